"""One training step, in this order.

1. take the next batch;
2. compute its gradients, micro-batch by micro-batch; with half as many passages at once if memory runs short;
3. measure their norm, and whether loss and gradients are finite;
4. set the learning rate and update the weights; not if something is not finite: such numbers never reach the weights;
5. forget the gradients.

The loss is the sum over all valid tokens of the step, divided once by their number, so that the micro-batch changes
memory and speed but not what is learnt. Nothing here waits for a graphics card: :meth:`StepResult.read` does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import torch
from torch import Tensor
from torch.optim import Optimizer

from engine.errors import LangwrightError
from engine.models import IGNORED, Decoder
from engine.training.optimizers import update_weights

Batch = tuple[Tensor, Tensor]


@dataclass(frozen=True)
class Figures:
    """What a step showed: the loss in nats per token, and the norm of the gradients before they were shortened."""

    loss: float
    grad_norm: float

    @property
    def finite(self) -> bool:
        """Whether the weights were updated."""
        return math.isfinite(self.loss) and math.isfinite(self.grad_norm)


@dataclass(frozen=True)
class StepResult:
    """One finished step.

    Attributes:
        step: how many steps are done now.
        tokens: how many tokens all steps have looked at, this one included.
        learning_rate: of this step.
        measured: ``(loss, grad_norm)`` in fp32, still on the device.
    """

    step: int
    tokens: int
    learning_rate: float
    measured: Tensor

    def read(self) -> Figures:
        """The figures as numbers; waits until the device has computed them."""
        return Figures(*self.measured.tolist())


class Trainer:
    """A model in training: :meth:`step` makes one step. Needs no job and no project; benchmarks use it as it is.

    Args:
        model: on the device where it is trained.
        optimizer: made by :func:`engine.training.optimizers.build_optimizer`.
        batches: endless; each ``(input_ids, labels)`` of shape ``(batch, time)``, on the processor. None is used any
            more once the next one is asked for.
        schedule: the learning rate of the step that follows so many finished ones.
        micro_batch_size: passages computed together; None for the whole batch.
        precision: ``bf16`` multiplies matrices in bf16 under autocast; weights and gradients stay in fp32.
        max_grad_norm: longer gradients are shortened to this; 0 means no limit.
        end_of_text: the token at whose border attention ends; None lets it cross.
        on_override: told the old and the new micro-batch size, and why, when memory runs short.

    Attributes:
        done: finished steps.
        tokens: tokens looked at.
    """

    def __init__(
        self,
        model: Decoder,
        optimizer: Optimizer,
        batches: Iterator[Batch],
        schedule: Callable[[int], float],
        *,
        micro_batch_size: int | None = None,
        precision: Literal["fp32", "bf16"] = "fp32",
        max_grad_norm: float = 1.0,
        end_of_text: int | None = None,
        on_override: Callable[[int, int, str], None] | None = None,
    ) -> None:
        self.model = model
        self.optimizer = optimizer
        self.batches = batches
        self.schedule = schedule
        self.micro_batch_size = micro_batch_size
        self.done = 0
        self.tokens = 0
        self._device = model.device
        self._precision = precision
        self._max_grad_norm = max_grad_norm
        self._end_of_text = end_of_text
        self._on_override = on_override
        self._parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]

    def step(self) -> StepResult:
        """Make one step.

        Raises:
            LangwrightError: memory does not suffice for a single passage, or the data cannot be read.
        """
        inputs, labels = next(self.batches)
        count = int((labels != IGNORED).sum())
        loss = self._gradients(inputs, labels, count)
        learning_rate = self.schedule(self.done)
        norm = update_weights(
            self.optimizer, self._parameters, loss, learning_rate=learning_rate, max_grad_norm=self._max_grad_norm
        )
        self._forget_gradients()
        self.done += 1
        self.tokens += count
        return StepResult(self.done, self.tokens, learning_rate, torch.stack((loss, norm)))

    def _gradients(self, inputs: Tensor, labels: Tensor, count: int) -> Tensor:
        """Fill the gradients of a whole batch and return its mean loss; smaller pieces when memory runs short."""
        while True:
            random = torch.get_rng_state()
            try:
                return self._accumulate(inputs, labels, count)
            except (RuntimeError, MemoryError) as error:
                if not short_of_memory(error):
                    raise
                why = str(error)
            # Out here the exception is gone, and with it the frames that held the failed attempt's tensors.
            self._take_smaller_pieces(len(inputs), why)
            torch.set_rng_state(random)

    def _accumulate(self, inputs: Tensor, labels: Tensor, count: int) -> Tensor:
        size = self.micro_batch_size or len(inputs)
        losses = []
        for some_inputs, some_labels in zip(inputs.split(size), labels.split(size), strict=True):
            on_device = self._moved(some_inputs), self._moved(some_labels)
            with torch.autocast(self._device.type, torch.bfloat16, enabled=self._precision == "bf16"):
                loss = self.model.loss_sum(*on_device, end_of_text=self._end_of_text) / max(1, count)
            loss.backward()
            losses.append(loss.detach())
        return losses[0] if len(losses) == 1 else torch.stack(losses).sum()

    def _forget_gradients(self) -> None:
        for parameter in self._parameters:
            parameter.grad = None

    def _take_smaller_pieces(self, batch_size: int, why: str) -> None:
        self._forget_gradients()
        if self._device.type == "cuda":
            torch.cuda.empty_cache()
        old = min(self.micro_batch_size or batch_size, batch_size)
        if old == 1:
            raise memory_error(why)
        self.micro_batch_size = -(-old // 2)
        if self._on_override:
            self._on_override(old, self.micro_batch_size, why)

    def _moved(self, tensor: Tensor) -> Tensor:
        return tensor.to(self._device, non_blocking=self._device.type == "cuda")


def short_of_memory(error: BaseException) -> bool:
    """Whether an error of PyTorch's means that an allocation was refused."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    text = str(error).lower()
    return isinstance(error, RuntimeError) and ("not enough memory" in text or "out of memory" in text)


def memory_error(why: str, **values: Any) -> LangwrightError:
    """The error of a model that does not fit, whatever the batch."""
    return LangwrightError(
        f"There is not enough memory to train this model, even with one passage at a time: {why.splitlines()[0]}",
        remedy="Choose a smaller model.size or model.architecture.max_position_embeddings, or close other programs.",
        code="training.memory",
        **values,
    )
