"""Which parameters form a group: each is in exactly one.

Which of them decay: every matrix does, the tables of tokens and positions among them, as in GPT-2 and nanoGPT; weights
of norms and biases do not, for pulling a scale or an offset towards zero has no meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from torch import nn

from engine.errors import LangwrightError

Claims = Mapping[str, Callable[[str, nn.Parameter], bool]]
"""By group, whether it claims a parameter of this name."""

PLAIN: Claims = {
    "decay": lambda name, parameter: parameter.ndim == 2,
    "no_decay": lambda name, parameter: parameter.ndim < 2,
}
"""The groups of every optimizer that treats all matrices alike."""

WITH_TABLES: Claims = {
    "matrices": lambda name, parameter: parameter.ndim == 2 and ".layers." in f".{name}",
    "tables": lambda name, parameter: parameter.ndim == 2 and ".layers." not in f".{name}",
    "no_decay": lambda name, parameter: parameter.ndim < 2,
}
"""The groups of Muon: the layers' matrices map one stream to another; a table holds one vector for each token."""


def grouped(model: nn.Module, claims: Claims = PLAIN) -> dict[str, dict[str, nn.Parameter]]:
    """The trainable parameters by group and name; one that is shared by two modules counts once.

    Raises:
        LangwrightError: a parameter belongs to no group or to several.
    """
    groups: dict[str, dict[str, nn.Parameter]] = {name: {} for name in claims}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        claimed = [group for group, wants in claims.items() if wants(name, parameter)]
        if len(claimed) != 1:
            raise LangwrightError(
                f"The parameter {name} of shape {tuple(parameter.shape)} belongs to {len(claimed)} optimizer groups.",
                remedy="This is a mistake in the program: each parameter needs exactly one.",
                code="training.groups",
                parameter=name,
            )
        groups[claimed[0]][name] = parameter
    return groups
