"""Checkpoints: complete, atomic, synced, checksummed, and free of pickles."""

from engine.checkpoints.load import LoadedCheckpoint, Skipped, damage_in, load_checkpoint
from engine.checkpoints.optimizer import flatten_optimizer, restore_optimizer
from engine.checkpoints.retain import retain, to_delete
from engine.checkpoints.rng import capture_rng, restore_rng
from engine.checkpoints.save import save_checkpoint, sweep
from engine.checkpoints.tensors import read_tensors, write_tensors

__all__ = [
    "LoadedCheckpoint",
    "Skipped",
    "capture_rng",
    "damage_in",
    "flatten_optimizer",
    "load_checkpoint",
    "read_tensors",
    "restore_optimizer",
    "restore_rng",
    "retain",
    "save_checkpoint",
    "sweep",
    "to_delete",
    "write_tensors",
]
