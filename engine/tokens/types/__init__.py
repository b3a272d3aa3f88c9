"""The types of tokenizers.

Each module has ``train(request)``, ``least(request)``, the smallest vocabulary, and ``PASSES``, how often it reads.
"""

from __future__ import annotations

from types import ModuleType

from engine.recipe import TokenizerSettings
from engine.tokens.tokenizer import TextTokenizer
from engine.tokens.types import bpe, byte_level_bpe, bytes_only, characters, unigram, word_level, wordpiece
from engine.tokens.types.request import Request, Texts, request_for

TYPES: dict[str, ModuleType] = {
    "byte-level-bpe": byte_level_bpe,
    "bpe": bpe,
    "wordpiece": wordpiece,
    "unigram": unigram,
    "word-level": word_level,
    "characters": characters,
    "bytes": bytes_only,
}


def train(settings: TokenizerSettings, texts: Texts) -> TextTokenizer:
    """Train the tokenizer that a resolved recipe section asks for.

    The vocabulary can come out smaller, where the text has no more pieces, or larger, where the type needs more.

    Args:
        settings: the recipe's ``tokenizer`` section, with a number for ``vocab_size``.
        texts: gives the training text anew at each call, in pieces.

    Raises:
        UsageError: a special token cannot be one.
        LangwrightError: there is no text.
    """
    return TextTokenizer(TYPES[settings.type].train(request_for(settings, texts)))


def least_vocabulary(settings: TokenizerSettings) -> int:
    """The smallest vocabulary that the chosen type can have."""
    return int(TYPES[settings.type].least(request_for(settings, lambda: iter(()))))


__all__ = ["TYPES", "Request", "Texts", "least_vocabulary", "train"]
