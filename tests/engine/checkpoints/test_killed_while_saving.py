"""SIGKILL at a random moment of a save leaves every acknowledged checkpoint whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time

import pytest
import torch

from engine.checkpoints import load_checkpoint, sweep

SAVER = """
import sys
from pathlib import Path
import torch
from engine.checkpoints import save_checkpoint
run = Path(sys.argv[1])
step = int(sys.argv[2])
while True:
    step += 1
    tensors = {f"layer.{i}": torch.full((200_000,), float(step)) for i in range(10)}
    save_checkpoint(run, step, tensors, {}, {"step": step}, tokens=step, train_loss=None, validation_loss=None)
    print(step, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_kill_while_saving(tmp_path):
    dice = random.Random(7)
    acknowledged = 0
    for _ in range(4):
        saver = subprocess.Popen(
            [sys.executable, "-c", SAVER, str(tmp_path), str(acknowledged)],
            stdout=subprocess.PIPE,
            text=True,
        )
        with saver, saver.stdout:
            acknowledged = int(saver.stdout.readline())
            time.sleep(dice.uniform(0.0, 0.08))
            saver.send_signal(signal.SIGKILL)
            told = saver.stdout.read().split()
        acknowledged = int(told[-1]) if told else acknowledged
        loaded = load_checkpoint(tmp_path)
        assert loaded.step in (acknowledged, acknowledged + 1)
        assert loaded.skipped == ()
        assert all((tensor == loaded.step).all() for tensor in loaded.model.values())
        acknowledged = loaded.step
        for old in (tmp_path / "checkpoints").glob("step-*"):
            if old != loaded.info.folder:
                for file in old.iterdir():
                    file.unlink()
                old.rmdir()
    sweep(tmp_path / "checkpoints")
    assert not list((tmp_path / "checkpoints").glob(".*"))
    assert torch.is_tensor(loaded.model["layer.0"])
