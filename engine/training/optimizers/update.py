"""One update of the weights, with gradients shortened to a limit, unless something is not finite."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor, nn
from torch.nn.utils import clip_grads_with_norm_, get_total_norm
from torch.optim import Optimizer


def update_weights(
    optimizer: Optimizer,
    parameters: Sequence[nn.Parameter],
    loss: Tensor,
    *,
    learning_rate: float,
    max_grad_norm: float = 0.0,
) -> Tensor:
    """Move the weights against their gradients; returns the gradients' norm, a scalar on the device.

    If the loss or a gradient is not finite, weights and optimizer state stay as they are. Where the optimizer's kernel
    heeds ``found_inf`` and ``grad_scale``, as those made for :class:`torch.amp.GradScaler` do, nothing waits for the
    device; for the others one boolean is read.

    Args:
        optimizer: its groups have a ``rate_scale``.
        parameters: those with gradients, all of them.
        loss: of the step, a scalar.
        learning_rate: of the step, from the schedule.
        max_grad_norm: longer gradients are shortened to this; 0 means no limit.
    """
    for group in optimizer.param_groups:
        group["lr"] = learning_rate * group["rate_scale"]
    norm = get_total_norm([parameter.grad for parameter in parameters if parameter.grad is not None])
    finite = (norm + loss).isfinite()
    if heeds_found_inf(optimizer):
        optimizer.found_inf = (~finite).float()
        optimizer.grad_scale = (norm / max_grad_norm).clamp(min=1.0) if max_grad_norm else None
        optimizer.step()
    elif bool(finite):
        if max_grad_norm:
            clip_grads_with_norm_(parameters, max_grad_norm, norm)
        optimizer.step()
    return norm


def heeds_found_inf(optimizer: Optimizer) -> bool:
    """Whether the kernel itself divides by ``grad_scale`` and does nothing where ``found_inf`` is 1."""
    return getattr(optimizer, "_step_supports_amp_scaling", False)  # PyTorch's mark, the one GradScaler goes by
