"""A folder of token shards, read as three long sequences: train, validation and test."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import LangwrightError
from engine.project.manifest import Manifest, damage, read_manifest
from engine.project.sources import SOURCES_NAME, SplitRuns
from engine.tokens.ring import TokenRing
from engine.tokens.shards import Shard

SPLITS = ("train", "validation", "test")


class TokenSplit(TokenRing):
    """One split: its shards as one sequence of tokens.

    Attributes:
        name: ``train``, ``validation`` or ``test``.
        fingerprint: of the folder it belongs to.
        documents: how many documents it holds.
        utf8_bytes: UTF-8 bytes of the text it was made from.
    """

    def __init__(self, name: str, shards: list[Shard], fingerprint: str) -> None:
        super().__init__([shard.tokens for shard in shards])
        self.name = name
        self.fingerprint = fingerprint
        self.documents = sum(shard.header.documents for shard in shards)
        self.utf8_bytes = sum(shard.header.utf8_bytes for shard in shards)
        self._shards = shards

    def part(self, runs: SplitRuns, numbers: Set[int]) -> TokenRing:
        """The tokens of some sources alone, as one ring.

        Raises:
            LangwrightError: the runs are not those of this split.
        """
        if sum(runs.tokens) != len(self):
            raise _broken(self._shards[0].path.parent, f"{SOURCES_NAME} speaks of other tokens")
        pieces: list[np.ndarray] = []
        begin = 0
        for number, tokens in zip(runs.numbers, runs.tokens, strict=True):
            if number in numbers:
                pieces += self.views(begin, tokens)
            begin += tokens
        return TokenRing(pieces)

    def document_starts(self) -> np.ndarray:
        """Where each document begins, in tokens of the split, as int64."""
        begins = self._ends - np.array([len(shard.tokens) for shard in self._shards], dtype=np.int64)
        starts = [shard.document_starts.astype(np.int64) + b for shard, b in zip(self._shards, begins, strict=True)]
        return np.concatenate(starts)


class TokenFolder:
    """``tokens/<fingerprint>/`` as a whole. Opening it checks that every file is there with its size.

    Raises:
        LangwrightError: the folder has no manifest, or a file is missing or damaged (code ``tokens.broken``).
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self.manifest = _whole(self.path)

    @property
    def fingerprint(self) -> str:
        """What the shards were made from: the key of the data order."""
        return self.manifest.fingerprint

    @property
    def facts(self) -> dict[str, Any]:
        """The figures in its manifest: tokens, bytes and documents for each split, entropy."""
        return self.manifest.facts

    @property
    def vocab_size(self) -> int:
        """How many different tokens there may be."""
        return int(self.facts["vocab_size"])

    @property
    def unigram_entropy(self) -> float:
        """Nats per token of guessing the training text by frequency alone."""
        return float(self.facts["unigram_entropy"])

    def split(self, name: str) -> TokenSplit:
        """One split.

        Raises:
            LangwrightError: it has no shards, or a shard is damaged.
        """
        if name not in self._splits:
            names = sorted(entry.name for entry in self.manifest.files if entry.name.startswith(f"{name}-"))
            if not names:
                raise _broken(self.path, f"it has no {name} split")
            self._splits[name] = TokenSplit(name, [Shard(self.path / n) for n in names], self.fingerprint)
        return self._splits[name]

    @cached_property
    def _splits(self) -> dict[str, TokenSplit]:
        return {}


def _whole(path: Path) -> Manifest:
    manifest = read_manifest(path)
    if manifest is None:
        raise _broken(path, "it has no manifest.json")
    lost = damage(path, manifest)
    if lost:
        raise _broken(path, lost)
    return manifest


def _broken(path: Path, why: str) -> LangwrightError:
    return LangwrightError(
        f"The tokens in {path} cannot be used: {why}.",
        remedy="Run the tokenizer station again.",
        code="tokens.broken",
        path=str(path),
    )
