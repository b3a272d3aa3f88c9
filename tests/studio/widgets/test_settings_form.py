from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from studio.widgets import CalmSpinBox, SettingsForm, scroll_area
from studio.widgets.field import AUTO
from studio.widgets.fields import ChoiceField, field_for


def _setting(path, kind, default, **more):
    known = {"title": path, "help": "", "unit": "", "minimum": None, "maximum": None, "choices": (), "auto": False}
    return SimpleNamespace(path=path, kind=kind, default=default, **{**known, "depth": "simple", **more})


def _choices(*values):
    return tuple(SimpleNamespace(value=value, title=str(value).title(), help="") for value in values)


SETTINGS = [
    _setting("model.layers", "int", 6, minimum=1, maximum=48),
    _setting("model.context", "int", 1024, unit="tokens", depth="advanced"),
    _setting("model.width", "int", AUTO, auto=True),
    _setting("training.rate", "float", 6e-4, minimum=0.0, maximum=1.0),
    _setting("training.fused", "bool", False, depth="all"),
    _setting("training.compile", "bool", AUTO, auto=True),
    _setting("model.family", "choice", "llama", choices=_choices("llama", "gpt2")),
    _setting("training.prompts", "list", ["Once", "Then"]),
    _setting("run.name", "text", "first run"),
    _setting("run.folder", "path", ""),
    _setting("training.clip", "float", None),
]


@pytest.fixture
def form(qtbot):
    made = SettingsForm(SETTINGS, {}, "all")
    qtbot.addWidget(made)
    made.resize(620, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


def _type(qtbot, form, path, text):
    editor = form.row(path).field.editor()
    editor.setFocus()
    editor.selectAll()
    if text:
        qtbot.keyClicks(editor, text)
    else:
        qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_it_begins_with_the_defaults(form):
    assert form.values() == {setting.path: setting.default for setting in SETTINGS}
    assert not any(form.row(path).is_changed() for path in form.paths())


@pytest.mark.parametrize(
    ("path", "typed", "value", "shown"),
    [
        ("model.layers", "12", 12, "12"),
        ("model.context", "2,048", 2048, "2,048"),
        ("model.context", "2k", 2000, "2,000"),
        ("training.rate", "3e-4", 3e-4, "3e-4"),
        ("training.rate", "0,25", 0.25, "0.25"),
        ("training.rate", "0.0006000001", 0.0006000001, "6.000001e-4"),
        ("model.width", "384", 384, "384"),
        ("training.clip", "1", 1.0, "1"),
        ("run.name", "second", "second", "second"),
    ],
)
def test_what_is_typed_is_read_and_shown_well(form, qtbot, path, typed, value, shown):
    with qtbot.waitSignal(form.changed) as heard:
        _type(qtbot, form, path, typed)
    assert heard.args == [path, value]
    assert form.values()[path] == value
    assert form.row(path).field.editor().text() == shown
    assert form.row(path).is_changed()


@pytest.mark.parametrize(
    ("path", "typed", "words"),
    [
        ("model.layers", "many", "whole number"),
        ("model.layers", "2.5", "whole number"),
        ("model.layers", "0", "At least 1"),
        ("model.layers", "99", "At most 48"),
        ("training.rate", "fast", "A number"),
        ("training.rate", "nan", "A number"),
        ("training.rate", "inf", "A number"),
        ("training.rate", "1e999", "A number"),
    ],
)
def test_what_is_no_value_is_said_beside_the_field(form, qtbot, path, typed, words):
    before = form.values()[path]
    with qtbot.assertNotEmitted(form.changed):
        _type(qtbot, form, path, typed)
    assert words in form.row(path).error()
    assert form.values()[path] == before
    assert words in form.row(path).field.editor().accessibleDescription()
    _type(qtbot, form, path, "1")
    assert form.row(path).error() == ""


def test_automatic_is_an_empty_field_that_says_what_it_amounts_to(form, qtbot):
    editor = form.row("model.width").field.editor()
    assert editor.text() == ""
    form.set_resolved({"model.width": 384, "training.compile": True, "not.here": 1})
    assert editor.placeholderText() == "auto · 384"
    assert form.row("training.compile").field.editor().currentText() == "Auto · On"
    _type(qtbot, form, "model.width", "512")
    _type(qtbot, form, "model.width", "")
    assert form.values()["model.width"] == AUTO


def test_nothing_is_a_value_where_the_default_is_nothing(form, qtbot):
    _type(qtbot, form, "training.clip", "2")
    _type(qtbot, form, "training.clip", "")
    assert form.values()["training.clip"] is None


def test_up_and_down_step_numbers_within_their_limits(form, qtbot):
    editor = form.row("model.layers").field.editor()
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    assert form.values()["model.layers"] == 7
    form.set_values({"model.layers": 48})
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    assert form.values()["model.layers"] == 48
    assert "At most 48" in form.row("model.layers").error()
    qtbot.keyClick(form.row("training.rate").field.editor(), Qt.Key.Key_Down)
    assert form.values()["training.rate"] == pytest.approx(5.45e-4, rel=1e-2)


def test_a_choice_a_switch_and_a_list(form, qtbot):
    form.row("model.family").field.editor().activated.emit(1)
    form.row("training.fused").field.editor().click()
    prompts = form.row("training.prompts").field.editor()
    prompts.setPlainText("Once\n\nA line\\nbreak\n")
    prompts.document().setModified(True)  # as typing does
    prompts.left.emit()
    assert form.values()["model.family"] == "gpt2"
    assert form.values()["training.fused"] is True
    assert form.values()["training.prompts"] == ["Once", "A line\nbreak"]


def test_a_changed_value_is_marked_and_goes_back_singly(form, qtbot):
    form.set_values({"model.layers": 12, "model.context": 512})
    row = form.row("model.layers")
    assert row._mark.isVisible()
    assert row._reset.isVisible()
    heard = []
    form.reset.connect(heard.append)
    form.changed.connect(lambda path, value: heard.append((path, value)))
    qtbot.mouseClick(row._reset, Qt.MouseButton.LeftButton)
    assert heard == ["model.layers", ("model.layers", 6)]
    assert form.values()["model.layers"] == 6
    assert not row._mark.isVisible()
    assert form.row("model.context").is_changed()


def test_depth_hides_rows_but_never_a_changed_one(form):
    form.set_depth("simple")
    assert form.row("model.layers").isVisible()
    assert not form.row("model.context").isVisible()
    assert not form.row("training.fused").isVisible()
    form.set_values({"training.fused": True})
    form.set_depth("simple")
    assert form.row("training.fused").isVisible()
    form.set_depth("advanced")
    assert form.row("model.context").isVisible()
    with pytest.raises(ValueError, match="simple, advanced, all"):
        form.set_depth("deep")


def test_a_row_can_be_taken_away(form):
    form.set_shown("model.layers", False)
    assert not form.row("model.layers").isVisible()
    form.set_shown("model.layers", True)
    assert form.row("model.layers").isVisible()


def test_errors_are_said_and_taken_back(form):
    form.set_errors({"model.layers": "Must divide the width."})
    assert form.row("model.layers").error() == "Must divide the width."
    assert form.row("model.layers").field.editor().property("invalid") is True
    form.set_errors({})
    assert form.row("model.layers").error() == ""


def test_a_preset_is_another_default(form):
    form.set_values({"model.layers": 8})
    form.set_defaults({"model.layers": 8})
    assert not form.row("model.layers").is_changed()


def test_the_wheel_changes_nothing_without_the_keyboard(form, qtbot):
    box = form.row("model.family").field.editor()
    spin = CalmSpinBox(0, 10, 5)
    qtbot.addWidget(spin)
    form.row("model.layers").field.editor().setFocus()
    for widget in (box, spin):
        place = QPointF(widget.rect().center())
        wheel = QWheelEvent(
            place,
            widget.mapToGlobal(place),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
        assert not wheel.isAccepted()
    assert box.currentText() == "Llama"
    assert spin.value() == 5


def test_every_control_has_a_name(form):
    for path in form.paths():
        editor = form.row(path).field.editor()
        assert editor.accessibleName() == path
        assert form.row(path)._reset.accessibleName()


def test_narrow_forms_put_controls_below(qtbot):
    form = SettingsForm(SETTINGS, {}, "all")
    area = scroll_area(form)
    qtbot.addWidget(area)
    area.resize(600, 500)
    area.show()
    row = form.row("model.layers")
    qtbot.waitUntil(lambda: row.width() > 500)
    wide = row.height()
    area.resize(300, 500)
    qtbot.waitUntil(lambda: row.height() > wide)
    for path in form.paths():
        editor = form.row(path).field.editor()
        assert editor.mapTo(form, editor.rect().topRight()).x() < area.viewport().width()


def test_an_unknown_kind_is_refused(light):
    with pytest.raises(ValueError, match=r"model\.x.*'colour'"):
        field_for(_setting("model.x", "colour", 1))


def test_an_automatic_choice_offers_auto_once(qtbot):
    made = ChoiceField(_setting("a.b", "choice", AUTO, auto=True, choices=_choices(AUTO, "cpu", "cuda")))
    qtbot.addWidget(made)
    assert [made.editor().itemText(place) for place in range(3)] == ["Auto", "Cpu", "Cuda"]
    made.set_resolved("cuda")
    assert made.editor().itemText(0) == "Auto · Cuda"
    assert made.value() == AUTO


def test_a_long_form_is_searched_by_title_path_and_help(qtbot):
    settings = [*SETTINGS, _setting("deep.one", "int", 1, depth="all", title="Epsilon", help="Against division by 0.")]
    form = SettingsForm(settings, {"training.fused": True}, "simple")
    qtbot.addWidget(form)
    form.show()
    assert form.search is None
    assert form.row("training.fused").isVisible()  # changed: never silently active
    form.set_depth("advanced")
    assert form.search.isVisible()
    for words, found in (("epsilon", ["deep.one"]), ("DIVISION", ["deep.one"]), ("model. width", ["model.width"])):
        form.search.line.setText(words)
        assert form.found() == found
        assert [path for path in form.paths() if form.row(path).isVisible()] == found
    form.search.line.setText("nothing like it")
    assert "Ctrl+K" in form.search.said.text()
    qtbot.keyClick(form.search.line, Qt.Key.Key_Escape)
    assert not form.row("deep.one").isVisible()
    assert form.row("model.context").isVisible()
    form.reveal("deep.one")
    assert form.row("deep.one").isVisible()
    form.set_depth("simple")
    assert not form.search.isVisible()


def test_a_short_form_needs_no_search(qtbot):
    form = SettingsForm(SETTINGS[:4], {}, "all")
    qtbot.addWidget(form)
    assert form.search is None


def test_what_is_wrong_is_shown_however_deep_it_is(qtbot):
    form = SettingsForm(SETTINGS, {}, "simple")
    qtbot.addWidget(form)
    form.show()
    form.set_errors({"training.fused": "Not with this device."})
    assert form.row("training.fused").isVisible()
    form.set_errors({})
    form.set_depth("simple")
    assert not form.row("training.fused").isVisible()


def test_what_cannot_be_is_mended_by_a_button(qtbot, form):
    changes = []
    form.changed.connect(lambda path, value: changes.append((path, value)))
    row = form.row("model.layers")
    _type(qtbot, form, "model.layers", "4800")
    assert row._fix.isVisible()
    assert row._fix.text() == "Use 48"
    row._fix.click()
    assert changes == [("model.layers", 48)]
    assert row.error() == ""
    assert not row._fix.isVisible()
    _type(qtbot, form, "model.layers", "many")
    assert row._fix.text() == "Use 48"
    row._fix.click()
    assert changes == [("model.layers", 48)]
    assert row.error() == ""
