"""Nothing that befalls a save or a saved file costs the checkpoint before it.

The long versions run by name:

    pytest -m campaign tests/reliability/test_checkpoint_faults.py

Results are in RESULTS.md.
"""

from __future__ import annotations

import contextlib
import errno
import importlib.util
import os
import random
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.checkpoints import retain, save_checkpoint, to_delete
from engine.errors import LangwrightError
from engine.project import CheckpointInfo, Run

spec = importlib.util.spec_from_file_location("checkpoint_faults", Path(__file__).with_name("checkpoint_faults.py"))
faults = importlib.util.module_from_spec(spec)
sys.modules[spec.name] = faults
spec.loader.exec_module(faults)

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")


@pytest.fixture
def saved_run(tmp_path):
    """Two verified checkpoints, and a way to get a fresh copy of them."""
    master = tmp_path / "master"
    for step in (1, 2):
        faults.save(master, step)

    def fresh():
        run = tmp_path / "run"
        shutil.rmtree(run, ignore_errors=True)
        shutil.copytree(master, run)
        return run

    return fresh


def operations_of_a_save(run):
    counting = faults.Failing(run, None, lambda: None)
    with counting.installed():
        faults.save(run, 3)
    return counting.count


def fail_one(run, number, code):
    """Let one file operation fail; returns which it was. The one before loads, and the next save succeeds."""

    def act():
        raise OSError(code, os.strerror(code))

    failing = faults.Failing(run, number, act)
    with failing.installed(), contextlib.suppress(LangwrightError, OSError):
        faults.save(run, 3)
    assert faults.loads(run) in (2, 3)
    faults.save(run, 4)
    assert faults.loads(run) == 4
    return failing.struck


def exit_at(run, number):
    """End a child process at one file operation; returns its exit status."""
    child = os.fork()
    if child == 0:
        try:
            with faults.Failing(run, number, lambda: os._exit(faults.EXIT)).installed():
                faults.save(run, 3)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_some_operations_fail(saved_run, code):
    count = operations_of_a_save(saved_run())
    struck = {fail_one(saved_run(), number, code) for number in range(code % 7, count, 7)}
    assert len(struck) > 3


@pytest.mark.campaign
@pytest.mark.parametrize("code", faults.ERRORS, ids=lambda code: errno.errorcode[code])
def test_every_operation_fails(saved_run, code):
    count = operations_of_a_save(saved_run())
    struck = [fail_one(saved_run(), number, code) for number in range(count)]
    kinds = sorted({name for name in struck if name})
    print(f"{errno.errorcode[code]}: {sum(map(bool, struck))} operations of {kinds}")
    assert {"open", "write", "flush", "fsync", "replace", "mkdir"} <= set(kinds)


@posix
@pytest.mark.campaign
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_every_operation_is_the_last(saved_run):
    count = operations_of_a_save(saved_run())
    ended = 0
    for number in range(count):
        run = saved_run()
        ended += exit_at(run, number) == faults.EXIT
        assert faults.loads(run) in (2, 3)
        faults.save(run, 4)
        assert faults.loads(run) == 4
    print(f"{ended} sudden exits")
    assert ended >= count * 0.9


def harm(saved_run, how, times, seed):
    dice = random.Random(seed)
    found = 0
    for _ in range(times):
        run = saved_run()
        folder = run / "checkpoints" / "step-00000002"
        name = dice.choice(faults.FILES)
        before = (folder / name).read_bytes()
        how(folder / name, dice)
        assert (folder / name).read_bytes() != before
        assert faults.loads(run) == 1, name
        found += 1
    return found


@pytest.mark.parametrize("how", [faults.truncate, faults.flip], ids=["truncation", "flip"])
def test_some_harm_is_detected(saved_run, how):
    assert harm(saved_run, how, 12, 1) == 12


@pytest.mark.campaign
@pytest.mark.parametrize("how", [faults.truncate, faults.flip], ids=["truncation", "flip"])
def test_harm_is_detected(saved_run, how):
    print(f"{how.__name__}: {harm(saved_run, how, 500, 3)} of 500 were detected")


actions = st.lists(
    st.tuples(st.sampled_from(["save", "damage", "verify", "pin", "unpin", "retain"]), st.integers(0, 30)), max_size=40
)


def play(moves, keep_last, every):
    """Play a history of a run's checkpoints and let the retention decide after each save."""
    kept: dict[int, CheckpointInfo] = {}
    pinned: set[int] = set()
    step = 0
    for move, number in moves:
        chosen = sorted(kept)[number % len(kept)] if kept else None
        if move == "save":
            step += 1 + number
            kept[step] = CheckpointInfo(step, Path("x"), 0, None, float(number), "", 0, True, "")
        elif chosen is None:
            continue
        elif move == "pin":
            pinned.add(chosen)
        elif move == "unpin":
            pinned.discard(chosen)
        elif move in ("damage", "verify"):
            changed = {"intact": False} if move == "damage" else {"verified": True}
            kept[chosen] = CheckpointInfo(**{**vars(kept[chosen]), **changed})
        else:
            good = {one.step for one in kept.values() if one.intact}
            judged = [one for one in kept.values() if one.intact]
            best = min(judged, key=lambda one: one.validation_loss).step if judged else None
            for gone in to_delete(list(kept.values()), keep_last, pinned, best, every=every):
                del kept[gone]
            left = {one.step for one in kept.values() if one.intact}
            assert len(left) >= min(2, len(good))
            assert pinned & good <= left
            assert best is None or best in left
            assert set(sorted(good)[-keep_last:]) <= left
            assert not every or {each for each in good if each % every == 0} <= left


histories = given(actions, st.integers(1, 6), st.integers(0, 12))


@settings(max_examples=200)
@histories
def test_retention_over_a_history(moves, keep_last, every):
    play(moves, keep_last, every)


@pytest.mark.campaign
@settings(max_examples=10_000, derandomize=True, suppress_health_check=list(HealthCheck), deadline=None)
@histories
def test_retention_over_ten_thousand_histories(moves, keep_last, every):
    play(moves, keep_last, every)


@posix
def test_a_file_size_limit_is_as_good_as_a_full_disk(tmp_path):
    """The operating system itself refuses to write on; the checkpoint before is whole and the next save goes."""
    import resource

    faults.save(tmp_path, 1)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, hard))
        with pytest.raises(LangwrightError):
            faults.save(tmp_path, 2)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert faults.loads(tmp_path) == 1
    faults.save(tmp_path, 2)
    assert [one.step for one in Run(tmp_path).checkpoints()] == [1, 2]
    assert retain(tmp_path, 2) == []
    assert save_checkpoint(tmp_path, 3, {}, {}, {}, tokens=0, train_loss=None, validation_loss=None).intact
