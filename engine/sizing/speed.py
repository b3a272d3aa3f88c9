"""How fast a machine will train: peak arithmetic from a table, times the share of it that training reaches.

Where other shapes were measured on this machine, what they reached takes the table's place. A machine that is in no
table and was never measured gets no number. The processor's figures were measured on one machine (two cores of a
Zen 4 server, for AVX2 two of a Zen 3 server, PyTorch 2.13); the cards' are their maker's data sheets for dense bf16.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.hardware import Hardware
from engine.sizing.calibrate import best_reached, reached
from engine.sizing.measured import Measurement

ERROR = 0.5
"""How far an unmeasured speed may be off, as a share."""

CALIBRATED_ERROR = 0.3
"""The same where another shape was measured on this machine."""

CORE_GFLOPS_FP32 = (("avx512f", 100), ("avx2", 45), ("neon", 50))
"""float32 matrix products per physical core, 10⁹ operations a second; the first feature that is there counts."""

CORE_GFLOPS_BF16 = (("amx_bf16", 800), ("avx512_bf16", 210), ("arm_bf16", 90))

CARD_TFLOPS_BF16 = {
    "B200": 2250, "H200": 989, "GH200": 989, "H100 PCIe": 756, "H100": 989, "A100": 312, "L40S": 362, "L40": 181,
    "L4": 121, "A10": 125, "A40": 150, "A30": 165, "RTX 6000 Ada": 364, "RTX A6000": 155, "RTX A5000": 111,
    "RTX A4000": 77,
    "RTX 5090": 210, "RTX 5080": 113, "RTX 5070 Ti": 88, "RTX 5070": 62, "RTX 5060 Ti": 47, "RTX 5060": 38,
    "RTX 4090": 165, "RTX 4080": 97, "RTX 4070 Ti": 80, "RTX 4070": 58, "RTX 4060 Ti": 44, "RTX 4060": 30,
    "RTX 3090": 71, "RTX 3080": 60, "RTX 3070": 41, "RTX 3060 Ti": 32, "RTX 3060": 25, "RTX 3050": 18,
}  # fmt: skip
"""Dense bf16 with float32 sums, 10¹² operations a second (NVIDIA's data sheets and architecture white papers)."""

CARD_EFFICIENCY = 0.35
"""What plain training reaches of a card's peak when the matrices are big."""

LAUNCH_SECONDS_PER_LAYER = 1.0e-3
"""Forward and backward of one layer cannot be sent to a card faster than this; small models wait for it."""


@dataclass(frozen=True)
class SpeedEstimate:
    """Predicted training speed.

    Attributes:
        tokens_per_second: None when nothing is known about such a machine.
        error: how far it may be off, as a share.
        basis: where the number comes from, in a sentence.
    """

    tokens_per_second: float | None
    error: float
    basis: str


def training_speed(
    hardware: Hardware,
    *,
    device: str,
    precision: str,
    threads: int,
    parameters: int,
    flops_per_token: int,
    layers: int,
    micro_batch_tokens: int,
    measured: Sequence[Measurement] = (),
) -> SpeedEstimate:
    """Predict tokens per second.

    Args:
        hardware: the machine.
        device: ``cpu``, ``cuda`` or ``mps``.
        precision: ``fp32`` or ``bf16``.
        threads: processor threads that compute.
        parameters: of the trained model.
        flops_per_token: forward and backward (see :func:`engine.sizing.flops_per_token`).
        layers: how many.
        micro_batch_tokens: tokens computed together.
        measured: other shapes, on this device in this precision.
    """
    threads = min(threads, hardware.physical_cores)
    if device == "cpu" and measured:
        peak = reached(measured, parameters, [_efficiency(precision, found.parameters) for found in measured])
        speed = threads * peak * _efficiency(precision, parameters) / flops_per_token
        return SpeedEstimate(speed, CALIBRATED_ERROR, _basis(measured))
    if device == "cpu":
        return _processor(hardware, precision, threads, parameters, flops_per_token)
    operations, error, basis = 0.0, ERROR, "From the card's data sheet; not measured here."
    if measured:
        operations, error, basis = best_reached(measured), CALIBRATED_ERROR, _basis(measured)
    elif device == "cuda" and hardware.gpus and precision == "bf16":
        operations = (card_peak(hardware.gpus[0].name) or 0.0) * CARD_EFFICIENCY
    if not operations:
        return SpeedEstimate(None, ERROR, "Nothing is known about such a machine yet; measure a few steps.")
    seconds = max(flops_per_token * micro_batch_tokens / operations, layers * LAUNCH_SECONDS_PER_LAYER)
    return SpeedEstimate(micro_batch_tokens / seconds, error, basis)


def card_peak(name: str) -> float | None:
    """A card's dense bf16 operations per second, by its name; the longest name in the table that fits counts."""
    words = f" {name.replace('-', ' ')} "
    fitting = [known for known in CARD_TFLOPS_BF16 if f" {known} " in words]
    return CARD_TFLOPS_BF16[max(fitting, key=len)] * 1e12 if fitting else None


def _basis(measured: Sequence[Measurement]) -> str:
    which = "another model" if len(measured) == 1 else f"{len(measured)} other models"
    return f"Reckoned from what {which} reached on this machine; not measured itself."


def _processor(hardware: Hardware, precision: str, threads: int, parameters: int, flops: int) -> SpeedEstimate:
    table = CORE_GFLOPS_BF16 if precision == "bf16" else CORE_GFLOPS_FP32
    peak = next((gflops * 1e9 for feature, gflops in table if feature in hardware.features), None)
    if peak is None:
        return SpeedEstimate(None, ERROR, "Nothing is known about such a processor yet; measure a few steps.")
    speed = threads * peak * _efficiency(precision, parameters) / flops
    return SpeedEstimate(speed, ERROR, "From the processor's instruction set; not measured here.")


def _efficiency(precision: str, parameters: int) -> float:
    """The share of the peak that training reaches: small models spend much on small matrices.

    Fitted to a plain loop: float32 0.56 at 0.8 M parameters and 0.79 at 10.6 M; bf16 0.30 and 0.64.
    """
    if precision == "bf16":
        return 0.68 * parameters / (parameters + 1_000_000)
    return 0.80 * parameters / (parameters + 350_000)
