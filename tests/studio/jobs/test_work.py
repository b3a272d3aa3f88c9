"""The threads that drive and follow jobs."""

from __future__ import annotations

import psutil
import pytest

from engine.errors import LangwrightError
from engine.jobs import life, read_spec
from studio.jobs import Chain, Work
from studio.jobs.job_thread import reap


@pytest.fixture
def work():
    made = Work()
    yield made
    made.let_go()
    reap()


@pytest.fixture
def seen(work):
    """Everything the work tells."""
    updates, ends, failures = [], [], []
    work.updated.connect(lambda key, update: updates.append((key, update)))
    work.ended.connect(lambda key, end: ends.append((key, end)))
    work.failed.connect(lambda key, error: failures.append((key, error)))
    return updates, ends, failures


def test_a_job_is_started_followed_to_its_end_and_reaped(work, job, seen, qtbot):
    updates, ends, failures = seen
    work.start("clean", job(steps=12, pause=0.01))
    assert work.is_running("clean")
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    assert ends[0][0] == "clean"
    assert ends[0][1].outcome == "done"
    assert ends[0][1].result == {"steps": 12}
    assert updates[0][1].first
    assert list(updates[-1][1].metrics["step"] if updates[-1][1].metrics else [12.0])[-1] == 12
    assert not work.is_running("clean")
    qtbot.waitUntil(lambda: not work.is_followed("clean"))
    assert not failures


def test_every_step_arrives_once_and_in_order(work, job, seen, qtbot):
    updates, ends, _ = seen
    work.start("train:x", job(steps=60, pause=0.005))
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    last = [update.metrics for _, update in updates if update.metrics is not None][-1]
    assert list(last["step"]) == list(range(1, 61))
    assert len(last["train_loss"]) == 60


def test_letting_go_leaves_the_worker_at_work_and_another_window_finds_it(work, job, seen, qtbot):
    updates, _, _ = seen
    work.start("train:x", job(steps=100_000))
    qtbot.waitUntil(lambda: any(u.metrics is not None and len(u.metrics["step"]) for _, u in updates), timeout=20_000)
    pid = life(job.folder, read_spec(job.folder).attempt).pid
    work.let_go()
    assert psutil.pid_exists(pid)
    again = Work()
    found = []
    again.updated.connect(lambda _key, update: found.append(update))
    again.attach("train:x", job.folder)
    qtbot.waitUntil(lambda: bool(found) and found[-1].life.running)
    assert again.is_running("train:x")
    again.stop("train:x")
    with qtbot.waitSignal(again.ended, timeout=10_000) as told:
        pass
    assert told.args[1].outcome == "stopped"
    again.let_go()


def test_a_start_that_is_refused_is_told(work, seen, qtbot):
    _, _, failures = seen

    def begin():
        raise LangwrightError("There is nothing to do.", code="nothing")

    work.start("clean", begin)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures[0][0] == "clean"
    assert failures[0][1].code == "nothing"
    qtbot.waitUntil(lambda: not work.is_running("clean"))


def test_a_killed_worker_is_known_within_seconds(work, job, seen, qtbot):
    updates, ends, _ = seen
    work.start("train:x", job(steps=100_000))
    qtbot.waitUntil(lambda: any(u.life.state == "alive" for _, u in updates), timeout=20_000)
    psutil.Process(life(job.folder, 1).pid).kill()
    qtbot.waitUntil(lambda: bool(ends), timeout=3_000)
    assert ends[0][1].outcome == "killed"
    assert "Resume" in ends[0][1].remedy


def test_a_chain_walks_on_success_and_stops_at_a_failure(work, job, seen, qtbot):
    chain, moves = Chain(work), []
    chain.moved.connect(moves.append)
    chain.start([("import", job(steps=2)), ("clean", job(steps=5, fail=3)), ("tokenizer", job(steps=2))])
    _, ends, _ = seen
    qtbot.waitUntil(lambda: len(ends) == 2, timeout=20_000)
    assert moves == ["import", "clean"]
    assert ends[1][1].text == "The paper ran out."
    assert not chain.active
