"""Optimizers: which parameters form a group, what rule each group follows, and how an update is made."""

from engine.training.optimizers.build import build_optimizer
from engine.training.optimizers.groups import grouped
from engine.training.optimizers.update import update_weights

__all__ = ["build_optimizer", "grouped", "update_weights"]
