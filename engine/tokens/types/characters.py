"""One token a character: BPE without merges, which is several times faster here than looking up words of one letter."""

from __future__ import annotations

from tokenizers import Tokenizer, decoders, models

from engine.tokens.tokenizer import UNKNOWN
from engine.tokens.types.request import BYTES, Request, mark_special

PASSES = 1
"""How often the text is read."""


def least(request: Request) -> int:
    """The smallest vocabulary: the special tokens, the bytes where they are wanted, and one character."""
    return len(request.special_tokens) + 1 + (len(BYTES) if request.byte_fallback else 0) + 1


def train(request: Request) -> Tokenizer:
    """Take the most frequent characters, numbered by code point; all of them where they fit."""
    first = [request.special_tokens[0], UNKNOWN, *request.special_tokens[1:]]
    special = list(first)
    fallback = bool(request.byte_fallback)
    if fallback:
        first += BYTES
    room = max(request.vocab_size, least(request)) - len(first)
    tokens = [*first, *request.alphabet().most_frequent(room)]
    vocabulary = {token: number for number, token in enumerate(tokens)}
    tokenizer = request.ready(Tokenizer(models.BPE(vocabulary, [], unk_token=UNKNOWN, byte_fallback=fallback)))
    tokenizer.decoder = decoders.Sequence([decoders.ByteFallback(), decoders.Fuse()]) if fallback else decoders.Fuse()
    mark_special(tokenizer, special)
    return tokenizer
