"""The learning rate that an optimizer gets by itself, from the one that suits AdamW."""

from __future__ import annotations

from collections.abc import Mapping

RATE_FACTORS: Mapping[str, float] = {
    "adamw": 1.0,
    "muon": 1.0,
    "lion": 0.5,
    "lamb": 10.0,
    "adam": 1.0,
    "adafactor": 20.0,
    "adagrad": 5.0,
    "sgd": 150.0,
}
"""The magnitude of an optimizer's learning rates, as a multiple of AdamW's.

Rough: the best, or the best but for danger, of two to four tried for 300 steps with one model of 0.1 M parameters.
Muon's is another scale altogether, and not such a multiple.
"""

MUON_LEARNING_RATE = 0.02
"""Of Muon's matrices, at every size (https://kellerjordan.github.io/posts/muon/); 0.012 to 0.03 do as well."""

BESIDE_MUON = 5.0
"""How much faster than under AdamW alone tables, norms and biases may learn where Muon moves the matrices."""


def learning_rates(optimizer: str, adamw: float) -> dict[str, float]:
    """Rough values to start from, as values for ``training``'s settings.

    Args:
        optimizer: as in ``training.optimizer``.
        adamw: the rate that suits AdamW for this model.
    """
    if optimizer == "muon":
        return {"learning_rate": MUON_LEARNING_RATE, "adam_learning_rate": adamw * BESIDE_MUON}
    return {"learning_rate": adamw * RATE_FACTORS[optimizer], "adam_learning_rate": adamw}
