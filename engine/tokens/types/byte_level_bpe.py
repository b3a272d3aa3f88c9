"""Byte-level BPE, as GPT-2 does it: any text can be written and is read back exactly.

Sennrich, Haddow and Birch (2016), https://arxiv.org/abs/1508.07909, over bytes as in Radford et al. (2019).
"""

from __future__ import annotations

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from engine.tokens.types.request import Request, guarded

PASSES = 1
"""How often the text is read."""


def least(request: Request) -> int:
    """The smallest vocabulary: all bytes and the special tokens."""
    return 256 + len(request.special_tokens)


def train(request: Request) -> Tokenizer:
    """Learn merges of bytes within words, by itself GPT-2's."""
    tokenizer = request.ready(Tokenizer(models.BPE()))
    tokenizer.pre_tokenizer = guarded(_steps(request), request.special_tokens)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=max(request.vocab_size, least(request)),
        min_frequency=request.min_frequency,
        special_tokens=list(request.special_tokens),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(request.texts(), trainer)
    return tokenizer


def _steps(request: Request) -> list[pre_tokenizers.PreTokenizer]:
    if request.pre_tokenizer in ("usual", "gpt2"):
        return [pre_tokenizers.ByteLevel(add_prefix_space=False)]
    return [request.words("gpt2"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
