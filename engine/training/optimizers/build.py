"""From the recipe to an optimizer.

Every group of an optimizer has a ``rate_scale``: its learning rate is the schedule's times this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import nn
from torch.optim import Optimizer

from engine.recipe import TrainingSettings
from engine.training.optimizers.groups import PLAIN, WITH_TABLES, grouped
from engine.training.optimizers.muon import Muon

_FUSED = ("cpu", "cuda")


def build_optimizer(model: nn.Module, training: TrainingSettings) -> Optimizer:
    """The recipe's optimizer over a model's trainable parameters, on the device where they are.

    Raises:
        LangwrightError: a parameter belongs to no group or to several.
    """
    return _RULES[training.optimizer](model, training)


def _adamw(model: nn.Module, training: TrainingSettings) -> Optimizer:
    """AdamW (https://arxiv.org/abs/1711.05101)."""
    groups = grouped(model, PLAIN)
    decay = {"decay": training.weight_decay, "no_decay": 0.0}
    optimizer = torch.optim.AdamW(
        [_group(named, decay[name]) for name, named in groups.items() if named],
        lr=float(training.learning_rate),
        betas=(training.adam_beta1, training.adam_beta2),
        eps=training.adam_epsilon,
        fused=_is_fused(model),
    )
    take_memory(optimizer)
    return optimizer


def _muon(model: nn.Module, training: TrainingSettings) -> Optimizer:
    """Muon for the layers' matrices, AdamW with a rate of its own for tables, norms and biases."""
    groups = grouped(model, WITH_TABLES)
    scale = float(training.adam_learning_rate) / float(training.learning_rate)
    rest = [
        _group(groups["tables"], training.weight_decay, rate_scale=scale),
        _group(groups["no_decay"], 0.0, rate_scale=scale),
    ]
    adamw = torch.optim.AdamW(
        [group for group in rest if group["params"]],
        lr=float(training.adam_learning_rate),
        betas=(training.adam_beta1, training.adam_beta2),
        eps=training.adam_epsilon,
        fused=_is_fused(model),
    )
    take_memory(adamw)
    return Muon(
        _group(groups["matrices"], training.weight_decay),
        adamw,
        lr=float(training.learning_rate),
        momentum=training.momentum,
        steps=training.newton_schulz_steps,
    )


_RULES: Mapping[str, Callable[[nn.Module, TrainingSettings], Optimizer]] = {"adamw": _adamw, "muon": _muon}


def take_memory(optimizer: torch.optim.AdamW) -> None:
    """Make AdamW's memory now, not at the first step: if there is too little, that shows before any work is done."""
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            counter_on = parameter.device if group["fused"] else "cpu"
            optimizer.state[parameter] = {
                "step": torch.zeros((), dtype=torch.float32, device=counter_on),
                "exp_avg": torch.zeros_like(parameter, memory_format=torch.preserve_format),
                "exp_avg_sq": torch.zeros_like(parameter, memory_format=torch.preserve_format),
            }


def _is_fused(model: nn.Module) -> bool:
    """Whether one kernel updates all parameters where the model is."""
    return next(model.parameters()).device.type in _FUSED


def _group(named: Mapping[str, nn.Parameter], weight_decay: float, *, rate_scale: float = 1.0) -> dict[str, Any]:
    return {"params": list(named.values()), "weight_decay": weight_decay, "rate_scale": rate_scale}
