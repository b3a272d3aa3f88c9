"""What every type of tokenizer is trained from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tokenizers import AddedToken, Regex, Tokenizer, normalizers, pre_tokenizers

from engine.errors import UsageError
from engine.recipe import TokenizerSettings
from engine.tokens.alphabet import Alphabet
from engine.tokens.patterns import PATTERNS, first_character
from engine.tokens.tokenizer import END_OF_TEXT, UNKNOWN

Texts = Callable[[], Iterator[str]]

BYTES = tuple(f"<0x{byte:02X}>" for byte in range(256))
"""The tokens of bytes, as SentencePiece writes them."""

_NORMALIZERS: Mapping[str, Callable[[], normalizers.Normalizer]] = {
    "nfc": normalizers.NFC,
    "nfd": normalizers.NFD,
    "nfkc": normalizers.NFKC,
    "strip-accents": normalizers.StripAccents,
    "lowercase": normalizers.Lowercase,
}


@dataclass(frozen=True)
class Request:
    """A tokenizer to be trained.

    Attributes:
        vocab_size: how many tokens are wanted, special ones included.
        min_frequency: how often a piece must occur.
        normalizers: names of normalisers, in the order in which they are applied.
        pre_tokenizer: where text is cut first, a key of :data:`engine.tokens.patterns.PATTERNS`, or ``usual``.
        byte_fallback: whether a character without a token is written as its bytes, where the type allows it; None for
            what is usual with the type.
        special_tokens: ``<|endoftext|>`` first, then the user's.
        texts: gives the training text anew at each call, in pieces.
    """

    vocab_size: int
    min_frequency: int
    normalizers: tuple[str, ...]
    pre_tokenizer: str
    byte_fallback: bool | None
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
        """What is done to text before it is cut; None where nothing is."""
        steps = [_NORMALIZERS[name]() for name in self.normalizers]
        return (steps[0] if len(steps) == 1 else normalizers.Sequence(steps)) if steps else None

    def ready(self, tokenizer: Tokenizer) -> Tokenizer:
        """The tokenizer with the normaliser that is asked for."""
        if self.normalizers:
            tokenizer.normalizer = self.normalizer()
        return tokenizer

    def words(self, usual: str) -> pre_tokenizers.PreTokenizer:
        """What cuts text into words that together are the text; ``usual`` where the recipe leaves it to the type."""
        chosen = usual if self.pre_tokenizer == "usual" else self.pre_tokenizer
        return pre_tokenizers.Split(Regex(PATTERNS[chosen]), "isolated")


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
    return Request(
        vocab_size=settings.vocab_size,
        min_frequency=settings.min_frequency,
        normalizers=_normalizers(settings),
        pre_tokenizer=settings.pre_tokenizer,
        byte_fallback={"usual": None, "on": True, "off": False}[settings.byte_fallback],
        special_tokens=tuple(special),
        texts=texts,
    )


def _normalizers(settings: TokenizerSettings) -> tuple[str, ...]:
    """Accents are letters of their own in NFD alone; afterwards what belongs together is put together again."""
    form = () if settings.normalizer == "none" else (settings.normalizer,)
    accents = ("nfd", "strip-accents", "nfc") if settings.strip_accents else ()
    return (*form, *accents, *(("lowercase",) if settings.lowercase else ()))


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
    return pre_tokenizers.Split(Regex(first_character(token)), "isolated")


def cut_spelt_bytes() -> pre_tokenizers.PreTokenizer:
    """Cuts text that spells the token of a byte, so that it is read back as that spelling."""
    return pre_tokenizers.Split(Regex("<(?=0x[0-9A-F]{2}>)"), "isolated")


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
