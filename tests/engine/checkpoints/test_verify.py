"""What was saved is read back whole: marked where it is good, set aside where it is not."""

from __future__ import annotations

import pytest
import torch

from engine.checkpoints import load_checkpoint, retain, save_checkpoint, verify_checkpoint
from engine.project import Run


def save(run, step):
    tensors = {"w": torch.full((50,), float(step))}
    moments = {"w.step": torch.tensor(1.0)}
    return save_checkpoint(run, step, tensors, moments, {"a": 1}, tokens=1, train_loss=None, validation_loss=None)


def flip(path):
    data = bytearray(path.read_bytes())
    data[-2] ^= 4
    path.write_bytes(data)


def test_a_good_one_is_marked_until_it_is_saved_anew(tmp_path):
    info = save(tmp_path, 1)
    assert not info.verified
    assert verify_checkpoint(info.folder) == ""
    assert Run(tmp_path).checkpoint(1).verified
    assert load_checkpoint(tmp_path).step == 1
    assert not save(tmp_path, 1).verified


@pytest.mark.parametrize("name", ["model.safetensors", "optimizer.safetensors", "state.json"])
def test_a_damaged_one_is_set_aside_and_goes_when_there_are_good_ones_enough(tmp_path, name):
    save(tmp_path, 1)
    info = save(tmp_path, 2)
    flip(info.folder / name)
    assert name in verify_checkpoint(info.folder)
    assert [each.step for each in Run(tmp_path).checkpoints()] == [1]
    loaded = load_checkpoint(tmp_path)
    assert loaded.step == 1
    assert loaded.skipped == ()
    aside = tmp_path / "checkpoints" / "step-00000002.damaged"
    retain(tmp_path, 2)
    assert aside.exists()
    assert save(tmp_path, 2).intact
    retain(tmp_path, 2)
    assert not aside.exists()
    assert [each.step for each in Run(tmp_path).checkpoints()] == [1, 2]


def test_a_second_damaged_one_of_the_same_step_takes_the_place_of_the_first(tmp_path):
    for _ in range(2):
        flip(save(tmp_path, 3).folder / "model.safetensors")
        assert verify_checkpoint(tmp_path / "checkpoints" / "step-00000003")
    assert [path.name for path in (tmp_path / "checkpoints").iterdir()] == ["step-00000003.damaged"]
