"""What is worth knowing about a tokenizer: the figures of the station's manifest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.tokens.judging import Judged, grouped
from engine.tokens.tokenizer import TextTokenizer

LONGEST = 20


def describe(tokenizer: TextTokenizer, shards: Mapping[str, Any], judged: Judged) -> dict[str, Any]:
    """The figures of the tokenizer's manifest.

    Averages are those of the validation text, where there is any, because the tokenizer did not learn from it.

    Args:
        tokenizer: the one that is described.
        shards: the figures of the token shards that it made, from :func:`engine.tokens.encode.shard_facts`.
        judged: what was found on a sample; the tokenizer is lossless when all of it was read back exactly and no
            judged text has an unknown piece either.
    """
    split = "validation" if shards["bytes"]["validation"] else "train"
    pieces = max(1, shards["tokens"][split] - shards["documents"][split])  # the end-of-text tokens stand for no text
    unknown = shards["unknown"]
    trip = judged.round_trip
    return {
        "vocab_size": tokenizer.vocab_size,
        "lossless": not trip.failures and unknown["validation"] == unknown["test"] == 0,
        "characters_per_token": shards["characters"][split] / pieces,
        "bytes_per_token": shards["bytes"][split] / pieces,
        "fertility": judged.whole.as_dict()["fertility"],
        "unknown_rate": unknown[split] / pieces,
        "unused_tokens": shards["unused_tokens"],
        "rare_tokens": shards["rare_tokens"],
        "unused_listed": [tokenizer.token(i) for i in shards.get("unused_ids", [])],
        "rare_listed": [[tokenizer.token(i), count] for i, count in shards.get("rare_ids", [])],
        "longest_tokens": longest(tokenizer),
        "round_trip": {**vars(trip), "examples": [list(pair) for pair in trip.examples]},
        "by_source": grouped(judged.sources),
        "by_language": grouped(judged.languages),
        "encoder": shards.get("encoder", {}),
    }


def longest(tokenizer: TextTokenizer, count: int = LONGEST) -> list[str]:
    """The longest tokens as text, the longest first."""
    ids = sorted(set(range(tokenizer.vocab_size)) - tokenizer.special_ids)
    texts = tokenizer.raw.decode_batch([[token_id] for token_id in ids], skip_special_tokens=False)
    order = np.argsort([-len(text) for text in texts], kind="stable")[:count]
    return [texts[number] for number in order]
