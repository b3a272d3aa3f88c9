"""Tokenizers of single characters or bytes, by looking every one up in a table at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.tokens.byte_alphabet import BYTE_OF
from engine.tokens.encoders.encoder import Encoded, Encoder
from engine.tokens.tokenizer import TextTokenizer

_CODE_POINTS = 0x110000


def table_encoder(tokenizer: TextTokenizer, content: dict[str, Any]) -> Encoder | None:
    """The encoder, where every token that text can become is one character, or one byte; None where not.

    Args:
        tokenizer: the tokenizer.
        content: its ``tokenizer.json``.
    """
    model = content["model"]
    if model.get("type") != "BPE" or model.get("merges") or not _plain(content):
        return None
    pre_tokenizer = content.get("pre_tokenizer")
    ordinary = {token: i for token, i in model["vocab"].items() if i not in tokenizer.special_ids}
    if pre_tokenizer is None and not model.get("byte_fallback"):
        return _of_characters(tokenizer, ordinary)
    byte_level = pre_tokenizer is not None and pre_tokenizer.get("type") == "ByteLevel"
    return _of_bytes(tokenizer, ordinary) if byte_level and not pre_tokenizer.get("add_prefix_space") else None


def _plain(content: dict[str, Any]) -> bool:
    """Whether nothing but the model decides: no token besides the special ones is looked for in the text."""
    model = content["model"]
    affixes = model.get("continuing_subword_prefix") or model.get("end_of_word_suffix")
    added = all(token["special"] for token in content.get("added_tokens") or [])
    return added and not affixes and not model.get("dropout") and not model.get("fuse_unk")


def _of_characters(tokenizer: TextTokenizer, ordinary: dict[str, int]) -> Encoder | None:
    unknown = tokenizer.unknown
    if unknown is None or any(len(token) != 1 for token in ordinary):
        return None
    table = np.full(_CODE_POINTS, unknown, dtype=np.int32)
    table[[ord(token) for token in ordinary]] = list(ordinary.values())

    def encode(pieces: Sequence[str]) -> Encoded:
        texts = tokenizer.normalized(pieces)
        ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
        return Encoded(table[np.frombuffer("".join(texts).encode("utf-32-le"), dtype="<u4")], ends)

    return Encoder("a table of characters", encode, threads=True)


def _of_bytes(tokenizer: TextTokenizer, ordinary: dict[str, int]) -> Encoder | None:
    if set(ordinary) != set(BYTE_OF):
        return None
    table = np.zeros(256, dtype=np.int32)
    table[[BYTE_OF[token] for token in ordinary]] = list(ordinary.values())

    def encode(pieces: Sequence[str]) -> Encoded:
        written = [text.encode("utf-8") for text in tokenizer.normalized(pieces)]
        ends = np.cumsum([len(data) for data in written], dtype=np.int64)
        return Encoded(table[np.frombuffer(b"".join(written), dtype=np.uint8)], ends)

    return Encoder("a table of bytes", encode, threads=True)
