"""One token a character: BPE without merges, which is several times faster here than looking up words of one letter."""

from __future__ import annotations

from tokenizers import Tokenizer, decoders, models

from engine.tokens.tokenizer import UNKNOWN
from engine.tokens.types.request import Request, mark_special

PASSES = 1
"""How often the text is read."""


def least(request: Request) -> int:
    """The smallest vocabulary: the special tokens and one character."""
    return len(request.special_tokens) + 1 + 1


def train(request: Request) -> Tokenizer:
    """Take the most frequent characters, numbered by code point; all of them where they fit."""
    special = [request.special_tokens[0], UNKNOWN, *request.special_tokens[1:]]
    room = max(request.vocab_size, least(request)) - len(special)
    tokens = [*special, *request.alphabet().most_frequent(room)]
    vocabulary = {token: number for number, token in enumerate(tokens)}
    tokenizer = Tokenizer(models.BPE(vocabulary, [], unk_token=UNKNOWN))
    if request.lowercase:
        tokenizer.normalizer = request.normalizer()
    tokenizer.decoder = decoders.Fuse()
    mark_special(tokenizer, special)
    return tokenizer
