"""The Train page with a worker that only pretends: figures, samples, commands, ends, checkpoints."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from engine.jobs import life, stop_now
from engine.project import Project


def noted(window):
    """The keys of the notices on show."""
    return window.notices.keys()


@pytest.fixture
def watch(trained, window, open_project, qtbot):
    """``watch(steps=..., ...)``: a window that has resumed a run through its button."""

    def start(**params):
        root = trained(**params)
        open_project(window, root, "train")
        qtbot.waitUntil(lambda: window.training.primary.text() == "Resume")
        qtbot.mouseClick(window.training.primary, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.services.run.step > 0, timeout=20_000)
        return window.training, root

    return start


def test_points_samples_and_checkpoints_arrive(watch, window, qtbot):
    page, _ = watch(steps=30)
    run = window.services.run
    qtbot.waitUntil(lambda: run.end is not None, timeout=20_000)
    assert run.end.outcome == "done"
    x, y = page.chart.chart.points("train")
    assert list(x) == list(range(1, 31))
    assert y[0] == pytest.approx(6.0)
    assert list(page.chart.chart.points("validation")[0]) == [5, 10, 15, 20, 25, 30]
    assert page.side.samples.samples()[0] == ("step 30", "words at 30")
    qtbot.waitUntil(lambda: [c.step for c in page.summary.checkpoints] == [10, 20, 30])
    qtbot.waitUntil(lambda: page.figures.validation.value.startswith("2.2"))
    assert page.figures.train.value


@pytest.mark.parametrize("view", ["perplexity", "bits", "rate", "gradient", "speed", "loss"])
def test_every_view_draws_every_point(watch, window, qtbot, view):
    page, _ = watch(steps=12, pause=0.001)
    qtbot.waitUntil(lambda: window.services.run.end is not None, timeout=20_000)
    card = page.chart
    card.views.set_value(view)
    card.views.chosen.emit(view)
    for place in range(card.axis.count()):
        card.axis.setCurrentIndex(place)
        card.axis.activated.emit(place)
        assert max(len(card.chart.points(name)[0]) for name in card.chart.series_names()) == 12


def test_pause_go_on_save_and_sample(watch, window, qtbot):
    page, _ = watch(steps=100_000)
    run = window.services.run
    qtbot.mouseClick(page.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: run.paused)
    assert page.pause.text() == "Go on"
    qtbot.waitUntil(lambda: "Paused" in window.status.text())
    qtbot.mouseClick(page.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not run.paused)
    before = len(run.checkpoints)
    qtbot.mouseClick(page.save_now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(run.checkpoints) > before)
    qtbot.mouseClick(page.sample_now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(sample.text == "asked for" for sample in run.samples))
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: run.end is not None)
    assert run.end.outcome == "stopped"
    assert page.primary.text() == "Resume"


def test_a_killed_worker_is_told_with_a_button_that_resumes_and_no_step_is_drawn_twice(watch, window, qtbot):
    page, root = watch(steps=100_000)
    run = window.services.run
    qtbot.waitUntil(lambda: run.step > 12, timeout=10_000)
    assert stop_now(root / "runs" / "run-1")
    qtbot.waitUntil(lambda: "run:run-1" in noted(window), timeout=3_000)
    assert run.end.outcome == "killed"
    assert page.primary.text() == "Resume"
    killed_at = run.step
    window.notices.acted.emit("run:run-1", "Resume")
    qtbot.waitUntil(lambda: run.running and run.step > killed_at, timeout=20_000)
    steps = list(run.metrics["step"])
    assert steps == list(range(1, len(steps) + 1))
    assert run.resumes
    assert list(page.chart.chart.points("train")[0]) == steps[: len(page.chart.chart.points("train")[0])]
    stop_now(root / "runs" / "run-1")


def test_a_failure_is_told_in_its_own_words(watch, window, qtbot):
    page, _ = watch(steps=20, fail=7)
    qtbot.waitUntil(lambda: "run:run-1" in noted(window), timeout=20_000)
    assert window.notices.notice("run:run-1").what == "The paper ran out."
    assert page.primary.text() == "Resume"


def test_checkpoints_are_pinned_deleted_and_brought_back(watch, window, qtbot):
    page, root = watch(steps=30, pause=0.001)
    qtbot.waitUntil(lambda: page.summary is not None and len(page.summary.checkpoints) == 3, timeout=20_000)
    qtbot.waitUntil(lambda: window.services.run.end is not None)
    page.checkpoints.pin.emit(10, True)
    qtbot.waitUntil(lambda: page.summary.checkpoints[0].pinned)
    page.checkpoints.delete.emit(20)
    qtbot.waitUntil(lambda: [c.step for c in page.summary.checkpoints] == [10, 30])
    window.notices.acted.emit("deleted:run-1:20", "Undo")
    qtbot.waitUntil(lambda: [c.step for c in page.summary.checkpoints] == [10, 20, 30])
    assert not list((root / "trash").glob("*.json"))


def test_a_branch_is_a_new_run_with_its_parent_named(watch, window, qtbot):
    page, _ = watch(steps=20, pause=0.001)
    qtbot.waitUntil(lambda: window.services.run.end is not None, timeout=20_000)
    qtbot.waitUntil(lambda: bool(page.summary.checkpoints))
    page.checkpoints.branch.emit(10)
    qtbot.waitUntil(lambda: window.services.run.name == "run-1 from 10", timeout=20_000)
    qtbot.waitUntil(lambda: "branched from run-1 at 10" in page.header._subtitle.text(), timeout=20_000)
    assert life(page.summary.folder, 1).state != "none"
    window.services.work.stop(f"train:{window.services.run.name}")
    qtbot.waitUntil(lambda: window.services.run.end is not None, timeout=20_000)


def test_open_in_play(watch, window, qtbot):
    page, _ = watch(steps=20, pause=0.001)
    qtbot.waitUntil(lambda: page.summary is not None and len(page.summary.checkpoints) == 2, timeout=20_000)
    page.checkpoints.play.emit(10)
    assert window.page.key == "play"
    assert window.play.voice.chooser.which == 10


def test_another_run_can_be_put_on_show_while_one_trains(watch, window, qtbot):
    page, root = watch(steps=20, pause=0.001)
    qtbot.waitUntil(lambda: window.services.run.end is not None, timeout=20_000)
    qtbot.mouseClick(page.new_run, Qt.MouseButton.LeftButton)
    assert page.setup.isVisible()
    page.setup.name.setText("second")
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.services.run.name == "second", timeout=20_000)
    page.show_run("run-1")
    qtbot.waitUntil(lambda: window.services.run.step == 20, timeout=10_000)
    assert page.chooser.currentText() == "run-1"
    page.show_run("second")
    qtbot.waitUntil(lambda: window.services.run.step > 0, timeout=10_000)
    assert int(window.services.run.metrics["step"][0]) == 1
    assert window.services.run.samples[0].step == 5  # all of it was told again, not what is new alone
    with Project.open(root, write=False) as project:
        assert [run.name for run in project.runs()] == ["run-1", "second"]
    window.services.work.stop("train:second")
    qtbot.waitUntil(lambda: not window.services.work.is_running("train:second"), timeout=20_000)
