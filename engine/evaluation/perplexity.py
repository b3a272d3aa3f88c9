"""Loss, perplexity, bits per byte, and accuracy: how often the likeliest next token is the one that follows.

Every token of the split is predicted once, the end-of-text tokens too, each from at most ``context`` tokens before it
(see :class:`engine.tokens.sequential.SequentialWindows`). Bits per byte, total nats / ln 2 / UTF-8 bytes of the text,
do not depend on the tokenizer as long as it is lossless, so models with different ones can be compared.
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Protocol

import torch
from torch import Tensor

from engine.errors import LangwrightError
from engine.jobs import Stopped
from engine.tokens.folder import TokenFolder
from engine.tokens.sequential import SequentialWindows

SUMMED_TOGETHER = 16
"""Batches whose sums wait on the device before they are fetched, so that an accelerator is not held up."""


class Judged(Protocol):
    """What can be evaluated: a :class:`engine.models.Decoder`, or anything that sums what it does."""

    training: bool

    def judged_sums(self, input_ids: Tensor, labels: Tensor, *, end_of_text: int | None = None) -> Tensor:
        """Nats and right guesses, shape (2,), summed over the labels that are not -100; attention ends where told."""
        ...

    def train(self, mode: bool = True) -> Any:
        """Switch dropout on or off."""
        ...


@dataclass(frozen=True)
class SplitResult:
    """How well a model predicts a split.

    Attributes:
        split: the split's name.
        loss: nats per token.
        perplexity: ``exp(loss)``.
        bits_per_byte: of the text; an estimate when only some of the tokens were judged.
        accuracy: share of tokens to which the model gave the highest score of all.
        tokens: how many were judged.
        bytes: UTF-8 bytes of the whole split's text.
        seconds: how long it took.
        comparable: whether ``bits_per_byte`` may be compared with other tokenizers': only if this one loses nothing.
    """

    split: str
    loss: float
    perplexity: float
    bits_per_byte: float
    accuracy: float
    tokens: int
    bytes: int
    seconds: float
    comparable: bool

    def as_dict(self) -> dict[str, Any]:
        """JSON-able."""
        return asdict(self)


Autocast = torch.dtype | None
ShouldStop = Callable[[], bool]
OnProgress = Callable[[int, int], None]


def evaluate_split(
    model: Judged,
    folder: TokenFolder,
    split: str,
    *,
    context: int,
    batch_size: int,
    max_tokens: int | None = None,
    device: torch.device | str = "cpu",
    autocast: Autocast = None,
    lossless: bool = True,
    end_of_text: int | None = None,
    should_stop: ShouldStop | None = None,
    on_progress: OnProgress | None = None,
) -> SplitResult:
    """Judge a model by a whole split, or by a sample of it.

    Args:
        model: on ``device``; it is switched to evaluation and back.
        folder: the token shards.
        split: ``validation`` or ``test``.
        context: tokens a window predicts, at most what the model holds.
        batch_size: windows at once; halved as often as memory demands. Changes nothing but rounding.
        max_tokens: None for the whole split; else about so many, in windows spread evenly, always the same ones.
        device: where the batches go.
        autocast: the type for automatic mixed precision, or None for fp32.
        lossless: whether the tokenizer reads all text back exactly.
        end_of_text: the token at whose border attention ends, for a model that was trained so.
        should_stop: asked between batches.
        on_progress: told tokens done and in all after each batch.

    Raises:
        LangwrightError: the split is empty, or memory does not hold a single window.
        Stopped: ``should_stop`` said so.
    """
    windows = _windows(folder, split, context)
    judging = _Judging(model, windows, torch.device(device), autocast, end_of_text, should_stop, on_progress)
    chosen = list(range(len(windows))) if max_tokens is None else windows.spread(max_tokens)
    return judging.result(folder, split, chosen, batch_size, lossless)


@dataclass(frozen=True)
class _Judging:
    """One pass over some windows."""

    model: Judged
    windows: SequentialWindows
    device: torch.device
    autocast: Autocast
    end_of_text: int | None
    should_stop: ShouldStop | None
    on_progress: OnProgress | None

    def result(
        self, folder: TokenFolder, split: str, numbers: list[int], batch_size: int, lossless: bool
    ) -> SplitResult:
        started = time.monotonic()
        with _evaluating(self.model):
            nats, right = self._sums(numbers, batch_size)
        tokens = self._tokens(numbers)
        read = folder.split(split)
        loss = nats / tokens
        return SplitResult(
            split=split,
            loss=loss,
            perplexity=math.exp(loss) if loss < 700 else math.inf,
            bits_per_byte=loss * len(read) / math.log(2) / max(1, read.utf8_bytes),
            accuracy=right / tokens,
            tokens=tokens,
            bytes=read.utf8_bytes,
            seconds=time.monotonic() - started,
            comparable=lossless and not folder.facts.get("unknown", {}).get(split, 0),
        )

    def _sums(self, numbers: list[int], batch_size: int) -> tuple[float, float]:
        """Summed nats and right guesses of some windows; the sums of batches, fp32, are added in float64."""
        total, at, done = torch.zeros(2, dtype=torch.float64), 0, 0
        everything = self._tokens(numbers)
        waiting: list[Tensor] = []
        while at < len(numbers):
            if self.should_stop is not None and self.should_stop():
                raise Stopped
            batch = numbers[at : at + batch_size]
            try:
                waiting.append(self._batch_sums(batch))
            except torch.OutOfMemoryError as error:
                if len(batch) == 1:
                    raise _no_memory(self.windows.context) from error
                batch_size = len(batch) // 2
                continue
            at += len(batch)
            done += self._tokens(batch)
            if len(waiting) == SUMMED_TOGETHER or at == len(numbers):
                total += torch.stack(waiting).cpu().double().sum(dim=0)
                waiting.clear()
            if self.on_progress is not None:
                self.on_progress(done, everything)
        nats, right = total.tolist()
        return nats, right

    def _batch_sums(self, batch: list[int]) -> Tensor:
        inputs, labels = (part.to(self.device) for part in self.windows.batch(batch))
        with torch.autocast(self.device.type, self.autocast) if self.autocast else contextlib.nullcontext():
            return self.model.judged_sums(inputs, labels, end_of_text=self.end_of_text)

    def _tokens(self, numbers: list[int]) -> int:
        return sum(map(self.windows.tokens_in, numbers))


def _windows(folder: TokenFolder, split: str, context: int) -> SequentialWindows:
    windows = SequentialWindows(folder.split(split), context)
    if not len(windows):
        raise LangwrightError(
            f"The {split} split is empty: there is nothing to judge by.",
            remedy="Give it a share in the clean station's split, or choose another split.",
            code="evaluate.empty-split",
            split=split,
        )
    return windows


@contextlib.contextmanager
def _evaluating(model: Judged) -> Iterator[None]:
    before = model.training
    model.train(False)
    try:
        with torch.no_grad():
            yield
    finally:
        model.train(before)


def _no_memory(context: int) -> LangwrightError:
    return LangwrightError(
        f"The memory does not hold one passage of {context:,} tokens.",
        remedy="Close other programs, or judge on the processor (training.device = cpu).",
        code="evaluate.memory",
        context=context,
    )
