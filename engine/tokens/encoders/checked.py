"""A fast encoder under watch: on a sample of every text its tokens are compared with the reference's."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np

from engine.tokens.encoders.encoder import Encoded, Encoder
from engine.tokens.encoders.reference import reference
from engine.tokens.tokenizer import TextTokenizer, surrogates

CHECKED_SHARE = 0.01
CHECKED_FIRST = 200_000
"""Characters that are compared at the least, where there are so many; beyond, one in a hundred."""


class DiffersError(Exception):
    """The fast encoder gives other tokens than the reference, or none.

    Attributes:
        text: a piece of text where it does.
    """

    def __init__(self, text: str) -> None:
        super().__init__("the fast encoder gives other tokens than the reference")
        self.text = text


class CheckedEncoder:
    """An encoder that may be called from several threads, and compares itself with the reference now and then.

    Args:
        tokenizer: what encodes.
        fast: the fast way; None to encode by the reference itself.
        seed: which pieces are compared.

    Attributes:
        name: of the way that is taken.
        checked: characters compared so far.
        threads: whether calls run side by side.
    """

    def __init__(self, tokenizer: TextTokenizer, fast: Encoder | None, seed: int = 0) -> None:
        self._tokenizer = tokenizer
        self._fast = fast
        chosen = fast or reference(tokenizer)
        self.name, self.threads = chosen.name, chosen.threads
        self._encode = chosen.encode
        self._chance = np.random.Generator(np.random.PCG64(seed))
        self._guard = threading.Lock()
        self._seen = self.checked = 0

    def encode(self, pieces: Sequence[str]) -> Encoded:
        """The tokens of some pieces of text.

        Raises:
            DiffersError: they are not those of the reference.
            LangwrightError: a piece has half a surrogate pair.
        """
        try:
            encoded = self._encode(pieces)
        except UnicodeEncodeError as error:
            raise surrogates() from error
        except ValueError as error:  # tiktoken gives up on some texts that the reference can encode
            if self._fast is None:
                raise
            raise DiffersError(max(pieces, key=len, default="")) from error
        if self._fast is not None:
            for number in self._sample(pieces):
                if self._tokenizer.encode(pieces[number]) != encoded.piece(number).tolist():
                    raise DiffersError(pieces[number])
        return encoded

    def _sample(self, pieces: Sequence[str]) -> list[int]:
        """Which pieces to compare, so that the share of all text that was compared stays as it should."""
        with self._guard:
            self._seen += sum(map(len, pieces))
            chosen: list[int] = []
            for number in self._chance.permutation(len(pieces)).tolist():
                if self.checked >= max(CHECKED_FIRST, CHECKED_SHARE * self._seen):
                    break
                self.checked += len(pieces[number])
                chosen.append(number)
            return chosen
