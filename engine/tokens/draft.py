"""What station 3 has done so far, kept until it is whole: whoever starts it again goes on from there.

``.tokenizer-draft/`` in the project holds the tokenizer once it is learnt, the shards as they grow, and from what they
are made; what is made from something else is thrown away.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from engine.errors import LangwrightError
from engine.project.atomic import explained, read_json, replace_folder, sync_tree, write_json, write_text
from engine.project.paths import Paths
from engine.tokens.tokenizer import TextTokenizer

_MADE_FROM = "made-from.json"
_TOKENIZER = "tokenizer.json"
_FELL_BACK = "fell-back"


class Draft:
    """The unfinished work of the tokenizer station.

    Args:
        paths: of the project.
        made_from: the fingerprint of what the station would make now.

    Raises:
        LangwrightError: the folder cannot be written.
    """

    def __init__(self, paths: Paths, made_from: str) -> None:
        self._folder = paths.tokenizer_draft
        self._made_from = made_from
        self._facts = self._read()
        if self._facts is None:
            self.remove()

    def tokenizer(self) -> tuple[TextTokenizer, dict[str, Any]] | None:
        """The tokenizer that was learnt, and what is known of it; None where it is not learnt yet."""
        if self._facts is None:
            return None
        try:
            return TextTokenizer.load(self._folder / _TOKENIZER), self._facts
        except LangwrightError:
            return None

    def keep(self, tokenizer: TextTokenizer, facts: dict[str, Any]) -> None:
        """Keep a tokenizer, with JSON-able facts about it."""
        self.remove()
        with explained(self._folder):
            self._folder.mkdir(parents=True)
        write_text(self._folder / _TOKENIZER, tokenizer.json())
        write_json(self._folder / _MADE_FROM, {"made_from": self._made_from, "facts": facts})

    @property
    def shards(self) -> Path:
        """Where the shards grow."""
        return self._folder / "shards"

    def place(self, split: str) -> Path:
        """Where it is kept how far a split is."""
        return self._folder / f"{split}.npz"

    @property
    def fell_back(self) -> bool:
        """Whether the fast way of encoding proved unequal to the reference."""
        return (self._folder / _FELL_BACK).exists()

    def fall_back(self) -> None:
        """Throw the shards away, and remember that they are to be made by the reference."""
        write_text(self._folder / _FELL_BACK, "")
        shutil.rmtree(self.shards, ignore_errors=True)
        for place in self._folder.glob("*.npz"):
            place.unlink(missing_ok=True)

    def put(self, target: Path) -> None:
        """Put the finished shards into their folder, whatever stands there."""
        with explained(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            sync_tree(self.shards)
            replace_folder(self.shards, target)

    def remove(self) -> None:
        """Throw everything away."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._facts = None

    def _read(self) -> dict[str, Any] | None:
        try:
            held = read_json(self._folder / _MADE_FROM)
            return dict(held["facts"]) if held["made_from"] == self._made_from else None
        except (LangwrightError, KeyError, TypeError, ValueError):
            return None
