"""What every type of tokenizer is trained from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tokenizers import AddedToken, Regex, Tokenizer, normalizers, pre_tokenizers

from engine.errors import UsageError
from engine.recipe import TokenizerSettings
from engine.tokens.alphabet import Alphabet
from engine.tokens.tokenizer import END_OF_TEXT, UNKNOWN

Texts = Callable[[], Iterator[str]]


@dataclass(frozen=True)
class Request:
    """A tokenizer to be trained.

    Attributes:
        vocab_size: how many tokens are wanted, special ones included.
        min_frequency: how often a piece must occur.
        lowercase: whether capitals are folded.
        special_tokens: ``<|endoftext|>`` first, then the user's.
        texts: gives the training text anew at each call, in pieces.
    """

    vocab_size: int
    min_frequency: int
    lowercase: bool
    special_tokens: tuple[str, ...]
    texts: Texts

    def alphabet(self) -> Alphabet:
        """How often each character occurs; reads the text once."""
        return Alphabet.of(self.folded())

    def folded(self) -> Iterator[str]:
        """The training text as the tokenizer sees it."""
        normalizer = self.normalizer()
        for text in self.texts():
            yield normalizer.normalize_str(text) if normalizer else text

    def normalizer(self) -> normalizers.Normalizer | None:
        """What folds capitals, if wanted."""
        return normalizers.Lowercase() if self.lowercase else None


def request_for(settings: TokenizerSettings, texts: Texts) -> Request:
    """The request of a resolved recipe section.

    Raises:
        UsageError: the vocabulary is still "auto", or a special token cannot be one.
    """
    if settings.vocab_size == "auto":
        raise UsageError(
            'The vocabulary is still "auto".', remedy="Resolve the recipe first.", code="tokenizer.unresolved"
        )
    for token in settings.special_tokens:
        _check_special(token)
    special = dict.fromkeys((END_OF_TEXT, *settings.special_tokens))
    return Request(settings.vocab_size, settings.min_frequency, settings.lowercase, tuple(special), texts)


def guarded(steps: Sequence[pre_tokenizers.PreTokenizer], special: Sequence[str]) -> pre_tokenizers.PreTokenizer:
    """The pre-tokenizer of ``steps``, under which no piece of text can spell a special token.

    The vocabulary holds special tokens too, and a model that looks pieces up in it would find them. Where the steps
    leave a special token's spelling in one piece, its first character is cut off before.
    """
    chain = pre_tokenizers.Sequence(list(steps))
    risky = [token for token in special if len(chain.pre_tokenize_str(token)) == 1]
    return pre_tokenizers.Sequence([*(cut_before_rest(token) for token in risky), *steps]) if risky else chain


def cut_before_rest(token: str) -> pre_tokenizers.PreTokenizer:
    """Cuts off the first character of ``token`` wherever the rest of it follows."""
    return pre_tokenizers.Split(Regex(f"{re.escape(token[0])}(?={re.escape(token[1:])})"), "isolated")


def mark_special(tokenizer: Tokenizer, special: Sequence[str]) -> None:
    """Declare tokens of the vocabulary special: no text becomes them, and decoding can leave them out."""
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in special])


def _check_special(token: str) -> None:
    if len(token.strip()) < 2 or token == UNKNOWN or (token.startswith("<0x") and token.endswith(">")):
        raise UsageError(
            f"{token!r} cannot be a special token.",
            remedy="Use at least two characters, such as <|user|>; <unk> and <0x00> to <0xFF> are taken.",
            code="tokenizer.special",
            token=token,
        )
