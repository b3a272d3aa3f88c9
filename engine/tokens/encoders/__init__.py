"""Encoding: the reference for every type of tokenizer, and faster ways that equal it."""

from __future__ import annotations

import json

from engine.tokens.encoders.checked import CheckedEncoder, DiffersError
from engine.tokens.encoders.encoder import Encoded, Encoder
from engine.tokens.encoders.reference import reference
from engine.tokens.encoders.tables import table_encoder
from engine.tokens.encoders.tiktoken_bpe import tiktoken_encoder
from engine.tokens.tokenizer import TextTokenizer


def fastest(tokenizer: TextTokenizer) -> Encoder | None:
    """The fastest encoder known for a tokenizer besides the reference; None where there is none."""
    content = json.loads(tokenizer.json())
    return table_encoder(tokenizer, content) or tiktoken_encoder(tokenizer, content)


__all__ = ["CheckedEncoder", "DiffersError", "Encoded", "Encoder", "fastest", "reference"]
