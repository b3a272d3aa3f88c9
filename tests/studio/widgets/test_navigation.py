import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from studio.widgets import Choice, ChoiceCards, PageHeader, SegmentedControl, Sidebar, StatusBar
from studio.widgets.badge import STATES

STATIONS = [
    ("import", "Import", "import"),
    ("clean", "Clean", "clean"),
    ("tokenizer", "Tokenizer", "tokenizer"),
]


@pytest.fixture
def sidebar(qtbot):
    made = Sidebar(STATIONS)
    qtbot.addWidget(made)
    made.resize(208, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_click_selects_a_station(sidebar, qtbot):
    with qtbot.waitSignal(sidebar.selected) as heard:
        qtbot.mouseClick(sidebar.station("clean"), Qt.MouseButton.LeftButton)
    assert heard.args == ["clean"]
    assert sidebar.current() == "clean"


def test_selecting_by_program_says_nothing(sidebar, qtbot):
    with qtbot.assertNotEmitted(sidebar.selected):
        sidebar.select("tokenizer")
    assert sidebar.current() == "tokenizer"
    sidebar.select("home")
    assert sidebar.current() == ""


def test_up_and_down_walk_and_skip_what_cannot_be_entered(sidebar, qtbot):
    sidebar.select("import")
    sidebar.set_station_enabled("clean", False, "Import some text first.")
    sidebar.station("import").setFocus()
    with qtbot.waitSignal(sidebar.selected) as heard:
        qtbot.keyClick(sidebar.station("import"), Qt.Key.Key_Down)
    assert heard.args == ["tokenizer"]
    with qtbot.assertNotEmitted(sidebar.selected):
        qtbot.keyClick(sidebar.station("tokenizer"), Qt.Key.Key_Down)
    qtbot.keyClick(sidebar.station("tokenizer"), Qt.Key.Key_Up)
    assert sidebar.current() == "import"


@pytest.mark.parametrize("state", STATES)
def test_a_badge_is_a_shape_and_words(sidebar, state):
    sidebar.set_badge("clean", state, "because")
    station = sidebar.station("clean")
    assert sidebar.badge("clean") == state
    assert station.accessibleName().startswith("Clean, ")
    assert station.accessibleDescription() == "because"
    assert "because" in station.toolTip()
    assert not sidebar.grab().isNull()


def test_badges_differ_without_colour(sidebar):
    pictures = set()
    for state in STATES:
        sidebar.set_badge("clean", state)
        image = sidebar.station("clean").grab().toImage()
        corner = image.copy(image.width() - 30, 0, 30, image.height())
        ground = corner.pixelColor(0, 4)
        pictures.add(
            tuple(corner.pixelColor(x, y) != ground for x in range(corner.width()) for y in range(corner.height()))
        )
    assert len(pictures) == len(STATES)


def test_unknown_states_are_refused(sidebar):
    with pytest.raises(ValueError, match="empty, ready"):
        sidebar.set_badge("clean", "odd")


def test_project_and_device_are_shown(sidebar, qtbot):
    sidebar.set_project("A <b>novel</b>")
    sidebar.set_device("RTX 4090 · 24 GB", 0.38, "9.1 GB used")
    assert sidebar._device.isVisible()
    assert sidebar._device_bar.fraction() == pytest.approx(0.38)
    with qtbot.waitSignal(sidebar.project_clicked):
        sidebar._project.click()
    sidebar.set_device("", None)
    assert not sidebar._device_bar.isVisible()


def test_the_status_bar_says_and_leads(qtbot):
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.resize(900, 30)
    bar.show()
    assert bar.text() == "Ready"
    bar.set_status("Training", progress=0.5, right="saved", state="running")
    assert bar._bar.isVisible()
    assert bar._bar.fraction() == 0.5
    assert bar.accessibleName() == "Status: Training"
    with qtbot.waitSignal(bar.activated):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.activated):
        qtbot.keyClick(bar, Qt.Key.Key_Return)
    bar.set_status("Ready")
    assert not bar._bar.isVisible()


def test_segments_choose_by_mouse_and_keyboard(qtbot):
    control = SegmentedControl([("simple", "Simple"), ("advanced", "Advanced"), "All"], "Depth")
    qtbot.addWidget(control)
    control.show()
    assert control.value() == "simple"
    with qtbot.waitSignal(control.chosen) as heard:
        qtbot.mouseClick(control._buttons["All"], Qt.MouseButton.LeftButton)
    assert heard.args == ["All"]
    qtbot.keyClick(control._buttons["All"], Qt.Key.Key_Left)
    assert control.value() == "advanced"
    with qtbot.assertNotEmitted(control.chosen):
        control.set_value("simple")
    with pytest.raises(KeyError):
        control.set_value("none")


def test_segments_become_a_box_where_there_is_no_room(qtbot):
    control = SegmentedControl(["Loss", "Perplexity", "Bits per byte", "Learning rate"])
    qtbot.addWidget(control)
    control.resize(control.sizeHint())
    control.show()
    assert not control.is_narrow()
    control.resize(120, control.height())
    assert control.is_narrow()
    with qtbot.waitSignal(control.chosen) as heard:
        control._box.activated.emit(2)
    assert heard.args == ["Bits per byte"]
    assert control.value() == "Bits per byte"
    control.set_option_enabled("Loss", False)
    with qtbot.assertNotEmitted(control.chosen):
        control._box.activated.emit(0)
    assert control.value() == "Bits per byte"


CHOICES = [
    Choice("tiny", "Tiny", "0.8 M", "fits, learns fast", "good"),
    Choice("small", "Small", "10.7 M", "may memorise", "warn"),
    Choice("large", "Large", "124 M", "needs 11.2 GB of 9.8 free", "bad"),
    Choice("custom", "Custom", "every knob"),
]


@pytest.fixture
def cards(qtbot):
    made = ChoiceCards(CHOICES, "Size")
    qtbot.addWidget(made)
    made.resize(900, 100)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_card_is_chosen_by_mouse_and_arrows(cards, qtbot):
    assert cards.value() == ""
    with qtbot.waitSignal(cards.chosen) as heard:
        qtbot.mouseClick(cards.card("small"), Qt.MouseButton.LeftButton)
    assert heard.args == ["small"]
    with qtbot.waitSignal(cards.chosen) as heard:
        qtbot.keyClick(cards.card("small"), Qt.Key.Key_Right)
    assert heard.args == ["large"]
    assert "needs 11.2 GB" in cards.card("large").accessibleName()


def test_the_choice_survives_new_verdicts_and_new_cards(cards):
    cards.set_value("small")
    card = cards.card("small")
    cards.set_choices([Choice(one.key, one.title, one.figure, "measured") for one in CHOICES])
    assert cards.card("small") is card
    assert cards.value() == "small"
    cards.set_choices(CHOICES[1:])
    assert cards.value() == "small"


def test_cards_wrap_in_even_rows(cards, qtbot):
    assert len({cards.card(one.key).y() for one in CHOICES}) == 1
    cards.resize(440, 300)
    rows = [cards.card(one.key).y() for one in CHOICES]
    assert rows[0] == rows[1] < rows[2] == rows[3]
    widths = {cards.card(one.key).width() for one in CHOICES}
    assert max(widths) - min(widths) <= 1
    assert len({cards.card(one.key).height() for one in CHOICES}) == 1


def test_a_page_header_holds_its_actions(qtbot):
    action = QPushButton("Go")
    header = PageHeader("How big?", "", [action])
    qtbot.addWidget(header)
    header.show()
    assert header.title() == "How big?"
    assert action.isVisible()
    assert not header._subtitle.isVisible()
    header.set_subtitle("Bigger learns more.")
    assert header._subtitle.isVisible()
