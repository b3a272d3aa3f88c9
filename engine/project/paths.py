"""Where everything lies in a project. The one place that knows names of files and folders."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

from engine.errors import UsageError

LONGEST_NAME = 200
"""Bytes of a name: file systems take 255, and temporary names beside it are longer."""

_RESERVED = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}


@dataclass(frozen=True)
class Paths:
    """The folders and files of the project at ``root``."""

    root: Path

    @property
    def recipe_file(self) -> Path:
        """What the user chose."""
        return self.root / "recipe.toml"

    @property
    def privacy_key(self) -> Path:
        """The secret that invented values are worked out from."""
        return self.root / "privacy.key"

    @property
    def corpus(self) -> Path:
        """Station 1's documents."""
        return self.root / "corpus"

    @property
    def clean(self) -> Path:
        """Station 2's splits."""
        return self.root / "clean"

    @property
    def tokenizer(self) -> Path:
        """Station 3's tokenizer."""
        return self.root / "tokenizer"

    @property
    def tokenizer_draft(self) -> Path:
        """What station 3 has done so far, until it is whole."""
        return self.root / ".tokenizer-draft"

    @property
    def imported(self) -> Path:
        """Tokenizers that were made elsewhere, by their SHA-256."""
        return self.root / "imported"

    @property
    def tokens(self) -> Path:
        """Station 3's shards, one folder a fingerprint."""
        return self.root / "tokens"

    @property
    def runs(self) -> Path:
        """Station 5's runs."""
        return self.root / "runs"

    @property
    def playground(self) -> Path:
        """Station 7's conversations."""
        return self.root / "playground"

    @property
    def exports(self) -> Path:
        """Station 8's exports."""
        return self.root / "exports"

    @property
    def trash(self) -> Path:
        """What the user deleted, until it is emptied."""
        return self.root / "trash"

    @property
    def queue_file(self) -> Path:
        """The runs that are to be trained one after the other."""
        return self.root / "queue.json"

    def job(self, station: str) -> Path:
        """Where a station's job runs and leaves its events: ``jobs/clean`` for example. A run is its own job folder.

        Apart from the station's own folder, because that one is replaced as a whole when the work is done.
        """
        return self.root / "jobs" / station


def safe_name(name: str, what: str = "name") -> str:
    """A name a user gave, if it can be a folder everywhere.

    Raises:
        UsageError: it is empty, too long, hidden, reserved by Windows, or has characters that lead elsewhere.
    """
    good = (
        re.fullmatch(r"[^\x00-\x1f/\\:*?\"<>|]{1,100}", name)
        and name.strip(" .") == name
        and _utf8_bytes(name) <= LONGEST_NAME
        and name.split(".")[0].lower() not in _RESERVED
    )
    if not good:
        raise UsageError(
            f"{name!r} cannot be a {what}.",
            remedy="Use letters, digits, spaces, hyphens and dots inside; at most 100 characters.",
            code="project.name",
            name=name.encode("utf-8", "replace").decode("utf-8"),
        )
    return name


def _utf8_bytes(name: str) -> float:
    """How long a name is on disk; infinitely long when it has half a surrogate pair, which is no character."""
    try:
        return len(name.encode("utf-8"))
    except UnicodeEncodeError:
        return math.inf
