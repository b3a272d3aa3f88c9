"""LAMB: Adam's direction, as long as the weights it moves (You et al. 2020, https://arxiv.org/abs/1904.00962)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor
from torch.optim import Optimizer


class Lamb(Optimizer):
    """Algorithm 2 of the paper.

    With learning rate ``lr``, for each tensor of weights:

    1. ``mean ← beta1 mean + (1 - beta1) gradient``, ``square ← beta2 square + (1 - beta2) gradient²``;
    2. ``update ← m / (√s + eps) + weight_decay × weights``, where ``m`` and ``s`` are mean and square, divided by
       ``1 - beta^steps``;
    3. ``weights ← weights - lr × ratio × update``, where ``ratio = |weights| / |update|``, and 1 if either is zero.

    A group with ``adapts = False`` has the ratio 1: meant for norms and biases, whose length says nothing.
    """

    def __init__(
        self,
        params: Iterable[dict[str, Any]],
        *,
        lr: float,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-6,
        weight_decay: float = 0.0,
    ) -> None:
        super().__init__(params, {"lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "adapts": True})
        for group in self.param_groups:
            for parameter in group["params"]:
                self.state[parameter] = {
                    "step": torch.zeros((), dtype=torch.float32),  # counted on the processor
                    "exp_avg": torch.zeros_like(parameter),
                    "exp_avg_sq": torch.zeros_like(parameter),
                }

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:  # type: ignore[override]
        """Make one update from the parameters' gradients; ``closure`` is not used."""
        for group in self.param_groups:
            parameters = [parameter for parameter in group["params"] if parameter.grad is not None]
            if not parameters:
                continue
            updates = self._directions(group, parameters)
            torch._foreach_add_(updates, parameters, alpha=group["weight_decay"])
            if group["adapts"]:
                torch._foreach_mul_(updates, _ratios(parameters, updates))
            torch._foreach_add_(parameters, updates, alpha=-group["lr"])

    def _directions(self, group: dict[str, Any], parameters: list[Tensor]) -> list[Tensor]:
        """Those of Adam."""
        states = [self.state[parameter] for parameter in parameters]
        gradients = [parameter.grad for parameter in parameters]
        means, squares = ([state[key] for state in states] for key in ("exp_avg", "exp_avg_sq"))
        beta1, beta2 = group["betas"]
        torch._foreach_add_([state["step"] for state in states], 1.0)
        torch._foreach_lerp_(means, gradients, 1.0 - beta1)
        torch._foreach_mul_(squares, beta2)
        torch._foreach_addcmul_(squares, gradients, gradients, value=1.0 - beta2)
        steps = states[0]["step"].item()
        sizes = torch._foreach_sqrt(squares)
        torch._foreach_div_(sizes, (1.0 - beta2**steps) ** 0.5)
        torch._foreach_add_(sizes, group["eps"])
        updates = torch._foreach_div(means, sizes)
        torch._foreach_div_(updates, 1.0 - beta1**steps)
        return list(updates)


def _ratios(parameters: list[Tensor], updates: list[Tensor]) -> tuple[Tensor, ...]:
    lengths, wished = (torch.stack(torch._foreach_norm(tensors)) for tensors in (parameters, updates))
    return torch.where((lengths > 0) & (wished > 0), lengths / wished, 1.0).unbind()
