"""The chart of a run: views, axes, other runs over it, marks, what can be taken away. No worker, no window."""

from __future__ import annotations

import csv
import math
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from engine.jobs import METRICS, VALIDATIONS, Event, EventWriter, Life
from engine.recipe import Recipe, with_settings
from studio.pages.training.chart_axes import axis_choices
from studio.pages.training.chart_card import ChartCard
from studio.pages.training.chart_controls import smoothing_of
from studio.pages.training.chart_dialogs import DifferencesDialog, ValuesDialog
from studio.plots import Band, Forecast
from studio.state import RunSummary, Snapshot

STEPS = 40
INPUTS = SimpleNamespace(
    train_tokens=1000, train_bytes=4000, vocab_size=512, unigram_entropy=5.0, validation_tokens=100, parent=None
)


def told(**values):
    """A look at a run's folder."""
    update = {
        "first": False,
        "events": (),
        "life": Life("none"),
        "end": None,
        "metrics": None,
        "validations": None,
        "gauges": None,
    }
    return SimpleNamespace(folder=None, **{**update, **values})


def table(names, steps, **columns):
    rows = np.array(steps, dtype=float)
    made = {name: np.full(rows.size, np.nan) for name in ("segment", "time", *names)}
    made |= {"step": rows, "segment": np.ones(rows.size), "time": 1000 + 2 * rows}
    made |= {"tokens": 100 * rows, "seconds": rows}
    return made | {name: np.asarray(values, dtype=float) for name, values in columns.items()}


def metrics(steps=STEPS, **columns):
    made = np.arange(1, steps + 1)
    return table(METRICS, made, **({"train_loss": 6.0 - 0.1 * made, "learning_rate": made * 1e-5} | columns))


def validations():
    return table(VALIDATIONS, [0, 20, 40], loss=[6.2, 4.2, 4.4], perplexity=[490, 66, 81], bits_per_byte=[2, 1.5, 1.6])


@pytest.fixture
def runs(tmp_path):
    """Two earlier runs on disk, and the one on show."""
    made = []
    for name, rate in (("old one", 0.001), ("other", 0.002)):
        folder = tmp_path / name
        folder.mkdir()
        with EventWriter(folder, 1, -1) as writer:
            for step in range(1, 11):
                writer.metrics(step, tokens=100 * step, seconds=step, train_loss=5 - 0.1 * step, learning_rate=rate)
            writer.validation(10, tokens=1000, seconds=10, loss=4.5, perplexity=90, bits_per_byte=1.7)
        recipe = with_settings(Recipe(), [f"training.learning_rate={rate}"])
        made.append(RunSummary(name, folder, recipe, INPUTS))
    return [*made, RunSummary("shown", tmp_path, Recipe(), INPUTS)]


@pytest.fixture
def card(services, runs, qtbot):
    """The chart with a run of forty steps on show."""
    services.project.snapshot = Snapshot(states={}, facts={}, runs=tuple(runs))
    made = ChartCard(services, _fail)
    qtbot.addWidget(made)
    made.resize(760, 520)
    made.show()
    services.run.show("shown")
    made.show_run(runs[-1])
    services.run.apply(told(metrics=metrics(), validations=validations()))
    return made


def _fail(error):
    raise error


def choose_axis(card, key):
    card.axis.setCurrentIndex([choice.key for choice in axis_choices()].index(key))
    card.axis.activated.emit(card.axis.currentIndex())


def lay_over(card, runs, qtbot, *names):
    for run in runs:
        if run.name in names:
            card.earlier.choose(run, True)
    qtbot.waitUntil(lambda: {one.name for one in card.earlier.data()} == set(names))


def test_each_axis_places_the_rows_where_they_belong(card):
    expected = {"step": (1, 40), "tokens": (100, 4000), "epoch": (0.1, 4), "process": (1, 40), "wall": (2, 80)}
    for key, (first, last) in expected.items():
        choose_axis(card, key)
        x, y = card.chart.points("train")
        assert (x[0], x[-1]) == pytest.approx((first, last)), key
        assert y[-1] == pytest.approx(2.0)
    assert "clock" in card.axis.toolTip()
    assert card.chart.points("validation")[0].tolist() == [0, 40, 80]


def test_new_rows_are_added_and_keep_the_zoom(card, services):
    card.chart.set_view_range(5, 10, 3, 5)
    services.run.apply(told(metrics=metrics(60)))
    card.chart.refresh()
    assert card.chart.points("train")[0][-1] == 60
    assert card.chart.view_range() == pytest.approx((5, 10, 3, 5))


def test_only_what_was_measured_is_offered(card, services):
    assert not card.views.first._buttons["accuracy"].isEnabled()
    shown = [key for key, action in card.views._actions.items() if action.isVisible()]
    assert "power" not in shown
    services.run.apply(told(validations=validations() | {"accuracy": np.array([0.1, 0.3, np.nan])}))
    assert card.views.first._buttons["accuracy"].isEnabled()
    card.views.set_value("accuracy")
    card.views.chosen.emit("accuracy")
    assert card.chart.points("validation")[1].tolist() == pytest.approx([10, 30])


def test_a_loss_that_was_no_number_is_a_gap_with_a_mark(card, services):
    losses = 6.0 - 0.1 * np.arange(1, 51)
    losses[44] = math.nan
    services.run.apply(told(metrics=metrics(50, train_loss=losses)))
    card.chart.refresh()
    assert [places.tolist() for places, _ in card.chart.canvas.overlay.lost] == [[45.0]]
    card.chart.show_at(45)
    assert "no number" in card.chart.readout_text()


def test_earlier_runs_lie_over_it_each_in_its_own_look(card, runs, qtbot):
    card.chart.set_view_range(5, 10, 3, 5)
    lay_over(card, runs, qtbot, "old one", "other")
    assert card.chart.series_names() == [
        "shown: train", "shown: validation", "old one: train", "old one: validation", "other: train",
        "other: validation",
    ]  # fmt: skip
    assert card.chart.view_range() == pytest.approx((5, 10, 3, 5))
    looks = {name: series.style for name, series in card.chart.scene.series.items()}
    assert looks["old one: train"].role != looks["other: train"].role
    assert looks["old one: train"].marker != looks["other: train"].marker
    before = looks["other: train"]
    card.earlier.choose(runs[0], False)
    assert card.chart.scene.series["other: train"].style == before
    card.chart.show_at(10)
    assert "other: train 4" in card.chart.readout_text()
    card.earlier.clear()
    assert card.chart.series_names() == ["train", "validation"]


def test_smoothing_and_axis_survive_other_runs_and_views(card, runs, services, qtbot):
    choose_axis(card, "tokens")
    card.smooth.setValue(300)
    lay_over(card, runs, qtbot, "other")
    services.run.show("old one")
    assert card.controls.choice.key == "tokens"
    assert card.chart.scene.smoothing == pytest.approx(0.999)
    assert smoothing_of(0) == 0.0


def test_the_list_of_runs_can_be_searched_and_ticked(card, runs, qtbot):
    card.compare.click()
    boxes = card.picker.boxes
    assert list(boxes) == ["other", "old one"]
    qtbot.keyClicks(card.picker.search, "old")
    assert [box.isHidden() for box in boxes.values()] == [True, False]
    boxes["old one"].setChecked(True)
    qtbot.waitUntil(lambda: [one.name for one in card.earlier.data()] == ["old one"])
    card.picker.close()
    card.compare.click()
    assert card.picker.boxes["old one"].isChecked()
    card.picker.close()


def test_runs_that_are_gone_go_from_the_chart(card, services, runs, qtbot):
    lay_over(card, runs, qtbot, "other")
    services.project.snapshot = Snapshot(states={}, facts={}, runs=(runs[0], runs[-1]))
    card.show_run(runs[-1])
    assert card.chart.series_names() == ["train", "validation"]


def test_only_settings_that_differ_are_listed(card, runs, qtbot):
    lay_over(card, runs, qtbot, "old one", "other")
    card.show_differences()
    dialog = card.findChild(DifferencesDialog)
    assert dialog.table.row_count() == 1
    assert [dialog.table.cell(0, column) for column in (0, 2, 3)] == ["Learning rate", "0.001", "0.002"]
    dialog.close()


def test_the_values_are_there_to_read(card):
    card.show_values()
    dialog = card.findChild(ValuesDialog)
    assert "train fell from 5.900 at step 1 to 2.000 at step 40" in dialog.summary.text()
    assert "validation fell from 6.200 at step 0 to 4.400 at step 40; lowest 4.200 at step 20" in dialog.summary.text()
    model = dialog.model
    cells = [[model.data(model.index(row, column)) for column in range(3)] for row in (0, 1, 20)]
    assert cells == [["0", "", "6.200"], ["1", "5.900", ""], ["20", "4.000", "4.200"]]
    assert model.rowCount() == STEPS + 1
    dialog.close()


def test_marks_can_be_chosen_by_keyboard_and_say_their_step(card, services, qtbot):
    events = (
        Event(1, 1010.0, 1, "checkpoint", {"step": 20, "loss": 4.2, "size": 1}),
        Event(2, 1011.0, 1, "sample", {"step": 10, "prompt": "", "text": "so"}),
        Event(3, 1061.0, 1, "message", {"level": "warning", "text": "A spike."}),
        Event(4, 1001.0, 1, "message", {"level": "info", "text": "Nothing of note."}),
    )
    services.run.apply(told(events=events))
    card._summary = None
    card._mark()
    found = [(mark.kind, mark.step, mark.text) for mark in card.chart.scene.marks.marks]
    assert found == [
        ("sample", 10, "sample at step 10"),
        ("checkpoint", 20, "checkpoint 20"),
        ("event", 30, "A spike."),
    ]
    qtbot.keyClick(card.chart, Qt.Key.Key_N)
    qtbot.keyClick(card.chart, Qt.Key.Key_N)
    assert card.chart.accessibleDescription() == "checkpoint 20"
    with qtbot.waitSignal(card.mark_chosen) as chosen:
        qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    assert chosen.args == ["checkpoint", 20]


def test_a_click_on_a_mark_chooses_it(card, services, qtbot):
    services.run.apply(told(events=(Event(1, 1010.0, 1, "sample", {"step": 10, "prompt": "", "text": "so"}),)))
    card._mark()
    card.chart.refresh()
    (placed,) = card.chart.canvas.marks_on_show()
    with qtbot.waitSignal(card.mark_chosen) as chosen:
        qtbot.mouseClick(card.chart.canvas, Qt.MouseButton.LeftButton, pos=placed_at(placed))
    assert chosen.args == ["sample", 10]


def placed_at(placed):
    return QPoint(round(placed.x), round(placed.y))


def test_outliers_are_left_out_of_sight_and_counted(card, services):
    losses = np.full(STEPS + 1, 3.0) + 0.01 * (np.arange(STEPS + 1) % 5)
    losses[20] = 900.0
    services.run.apply(told(first=True, metrics=metrics(STEPS + 1, train_loss=losses), validations=validations()))
    card.controls.outliers.setChecked(True)
    card.chart.refresh()
    assert card.chart.view_range()[3] < 20
    assert "outside of the picture: 1" in card.chart._legend._note
    card.controls.outliers.setChecked(False)
    card.chart.refresh()
    assert card.chart.view_range()[3] > 900
    assert card.chart._legend._note == ""


def test_the_table_holds_all_runs_and_every_value(card, runs, qtbot, tmp_path):
    lay_over(card, runs, qtbot, "old one")
    path = tmp_path / "all.csv"
    card.save(str(path))
    qtbot.waitUntil(path.exists)
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["step", "shown: train", "shown: validation", "old one: train", "old one: validation"]
    assert rows[1] == ["0", "", "6.2", "", ""]
    assert rows[11] == ["10", "5", "", "4", "4.5"]
    assert len(rows) == 1 + STEPS + 1


def test_it_is_copied_as_a_picture(card):
    card.chart.copy()
    assert QGuiApplication.clipboard().image().width() == 2 * card.chart.width()


def test_log_axes_are_one_click_each(card):
    card.log_x.click()
    card.log.click()
    card.chart.refresh()
    left, right, bottom, top = card.chart.view_range()
    assert left < 0 < right < 2
    assert bottom < math.log10(2.0) < math.log10(6.2) < top


def test_dialogs_leave_nothing_behind(card, qtbot):
    card.show_values()
    card.findChild(ValuesDialog).close()
    qtbot.waitUntil(lambda: not card.findChildren(QDialog))


def test_what_is_expected_of_the_loss_is_turned_into_each_unit(card):
    card.set_expected([Band(1.0, 2.0, "normal")])
    card.set_forecast(Forecast.of([40, 80], [2.0, 1.5], [2.0, 1.0], [2.0, 2.0]))
    choose_axis(card, "tokens")
    assert card.chart.scene.bands == [Band(1.0, 2.0, "normal")]
    assert card.chart.scene.forecast.x.tolist() == [4000, 8000]
    for view, turned in (("perplexity", np.exp), ("bits", lambda loss: np.asarray(loss) * 0.25 / math.log(2))):
        card.views.set_value(view)
        card.views.chosen.emit(view)
        assert (card.chart.scene.bands[0].low, card.chart.scene.bands[0].high) == pytest.approx(turned([1.0, 2.0]))
        assert card.chart.scene.forecast.y == pytest.approx(turned([2.0, 1.5]))
    card.views.set_value("rate")
    card.views.chosen.emit("rate")
    assert card.chart.scene.bands == []
    assert card.chart.scene.forecast is None


def test_the_heading_tells_step_tokens_and_time_on_every_axis(card):
    for key, place in (("step", 10), ("tokens", 1000), ("epoch", 1.0), ("process", 10), ("wall", 20)):
        choose_axis(card, key)
        card.chart.show_at(place)
        assert card.chart.readout_text().startswith("step 10 · 1,000 tokens · 10 s"), key
