"""The optimizer: AdamW (https://arxiv.org/abs/1711.05101), with each parameter in exactly one group.

The rule: every matrix decays, the tables of tokens and positions among them, as in GPT-2 and nanoGPT; weights of norms
and biases do not, for pulling a scale or an offset towards zero has no meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
from torch import nn

from engine.errors import LangwrightError
from engine.recipe import TrainingSettings

GROUPS: Mapping[str, Callable[[nn.Parameter], bool]] = {
    "decay": lambda parameter: parameter.ndim == 2,
    "no_decay": lambda parameter: parameter.ndim < 2,
}
"""Which parameters a group claims."""

_FUSED = ("cpu", "cuda")


def build_optimizer(model: nn.Module, training: TrainingSettings) -> torch.optim.AdamW:
    """AdamW over a model's trainable parameters, on the device where they are.

    Raises:
        LangwrightError: a parameter belongs to no group or to several.
    """
    groups = grouped(model)
    decay = {"decay": training.weight_decay, "no_decay": 0.0}
    optimizer = torch.optim.AdamW(
        [{"params": list(named.values()), "weight_decay": decay[name]} for name, named in groups.items() if named],
        lr=float(training.learning_rate),
        betas=(training.adam_beta1, training.adam_beta2),
        eps=training.adam_epsilon,
        fused=is_fused(next(model.parameters()).device),
    )
    _take_memory(optimizer)
    return optimizer


def is_fused(device: torch.device) -> bool:
    """Whether one kernel updates all parameters on a device, and heeds ``found_inf`` and ``grad_scale``."""
    return device.type in _FUSED


def grouped(model: nn.Module) -> dict[str, dict[str, nn.Parameter]]:
    """The trainable parameters by group and name; one that is shared by two modules counts once.

    Raises:
        LangwrightError: a parameter belongs to no group or to several.
    """
    groups: dict[str, dict[str, nn.Parameter]] = {name: {} for name in GROUPS}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        claimed = [group for group, claims in GROUPS.items() if claims(parameter)]
        if len(claimed) != 1:
            raise LangwrightError(
                f"The parameter {name} of shape {tuple(parameter.shape)} belongs to {len(claimed)} optimizer groups.",
                remedy="This is a mistake in the program: each parameter needs exactly one.",
                code="training.groups",
                parameter=name,
            )
        groups[claimed[0]][name] = parameter
    return groups


def _take_memory(optimizer: torch.optim.AdamW) -> None:
    """Make AdamW's memory now, not at the first step: if there is too little, that shows before any work is done."""
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            counter_on = parameter.device if group["fused"] else "cpu"
            optimizer.state[parameter] = {
                "step": torch.zeros((), dtype=torch.float32, device=counter_on),
                "exp_avg": torch.zeros_like(parameter, memory_format=torch.preserve_format),
                "exp_avg_sq": torch.zeros_like(parameter, memory_format=torch.preserve_format),
            }
