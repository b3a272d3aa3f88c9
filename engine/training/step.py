"""One training step, in this order.

1. take the next batch;
2. compute its gradients, micro-batch by micro-batch; with less at once if memory runs short;
3. measure their norm, and whether loss and gradients are finite;
4. set the learning rate and update the weights; not if something is not finite: such numbers never reach the weights;
5. forget the gradients.

The loss is the sum over all valid tokens of the step, divided once by their number, so that the micro-batch changes
memory and speed but not what is learnt. Nothing here waits for a graphics card: :meth:`StepResult.read` does.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn.utils import get_total_norm
from torch.optim import Optimizer

from engine.errors import LangwrightError
from engine.models import IGNORED, Decoder, Terms
from engine.training.average import WeightAverage
from engine.training.compiling import uncompile
from engine.training.optimizers import update_weights
from engine.training.precision import Arithmetic, Precision

Batch = tuple[Tensor, Tensor]

MEMORY_SHORT = "training.memory-short"
"""The code of an override that was made because an allocation was refused."""


@dataclass(frozen=True)
class Figures:
    """What a step showed.

    Attributes:
        loss: nats per token.
        grad_norm: of the gradients before they were shortened.
        weight_norm: of all weights after the step; NaN where it was not asked for.
    """

    loss: float
    grad_norm: float
    weight_norm: float = math.nan

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
        measured: ``(loss, grad_norm)``, and the weights' norm where it was asked for, in fp32, still on the device.
    """

    step: int
    tokens: int
    learning_rate: float
    measured: Tensor

    def read(self) -> Figures:
        """The figures as numbers; waits until the device has computed them."""
        return Figures(*self.measured.tolist())


@dataclass(frozen=True)
class Override:
    """A setting that had to be changed so that training can go on, and why."""

    setting: str
    old: Any
    new: Any
    code: str
    text: str


class Trainer:
    """A model in training: :meth:`step` makes one step. Needs no job and no project; benchmarks use it as it is.

    Args:
        model: on the device where it is trained.
        optimizer: made by :func:`engine.training.optimizers.build_optimizer`.
        batches: endless; each ``(input_ids, labels)`` of shape ``(batch, time)``, on the processor. None is used any
            more once the next one is asked for.
        schedule: the learning rate of the step that follows so many finished ones.
        micro_batch_size: passages computed together; None for the whole batch.
        precision: in what matrices are multiplied (:mod:`engine.training.precision`); weights stay in fp32.
        max_grad_norm: longer gradients are shortened to this; 0 means no limit.
        end_of_text: the token at whose border attention ends; None lets it cross.
        terms: what is pulled down beside the cross entropy.
        ema_decay: how much of the weights' average stays at each step; 0 keeps none.
        on_override: told what was changed when memory runs short or compiling fails.

    Attributes:
        done: finished steps.
        tokens: tokens looked at.
        average: of the weights, or None.
        learning_rate_scale: multiplies the schedule's rate; a guard lowers it.
    """

    def __init__(
        self,
        model: Decoder,
        optimizer: Optimizer,
        batches: Iterator[Batch],
        schedule: Callable[[int], float],
        *,
        micro_batch_size: int | None = None,
        precision: Precision = "fp32",
        max_grad_norm: float = 1.0,
        end_of_text: int | None = None,
        terms: Terms | None = None,
        ema_decay: float = 0.0,
        on_override: Callable[[Override], None] | None = None,
    ) -> None:
        self.model = model
        self.optimizer = optimizer
        self.batches = batches
        self.schedule = schedule
        self.micro_batch_size = micro_batch_size
        self.done = 0
        self.tokens = 0
        self.average = WeightAverage(model, ema_decay) if ema_decay else None
        self.learning_rate_scale = 1.0
        self.arithmetic = Arithmetic(precision, model.device)
        self._device = model.device
        self._max_grad_norm = max_grad_norm
        self._end_of_text = end_of_text
        self._terms = terms
        self._on_override = on_override
        self._parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]

    def step(self, *, weigh: bool = False) -> StepResult:
        """Make one step.

        Args:
            weigh: measure the norm of all weights too, which reads every one of them.

        Raises:
            LangwrightError: memory does not suffice for a single passage, or the data cannot be read.
        """
        inputs, labels = next(self.batches)
        count = int((labels != IGNORED).sum())
        loss = self._gradients(inputs, labels, count)
        learning_rate = self.schedule(self.done) * self.learning_rate_scale
        self.arithmetic.unscale(self.optimizer)
        norm = update_weights(
            self.optimizer, self._parameters, loss, learning_rate=learning_rate, max_grad_norm=self._max_grad_norm
        )
        self.arithmetic.adapt()
        self._forget_gradients()
        self.done += 1
        self.tokens += count
        if self.average:
            self.average.follow(self.done, (loss + norm).isfinite())
        measured = (loss, norm, get_total_norm(self._parameters)) if weigh else (loss, norm)
        return StepResult(self.done, self.tokens, learning_rate, torch.stack(measured))

    def speaking(self) -> contextlib.AbstractContextManager[None]:
        """The model has within the block the weights that are judged, spoken with and saved: the average, if any."""
        return self.average.in_place() if self.average else contextlib.nullcontext()

    def dry_run(self, batch_size: int) -> None:
        """Compute gradients of made-up tokens and forget them: what does not fit or compile shows before step 1.

        The tokens are as many as in the largest piece of a batch; random numbers are left as they were.

        Raises:
            LangwrightError: memory does not suffice for a single passage.
        """
        size = min(self.micro_batch_size or batch_size, batch_size)
        tokens = torch.zeros((size, self.model.model.positions), dtype=torch.int64)
        random = random_states(self._device)
        try:
            self._gradients(tokens, tokens, tokens.numel())
        except LangwrightError:
            raise
        except Exception as error:  # whatever a compiler stumbles over; a mistake of ours shows again without it
            if not uncompile(self.model):
                raise
            self._tell(Override("training.torch_compile", True, False, "training.not-compiled", _not_compiled(error)))
            self._gradients(tokens, tokens, tokens.numel())
        self._forget_gradients()
        set_random_states(self._device, random)

    def _gradients(self, inputs: Tensor, labels: Tensor, count: int) -> Tensor:
        """Fill the gradients of a whole batch and return its mean loss; smaller pieces when memory runs short."""
        while True:
            random = random_states(self._device)
            try:
                return self._accumulate(inputs, labels, count)
            except (RuntimeError, MemoryError) as error:
                if not short_of_memory(error):
                    raise
                why = str(error)
            # Out here the exception is gone, and with it the frames that held the failed attempt's tensors.
            self._take_less_memory(len(inputs), why)
            set_random_states(self._device, random)

    def _accumulate(self, inputs: Tensor, labels: Tensor, count: int) -> Tensor:
        size = self.micro_batch_size or len(inputs)
        losses = []
        for some_inputs, some_labels in zip(inputs.split(size), labels.split(size), strict=True):
            on_device = self._moved(some_inputs), self._moved(some_labels)
            with self.arithmetic.autocast():
                objective, loss = self._objective(*on_device)
            self.arithmetic.backward(objective / max(1, count))
            losses.append(loss.detach() / max(1, count))
        return losses[0] if len(losses) == 1 else torch.stack(losses).sum()

    def _objective(self, inputs: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
        """The sum that is pulled down, and the plain cross entropy, which is what is told."""
        if self._terms:
            return self.model.objective_sum(inputs, labels, self._terms, end_of_text=self._end_of_text)
        loss = self.model.loss_sum(inputs, labels, end_of_text=self._end_of_text)
        return loss, loss

    def _forget_gradients(self) -> None:
        for parameter in self._parameters:
            parameter.grad = None

    def _take_less_memory(self, batch_size: int, why: str) -> None:
        """Halve the pieces; of a single passage, keep less for the way back; after that there is no way left."""
        self._forget_gradients()
        if self._device.type == "cuda":
            torch.cuda.empty_cache()
        old, trunk = min(self.micro_batch_size or batch_size, batch_size), self.model.model
        why = f"({why.splitlines()[0]})"
        if old > 1:
            self.micro_batch_size = -(-old // 2)
            text = f"{self.micro_batch_size} passages are computed at once instead of {old}."
            change = ("training.micro_batch_size", old, self.micro_batch_size)
        elif not trunk.gradient_checkpointing:
            trunk.gradient_checkpointing = True
            text = "What each layer keeps for the way back is computed twice instead of kept, which is slower."
            change = ("training.gradient_checkpointing", False, True)
        else:
            raise memory_error(why)
        text = f"Memory ran short: {text} What is learnt stays the same. {why}"
        self._tell(Override(*change, MEMORY_SHORT, text))

    def _tell(self, override: Override) -> None:
        if self._on_override:
            self._on_override(override)

    def _moved(self, tensor: Tensor) -> Tensor:
        return tensor.to(self._device, non_blocking=self._device.type == "cuda")


def random_states(device: torch.device) -> tuple[Tensor, ...]:
    """The states of the generators that a step on a device draws from."""
    own = (torch.cuda.get_rng_state(device),) if device.type == "cuda" else ()
    return (torch.get_rng_state(), *own)


def set_random_states(device: torch.device, states: tuple[Tensor, ...]) -> None:
    """Put back what :func:`random_states` gave."""
    torch.set_rng_state(states[0])
    if len(states) > 1:
        torch.cuda.set_rng_state(states[1], device)


def _not_compiled(error: Exception) -> str:
    first = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return f"The model could not be compiled, so it trains uncompiled: the same, only slower. ({first})"


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
