"""What a run has told, as the window keeps it."""

from __future__ import annotations

import math
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from engine.jobs import METRICS, VALIDATIONS, End, Event, Life
from studio.state import RunState

ALIVE = Life("alive", 1)


def columns(names, steps):
    made = {name: np.full(len(steps), np.nan) for name in ("segment", "step", "time", *names)}
    return made | {"step": np.array(steps, float), "segment": np.ones(len(steps)), "time": np.array(steps, float) * 2}


def update(*, first=False, events=(), steps=None, judged=None, gauges=None, end=None, life=ALIVE):
    metrics = None if steps is None else columns(METRICS, steps)
    validations = (
        None if judged is None else columns(VALIDATIONS, list(judged)) | {"loss": np.array([*judged.values()])}
    )
    return SimpleNamespace(
        folder=Path(),
        first=first,
        events=events,
        life=life,
        end=end,
        metrics=metrics,
        validations=validations,
        gauges=gauges,
    )


def event(kind, **values):
    return Event(1, 100.0, 1, kind, values)


@pytest.fixture
def run():
    made = RunState()
    made.show("r")
    return made


def test_the_first_update_forgets_what_was_drawn(run, qtbot):
    run.apply(update(first=True, steps=[1, 2], events=[event("sample", step=1, prompt="", text="a")]))
    with qtbot.waitSignal(run.switched):
        run.apply(update(first=True, steps=[1]))
    assert run.samples == []
    assert run.step == 1


def told_at(kind, time, **values):
    return Event(1, time, 1, kind, values)


def test_time_left_follows_the_pace_by_the_clock(run):
    run.apply(update(first=True, steps=[1, 2, 3, 4, 5]))
    assert run.time_left(10).seconds == pytest.approx(10.0)
    assert run.time_left(0) is None


def test_time_left_leaves_out_what_the_run_stood_still(run):
    run.apply(update(first=True, steps=[1, 2, 3, 4, 5, 6]))
    run.metrics["time"] = np.array([2.0, 4.0, 6.0, 108.0, 110.0, 112.0])
    run.apply(update(events=[told_at("held", 7.0, code="a", text="b"), told_at("released", 107.0)]))
    assert run.time_left(10).seconds == pytest.approx(8.0)


def test_a_wait_says_why_and_since_when(run, qtbot):
    run.apply(update(first=True, steps=[1]))
    with qtbot.waitSignal(run.life_changed):
        run.apply(update(events=[told_at("held", 7.0, code="pace.battery", text="Waits for mains power.")]))
    assert (run.wait.code, run.wait.since) == ("pace.battery", 7.0)
    with qtbot.waitSignal(run.life_changed):
        run.apply(update(events=[told_at("released", 9.0)]))
    assert run.wait is None


def test_what_was_changed_and_what_computes_is_kept(run):
    events = [event("override", setting="pace.share", new=50), event("phase", code="training", device_name="A card")]
    run.apply(update(first=True, events=events))
    assert (run.overrides, run.device) == ({"pace.share": 50}, "A card")


def test_time_left_is_not_known_from_two_points(run):
    run.apply(update(first=True, steps=[1, 2]))
    assert run.time_left(10) is None


def test_the_best_validation_is_the_lowest(run):
    run.apply(update(first=True, judged={5: 3.0, 10: 2.0, 15: 2.5}))
    assert run.best_validation() == (10, 2.0)
    assert run.latest_validation("loss") == 2.5


def test_nothing_measured_is_nan_not_an_error(run):
    assert math.isnan(run.latest("train_loss"))
    assert math.isnan(run.speed())
    assert run.best_validation() is None
    assert run.step == 0


def test_pausing_resuming_and_ending(run, qtbot):
    run.apply(update(first=True, events=[event("started", step=0)]))
    assert run.running
    run.apply(update(events=[event("paused")]))
    assert run.paused
    run.apply(update(events=[event("resumed")]))
    assert not run.paused
    with qtbot.waitSignal(run.life_changed):
        run.apply(update(end=End("done"), life=Life("gone")))
    assert not run.running


def test_resumes_checkpoints_and_messages_are_kept(run):
    told = [
        event("phase", code="training", text="Training", step=40),
        event("checkpoint", step=50, loss=2.0, size=10, best=True),
        event("message", level="warning", text="Careful."),
        event("override", text="Batch halved."),
    ]
    run.apply(update(first=True, events=told))
    assert run.resumes == [40]
    assert [saved.step for saved in run.checkpoints] == [50]
    assert [message.text for message in run.messages] == ["Careful.", "Batch halved."]


def test_showing_another_run_forgets_this_one(run, qtbot):
    run.apply(update(first=True, steps=[1, 2]))
    with qtbot.waitSignal(run.switched):
        run.show("other")
    assert run.step == 0
