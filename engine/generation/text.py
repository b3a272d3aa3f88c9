"""One text in the making: what it has read, what it has written, and whether it has come to its end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from engine.generation.sampling import Chosen
from engine.generation.stops import StopStrings
from engine.generation.stream import Detokenizer
from engine.recipe import GenerationSettings
from engine.tokens.tokenizer import TextTokenizer

Ended = Literal["end-of-text", "length", "stop-string", "stopped"]


@dataclass(frozen=True)
class Alternative:
    """A token that could have come instead, or the one that came."""

    token: int
    text: str
    log_probability: float

    @property
    def probability(self) -> float:
        """What the model gave it, from 0 to 1."""
        return math.exp(self.log_probability)


@dataclass(frozen=True)
class NewToken:
    """A token that was just chosen.

    Attributes:
        index: 0 for the first.
        text: what can be shown now; empty while a character is unfinished or a stop string may have begun.
        log_probability: what the model gave it, before penalty, temperature and cuts; natural logarithm.
        alternatives: the likeliest tokens, as many as were asked for, highest first.
        row: of which text, where several are written together.
        entropy: how unsure the model was, in nats; told with alternatives.
        rank: 1 where it is the model's likeliest token; told with alternatives.
    """

    index: int
    token: int
    text: str
    log_probability: float
    alternatives: tuple[Alternative, ...] = ()
    row: int = 0
    entropy: float | None = None
    rank: int | None = None

    @property
    def probability(self) -> float:
        """What the model gave it, from 0 to 1."""
        return math.exp(self.log_probability)


@dataclass(frozen=True)
class Generated:
    """What was written.

    Attributes:
        new_tokens: each as it was told, without a closing ``<|endoftext|>``, with those of a stop string.
        text: their text, as it follows the prompt's, up to a stop string.
        seed: with it, the same prompt and settings give the same text again.
        ended: why it ended.
        prompt_cut: how many tokens on the left of the prompt did not fit into the context.
    """

    new_tokens: tuple[NewToken, ...]
    text: str
    seed: int
    ended: Ended
    prompt_cut: int

    @property
    def tokens(self) -> tuple[int, ...]:
        """The ids of the new tokens."""
        return tuple(each.token for each in self.new_tokens)

    @property
    def log_probabilities(self) -> tuple[float, ...]:
        """One for each new token."""
        return tuple(each.log_probability for each in self.new_tokens)


class Text:
    """A text that is being written.

    Attributes:
        read: the tokens in the context.
        ended: why it has ended; None while it goes on.
    """

    def __init__(
        self,
        row: int,
        tokenizer: TextTokenizer,
        prompt_ids: Sequence[int],
        settings: GenerationSettings,
        seed: int,
        positions: int,
    ) -> None:
        self.row, self.seed = row, seed
        self.prompt_cut = max(0, len(prompt_ids) - positions)
        self.read = list(prompt_ids[self.prompt_cut :]) or [tokenizer.end_of_text]
        self.ended: Ended | None = None
        self._tokenizer = tokenizer
        self._wanted = settings.max_new_tokens
        self._stream = Detokenizer(tokenizer, context_of(prompt_ids, tokenizer.end_of_text))
        self._stops = StopStrings(settings.stop_strings)
        self._tokens: list[NewToken] = []

    @property
    def nearly_done(self) -> bool:
        """Whether the next token is the last in any case."""
        return len(self._tokens) + 1 >= self._wanted

    def add(self, chosen: Chosen) -> NewToken | None:
        """Take the next token; None where it is the end of the text."""
        if chosen.token == self._tokenizer.end_of_text:
            self.ended = "end-of-text"
            return None
        text = self._stops.feed(self._stream.feed(chosen.token))
        alternatives = tuple(Alternative(i, self._tokenizer.decode([i]), value) for i, value in chosen.likeliest)
        token = NewToken(
            len(self._tokens),
            chosen.token,
            text,
            chosen.log_probability,
            alternatives,
            self.row,
            chosen.entropy,
            chosen.rank,
        )
        self._tokens.append(token)
        self.read.append(chosen.token)
        if self._stops.reached:
            self.ended = "stop-string"
        elif len(self._tokens) == self._wanted:
            self.ended = "length"
        return token

    def finish(self) -> Generated:
        """The text as it is, with what was held back."""
        rest = self._stops.feed(self._stream.finish())
        reached = self._stops.reached
        return Generated(
            new_tokens=tuple(self._tokens),
            text="".join(each.text for each in self._tokens) + rest + self._stops.finish(),
            seed=self.seed,
            ended="stop-string" if reached else self.ended or "stopped",
            prompt_cut=self.prompt_cut,
        )


def context_of(prompt_ids: Sequence[int], end_of_text: int) -> list[int]:
    """The prompt's tokens of the current text: those after its last ``<|endoftext|>``."""
    for number in range(len(prompt_ids), 0, -1):
        if prompt_ids[number - 1] == end_of_text:
            return list(prompt_ids[number:])
    return list(prompt_ids)
