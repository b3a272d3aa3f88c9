"""Writing on from a prompt.

The sequence:

1. an empty prompt becomes ``<|endoftext|>``, which begins every text; a prompt longer than the context loses its left;
2. the prompt is read at once, its keys and values kept;
3. a token is chosen, told, and read; at ``<|endoftext|>``, at the wanted length or when asked, it ends;
4. when the context is full, the last half of it is read anew and takes the whole's place.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from engine.generation.cache import StaticCache
from engine.generation.sampling import choose
from engine.generation.stream import Detokenizer
from engine.models import Decoder
from engine.recipe import GenerationSettings
from engine.tokens.tokenizer import TextTokenizer

Ended = Literal["end-of-text", "length", "stopped"]


@dataclass(frozen=True)
class NewToken:
    """A token that was just chosen.

    Attributes:
        index: 0 for the first.
        text: what can be shown now; empty while a character is unfinished.
        probability: what the model gave it, before temperature and cuts.
    """

    index: int
    token: int
    text: str
    probability: float


@dataclass(frozen=True)
class Generated:
    """What was written.

    Attributes:
        tokens: the new tokens, without a closing ``<|endoftext|>``.
        text: their text, as it follows the prompt's.
        probabilities: one for each token.
        seed: with it, the same prompt and settings give the same text again.
        ended: why it ended.
        prompt_cut: how many tokens on the left of the prompt did not fit into the context.
    """

    tokens: tuple[int, ...]
    text: str
    probabilities: tuple[float, ...]
    seed: int
    ended: Ended
    prompt_cut: int


def generate(
    model: Decoder,
    tokenizer: TextTokenizer,
    prompt_ids: Sequence[int],
    settings: GenerationSettings,
    *,
    should_stop: Callable[[], bool] | None = None,
    on_token: Callable[[NewToken], None] | None = None,
) -> Generated:
    """Write on from a prompt.

    The model is used in evaluation mode and left as it was; no global random state is read or changed.

    Args:
        model: the decoder, on any device.
        tokenizer: its tokenizer.
        prompt_ids: the prompt's tokens; may be empty.
        settings: length, temperature, cuts and seed; an "auto" seed is drawn and reported.
        should_stop: asked before each token.
        on_token: told of each token and its text. What is held back at the end comes with no token but in ``text``.

    Raises:
        LangwrightError: the model has diverged.
    """
    seed = secrets.randbelow(2**31) if settings.seed == "auto" else settings.seed
    writer = _Writer(model, tokenizer, prompt_ids, settings, seed)
    was_training = model.training
    model.eval()
    try:
        with torch.inference_mode():
            ended = writer.write(should_stop or (lambda: False), on_token or (lambda _: None))
    finally:
        model.train(was_training)
    return Generated(
        tokens=tuple(writer.tokens),
        text="".join(writer.texts),
        probabilities=tuple(writer.probabilities),
        seed=seed,
        ended=ended,
        prompt_cut=writer.prompt_cut,
    )


class _Writer:
    """One text in the making."""

    def __init__(
        self,
        model: Decoder,
        tokenizer: TextTokenizer,
        prompt_ids: Sequence[int],
        settings: GenerationSettings,
        seed: int,
    ) -> None:
        self.model, self.settings = model, settings
        self.end_of_text = tokenizer.end_of_text
        self.positions = model.model.positions
        self.prompt_cut = max(0, len(prompt_ids) - self.positions)
        self.read = list(prompt_ids[self.prompt_cut :]) or [self.end_of_text]
        self.stream = Detokenizer(tokenizer, context_of(prompt_ids, self.end_of_text))
        self.random = torch.Generator().manual_seed(seed)
        self.cache = StaticCache(model, min(self.positions, len(self.read) + settings.max_new_tokens))
        self.tokens: list[int] = []
        self.texts: list[str] = []
        self.probabilities: list[float] = []

    def write(self, should_stop: Callable[[], bool], on_token: Callable[[NewToken], None]) -> Ended:
        """Write until something ends it."""
        logits = self._prefill(self.read)
        ended: Ended = "length"
        while True:
            if should_stop():
                ended = "stopped"
                break
            choice = choose(logits, self.settings, self.random)
            if choice.token == self.end_of_text:
                ended = "end-of-text"
                break
            self.tokens.append(choice.token)
            self.probabilities.append(choice.probability)
            self.texts.append(self.stream.feed(choice.token))
            on_token(NewToken(len(self.tokens) - 1, choice.token, self.texts[-1], choice.probability))
            if len(self.tokens) == self.settings.max_new_tokens:
                break
            logits = self._next(choice.token)
        self.texts.append(self.stream.finish())
        return ended

    def _next(self, token: int) -> Tensor:
        self.read.append(token)
        if self.cache.length == self.positions:
            self.read = self.read[-max(1, self.positions // 2) :]
            return self._prefill(self.read)
        return self._logits([token])

    def _prefill(self, tokens: list[int]) -> Tensor:
        self.cache.reset()
        return self._logits(tokens)

    def _logits(self, tokens: list[int]) -> Tensor:
        """Read tokens; the logits ``(vocabulary,)`` of what follows them."""
        hidden = self.model(torch.tensor([tokens], device=self.model.device), self.cache)
        return self.model.logits(hidden[0, -1])


def context_of(prompt_ids: Sequence[int], end_of_text: int) -> list[int]:
    """The prompt's tokens of the current text: those after its last ``<|endoftext|>``."""
    for number in range(len(prompt_ids), 0, -1):
        if prompt_ids[number - 1] == end_of_text:
            return list(prompt_ids[number:])
    return list(prompt_ids)
