"""Text as it comes: each token's text, once it is sure that no later token changes it.

A character may lie in several tokens; its text is held back until it is whole. The pieces together are exactly what
decoding all the tokens at once gives.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from typing import Any

from engine.tokens.tokenizer import TextTokenizer

UNFINISHED = "\N{REPLACEMENT CHARACTER}"
"""What decoders give for bytes that are no character, or not yet."""

WINDOW = 512
"""About so many tokens are decoded together at most, so that a token costs no more in a long text than in a short."""

LAG = 2
"""So many tokens later it is sure how a word is joined, in decoders that join by rule (``don ' t`` → ``don't``)."""


class Detokenizer:
    """Turns tokens into text one by one.

    Args:
        tokenizer: the model's.
        context: tokens that stand before, whose text has been shown; they decide on spaces between words.
    """

    def __init__(self, tokenizer: TextTokenizer, context: Sequence[int] = ()) -> None:
        self._tokenizer = tokenizer
        self._lag = 0 if joins_plainly(tokenizer) else LAG
        self._bytes = byte_tokens(tokenizer)
        self._window = list(context[-WINDOW:])
        self._shown = tokenizer.decode(self._window)
        self._sent = len(self._shown)
        self._cut = 0

    def feed(self, token: int) -> str:
        """The text that has become sure with this token; may be empty."""
        self._window.append(token)
        if token in self._bytes:
            return ""
        text = sure = self._tokenizer.decode(self._window)
        if self._lag:
            if self._shown:
                self._sent = _place_after(text, self._shown)
                self._shown = ""
            earlier = self._tokenizer.decode(self._window[: -self._lag])
            sure = os.path.commonprefix([earlier, text])  # noqa: RUF071 - letter by letter is what is meant
        piece = self._send(sure.rstrip(UNFINISHED))
        if not text.endswith(UNFINISHED):
            self._forget(text)
        return piece

    def finish(self) -> str:
        """The text still held back; unfinished characters become U+FFFD."""
        return self._send(self._tokenizer.decode(self._window))

    def _send(self, text: str) -> str:
        piece = text[self._sent :]
        self._sent = max(self._sent, len(text))
        return piece

    def _forget(self, text: str) -> None:
        """Keep the window short. Called when all characters are whole: a window may begin at such a moment."""
        size = len(self._window)
        if self._cut and size >= WINDOW:
            held = len(text) - self._sent
            self._window = self._window[self._cut :]
            self._sent = len(self._tokenizer.decode(self._window)) - held
            self._cut = 0
        elif not self._cut and size >= WINDOW // 2:
            self._cut = size


def _place_after(text: str, shown: str) -> int:
    """Where in ``text`` ends what was shown before, spaces aside: joining by rule takes spaces away, nothing else."""
    letters = len(shown) - shown.count(" ")
    for place, letter in enumerate(text):
        if not letters:
            return place
        letters -= letter != " "
    return len(text)


def pieces(tokenizer: TextTokenizer, ids: Sequence[int]) -> Iterator[str]:
    """The text of each token in turn, with what was held back added to the last; as many pieces as tokens."""
    stream = Detokenizer(tokenizer)
    for number, token in enumerate(ids, start=1):
        yield stream.feed(token) + (stream.finish() if number == len(ids) else "")


def joins_plainly(tokenizer: TextTokenizer) -> bool:
    """Whether the decoder writes tokens one after another, so that a later one never changes an earlier one's text."""
    return _plain(json.loads(tokenizer.raw.to_str()).get("decoder"))


def byte_tokens(tokenizer: TextTokenizer) -> frozenset[int]:
    """The tokens of single bytes, where a run of them is decoded together.

    With SentencePiece's byte fallback one wrong byte makes U+FFFD of every byte of the run, so nothing of it is sure
    before it has ended.
    """
    found = (tokenizer.id_of(f"<0x{byte:02X}>") for byte in range(256))
    return frozenset(token for token in found if token is not None)


def _plain(decoder: dict[str, Any] | None) -> bool:
    if decoder is None:
        return False
    if decoder["type"] == "Sequence":
        return all(_plain(each) for each in decoder["decoders"])
    if decoder["type"] == "Replace":
        return len(decoder["pattern"].get("String", "more")) == 1
    return decoder["type"] in ("ByteLevel", "ByteFallback", "Fuse")
