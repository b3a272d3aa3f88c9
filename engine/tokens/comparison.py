"""Two tokenizers side by side: how each cuts the same text, and what they have in common."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.errors import UsageError
from engine.tokens.judging import Judged, grouped, judge, judge_text
from engine.tokens.preview import Piece, preview
from engine.tokens.tokenizer import TextTokenizer

SHOWN_CHARACTERS = 20_000
"""So much of a text is shown piece by piece."""

MOST_TEXT = 20_000_000
"""Bytes of a text file that are compared on."""


def compare(
    first: TextTokenizer,
    second: TextTokenizer,
    *,
    text: str = "",
    clean: Path | None = None,
    check: Callable[[], None] = lambda: None,
) -> dict[str, Any]:
    """What two tokenizers make of the same text, JSON-able.

    Args:
        first: one of them.
        second: the other.
        text: what to cut; its beginning is shown piece by piece.
        clean: the folder of a project's clean text, whose validation text is judged on where there is no ``text``.
        check: called now and then; may raise to stop.

    Returns:
        ``a`` and ``b``, each its figures and, of a text, its ``pieces``; ``common_tokens``; and ``fewer``, by which
        share the second needs fewer tokens than the first (negative where it needs more).

    Raises:
        UsageError: there is neither a text nor a folder.
    """
    if not text and clean is None:
        raise UsageError("There is no text to compare on.", remedy="Name a text.", code="tokenizer.no-text")

    def judged(tokenizer: TextTokenizer) -> Judged:
        return judge_text(tokenizer, text) if text or clean is None else judge(tokenizer, clean, check)

    sides = {name: _side(tokenizer, judged(tokenizer), text) for name, tokenizer in (("a", first), ("b", second))}
    tokens = [side["tokens"] for side in sides.values()]
    common = set(first.raw.get_vocab()) & set(second.raw.get_vocab())
    return {**sides, "common_tokens": len(common), "fewer": 1 - tokens[1] / max(1, tokens[0])}


def text_of(path: Path) -> str:
    """The beginning of a UTF-8 text file.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_TEXT).decode("utf-8", "replace")
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read: {error.strerror or error}.", remedy="Check the name.", code="tokenizer.no-text"
        ) from error


def _side(tokenizer: TextTokenizer, judged: Judged, text: str) -> dict[str, Any]:
    trip = judged.round_trip
    pieces: list[Piece] = preview(tokenizer, text[:SHOWN_CHARACTERS]) if text else []
    return {
        "vocab_size": tokenizer.vocab_size,
        "model": json.loads(tokenizer.json())["model"].get("type", "BPE"),
        **judged.whole.as_dict(),
        "round_trip_failures": trip.failures,
        "round_trip_pieces": trip.pieces,
        "by_source": grouped(judged.sources),
        "by_language": grouped(judged.languages),
        "pieces": pieces,
    }
