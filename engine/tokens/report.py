"""What is worth knowing about a trained tokenizer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from engine.tokens.tokenizer import TextTokenizer

ROUND_TRIP_CHARACTERS = 1_000_000
LONGEST = 20


def round_trips(tokenizer: TextTokenizer, texts: Iterable[str]) -> bool:
    """Whether texts are read back exactly as they were; looks at a million characters at most."""
    seen = 0
    for piece in texts:
        if tokenizer.decode(tokenizer.encode(piece)) != piece:
            return False
        seen += len(piece)
        if seen >= ROUND_TRIP_CHARACTERS:
            break
    return True


def describe(tokenizer: TextTokenizer, shards: Mapping[str, Any], *, exact: bool) -> dict[str, Any]:
    """The figures of the tokenizer's manifest.

    Averages are those of the validation text, where there is any, because the tokenizer did not learn from it.

    Args:
        tokenizer: the one that was trained.
        shards: the figures of the token shards that it made, from :func:`engine.tokens.encode.shard_facts`.
        exact: whether a sample was read back exactly; it is lossless when no judged text has an unknown piece either.
    """
    judged = "validation" if shards["bytes"]["validation"] else "train"
    pieces = max(1, shards["tokens"][judged] - shards["documents"][judged])  # the end-of-text tokens stand for no text
    unknown = shards["unknown"]
    return {
        "vocab_size": tokenizer.vocab_size,
        "lossless": exact and unknown["validation"] == unknown["test"] == 0,
        "characters_per_token": shards["characters"][judged] / pieces,
        "bytes_per_token": shards["bytes"][judged] / pieces,
        "unknown_rate": unknown[judged] / pieces,
        "unused_tokens": shards["unused_tokens"],
        "rare_tokens": shards["rare_tokens"],
        "longest_tokens": longest(tokenizer),
    }


def longest(tokenizer: TextTokenizer, count: int = LONGEST) -> list[str]:
    """The longest tokens as text, the longest first."""
    ids = sorted(set(range(tokenizer.vocab_size)) - tokenizer.special_ids)
    texts = [tokenizer.decode([token_id]) for token_id in ids]
    order = np.argsort([-len(text) for text in texts], kind="stable")[:count]
    return [texts[number] for number in order]
