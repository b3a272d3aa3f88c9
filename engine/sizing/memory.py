"""How many bytes training takes at its peak.

The peak is just after the loss: weights, the gradients of the micro-batch before, the optimizer's state, what every
layer keeps for the way back, and the logits with their probabilities and gradient. On the processor comes the copy that
a checkpoint is written from while training goes on.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.recipe import Gpt2Architecture, ModelSettings, Recipe
from engine.sizing.parameters import Shape, layer_matrices, padded_vocabulary, parameter_count, shape_of

PROCESS_BYTES = {"cpu": 385_000_000, "cuda": 600_000_000, "mps": 500_000_000}
"""What PyTorch itself takes before there is a model: measured on the processor, a usual CUDA context, a guess."""

FRAGMENTS = {"cpu": 1.12, "cuda": 1.0, "mps": 1.0}
"""How much more the allocator holds than the tensors that come and go; measured on the processor, no more is known."""

LOGITS_AT_ONCE = {"cpu": 2**23, "cuda": 2**27, "mps": 2**27}
"""The most logits that are there together (see :mod:`engine.models.loss`)."""

STATE_BYTES = {"adamw": 8, "adam": 8, "lamb": 8, "lion": 4, "adagrad": 4, "sgd": 4, "muon": 8, "adafactor": 0}
"""Bytes of an optimizer's state for each parameter; Muon's are 4 for the layers' matrices."""

SHARE_OF_FREE = 0.6
"""How much of the free memory an automatic micro-batch may fill: the prediction errs, and others need room too."""

ERROR = 0.3
"""How far the prediction may be off, as a share."""

CALIBRATED_ERROR = 0.15
"""The same where another shape was measured on this machine."""


@dataclass(frozen=True)
class MemoryEstimate:
    """Predicted peak bytes of training, by what takes them."""

    weights: int
    gradients: int
    optimizer: int
    activations: int
    logits: int
    saving: int
    process: int

    @property
    def total(self) -> int:
        """All of it, in bytes."""
        model = self.weights + self.gradients + self.optimizer
        return model + self.activations + self.logits + self.saving + self.process


def training_memory(
    recipe: Recipe, vocab_size: int, *, micro_batch_size: int, precision: str = "fp32", device: str = "cpu"
) -> MemoryEstimate:
    """Predict the peak memory of training with a resolved recipe.

    Weights, gradients and the optimizer's state are always float32; bf16 and fp16 make activations half as big and add
    a copy of the weights. With gradient checkpointing only the stream before each layer is kept, and one layer's rest.
    """
    model, shape = recipe.model, shape_of(recipe.model)
    parameters = parameter_count(model, vocab_size).padded_total
    tokens = micro_batch_size * shape.context
    half = precision in ("bf16", "fp16")
    rows = padded_vocabulary(vocab_size)
    together = min(tokens, max(64, LOGITS_AT_ONCE[device] // rows))
    kept, fragments = _layer_bytes(model, shape, half), FRAGMENTS[device]
    layers = kept + 4 * shape.width * shape.layers if recipe.training.gradient_checkpointing else kept * shape.layers
    return MemoryEstimate(
        weights=parameters * (4 + 2 * half),
        gradients=parameters * 4,
        optimizer=optimizer_bytes(recipe, vocab_size),
        activations=round(fragments * tokens * layers),
        logits=round(fragments * together * rows * (12 + 2 * half)),
        saving=checkpoint_bytes(recipe, vocab_size) if device == "cpu" else 0,
        process=PROCESS_BYTES[device],
    )


def optimizer_bytes(recipe: Recipe, vocab_size: int) -> int:
    """Bytes of the optimizer's state of a resolved recipe, and of the weights' average where one is kept."""
    kind, parameters = recipe.training.optimizer, parameter_count(recipe.model, vocab_size).padded_total
    average = 4 * parameters if recipe.training.ema_decay else 0
    if kind == "sgd" and not recipe.training.momentum:
        return average
    state = parameters * STATE_BYTES[kind] + average
    return state - 4 * layer_matrices(recipe.model) if kind == "muon" else state


def checkpoint_bytes(recipe: Recipe, vocab_size: int) -> int:
    """Bytes of a checkpoint: each parameter and the optimizer's state, in float32."""
    return parameter_count(recipe.model, vocab_size).padded_total * 4 + optimizer_bytes(recipe, vocab_size)


def largest_micro_batch(
    recipe: Recipe, vocab_size: int, *, batch_size: int, memory_free: int, precision: str, device: str
) -> int:
    """The largest divisor of the batch whose predicted peak fits into 60 % of the free memory; at least 1."""
    for size in sorted(_divisors(batch_size), reverse=True):
        estimate = training_memory(recipe, vocab_size, micro_batch_size=size, precision=precision, device=device)
        if estimate.total <= SHARE_OF_FREE * memory_free:
            return size
    return 1


def _layer_bytes(model: ModelSettings, shape: Shape, half: bool) -> int:
    """Bytes one layer keeps for the way back, per token.

    The residual stream (two per layer) and the norms' inputs stay float32. What the matrices read and write has the
    training precision: for Llama the norms' results (2 width), queries twice (before and after rotation), keys twice,
    values, the attention's result, and four times the feed-forward width; for GPT-2 the norms' results, queries, keys
    and values, the attention's result, and the feed-forward width before and after GELU, in float32 with its slope.
    """
    width, keys, feed_forward = shape.width, shape.key_value_width, shape.feed_forward
    if isinstance(model.architecture, Gpt2Architecture):
        full, working = 2 * width, 6 * width + (2 if half else 3) * feed_forward
    else:
        full, working = 4 * width, 5 * width + 3 * keys + 4 * feed_forward
    if model.architecture.dropout:
        working += 3 * width + shape.heads
    return 4 * full + (2 if half else 4) * working


def _divisors(number: int) -> list[int]:
    return [n for n in range(1, number + 1) if number % n == 0]
