"""How many tokens a text will have, and how many a model would like."""

from __future__ import annotations

import math

from engine.recipe.dial import TOKENS_PER_PARAMETER
from engine.sizing.parameters import ParameterCount


def estimated_tokens(train_bytes: int, vocab_size: int, tokenizer_type: str = "byte-level-bpe") -> int:
    """About how many tokens a text of so many UTF-8 bytes becomes, before its tokenizer is trained.

    Bytes per token rise by about a third for each doubling of the vocabulary (2.1 at 512, 2.7 at 2,048, 4.0 at
    32,768 on English prose); a character is about one byte.
    """
    if tokenizer_type in ("characters", "bytes"):
        return train_bytes
    bytes_per_token = max(1.0, 0.33 * math.log2(max(2, vocab_size)) - 0.9)
    return round(train_bytes / bytes_per_token)


def useful_tokens(parameters: ParameterCount) -> int:
    """Training tokens a model of this size would like: 20 for each parameter (Hoffmann et al. 2022)."""
    return TOKENS_PER_PARAMETER * parameters.total
