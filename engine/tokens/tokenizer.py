"""Text to numbers and back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import tokenizers

from engine.errors import LangwrightError

END_OF_TEXT = "<|endoftext|>"
"""Closes every document; always id 0."""

UNKNOWN = "<unk>"
"""What stands for text that a tokenizer has no piece for."""


class TextTokenizer:
    """A trained tokenizer, from a Hugging Face ``tokenizer.json``.

    What is encoded is always text: if it spells out a special token, it becomes the pieces of that spelling and never
    the special token itself.

    Attributes:
        raw: the tokenizer of the ``tokenizers`` library.
    """

    def __init__(self, raw: tokenizers.Tokenizer, text: str | None = None) -> None:
        raw.encode_special_tokens = True
        raw.no_truncation()
        raw.no_padding()
        self.raw = raw
        self._text = text if text is not None else raw.to_str(pretty=True)
        end = raw.token_to_id(END_OF_TEXT)
        if end is None:
            raise LangwrightError(
                f"The tokenizer has no {END_OF_TEXT} token.",
                remedy="Run the tokenizer station again.",
                code="tokenizer.broken",
            )
        self.end_of_text = int(end)
        self.vocab_size = max(raw.get_vocab(with_added_tokens=True).values()) + 1

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read ``tokenizer.json``.

        Raises:
            LangwrightError: it is missing or no tokenizer.
        """
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise _unreadable(path, error) from error
        try:
            return cls(tokenizers.Tokenizer.from_str(text), text)
        except LangwrightError:
            raise
        except Exception as error:  # the library raises bare Exception for whatever is wrong with the file
            raise _unreadable(path, error) from error

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of ``tokenizer.json``."""
        return hashlib.sha256(self._text.encode("utf-8")).hexdigest()

    def json(self) -> str:
        """The content of ``tokenizer.json``."""
        return self._text

    @cached_property
    def unknown(self) -> int | None:
        """The id that stands for what cannot be written, where this kind of tokenizer has one."""
        model: dict[str, Any] = json.loads(self._text)["model"]
        if model.get("type") == "Unigram":
            return model.get("unk_id")
        token = model.get("unk_token") or UNKNOWN
        found = self.raw.token_to_id(token)
        return None if found is None else int(found)

    @cached_property
    def special_ids(self) -> frozenset[int]:
        """The ids that no text becomes."""
        return frozenset(i for i, token in self.raw.get_added_tokens_decoder().items() if token.special)

    def encode(self, text: str) -> list[int]:
        """The tokens of a text, without any special one.

        Raises:
            LangwrightError: the text has half a surrogate pair, which is no character.
        """
        return self.encode_batch([text])[0]

    def encode_batch(self, texts: Sequence[str]) -> list[list[int]]:
        """As :meth:`encode`, for several texts at once and faster."""
        try:
            return [e.ids for e in self.raw.encode_batch_fast(list(texts), add_special_tokens=False)]
        except TypeError as error:
            raise surrogates() from error

    def normalized(self, texts: Sequence[str]) -> list[str]:
        """Texts as the tokenizer cuts them."""
        normalizer = self.raw.normalizer
        return [normalizer.normalize_str(text) for text in texts] if normalizer is not None else list(texts)

    def unknown_in(self, text: str) -> int:
        """How many tokens of a text stand for what this tokenizer cannot write; 0 where it can write everything."""
        return 0 if self.unknown is None else self.encode(text).count(self.unknown)

    def decode(self, ids: Sequence[int], *, keep_special: bool = True) -> str:
        """The text of some tokens. A character whose bytes are not all there becomes U+FFFD."""
        return self.raw.decode(list(ids), skip_special_tokens=not keep_special)

    def token(self, token_id: int) -> str:
        """A token as the vocabulary writes it.

        Raises:
            KeyError: there is no such id.
        """
        found = self.raw.id_to_token(token_id)
        if found is None:
            raise KeyError(token_id)
        return str(found)

    def id_of(self, token: str) -> int | None:
        """The id of a token as the vocabulary writes it, special ones too; None when there is none."""
        found: Any = self.raw.token_to_id(token)
        return None if found is None else int(found)


def surrogates() -> LangwrightError:
    """The error of a text that cannot be UTF-8."""
    return LangwrightError(
        "The text holds half a surrogate pair, which is no character.",
        remedy="Clean the text, or copy it again from where it came.",
        code="tokenizer.surrogate",
    )


def _unreadable(path: Path, error: Exception) -> LangwrightError:
    return LangwrightError(
        f"{path} is not a tokenizer: {error}.",
        remedy="Run the tokenizer station again.",
        code="tokenizer.broken",
        path=str(path),
    )
