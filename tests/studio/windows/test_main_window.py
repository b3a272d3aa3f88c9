"""The window: moving about, actions, reading only, dropping files."""

from __future__ import annotations

import errno

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from engine.project import STATIONS, Project
from studio.widgets import SegmentedControl
from studio.windows.palette import Palette


def noted(window):
    """The keys of the notices on show."""
    return window.notices.keys()


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "My text"
    Project.create(root).close()
    return root


def test_it_opens_on_home_with_the_stations_waiting(window):
    assert window.page.key == "home"
    assert not any(window.sidebar.station(key).isEnabled() for key in STATIONS)
    assert not window.navigation.isVisible()
    assert "No project" in window.status.text()


def test_a_project_opens_at_the_first_station_that_waits(window, open_project, project):
    open_project(window, project)
    assert window.page.key == "import"
    assert window.sidebar.current() == "import"
    assert window.windowTitle().startswith("My text")
    assert str(project) in window.services.settings.remembered.recent


def test_back_and_next_walk_the_stations(window, open_project, project, qtbot):
    open_project(window, project)
    assert not window.back.isVisible()
    for key in STATIONS[1:]:
        qtbot.mouseClick(window.next, Qt.MouseButton.LeftButton)
        assert window.page.key == key
    assert not window.next.isVisible()
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert window.page.key == "play"


def test_the_sidebar_leads_everywhere(window, open_project, project, qtbot):
    open_project(window, project)
    for key in STATIONS:
        qtbot.mouseClick(window.sidebar.station(key), Qt.MouseButton.LeftButton)
        assert window.page.key == key


def test_a_blocked_station_says_what_it_waits_for_and_leads_there(window, open_project, project):
    open_project(window, project)
    for key, first in (("clean", "import"), ("tokenizer", "clean"), ("model", "tokenizer"), ("evaluate", "train")):
        window.show_page(key)
        page = window.page
        assert page.box.isVisible(), key
        assert page.box.sentence()
        assert not page.primary.isEnabled()
        page.box.acted.emit(f"go:{first}")
        assert window.page.key == first


def test_shortcuts_are_each_used_once_and_ids_too(window):
    actions = window.actions_list.all
    shortcuts = [action.shortcut for action in actions if action.shortcut]
    assert len(shortcuts) == len(set(shortcuts))
    assert len({action.id for action in actions}) == len(actions)
    assert all(action.title for action in actions)


def test_actions_know_when_they_can_be_done(window, open_project, project):
    window.actions_list.update()
    assert not window.actions_list["project.close"].isEnabled()
    open_project(window, project)
    window.actions_list.update()
    assert window.actions_list["project.close"].isEnabled()
    assert not window.actions_list["run.pause"].isEnabled()
    window.actions_list["go.play"].trigger()
    assert window.page.key == "play"
    window.actions_list["project.close"].trigger()
    assert window.page.key == "home"


def test_the_palette_finds_and_does(window, open_project, project, qtbot):
    open_project(window, project)
    window.actions_list["palette"].trigger()
    palette = window.findChild(Palette)
    palette.line.setText("tokeni")
    assert palette.titles()[0] == "Tokenizer"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.page.key == "tokenizer"


def test_light_and_dark_are_switched_live_and_remembered(window, qapp):
    window.actions_list["view.theme"].trigger()
    assert qapp.property("theme") == "dark"
    assert window.services.settings.preferences.theme == "dark"
    window.actions_list["view.theme"].trigger()
    assert qapp.property("theme") == "light"


def test_what_another_program_changes_can_be_looked_at(window, open_project, project, qtbot):
    with Project.open(project, program="the command line"):
        open_project(window, project)
        qtbot.waitUntil(lambda: "locked" in noted(window))
        assert "look only" in window.notices.notice("locked").what
        window.show_page("clean")
        assert not window.page.form.isEnabled()
        assert not window.page.primary.isEnabled()
        assert "look only" in window.status.accessibleDescription()
    window.notices.acted.emit("locked", "Try again")
    qtbot.waitUntil(lambda: window.services.project.writable)


def test_a_read_only_drive_is_told_and_its_project_can_be_looked_at(window, open_project, project, monkeypatch, qtbot):
    def refuse(*_arguments, **_named):
        raise PermissionError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    open_project(window, project)
    qtbot.waitUntil(lambda: "locked" in noted(window))
    assert not window.services.project.writable
    assert "look only" in window.notices.notice("locked").what


def test_every_mistake_of_a_recipe_is_shown(window, project, qtbot):
    mistakes = ('learning_rate = "hot"', "max_steps = 0", "learnig_rate = 3", 'device = "abacus"', "seed = -1")
    (project / "recipe.toml").write_text("[training]\n" + "\n".join(mistakes) + "\n")
    window.open_project(project)
    qtbot.waitUntil(lambda: "recipe.invalid" in noted(window))
    note = window.notices.notice("recipe.invalid")
    assert "5 mistakes" in note.what
    for line in range(2, 7):
        assert f"line {line}:" in note.accessibleDescription()


def test_what_cannot_be_opened_is_told_with_a_remedy(window, tmp_path, qtbot):
    window.open_project(tmp_path)
    qtbot.waitUntil(lambda: "project.none" in noted(window))
    assert window.page.key == "home"


def test_a_note_whose_button_is_pressed_goes(window, qtbot):
    from studio.pages import Note

    done = []
    window.show_note(Note("k", "info", "Something", actions={"Undo": lambda: done.append(1)}))
    window.notices.notice("k").acted.emit("Undo")
    assert done == [1]
    assert "k" not in noted(window)


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), copy, data, left, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(400, 300), copy, data, left, none))


def test_a_folder_dropped_on_home_becomes_a_new_project(window, tmp_path):
    (tmp_path / "poems").mkdir()
    drop(window, tmp_path / "poems")
    assert window.page.key == "home"
    assert window.home._name.text() == "poems"


def test_a_file_dropped_on_an_open_project_is_offered_for_import_not_copied(window, open_project, project, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("words")
    open_project(window, project, "play")
    drop(window, file)
    assert window.page.key == "import"
    assert window.importing.waiting() == [str(file)]
    assert not (project / "corpus").exists()


def test_a_project_dropped_is_opened(window, project, qtbot):
    drop(window, project)
    qtbot.waitUntil(lambda: window.services.project.is_open)


def test_every_control_that_takes_the_keyboard_has_a_name(window, open_project, project):
    open_project(window, project)
    window.importing.offer([str(project)])
    unnamed = set()
    for key in window.pages:
        window.show_page(key)
        for switch in window.page.findChildren(SegmentedControl):
            if "all" in switch._keys:
                switch.chosen.emit("all")
        for widget in window.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not named(widget):
                unnamed.add(f"{key}: {type(widget).__name__} in {type(widget.parent()).__name__}")
    assert not unnamed


def named(widget):
    """Whether a screen reader can say what a widget is; the insides of compound widgets are named by their outside."""
    text = getattr(widget, "text", None)
    inside = isinstance(widget, QScrollBar) or isinstance(widget.parent(), QAbstractScrollArea)
    return bool(widget.accessibleName() or (callable(text) and text()) or widget.focusProxy() or inside)


def test_a_window_that_was_on_a_screen_that_is_gone_comes_back_to_one_that_is_there(open_window):
    first = open_window()
    first.move(9_000, 9_000)
    first.close()
    second = open_window()
    assert second.screen().availableGeometry().intersects(second.frameGeometry())


def test_its_place_and_project_are_there_at_the_next_start(open_window, open_project, project, qtbot):
    first = open_window()
    open_project(first, project)
    first.show_page("model")
    first.resize(1100, 700)
    first.close()
    first.services.settings.save()
    second = open_window()
    assert second.services.settings.remembered.last == str(project)
    assert second.height() == 700  # the pretended screen is narrower than the window, so its width is Qt's choice
    open_project(second, project)
    assert second.page.key == "model"


def test_pages_are_made_when_they_are_asked_for_and_know_what_is_open(window, open_project, make_project, qtbot):
    assert not window.pages.is_made("model")
    assert list(window.pages)[:2] == ["home", "import"]
    assert not window.pages.is_made("model")
    project = make_project()
    project.close()
    open_project(window, project.root, "import")
    qtbot.waitUntil(lambda: window.page.key == "import")
    window.show_page("tokenizer")
    page = window.page
    assert page.key == "tokenizer"
    assert page.state.state == "ready"
    assert page._figures["vocabulary"].value
