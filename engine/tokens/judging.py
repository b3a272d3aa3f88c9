"""Judging a tokenizer on text it did not learn from: how much a token says, for whom, and whether all is read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from engine.tokens.documents import pieces, read_documents
from engine.tokens.encoders import Encoder, fastest, reference
from engine.tokens.tokenizer import TextTokenizer

JUDGED_CHARACTERS = 10_000_000
"""So much text is judged."""

ROUND_TRIP_CHARACTERS = 1_000_000
"""So much of it is read back and compared."""

LISTED = 100
"""So many sources and languages are told, the largest."""

GROUPS = 10_000
"""So many are told apart; all further ones are counted together, so that memory stays bounded."""

EXAMPLES = 5
_BATCH = 64
_AROUND = 20


@dataclass
class Tally:
    """What was counted in some text: UTF-8 bytes, characters, words between white space, tokens, unknown tokens."""

    documents: int = 0
    bytes: int = 0
    characters: int = 0
    words: int = 0
    tokens: int = 0
    unknown: int = 0

    def add(self, other: Tally) -> None:
        """Count another text too."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def as_dict(self) -> dict[str, Any]:
        """The counts and what follows from them, JSON-able; ``fertility`` is tokens per word (Rust et al., 2021)."""
        tokens = max(1, self.tokens)
        return {
            **asdict(self),
            "characters_per_token": self.characters / tokens,
            "bytes_per_token": self.bytes / tokens,
            "fertility": self.tokens / max(1, self.words),
            "unknown_rate": self.unknown / tokens,
        }


@dataclass
class RoundTrip:
    """What came of reading text back.

    Attributes:
        pieces: documents that were looked at, the last one cut short where all are long.
        failures: how many of them came back otherwise.
        examples: of the first failures, what was written and what was read, around the first difference.
    """

    pieces: int = 0
    characters: int = 0
    failures: int = 0
    examples: list[tuple[str, str]] = field(default_factory=list)

    def add(self, written: str, read: str) -> None:
        """Look at one piece."""
        self.pieces += 1
        self.characters += len(written)
        if written == read:
            return
        self.failures += 1
        if len(self.examples) < EXAMPLES:
            self.examples.append(_around_difference(written, read))


@dataclass
class Judged:
    """The judgement of a tokenizer: all text together, by source, by language where it is known, and read back."""

    whole: Tally = field(default_factory=Tally)
    sources: dict[str, Tally] = field(default_factory=dict)
    languages: dict[str, Tally] = field(default_factory=dict)
    round_trip: RoundTrip = field(default_factory=RoundTrip)


def judge(tokenizer: TextTokenizer, clean: Path, check: Callable[[], None], *, fast: bool = True) -> Judged:
    """Judge on the validation text, and for reading back on the training text as well where that is little.

    Args:
        tokenizer: the one to judge.
        clean: the folder of the clean text.
        check: called between documents; may raise to stop.
        fast: whether the fast way of encoding may be taken.
    """
    judged = Judged()
    way = (fastest(tokenizer) if fast else None) or reference(tokenizer)
    held_out = _documents(clean / "validation", check)
    _count(judged, tokenizer, way, held_out)
    if not judged.whole.documents:
        _count(judged, tokenizer, way, _documents(clean / "train", check))
    for split in ("validation", "train"):
        _read_back(judged.round_trip, tokenizer, (text for text, _, _ in _documents(clean / split, check)))
    return judged


def judge_text(tokenizer: TextTokenizer, text: str) -> Judged:
    """Judge on one text."""
    judged = Judged()
    _count(judged, tokenizer, fastest(tokenizer) or reference(tokenizer), iter([(text, "", "")]))
    _read_back(judged.round_trip, tokenizer, [text])
    return judged


def grouped(tallies: dict[str, Tally]) -> list[dict[str, Any]]:
    """The largest groups with their names."""
    largest = sorted(tallies.items(), key=lambda item: (-item[1].bytes, item[0]))[:LISTED]
    return [{"name": name, **tally.as_dict()} for name, tally in largest]


def _documents(folder: Path, check: Callable[[], None]) -> Iterator[tuple[str, str, str]]:
    for document in read_documents(folder, ("text", "source", "language")):
        check()
        yield document


def _count(judged: Judged, tokenizer: TextTokenizer, way: Encoder, documents: Iterator[tuple[str, str, str]]) -> None:
    while judged.whole.characters < JUDGED_CHARACTERS:
        batch = list(islice(documents, _BATCH))
        if not batch:
            return
        cut = [list(pieces(text)) for text, _, _ in batch]
        encoded = way.encode([piece for parts in cut for piece in parts])
        at = 0
        for (text, source, language), parts in zip(batch, cut, strict=True):
            ids = encoded.ids[encoded.ends[at - 1] if at else 0 : encoded.ends[at + len(parts) - 1] if parts else 0]
            at += len(parts)
            tally = _tally(tokenizer, text, ids if parts else encoded.ids[:0])
            judged.whole.add(tally)
            _group(judged.sources, source).add(tally)
            if language:
                _group(judged.languages, language).add(tally)


def _tally(tokenizer: TextTokenizer, text: str, ids: np.ndarray) -> Tally:
    unknown = 0 if tokenizer.unknown is None else int(np.count_nonzero(ids == tokenizer.unknown))
    return Tally(1, len(text.encode("utf-8")), len(text), len(text.split()), len(ids), unknown)


def _group(groups: dict[str, Tally], name: str) -> Tally:
    return groups.setdefault(name if name in groups or len(groups) < GROUPS else "", Tally())


def _read_back(found: RoundTrip, tokenizer: TextTokenizer, texts: Iterable[str]) -> None:
    """Read documents back as they were encoded, in pieces that are put together again."""
    for text in texts:
        part = text[: ROUND_TRIP_CHARACTERS - found.characters]
        if part:
            encoded = tokenizer.encode_batch(list(pieces(part)))
            found.add(part, tokenizer.decode([token for ids in encoded for token in ids]))
        if found.characters >= ROUND_TRIP_CHARACTERS:
            return


def _around_difference(written: str, read: str) -> tuple[str, str]:
    at = next((n for n, (a, b) in enumerate(zip(written, read, strict=False)) if a != b), min(len(written), len(read)))
    start = max(0, at - _AROUND)
    return written[start : at + _AROUND], read[start : at + _AROUND]
