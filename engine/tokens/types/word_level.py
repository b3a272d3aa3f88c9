"""One token a word: the most frequent words have one, all others become ``<unk>``.

White space is dropped and put back by rule as in WordPiece (:mod:`engine.tokens.types.wordpiece`).
"""

from __future__ import annotations

from tokenizers import Tokenizer, models, trainers

from engine.tokens.tokenizer import UNKNOWN
from engine.tokens.types.request import Request, guarded
from engine.tokens.types.wordpiece import separate_words, words_joined_by_rule

PASSES = 1
"""How often the text is read."""

_NEVER = "\ufdd0"
"""A code point that begins no word."""


def least(request: Request) -> int:
    """The smallest vocabulary: the special tokens and one word."""
    return len(request.special_tokens) + 1 + 1


def train(request: Request) -> Tokenizer:
    """Take the most frequent words."""
    special = [request.special_tokens[0], UNKNOWN, *request.special_tokens[1:]]
    tokenizer = request.ready(Tokenizer(models.WordLevel(unk_token=UNKNOWN)))
    tokenizer.pre_tokenizer = guarded(separate_words(request), special)
    tokenizer.decoder = words_joined_by_rule(_NEVER)
    trainer = trainers.WordLevelTrainer(
        vocab_size=max(request.vocab_size, least(request)),
        min_frequency=request.min_frequency,
        special_tokens=special,
        show_progress=False,
    )
    tokenizer.train_from_iterator(request.texts(), trainer)
    return tokenizer
