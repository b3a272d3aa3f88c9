import csv
import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from engine.errors import LangwrightError
from studio.plots import Band, Forecast, Mark, RunChart
from studio.theme import DARK, apply_theme, notifier


@pytest.fixture
def chart(qtbot):
    made = RunChart("Loss")
    qtbot.addWidget(made)
    made.resize(700, 420)
    made.set_x_title("step")
    made.show()
    qtbot.waitExposed(made)
    return made


def _fill(chart, size=1000):
    x = np.arange(size, dtype=float)
    chart.set_series("train", x, 2 + np.exp(-x / 100), "train")
    chart.set_series("validation", x[::100], 2.1 + np.exp(-x[::100] / 100), "validation")
    chart.refresh()


def test_everything_is_in_view_at_first(chart):
    _fill(chart)
    left, right, bottom, top = chart.view_range()
    assert left <= 0 < 999 <= right
    assert bottom < 2 < 3.1 < top


def test_new_points_are_followed_until_a_person_zooms(chart, qtbot):
    _fill(chart)
    chart.append("train", np.arange(1000, 2000), np.full(1000, 1.0))
    chart.refresh()
    assert chart.view_range()[1] >= 1999
    with qtbot.waitSignal(chart.view_touched):
        chart.set_view_range(100, 200, 2, 3)
    chart.append("train", 2000, 0.5)
    chart.refresh()
    assert chart.view_range() == pytest.approx((100, 200, 2, 3))
    chart.reset_view()
    chart.refresh()
    assert chart.view_range()[1] >= 2000


def test_keys_zoom_and_reset(chart, qtbot):
    _fill(chart)
    whole = chart.view_range()
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.is_touched()
    assert chart.view_range()[1] - chart.view_range()[0] < whole[1] - whole[0]
    qtbot.keyClick(chart, Qt.Key.Key_0)
    chart.refresh()
    assert chart.view_range() == pytest.approx(whole)


def _drag(chart, across, down=0, keys=Qt.KeyboardModifier.NoModifier):
    """Drag from the middle of the plot."""
    canvas, middle = chart.canvas, chart.canvas.plot_rect().center().toPoint()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, share, button, pressed in (
        (QEvent.Type.MouseButtonPress, 0.0, left, left),
        (QEvent.Type.MouseMove, 0.5, none, left),
        (QEvent.Type.MouseMove, 1.0, none, left),
        (QEvent.Type.MouseButtonRelease, 1.0, left, none),
    ):
        place = QPointF(middle + QPoint(int(share * across), int(share * down)))
        QApplication.sendEvent(canvas, QMouseEvent(kind, place, canvas.mapToGlobal(place), button, pressed, keys))


def test_dragging_with_shift_pans(chart):
    _fill(chart)
    whole = chart.view_range()
    _drag(chart, 80, keys=Qt.KeyboardModifier.ShiftModifier)
    assert chart.is_touched()
    assert chart.view_range()[0] < whole[0]
    assert chart.view_range()[1] - chart.view_range()[0] == pytest.approx(whole[1] - whole[0])


def test_dragging_looks_into_what_is_framed(chart):
    _fill(chart)
    whole = chart.view_range()
    _drag(chart, 100, 60)
    left, right, bottom, top = chart.view_range()
    share = 100 / chart.canvas.plot_rect().width()
    assert right - left == pytest.approx((whole[1] - whole[0]) * share, rel=0.02)
    assert top - bottom < whole[3] - whole[2]


def test_a_flat_frame_zooms_one_axis(chart):
    _fill(chart)
    whole = chart.view_range()
    _drag(chart, 100, 2)
    assert chart.view_range()[2:] == pytest.approx(whole[2:])
    assert chart.view_range()[0] > whole[0]


def test_wheel_zooms_and_double_click_resets(chart, qtbot):
    _fill(chart)
    whole = chart.view_range()
    viewport = chart.canvas
    place = chart.canvas.plot_rect().center()
    wheel = QWheelEvent(
        place,
        viewport.mapToGlobal(place),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, wheel)
    assert chart.is_touched()
    assert chart.view_range()[1] - chart.view_range()[0] < whole[1] - whole[0]
    qtbot.mouseDClick(chart.canvas, Qt.MouseButton.LeftButton)
    chart.refresh()
    assert not chart.is_touched()
    assert chart.view_range() == pytest.approx(whole)


def test_the_read_out_says_what_was_logged_and_never_between(chart):
    _fill(chart)
    chart.show_at(149.6)
    assert "step 150" in chart.readout_text()
    assert f"train {2 + np.exp(-1.5):.4g}" in chart.readout_text()
    assert f"validation {2.1 + np.exp(-1.0):.4g} at 100" in chart.readout_text()


def test_the_pointer_brings_and_takes_the_crosshair(chart, qtbot):
    _fill(chart)
    middle = chart.canvas.plot_rect().center().toPoint()
    with qtbot.waitSignal(chart.inspected):
        qtbot.mouseMove(chart.canvas, middle)
    assert chart.readout_text()
    chart.canvas.left.emit()
    assert chart.readout_text() == ""


def test_arrows_walk_the_logged_steps(chart, qtbot):
    _fill(chart)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert "step 0" in chart.readout_text()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "step 1," in chart.readout_text()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert "step 999" in chart.readout_text()


def test_a_lost_number_is_said_and_drawn_as_a_gap(chart):
    chart.set_series("train", [0, 1, 2], [3.0, float("nan"), 1.0], "train")
    chart.refresh()
    chart.show_at(1)
    assert "no number" in chart.readout_text()


def test_a_logarithmic_axis_leaves_out_what_has_no_logarithm(chart):
    chart.set_series("gradient", [0, 1, 2, 3], [100.0, 0.0, -1.0, 0.01], "plain")
    chart.set_reference_lines([(0.0, "nothing"), (10.0, "ten")])
    chart.set_log_y(True)
    chart.refresh()
    _, _, bottom, top = chart.view_range()
    assert -3 < bottom < -2
    assert 2 < top < 3
    assert [text for _, text in chart.canvas.overlay.lines] == ["ten"]


def test_marks_of_every_kind_are_drawn(chart):
    _fill(chart)
    chart.set_marks([Mark("checkpoint", 200), ("resume", 500.0, "resumed"), Mark("event", 300, "spike at 300")])
    chart.set_reference_lines([(2.5, "guessing")])
    chart.refresh()
    assert chart.grab().toImage().isNull() is False
    assert [entry.shape for entry in chart._legend.entries()] == ["line", "dashed", "diamond", "dotted", "triangle"]


def test_a_change_of_theme_recolours(chart, light, qtbot):
    _fill(chart)
    apply_theme(light, "dark")
    chart.refresh()
    image = chart.grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(60, 690, 2) for y in range(10, 350)}
    assert DARK.train in colours
    assert QColor(DARK.surface) != QColor("#FFFFFF")


def test_the_chart_is_said_in_words(chart):
    assert chart.summary() == "Nothing to show yet."
    _fill(chart)
    assert chart.summary().startswith(
        "train fell from 3 at step 0 to 2 at step 999; lowest 2 at step 999. validation fell"
    )
    chart._describe()
    assert chart.accessibleDescription() == chart.summary()


def test_smoothing_keeps_the_points_faintly(chart):
    _fill(chart)
    assert len(chart.canvas.curves()) == 2
    chart.set_smoothing(0.9)
    chart.refresh()
    assert [stroke.alpha < 1 for _, _, stroke in chart.canvas.curves()] == [True, False, False]
    with pytest.raises(ValueError, match="smoothing"):
        chart.set_smoothing(1.0)


def test_of_a_million_points_only_what_pixels_can_show_is_drawn(chart):
    chart.set_series("train", np.arange(1e6), np.random.default_rng(0).normal(2, 0.1, 1_000_000), "train")
    chart.refresh()
    x, _, _ = chart.canvas.curves()[0]
    assert x.size < 5 * chart.canvas.columns()
    assert chart.grab().toImage().isNull() is False


def test_files_of_three_kinds(chart, tmp_path):
    chart.set_series("train", [0, 1, 2], [3.0, float("nan"), 1.5], "train")
    chart.set_series("validation", [2], [1.75], "validation")
    for name in ("a.png", "a.svg", "a.csv"):
        chart.export(tmp_path / name)
    assert QImage(str(tmp_path / "a.png")).width() == 2 * chart.width()
    assert b"<svg" in (tmp_path / "a.svg").read_bytes()
    rows = list(csv.reader((tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()))
    assert rows == [["step", "train", "validation"], ["0", "3", ""], ["1", "", ""], ["2", "1.5", "1.75"]]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "a.png", "a.svg"]


def test_files_that_cannot_be_written_say_so(chart, tmp_path):
    with pytest.raises(LangwrightError, match=r"\.png, \.svg or \.csv"):
        chart.export(tmp_path / "a.pdf")
    with pytest.raises(LangwrightError, match="could not be written"):
        chart.export(tmp_path / "missing" / "a.csv")


def test_nothing_is_drawn_while_hidden(chart):
    chart.hide()
    chart.set_series("train", [0, 1], [1.0, 2.0], "train")
    assert not chart._timer.isActive()
    chart.show()
    assert chart._timer.isActive()


def test_clear_forgets_everything(chart):
    _fill(chart)
    chart.show_at(5)
    chart.clear()
    chart.refresh()
    assert chart.series_names() == []
    assert chart.readout_text() == ""
    assert chart.canvas.curves() == []


def test_charts_come_and_go_without_a_trace(qtbot, light):
    gone = []
    for _ in range(12):
        chart = RunChart("passing")
        chart.resize(300, 200)
        chart.show()
        _fill(chart, 50)
        chart.show_at(20)
        gone.append(weakref.ref(chart))
        chart.teardown()
        chart.close()
        chart.deleteLater()
        del chart
    qtbot.wait(20)
    gc.collect()
    assert sum(ref() is not None for ref in gone) <= 1
    notifier().announce()


def test_a_chart_deleted_without_teardown_hears_no_more(qtbot, light):
    chart = RunChart("deleted")
    chart.show()
    chart.deleteLater()
    qtbot.wait(20)
    apply_theme(light, "dark")
    apply_theme(light, "light")
    assert QPointF(0, 0).isNull()


def test_bands_and_a_forecast_are_seen_whole(chart):
    _fill(chart)
    chart.set_bands([Band(1.5, 1.8, "normal for this size")])
    chart.set_forecast(Forecast.of([999, 2000], [2.0, 1.9], [2.0, 1.2], [2.0, 2.3], "forecast"))
    chart.refresh()
    left, right, bottom, _ = chart.view_range()
    assert left <= 0 < 2000 <= right
    assert bottom < 1.2
    assert chart.grab().toImage().isNull() is False
    assert chart._legend.entries()[-1].name == "forecast"
    chart.set_log_y(True)
    chart.refresh()
    assert chart.view_range()[2] < np.log10(1.2)
    chart.set_forecast(None)
    chart.set_bands([])
    chart.refresh()
    assert chart.view_range()[1] < 1100
    with pytest.raises(ValueError, match="one length"):
        Forecast.of([1, 2], [1], [1], [1])


def test_a_place_without_a_logarithm_is_left_out_and_breaks_no_line(chart):
    chart.set_series("validation", [0, 25, 50, 75], [4.0, 3.0, 2.0, 1.0], "validation")
    chart.set_log_x(True)
    chart.refresh()
    (x, y, _) = chart.canvas.curves()[0]
    assert x.tolist() == pytest.approx(np.log10([25, 50, 75]).tolist())
    assert y.tolist() == [3, 2, 1]
    assert chart.view_range()[0] < np.log10(25)
    chart.show_at(0)
    assert "step 25" in chart.readout_text()
