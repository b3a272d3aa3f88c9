"""Muon: the momentum of a matrix, made orthogonal (Jordan et al. 2024, https://kellerjordan.github.io/posts/muon/).

All directions of a matrix then move equally far, where plain momentum would follow the few strongest. The rule, for the
matrices inside the layers, with learning rate ``lr``:

1. ``momentum ← momentum + (1 - m) (gradient - momentum)``, and Nesterov's look ahead,
   ``update ← gradient + m (momentum - gradient)``;
2. ``update ← orthogonal(update)`` by a few steps of the Newton-Schulz iteration;
3. ``weight ← weight (1 - lr × weight_decay) - lr × max(1, rows / columns)^½ × update``.

The factor of step 3 is the paper's own (``adjust_lr_fn="original"`` of :class:`torch.optim.Muon`): the size of the
change, measured as the largest factor by which it lengthens a vector, is then right for one learning rate at every
width, so that a rate found on a small model holds for a big one.

Matrices of one shape are stacked and computed as one batch, which makes a tenth as many, bigger operations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import AdamW, Optimizer

COEFFICIENTS = (3.4445, -4.7750, 2.0315)
"""Of the iteration's polynomial ``a x + b x³ + c x⁵``: steep at zero, so that small singular values grow fast."""

TINY = 1e-7
"""The least norm that is divided by."""

TOGETHER = 2**24
"""The most numbers in one stack: 64 MB in fp32."""


class Muon(Optimizer):
    """Muon for the matrices of one group, AdamW for all others, as one optimizer.

    Heeds ``found_inf`` and ``grad_scale`` like PyTorch's fused kernels, without waiting for the device. Every matrix
    needs a gradient at every step.

    Args:
        matrices: the group of Muon's parameters, each ``(rows, columns)``.
        adamw: made with all other parameters; its groups become ours.
        lr: the matrices' learning rate.
        momentum: how much of the mean gradient is kept at each step.
        steps: of the Newton-Schulz iteration.
        dtype: in which it is computed; by itself bf16 where a graphics card has it, else fp32.
    """

    def __init__(
        self,
        matrices: dict[str, Any],
        adamw: AdamW,
        *,
        lr: float,
        momentum: float = 0.95,
        steps: int = 5,
        dtype: torch.dtype | None = None,
    ) -> None:
        super().__init__([matrices], {"lr": lr, "momentum": momentum, "steps": steps})
        self.found_inf: Tensor | None = None
        self.grad_scale: Tensor | None = None
        self._step_supports_amp_scaling = getattr(adamw, "_step_supports_amp_scaling", False)
        self._adamw = adamw
        self._stacks = [_Stack(parameters, dtype) for parameters in _alike(matrices["params"])]
        self.param_groups.extend(adamw.param_groups)
        self.state.update(adamw.state)
        self._link()

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:  # type: ignore[override]
        """Make one update from the parameters' gradients; ``closure`` is not used."""
        group = self.param_groups[0]
        keep = None if self.found_inf is None else self.found_inf == 0
        for stack in self._stacks:
            stack.step(
                keep,
                self.grad_scale,
                lr=group["lr"],
                weight_decay=group["weight_decay"],
                momentum=group["momentum"],
                steps=group["steps"],
            )
        self._adamw.found_inf, self._adamw.grad_scale = self.found_inf, self.grad_scale
        self._adamw.step()

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Take over a state of :meth:`state_dict`."""
        super().load_state_dict(state_dict)
        for stack in self._stacks:
            stack.copy([self.state[parameter]["momentum_buffer"] for parameter in stack.parameters])
        self._link()

    def _link(self) -> None:
        """Let AdamW see our groups and state, and our state the stacks."""
        self._adamw.param_groups = self.param_groups[1:]
        self._adamw.state = self.state
        for stack in self._stacks:
            for parameter, momentum in zip(stack.parameters, stack.momentum, strict=True):
                self.state[parameter] = {"momentum_buffer": momentum}


class _Stack:
    """Matrices of one shape. ``momentum`` is ``(matrices, rows, columns)`` in fp32."""

    def __init__(self, parameters: list[nn.Parameter], dtype: torch.dtype | None) -> None:
        self.parameters = parameters
        first = parameters[0]
        self.momentum = torch.zeros(len(parameters), *first.shape, dtype=first.dtype, device=first.device)
        self._dtype = dtype or _best_dtype(first)
        self._factor = max(1.0, first.shape[0] / first.shape[1]) ** 0.5

    def step(
        self,
        keep: Tensor | None,
        grad_scale: Tensor | None,
        *,
        lr: float,
        weight_decay: float,
        momentum: float,
        steps: int,
    ) -> None:
        """One update; where ``keep`` is False all stays as it is, computed with zeros in place of the gradients."""
        update = torch.stack([parameter.grad for parameter in self.parameters])  # type: ignore[misc]
        if grad_scale is not None:
            update.div_(grad_scale)
        weight: Any = 1.0 - momentum
        if keep is not None:
            update.masked_fill_(~keep, 0.0)
            weight = weight * keep
        self.momentum.lerp_(update, weight)
        update.lerp_(self.momentum, momentum)
        update = orthogonal(update.to(self._dtype), steps).to(self.momentum.dtype)
        decay: Any = lr * weight_decay
        change: Any = -lr * self._factor
        if keep is not None:
            decay, change = decay * keep, change * keep
        torch._foreach_mul_(self.parameters, 1.0 - decay)
        torch._foreach_add_(self.parameters, update.mul_(change).unbind(0))

    def copy(self, momenta: list[Tensor]) -> None:
        """Take over the momentum of each matrix."""
        torch.stack(momenta, out=self.momentum)


def orthogonal(stack: Tensor, steps: int) -> Tensor:
    """The nearest matrices with singular values near one (0.7 to 1.2), by ``steps`` of Newton-Schulz's iteration.

    Args:
        stack: ``(matrices, rows, columns)``; overwritten.
        steps: five are enough for singular values down to a thousandth of the norm.

    Returns:
        ``(matrices, rows, columns)``, perhaps a view with strides of the transposed.
    """
    a, b, c = COEFFICIENTS
    tall = stack.shape[-2] > stack.shape[-1]
    matrix = stack.div_(torch.linalg.vector_norm(stack, dim=(-2, -1), keepdim=True).clamp_(min=TINY))
    if tall:  # the products below are then the smaller ones
        matrix = matrix.mT
    other = torch.empty(matrix.shape, dtype=matrix.dtype, device=matrix.device)
    square = torch.empty(*matrix.shape[:-1], matrix.shape[-2], dtype=matrix.dtype, device=matrix.device)
    polynomial = torch.empty_like(square)
    for _ in range(steps):
        torch.bmm(matrix, matrix.mT, out=square)
        torch.baddbmm(square, square, square, beta=b, alpha=c, out=polynomial)
        torch.baddbmm(matrix, polynomial, matrix, beta=a, out=other)
        matrix, other = other, matrix
    return matrix.mT if tall else matrix


def _alike(parameters: list[nn.Parameter]) -> Iterator[list[nn.Parameter]]:
    """The parameters by shape, in order; no more of one shape together than fit into a stack."""
    shapes: dict[torch.Size, list[nn.Parameter]] = {}
    for parameter in parameters:
        shapes.setdefault(parameter.shape, []).append(parameter)
    for shape, alike in shapes.items():
        most = max(1, TOGETHER // shape.numel())
        for start in range(0, len(alike), most):
            yield alike[start : start + most]


def _best_dtype(parameter: Tensor) -> torch.dtype:
    card = parameter.device.type == "cuda" and torch.cuda.is_bf16_supported(including_emulation=False)
    return torch.bfloat16 if card else torch.float32
