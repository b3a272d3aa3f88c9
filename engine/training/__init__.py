"""Training: one step, the loop around it, and how a run goes on after whatever befell it."""

from engine.recipe.schedule import Schedule
from engine.training.allocator import keep_freed_memory
from engine.training.optimizers import build_optimizer
from engine.training.step import Figures, StepResult, Trainer

__all__ = ["Figures", "Schedule", "StepResult", "Trainer", "build_optimizer", "keep_freed_memory"]
