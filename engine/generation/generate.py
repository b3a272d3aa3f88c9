"""Writing on from one prompt or several at once.

The sequence:

1. an empty prompt becomes ``<|endoftext|>``, which begins every text; a prompt longer than the context loses its left;
2. each prompt is read at once, its keys and values kept in a row of the cache; equal ones are read once;
3. a token is chosen for each text, told, and read; at ``<|endoftext|>``, at a stop string, at the wanted length or
   when asked, a text ends, and its row is let go;
4. when a text fills the context, the last half of it is read anew and takes the whole's place.

On a graphics card a choice is read from the card only after the next step has been sent there, so that the card never
waits for the processor; the step after a text's last token is then in vain.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from engine.generation.cache import StaticCache
from engine.generation.sampling import Chooser
from engine.generation.step import QuickStep
from engine.generation.text import Generated, NewToken, Text
from engine.models import Decoder
from engine.recipe import GenerationSettings
from engine.tokens.tokenizer import TextTokenizer

SEEDS = 2**31


def generate(
    model: Decoder,
    tokenizer: TextTokenizer,
    prompt_ids: Sequence[int],
    settings: GenerationSettings,
    *,
    step: QuickStep | None = None,
    alternatives: int = 0,
    should_stop: Callable[[], bool] | None = None,
    on_token: Callable[[NewToken], None] | None = None,
) -> Generated:
    """Write on from a prompt; see :func:`generate_batch`."""
    (written,) = generate_batch(
        model,
        tokenizer,
        [prompt_ids],
        settings,
        step=step,
        alternatives=alternatives,
        should_stop=should_stop,
        on_token=on_token,
    )
    return written


def generate_batch(
    model: Decoder,
    tokenizer: TextTokenizer,
    prompts: Sequence[Sequence[int]],
    settings: GenerationSettings,
    *,
    step: QuickStep | None = None,
    alternatives: int = 0,
    should_stop: Callable[[], bool] | None = None,
    on_token: Callable[[NewToken], None] | None = None,
) -> tuple[Generated, ...]:
    """Write on from several prompts together; each text is the one it would be alone.

    The model is used in evaluation mode and left as it was; no global random state is read or changed.

    Args:
        model: the decoder, on any device.
        tokenizer: its tokenizer.
        prompts: their tokens; may be empty, and the same prompt may come several times.
        settings: length, temperature, cuts, stop strings and seed; an "auto" seed is drawn and reported. The seeds of
            further texts count up from the first's.
        step: the model prepared for quick steps, while its weights are still those.
        alternatives: so many of the likeliest tokens are told with each.
        should_stop: asked before each token.
        on_token: told of each token and its text. What is held back at the end comes with no token but in ``text``.

    Raises:
        LangwrightError: the model has diverged.
    """
    seed = secrets.randbelow(SEEDS) if settings.seed == "auto" else settings.seed
    positions = model.model.positions
    texts = [
        Text(row, tokenizer, prompt, settings, (seed + row) % SEEDS, positions) for row, prompt in enumerate(prompts)
    ]
    if not texts:
        return ()
    chooser = Chooser(settings, [text.seed for text in texts], alternatives=alternatives)
    was_training = model.training
    model.eval()
    try:
        with torch.inference_mode():
            writer = _Writer(model, step, texts, chooser, settings.max_new_tokens)
            writer.write(should_stop or (lambda: False), on_token or (lambda _: None))
    finally:
        model.train(was_training)
    return tuple(text.finish() for text in texts)


class _Writer:
    """Some texts in the making, and the cache they share."""

    def __init__(
        self, model: Decoder, step: QuickStep | None, texts: list[Text], chooser: Chooser, max_new_tokens: int
    ) -> None:
        self._model, self._step = model, step
        self._positions = model.model.positions
        self._texts, self._chooser = list(texts), chooser
        longest = max(len(text.read) for text in texts)
        self._cache = StaticCache.of(model, min(self._positions, longest + max_new_tokens), len(texts))
        self._read_ahead = model.device.type == "cuda"

    def write(self, should_stop: Callable[[], bool], on_token: Callable[[NewToken], None]) -> None:
        """Write until every text has ended."""
        self._chooser.has_read([text.read for text in self._texts], self._model.vocab_size, self._model.device)
        logits = self._prefill()
        while not should_stop():
            choice = self._chooser.choose(logits)
            ahead = self._next(choice.tokens) if self._can_read_ahead() else None
            for text, chosen in zip(self._texts, choice.read(), strict=True):
                token = text.add(chosen)
                if token is not None:
                    on_token(token)
            going_on = [row for row, text in enumerate(self._texts) if text.ended is None]
            if not going_on:
                return
            tokens = choice.tokens
            if len(going_on) < len(self._texts):
                self._keep(going_on)
                tokens, ahead = tokens[going_on], None if ahead is None else ahead[going_on]
            logits = self._next(tokens) if ahead is None else ahead

    def _can_read_ahead(self) -> bool:
        """Whether the next step needs nothing that only a read choice tells."""
        if not self._read_ahead or all(text.nearly_done for text in self._texts):
            return False
        return self._cache.length < self._cache.capacity

    def _keep(self, rows: list[int]) -> None:
        self._texts = [self._texts[row] for row in rows]
        self._chooser.keep(rows)
        self._cache.keep(rows)

    def _prefill(self) -> Tensor:
        """Read the prompts; the logits ``(texts, vocabulary)`` of what follows them."""
        first: dict[tuple[int, ...], int] = {}
        logits: list[Tensor] = []
        for row, text in enumerate(self._texts):
            source = first.setdefault(tuple(text.read), row)
            if source == row:
                logits.append(self._reread(row, text.read))
            else:
                self._cache.copy_row(source, row)
                logits.append(logits[source])
        return torch.stack(logits)

    def _reread(self, row: int, tokens: list[int]) -> Tensor:
        """Read tokens into an emptied row; the logits ``(vocabulary,)`` of what follows them."""
        inputs = torch.tensor([tokens], device=self._model.device)
        hidden = self._model(inputs, self._cache.row(row))
        self._cache.filled(row, len(tokens))
        if self._step is not None:
            self._step.take_over(self._cache, row)
        return self._model.logits(hidden[0, -1])

    def _next(self, tokens: Tensor) -> Tensor:
        """Read one token ``(texts,)`` of each text; the logits ``(texts, vocabulary)`` of what follows."""
        for row, text in enumerate(self._texts):
            if self._cache.lengths[row] == self._positions:
                text.read = text.read[-max(1, self._positions // 2) :]
                self._reread(row, text.read[:-1])
        if self._step is not None:
            return self._step(tokens, self._cache)
        return self._model.logits(self._model(tokens[:, None], self._cache)[:, -1])
