"""``checkpoint``: saving a model and its AdamW against one raw write of as many bytes, both synced.

Ours is a whole save: the room on the disk, two files of tensors hashed while they are written, state and manifest,
every fsync, headers read back, the rename, sizes read back. The copy that training makes first is timed beside it; the
re-read of the whole, which follows in the background, is not counted. Before each heat as many bytes are written and
removed, so that both sides find the system's file cache in the same condition.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from benchmark import Outcome, race, say
from plain_loop import Size
from throughput_base import our_recipe

from engine.checkpoints import copied, save_checkpoint
from engine.models import build_model

PIECE = 2**24


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``checkpoint``."""
    parser.add_argument("--layers", type=int, default=12, help="of the GPT-2 shape (default: 12)")
    parser.add_argument("--width", type=int, default=768, help="(default: 768, with 12 layers 124 M parameters)")
    parser.add_argument("--vocabulary", type=int, default=50257, help="(default: 50257)")
    parser.add_argument("--rounds", type=int, default=7, help="how often each side writes (default: 7)")
    parser.add_argument("--folder", type=Path, default=None, help="where to write (default: the system's own)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race a save against a raw write."""
    model, optimizer = _tensors(chosen.layers, chosen.width, chosen.vocabulary)
    size = sum(t.numel() * t.element_size() for t in (*model.values(), *optimizer.values()))
    data = np.random.default_rng(0).integers(0, 256, size, dtype=np.uint8)
    say(f"{size / 1e6:,.0f} MB: {sum(t.numel() for t in model.values()):,} parameters and their AdamW")
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        folder = Path(name)

        def ours() -> float:
            _warm(folder / "scratch", data)
            seconds = _timed(lambda: _save(folder / "run", model, optimizer))
            shutil.rmtree(folder / "run")
            return size / 1e6 / seconds

        def reference() -> float:
            _warm(folder / "scratch", data)
            seconds = _timed(lambda: _raw(folder / "raw", data))
            (folder / "raw").unlink()
            return size / 1e6 / seconds

        outcome = race(ours, reference, rounds=chosen.rounds, unit="MB/s")
        copy = statistics.median(_timed(lambda: (copied(model), copied(optimizer))) for _ in range(3))
    return Outcome(
        ours=outcome.ours,
        reference=outcome.reference,
        unit=outcome.unit,
        ratios=outcome.ratios,
        notes=(f"{size / 1e6:,.0f} MB; training itself waits only for the copy in memory: {copy:.2f} s",),
        extra={"bytes": size, "copy_seconds": copy},
    )


def _tensors(layers: int, width: int, vocabulary: int) -> tuple[dict[str, torch.Tensor], dict[str, torch.Tensor]]:
    shape = Size(layers, max(1, width // 64), width, 1024, 1)
    model = build_model(our_recipe(shape, "gpt2").model, vocabulary, seed=1)
    generator = torch.Generator().manual_seed(1)
    optimizer = {}
    for name, parameter in model.named_parameters():
        optimizer[f"{name}.step"] = torch.tensor(1000.0)
        for moment in ("exp_avg", "exp_avg_sq"):
            optimizer[f"{name}.{moment}"] = torch.randn(parameter.shape, generator=generator)
    weights = {name: parameter.detach() for name, parameter in model.named_parameters()}
    return weights, optimizer


def _save(folder: Path, model: dict[str, torch.Tensor], optimizer: dict[str, torch.Tensor]) -> None:
    save_checkpoint(folder, 1, model, optimizer, {"step": 1}, tokens=1, train_loss=1.0, validation_loss=1.0)


def _raw(path: Path, data: np.ndarray) -> None:
    with path.open("xb", buffering=0) as file:
        _write(file.write, data)
        os.fsync(file.fileno())


def _warm(path: Path, data: np.ndarray) -> None:
    with path.open("xb", buffering=0) as file:
        _write(file.write, data)
    path.unlink()


def _write(write: Callable[[memoryview], int], data: np.ndarray) -> None:
    view = memoryview(data)
    for start in range(0, len(view), PIECE):
        write(view[start : start + PIECE])


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
