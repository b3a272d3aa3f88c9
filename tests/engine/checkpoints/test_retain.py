"""Retention never takes what is needed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.checkpoints import load_checkpoint, retain, save_checkpoint, to_delete
from engine.project import CheckpointInfo, Run

steps = st.integers(0, 60)


def info(step, intact=True, verified=False):
    return CheckpointInfo(step, Path("x"), 0, None, None, "", 0, intact, "", verified=verified)


@st.composite
def histories(draw):
    return [info(step, draw(st.booleans()), draw(st.booleans())) for step in draw(st.lists(steps, unique=True))]


@given(histories(), st.integers(-3, 8), st.sets(steps), st.none() | steps, st.sets(steps), st.integers(0, 20))
def test_what_is_needed_stays(infos, keep_last, pinned, best, in_use, every):
    gone = to_delete(infos, keep_last, pinned, best, in_use, every)
    stay = [one for one in infos if one.step not in gone]
    good = sorted(one.step for one in infos if one.intact)
    good_left = [one.step for one in stay if one.intact]
    assert set(gone) <= {one.step for one in infos}
    assert not set(gone) & ({*pinned, *in_use} | {best})
    assert len(good_left) >= min(2, len(good))
    if keep_last > 0:
        assert set(good[-keep_last:]) <= {one.step for one in stay}
    verified = [one.step for one in infos if one.intact and one.verified]
    assert sum(one.intact and one.verified for one in stay) >= min(2, len(verified))
    if every:
        assert {step for step in good if step % every == 0} <= {one.step for one in stay}
    assert gone == sorted(gone)
    assert not to_delete(stay, keep_last, pinned, best, in_use, every)


def test_the_usual_case():
    assert to_delete([info(step) for step in range(10, 80, 10)], 2, pinned={20}, best=40, in_use={10}) == [30, 50]


def test_every_so_many_steps_one_stays_for_good():
    infos = [info(step) for step in range(10, 110, 10)]
    assert to_delete(infos, 2, every=30) == [10, 20, 40, 50, 70, 80]
    assert to_delete([*infos, info(150, intact=False)], 2, every=50) == [10, 20, 30, 40, 60, 70, 80, 150]


def test_two_that_were_read_back_stay_until_newer_ones_were():
    read = {10, 20, 30}
    infos = [info(step, verified=step in read) for step in range(10, 80, 10)]
    assert to_delete(infos, 3) == [10, 40]
    assert to_delete([*infos, info(80, verified=True)], 3) == [10, 20, 40, 50]


def test_a_damaged_one_protects_nothing_and_goes():
    assert to_delete([info(1), info(2), info(3, intact=False)], 2) == [3]
    assert to_delete([info(1), info(2, intact=False)], 2) == []


@pytest.fixture
def run(tmp_path):
    for step in range(1, 7):
        save_checkpoint(
            tmp_path,
            step,
            {"w": torch.ones(2)},
            {},
            {},
            tokens=0,
            train_loss=None,
            validation_loss=1.0 if step == 2 else 5.0,
        )
    return Run(tmp_path)


def test_retain_removes_the_rest_from_disk(run):
    run.pin(1)
    assert retain(run.folder, 2, in_use={3}) == [4]
    assert [each.step for each in run.checkpoints()] == [1, 2, 3, 5, 6]
    assert load_checkpoint(run.folder, "best").step == 2
    assert retain(run.folder, 2) == [3]


def test_a_removal_that_was_cut_off_is_swept_at_the_next_save(tmp_path, monkeypatch):
    class CutOffError(Exception):
        pass

    def cut_off(folder):
        next(folder.iterdir()).unlink()
        raise CutOffError

    def save(step):
        tensors = {"a": torch.zeros(3)}
        save_checkpoint(tmp_path, step, tensors, {}, {}, tokens=1, train_loss=None, validation_loss=None)

    for step in (1, 2, 3):
        save(step)
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "rmtree", cut_off)
        with pytest.raises(CutOffError):
            retain(tmp_path, 2)
    assert load_checkpoint(tmp_path).skipped == ()
    assert [info.step for info in Run(tmp_path).checkpoints()] == [2, 3]
    save(4)
    assert sorted(path.name[-1] for path in (tmp_path / "checkpoints").iterdir()) == ["2", "3", "4"]
