import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from studio.widgets import (
    Advice,
    Card,
    Collapsible,
    DropZone,
    EmptyState,
    Figure,
    Notice,
    NoticeArea,
    ProgressCard,
    SampleList,
    ThinBar,
    scroll_area,
)


def _press(qtbot, widget, text):
    for found in widget.findChildren(QPushButton):
        if found.text() == text:
            qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(f"no button {text!r}")


@pytest.fixture
def shown(qtbot):
    def show(widget, width=500, height=300):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return show


def test_text_from_data_is_never_markup(shown):
    hostile = "<b>bold</b><img src=x>"
    notice = shown(Notice("bad", hostile, hostile, hostile, details=hostile))
    for found in notice.findChildren(QLabel):
        assert found.textFormat() == Qt.TextFormat.PlainText
    figure = shown(Figure(hostile))
    figure.set(hostile, hostile)
    assert figure.value == hostile
    figure.resize(60, 80)
    assert "<img" not in figure._value.toolTip()


def test_a_notice_acts_folds_and_closes(shown, qtbot):
    notice = shown(Notice("error", "It failed.", "No room.", "Free some.", [("free", "Free space")], "trace"))
    assert notice.kind == "bad"
    assert notice.accessibleDescription() == "No room. Free some."
    with qtbot.waitSignal(notice.acted) as heard:
        _press(qtbot, notice, "Free space")
    assert heard.args == ["free"]
    fold = notice.findChild(Collapsible)
    assert not fold.is_open()
    _press(qtbot, notice, "Details")
    assert fold.is_open()
    with pytest.raises(ValueError, match="info, good, warn, bad"):
        Notice("odd", "x")


def test_the_area_keeps_one_of_a_key_and_few_in_all(shown, qtbot):
    area = shown(NoticeArea(most=2))
    area.add("a", Notice("info", "one"))
    area.add("a", Notice("warn", "two", actions=[("go", "Go")]))
    assert area.keys() == ["a"]
    with qtbot.waitSignal(area.acted) as heard:
        _press(qtbot, area, "Go")
    assert heard.args == ["a", "go"]
    area.add("b", Notice("info", "three"))
    area.add("c", Notice("info", "four"))
    assert area.keys() == ["b", "c"]
    area.notice("c")._close()
    assert area.keys() == ["b"]
    area.clear()
    assert not area.isVisible()


def test_advice_says_and_does(shown, qtbot):
    advice = shown(Advice("Too small.", "Add text.", [("mini", "Use Mini"), ("add", "Add text")]))
    with qtbot.waitSignal(advice.acted) as heard:
        _press(qtbot, advice, "Add text")
    assert heard.args == ["add"]
    advice.set("Fine now.")
    assert advice.sentence() == "Fine now."
    advice.set("")
    assert not advice.isVisible()


def test_nothing_is_clipped_in_a_narrow_scrolling_column(shown, qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    words = "A sentence that is long enough to take several lines in a narrow column. " * 3
    advice = Advice(words, words, [("a", "The first thing"), ("b", "The second thing"), ("c", "The third thing")])
    notice = Notice("bad", words, words, words, [("a", "The first thing"), ("b", "The second thing")])
    for part in (advice, notice, Advice("short")):
        column.addWidget(part)
    area = shown(scroll_area(page), 320, 200)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    qtbot.wait(50)
    for found in page.findChildren(QLabel) + page.findChildren(QPushButton):
        if not found.isVisible():
            continue
        needed = found.heightForWidth(found.width()) if found.hasHeightForWidth() else found.sizeHint().height()
        assert found.height() >= needed, found.text()
        parent = found.parentWidget()
        assert parent.rect().contains(found.geometry()), found.text()


def test_a_figure_shrinks_its_type_before_it_hides_anything(shown):
    figure = shown(Figure("Speed"), 300, 80)
    figure.set("41.3 k tok/s", "MFU 47 %", "good")
    large = figure._value.font().pixelSize()
    figure.resize(110, 80)
    assert figure._value.font().pixelSize() < large
    assert figure.accessibleName() == "Speed: 41.3 k tok/s"
    figure.set("")
    assert figure.value == "–"


def test_an_empty_state_has_one_button(shown, qtbot):
    state = shown(EmptyState("tokenizer", "No tokenizer yet", "It cuts text.", "Train one"))
    with qtbot.waitSignal(state.acted):
        _press(qtbot, state, "Train one")
    state.set("Nothing to do")
    assert not state._button.isVisible()


def test_files_and_folders_are_dropped(shown, qtbot, tmp_path):
    zone = shown(DropZone(text="Text"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/a.txt")])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), actions, data, buttons, keys)
    zone.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert zone.property("over") is True
    with qtbot.waitSignal(zone.dropped) as heard:
        zone.dropEvent(QDropEvent(QPointF(5, 5), actions, data, buttons, keys))
    assert heard.args == [[str(tmp_path).replace("\\", "/")]]
    assert zone.property("over") is False


def test_what_is_no_file_is_not_taken(shown):
    zone = shown(DropZone())
    data = QMimeData()
    data.setText("only words")
    enter = QDragEnterEvent(
        QPointF(5, 5).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    zone.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_a_key_opens_the_dialog_without_blocking(shown, qtbot, tmp_path):
    zone = shown(DropZone())
    qtbot.keyClick(zone, Qt.Key.Key_Return)
    dialog = zone._dialog
    assert dialog.isVisible()
    with qtbot.waitSignal(zone.dropped) as heard:
        dialog.filesSelected.emit([str(tmp_path)])
    assert heard.args == [[str(tmp_path)]]
    dialog.close()


def test_progress_is_shown_stopped_and_summed_up(shown, qtbot):
    card = ProgressCard()
    assert card.isHidden()
    shown(card)
    card.begin("Importing", stop="Cancel")
    assert card._bar.fraction() is None
    card.set_progress(0.42, done="4 of 10 MB", rate="3 MB/s", left="2 s left")
    assert card.detail() == "42 % · 4 of 10 MB · 3 MB/s · 2 s left"
    with qtbot.waitSignal(card.stop_requested):
        _press(qtbot, card, "Cancel")
    assert not card._stop.isEnabled()
    card.finish("Imported 412 documents", "10.2 MB in 3 s")
    assert not card._bar.isVisible()
    assert card.detail() == "10.2 MB in 3 s"


@pytest.mark.parametrize(("given", "held"), [(0.5, 0.5), (-1.0, 0.0), (7.0, 1.0), (None, None)])
def test_a_thin_bar_is_clipped_or_does_not_know(qtbot, given, held):
    bar = ThinBar("Progress")
    qtbot.addWidget(bar)
    bar.set_fraction(given)
    assert bar.fraction() == held
    bar.set_fraction(0.25)
    assert bar.fraction() == 0.25


def test_samples_come_newest_first_and_stay_few(shown, monkeypatch):
    monkeypatch.setattr("studio.widgets.sample_list.MOST", 3)
    samples = shown(SampleList("Nothing said yet."))
    assert samples._empty.isVisible()
    for step in range(5):
        samples.add_sample(f"step {step}", f"text {step}")
    assert samples.samples() == [(f"step {step}", f"text {step}") for step in (4, 3, 2)]
    samples.set_samples([("b", "two"), ("a", "<i>one</i>")])
    assert samples.samples() == [("b", "two"), ("a", "<i>one</i>")]
    samples.clear()
    assert samples._empty.isVisible()


def test_a_card_has_a_title_an_aside_and_a_body(shown):
    card = shown(Card("The plan", "measured"))
    card.body.addWidget(QLabel("inside"))
    assert card.title.text() == "The plan"
    card.set_aside("")
    assert not card._aside.isVisible()
    assert card.accessibleName() == "The plan"


def test_a_fold_opens_and_says_so(shown, qtbot):
    fold = shown(Collapsible("More"))
    inside = QLabel("inside")
    fold.body.addWidget(inside)
    assert not inside.isVisible()
    with qtbot.waitSignal(fold.toggled):
        _press(qtbot, fold, "More")
    assert inside.isVisible()
    fold.set_open(False)
    assert not inside.isVisible()
