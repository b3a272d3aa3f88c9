"""From the recipe to an optimizer: groups, their decay and their learning rates.

Every group has a ``rate_scale``: its learning rate is the schedule's times this. Decay, where the rule of the groups
(:mod:`engine.training.optimizers.groups`) gives it:

- AdamW, Muon, Adafactor, Lion: each step takes ``learning rate × decay`` off the weights, apart from the gradient;
- SGD adds ``decay × weights`` to the gradient, which is nearly the same;
- LAMB adds them to Adam's direction, as published;
- Adam and Adagrad have none: they would divide it by the size of the gradients, and weights with big gradients would
  hardly decay (https://arxiv.org/abs/1711.05101). Adam with decay is AdamW.

``decay`` is ``training.weight_decay``, divided by :data:`engine.recipe.RATE_FACTORS` of the optimizer, so that one
setting takes about as much off in each step whatever magnitude of learning rate an optimizer needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import nn
from torch.optim import Optimizer

from engine.recipe import RATE_FACTORS, TrainingSettings
from engine.training.optimizers.groups import PLAIN, WITH_TABLES, grouped
from engine.training.optimizers.lamb import Lamb
from engine.training.optimizers.lion import Lion
from engine.training.optimizers.muon import Muon

Groups = list[dict[str, Any]]


def build_optimizer(model: nn.Module, training: TrainingSettings) -> Optimizer:
    """The recipe's optimizer over a model's trainable parameters, on the device where they are.

    Raises:
        LangwrightError: a parameter belongs to no group or to several.
    """
    if training.optimizer == "muon":
        return _muon(model, training)
    decay = training.weight_decay / RATE_FACTORS[training.optimizer]
    named = grouped(model, PLAIN)
    groups = [_group(named["decay"], decay), _group(named["no_decay"], 0.0)]
    return _RULES[training.optimizer]([group for group in groups if group["params"]], training)


def _adamw(groups: Groups, training: TrainingSettings) -> torch.optim.AdamW:
    """AdamW (https://arxiv.org/abs/1711.05101)."""
    optimizer = torch.optim.AdamW(groups, lr=_rate(training), **_adams(training), fused=_is_fused(groups))
    _take_memory(optimizer)
    return optimizer


def _adam(groups: Groups, training: TrainingSettings) -> Optimizer:
    """Adam (https://arxiv.org/abs/1412.6980)."""
    plain = _without_decay(groups)
    optimizer = torch.optim.Adam(plain, lr=_rate(training), **_adams(training), fused=_is_fused(groups))
    _take_memory(optimizer)
    return optimizer


def _sgd(groups: Groups, training: TrainingSettings) -> Optimizer:
    """Stochastic gradient descent with Nesterov's momentum (Sutskever et al. 2013)."""
    optimizer = torch.optim.SGD(
        groups,
        lr=_rate(training),
        momentum=training.momentum,
        nesterov=training.momentum > 0,
        fused=_is_fused(groups),
    )
    if training.momentum:
        for parameter in _parameters(groups):
            optimizer.state[parameter] = {"momentum_buffer": torch.zeros_like(parameter)}
    return optimizer


def _adagrad(groups: Groups, training: TrainingSettings) -> Optimizer:
    """Adagrad (Duchi et al. 2011)."""
    on_processor = _device(groups) == "cpu"  # on a graphics card there is no such kernel
    return torch.optim.Adagrad(
        _without_decay(groups), lr=_rate(training), eps=training.adam_epsilon, fused=on_processor or None
    )


def _adafactor(groups: Groups, training: TrainingSettings) -> Optimizer:
    """Adafactor (https://arxiv.org/abs/1804.04235), whose memory is that of a row and a column for each matrix."""
    return torch.optim.Adafactor(groups, lr=_rate(training))


def _lamb(groups: Groups, training: TrainingSettings) -> Optimizer:
    for group in groups:
        group["adapts"] = all(parameter.ndim == 2 for parameter in group["params"])
    return Lamb(groups, lr=_rate(training), **_adams(training))


def _lion(groups: Groups, training: TrainingSettings) -> Optimizer:
    return Lion(groups, lr=_rate(training), betas=_adams(training)["betas"])


def _muon(model: nn.Module, training: TrainingSettings) -> Optimizer:
    """Muon for the layers' matrices, AdamW with a rate of its own for tables, norms and biases."""
    named = grouped(model, WITH_TABLES)
    scale = float(training.adam_learning_rate) / _rate(training)
    tables = _group(named["tables"], training.weight_decay, rate_scale=scale)
    rest = _group(named["no_decay"], 0.0, rate_scale=scale)
    adamw = _adamw([group for group in (tables, rest) if group["params"]], training)
    matrices = _group(named["matrices"], training.weight_decay / RATE_FACTORS["muon"])
    return Muon(matrices, adamw, lr=_rate(training), momentum=training.momentum, steps=training.newton_schulz_steps)


_RULES: Mapping[str, Callable[[Groups, TrainingSettings], Optimizer]] = {
    "adamw": _adamw,
    "adam": _adam,
    "sgd": _sgd,
    "adagrad": _adagrad,
    "adafactor": _adafactor,
    "lamb": _lamb,
    "lion": _lion,
}


def _group(named: Mapping[str, nn.Parameter], weight_decay: float, *, rate_scale: float = 1.0) -> dict[str, Any]:
    return {"params": list(named.values()), "weight_decay": weight_decay, "rate_scale": rate_scale}


def _without_decay(groups: Groups) -> Groups:
    return [{**group, "weight_decay": 0.0} for group in groups]


def _take_memory(optimizer: torch.optim.Adam) -> None:
    """Make Adam's memory now, not at the first step: if there is too little, that shows before any work is done."""
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            counter_on = parameter.device if group["fused"] else "cpu"
            optimizer.state[parameter] = {
                "step": torch.zeros((), dtype=torch.float32, device=counter_on),
                "exp_avg": torch.zeros_like(parameter, memory_format=torch.preserve_format),
                "exp_avg_sq": torch.zeros_like(parameter, memory_format=torch.preserve_format),
            }


def _rate(training: TrainingSettings) -> float:
    return float(training.learning_rate)


def _adams(training: TrainingSettings) -> dict[str, Any]:
    return {"betas": (training.adam_beta1, training.adam_beta2), "eps": training.adam_epsilon}


def _parameters(groups: Groups) -> list[nn.Parameter]:
    return [parameter for group in groups for parameter in group["params"]]


def _is_fused(groups: Groups) -> bool:
    """Whether one kernel updates all parameters where they are."""
    return _device(groups) in ("cpu", "cuda")


def _device(groups: Groups) -> str:
    return groups[0]["params"][0].device.type
