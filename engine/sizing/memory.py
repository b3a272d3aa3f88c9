"""How many bytes training takes at its peak.

The peak is just after the loss: weights, the gradients of the step before (they stay between micro-batches), AdamW's
two states, what every layer keeps for the way back, and the logits with their probabilities and gradient.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.recipe import Gpt2Architecture, ModelSettings
from engine.sizing.parameters import Shape, padded_vocabulary, parameter_count, shape_of

PROCESS_BYTES = {"cpu": 350_000_000, "cuda": 600_000_000, "mps": 500_000_000}
"""What PyTorch itself takes before there is a model: measured on the processor, a usual CUDA context, a guess."""

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
    process: int

    @property
    def total(self) -> int:
        """All of it, in bytes."""
        return self.weights + self.gradients + self.optimizer + self.activations + self.logits + self.process


def training_memory(
    model: ModelSettings, vocab_size: int, *, micro_batch_size: int, precision: str = "fp32", device: str = "cpu"
) -> MemoryEstimate:
    """Predict the peak memory of training a resolved model.

    Weights, gradients and AdamW's states are always float32; bf16 makes activations half as big and adds a copy of
    the weights in bf16.
    """
    parameters = parameter_count(model, vocab_size).padded_total
    shape = shape_of(model)
    tokens = micro_batch_size * shape.context
    half = precision == "bf16"
    return MemoryEstimate(
        weights=parameters * (4 + 2 * half),
        gradients=parameters * 4,
        optimizer=parameters * 8,
        activations=tokens * shape.layers * _layer_bytes(model, shape, half),
        logits=tokens * padded_vocabulary(vocab_size) * (12 + 2 * half),
        process=PROCESS_BYTES[device],
    )


def largest_micro_batch(
    model: ModelSettings, vocab_size: int, *, batch_size: int, memory_free: int, precision: str, device: str
) -> int:
    """The largest divisor of the batch whose predicted peak fits into 60 % of the free memory; at least 1."""
    for size in sorted(_divisors(batch_size), reverse=True):
        estimate = training_memory(model, vocab_size, micro_batch_size=size, precision=precision, device=device)
        if estimate.total <= SHARE_OF_FREE * memory_free:
            return size
    return 1


def _layer_bytes(model: ModelSettings, shape: Shape, half: bool) -> int:
    """Bytes one layer keeps for the way back, per token.

    The residual stream (two per layer) and the norms' inputs stay float32. What the matrices read and write has the
    training precision: for Llama the norms' results (2 width), queries twice (before and after rotation), keys twice,
    values, the attention's result, and four times the feed-forward width; for GPT-2 the norms' results, queries, keys
    and values, the attention's result, and the feed-forward width before and after GELU.
    """
    width, keys, feed_forward = shape.width, shape.key_value_width, shape.feed_forward
    if isinstance(model.architecture, Gpt2Architecture):
        full, working = 2 * width, 6 * width + 2 * feed_forward
    else:
        full, working = 4 * width, 5 * width + 3 * keys + 4 * feed_forward
    if model.architecture.dropout:
        working += 3 * width + shape.heads
    return 4 * full + (2 if half else 4) * working


def _divisors(number: int) -> list[int]:
    return [n for n in range(1, number + 1) if number % n == 0]
