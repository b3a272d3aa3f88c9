"""One token a byte, as in ByT5 (Xue et al., 2022, https://arxiv.org/abs/2105.13626): nothing is learnt."""

from __future__ import annotations

from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from engine.tokens.byte_alphabet import BYTE_OF
from engine.tokens.types.request import Request, mark_special

PASSES = 0
"""How often the text is read."""


def least(request: Request) -> int:
    """The only vocabulary: the special tokens and all bytes."""
    return len(request.special_tokens) + 256


def train(request: Request) -> Tokenizer:
    """Number the bytes after the special tokens."""
    tokens = [*request.special_tokens, *sorted(BYTE_OF, key=BYTE_OF.__getitem__)]
    vocabulary = {token: number for number, token in enumerate(tokens)}
    tokenizer = request.ready(Tokenizer(models.BPE(vocabulary, [])))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    mark_special(tokenizer, request.special_tokens)
    return tokenizer
