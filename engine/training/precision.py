"""How exact a step's arithmetic is: fp32, bf16, or fp16 with its loss scaled.

Weights, gradients and the optimizer's state are always fp32; under autocast the matrices are multiplied in the shorter
type. fp16 has so few exponents that small gradients vanish, so the loss is multiplied by a scale before the way back
and the gradients are divided by it afterwards; where they overflow the update is left out and the scale halved
(Micikevicius et al. 2018, https://arxiv.org/abs/1710.03740). Nothing here waits for a graphics card.
"""

from __future__ import annotations

from typing import Any, Literal

import torch
from torch import Tensor

Precision = Literal["fp32", "bf16", "fp16"]

DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}


class Arithmetic:
    """Autocast and, for fp16, the scale of the loss.

    Attributes:
        precision: the name in the recipe.
        scales: whether the loss is scaled.
    """

    def __init__(self, precision: Precision, device: torch.device) -> None:
        self.precision = precision
        self._kind = device.type
        self._scaler = torch.amp.GradScaler(self._kind) if precision == "fp16" else None

    @property
    def scales(self) -> bool:
        """Whether the loss is multiplied before the way back."""
        return self._scaler is not None

    @property
    def dtype(self) -> torch.dtype | None:
        """The type in which matrices are multiplied; None where that is fp32."""
        return None if self.precision == "fp32" else DTYPES[self.precision]

    def autocast(self) -> torch.autocast:
        """The context of a forward pass."""
        return torch.autocast(self._kind, self.dtype or torch.bfloat16, enabled=self.dtype is not None)

    def backward(self, loss: Tensor) -> None:
        """Compute gradients; with fp16 they come out scaled until :meth:`unscale`."""
        (self._scaler.scale(loss) if self._scaler else loss).backward()

    def unscale(self, optimizer: torch.optim.Optimizer) -> None:
        """Divide the gradients by the scale, once all pieces of a batch are in."""
        if self._scaler:
            self._scaler.unscale_(optimizer)

    def adapt(self) -> None:
        """Halve the scale after an overflow, double it after 2,000 steps without one."""
        if self._scaler:
            self._scaler.update()

    def state(self) -> dict[str, Any] | None:
        """What a checkpoint must remember, JSON-able; None where nothing is scaled."""
        return dict(self._scaler.state_dict()) if self._scaler else None

    def restore(self, state: dict[str, Any] | None) -> None:
        """Go on with a remembered scale; one from a run in another precision is of no use and is left."""
        if self._scaler and state:
            self._scaler.load_state_dict(state)
