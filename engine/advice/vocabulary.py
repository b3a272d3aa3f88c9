"""Which size of vocabulary suits a text and a model, and what each size would mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.advice.words import count, data_size, percent
from engine.recipe import Recipe, resolve, vocabulary_for
from engine.sizing import parameter_count
from engine.sizing.text import estimated_tokens

LARGEST_SHARE = 0.4
"""Beyond this share of a model's parameters, its vocabulary leaves little for thinking; a rule of thumb."""

SIZES = tuple(2**exponent for exponent in range(9, 17))
"""The vocabularies that are looked at, 512 to 65,536."""


@dataclass(frozen=True)
class VocabularyChoice:
    """What a vocabulary would mean for the chosen model.

    Attributes:
        embedding_share: how much of the model's parameters would be its vocabulary, from 0 to 1.
        train_tokens: about how many tokens the training text would be.
        seen: about how often a token occurs in the training text, in the mean.
    """

    vocab_size: int
    parameters: int
    embedding_share: float
    train_tokens: int
    seen: float


@dataclass(frozen=True)
class VocabularyAdvice:
    """The size that suits best, why, and all that were looked at."""

    vocab_size: int
    text: str
    choices: tuple[VocabularyChoice, ...]


def advise_vocabulary(recipe: Recipe, train_bytes: int, sizes: Sequence[int] = SIZES) -> VocabularyAdvice:
    """Advice for the recipe's model and so much training text.

    Args:
        recipe: resolved or not.
        train_bytes: UTF-8 bytes of the clean training text.
        sizes: the vocabularies to look at, rising.

    Raises:
        RecipeError: the model's shape is impossible.
    """
    choices = tuple(_choice(recipe, size, train_bytes) for size in sizes)
    by_text = min(vocabulary_for(train_bytes), sizes[-1])
    fitting = [c for c in choices if c.vocab_size <= by_text and c.embedding_share <= LARGEST_SHARE]
    best = max(fitting, key=lambda c: c.vocab_size) if fitting else choices[0]
    return VocabularyAdvice(best.vocab_size, _words(recipe, best, by_text, train_bytes, choices), choices)


def _choice(recipe: Recipe, vocab_size: int, train_bytes: int) -> VocabularyChoice:
    model = resolve(recipe, vocab_size=vocab_size).model
    parameters = parameter_count(model, vocab_size)
    tokens = estimated_tokens(train_bytes, vocab_size, recipe.tokenizer.type)
    return VocabularyChoice(vocab_size, parameters.total, parameters.embedding_share, tokens, tokens / vocab_size)


def _words(
    recipe: Recipe, best: VocabularyChoice, by_text: int, train_bytes: int, choices: Sequence[VocabularyChoice]
) -> str:
    text = f"{data_size(train_bytes)} of text"
    share = f"{percent(best.embedding_share)} of this model"
    if recipe.tokenizer.type in ("characters", "bytes", "imported"):
        fixed = {"characters": "the characters of the text", "bytes": "all bytes", "imported": "the existing tokenizer"}
        return f"Nothing is to be chosen here: the vocabulary is that of {fixed[recipe.tokenizer.type]}."
    if best.vocab_size == by_text:
        return f"{count(best.vocab_size)} tokens suit {text}, and they would be {share}."
    larger = next((c for c in choices if c.vocab_size == by_text), choices[-1])
    return (
        f"{count(best.vocab_size)} tokens suit this model, of which they would be {percent(best.embedding_share)}. "
        f"{text[0].upper()}{text[1:]} would do for {count(by_text)}, but these would be "
        f"{percent(larger.embedding_share)} of it and leave little for thinking."
    )
