"""Checkpoints: complete, atomic, synced, checksummed, and free of pickles."""

from engine.checkpoints.copies import copied, room_for_copy
from engine.checkpoints.load import LoadedCheckpoint, Skipped, damage_in, load_checkpoint
from engine.checkpoints.optimizer import flatten_optimizer, restore_optimizer
from engine.checkpoints.retain import retain, to_delete
from engine.checkpoints.rng import capture_rng, restore_rng
from engine.checkpoints.save import check_room, read_back_error, save_checkpoint, sweep
from engine.checkpoints.tensors import read_tensors, write_tensors
from engine.checkpoints.verify import verify_checkpoint

__all__ = [
    "LoadedCheckpoint",
    "Skipped",
    "capture_rng",
    "check_room",
    "copied",
    "damage_in",
    "flatten_optimizer",
    "load_checkpoint",
    "read_back_error",
    "read_tensors",
    "restore_optimizer",
    "restore_rng",
    "retain",
    "room_for_copy",
    "save_checkpoint",
    "sweep",
    "to_delete",
    "verify_checkpoint",
    "write_tensors",
]
