"""An optimizer's state as named tensors: ``model.norm.weight.exp_avg``, and so on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import Tensor, nn
from torch.optim import Optimizer

from engine.errors import LangwrightError


def flatten_optimizer(optimizer: Optimizer, model: nn.Module) -> dict[str, Tensor]:
    """The optimizer's state, keyed by the parameter's name and the state's.

    Learning rates and the like are not state: they follow from the recipe and the step.

    Raises:
        TypeError: the optimizer keeps something other than tensors.
    """
    names = {parameter: name for name, parameter in model.named_parameters()}
    tensors: dict[str, Tensor] = {}
    for parameter, values in optimizer.state.items():
        for key, value in values.items():
            if not isinstance(value, Tensor):
                raise TypeError(f"{type(optimizer).__name__} keeps {key} as {type(value).__name__}, not as a tensor")
            tensors[f"{names[parameter]}.{key}"] = value
    return tensors


def restore_optimizer(optimizer: Optimizer, model: nn.Module, tensors: Mapping[str, Tensor]) -> None:
    """Put back what :func:`flatten_optimizer` gave, on each parameter's device.

    Raises:
        LangwrightError: the state is of another model or optimizer; nothing is changed then.
    """
    indices = _indices(optimizer, model)
    state: dict[int, dict[str, Any]] = {}
    for full, tensor in tensors.items():
        name, _, key = full.rpartition(".")
        if name not in indices:
            raise _foreign(f"{name} is not trained here")
        index, parameter = indices[name]
        if not _fits(tensor, parameter):
            raise _foreign(f"{full} is {tuple(tensor.shape)}, not {tuple(parameter.shape)}")
        # A copy, because the tensors may lie in the checkpoint's mapped file.
        state.setdefault(index, {})[key] = tensor.clone()
    if state and len(state) != len(indices):
        missing = sorted(name for name, (index, _) in indices.items() if index not in state)
        raise _foreign(f"it has nothing for {missing[0]}")
    optimizer.load_state_dict({"state": state, "param_groups": optimizer.state_dict()["param_groups"]})


def _indices(optimizer: Optimizer, model: nn.Module) -> dict[str, tuple[int, Tensor]]:
    """Each trained parameter's name → the number the optimizer knows it by, and the parameter."""
    names = {parameter: name for name, parameter in model.named_parameters()}
    numbered = zip(optimizer.param_groups, optimizer.state_dict()["param_groups"], strict=True)
    return {
        names[parameter]: (index, parameter)
        for group, numbers in numbered
        for parameter, index in zip(group["params"], numbers["params"], strict=True)
    }


def _fits(tensor: Tensor, parameter: Tensor) -> bool:
    """Whether a state's tensor may be the parameter's: a number, one for each weight, or a factor of those."""
    if not tensor.dim():
        return True
    return tensor.dim() == parameter.dim() and all(
        own in (1, whole) for own, whole in zip(tensor.shape, parameter.shape, strict=True)
    )


def _foreign(why: str) -> LangwrightError:
    return LangwrightError(
        f"The optimizer's state in the checkpoint does not fit: {why}.",
        remedy="Resume with the recipe the run was started with.",
        code="checkpoint.other-optimizer",
    )
