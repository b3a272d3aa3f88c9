"""Bad turns of the world: a newer project, a recipe changed on disk, a drive that is full or gone; and taking back."""

from __future__ import annotations

import errno
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from engine.project import Project
from engine.recipe import with_values
from studio.windows.difference_dialog import DifferenceDialog

STEPS = "training.max_steps"


@pytest.fixture
def root(tmp_path):
    Project.create(tmp_path / "My text").close()
    return tmp_path / "My text"


@pytest.fixture
def opened(window, open_project, root):
    open_project(window, root)
    return window


def steps_on_disk(root):
    with Project.open(root, write=False) as project:
        return project.recipe.training.max_steps


def saved(window, qtbot):
    qtbot.waitUntil(lambda: window.services.project.waiting is None, timeout=10_000)


def edit_outside(root, steps):
    file = root / "recipe.toml"
    file.write_text(file.read_text() + f"\n[training]\nmax_steps = {steps}\n")


def told(window, key, qtbot):
    window.services.project.refresh()
    qtbot.waitUntil(lambda: key in window.notices.keys(), timeout=10_000)  # noqa: SIM118 - no dict
    return window.notices.notice(key)


def test_a_newer_project_opens_to_look_only_and_is_left_as_it_is(window, open_project, root, qtbot):
    text = (
        'schema_version = 99\nname = "From tomorrow"\n\n[training]\nmax_steps = 77\nwarp = 9\n\n[dreams]\ndeep = true\n'
    )
    (root / "recipe.toml").write_text(text)
    open_project(window, root)
    note = told(window, "locked", qtbot)
    assert "99" in note.accessibleDescription()
    project = window.services.project
    assert not project.writable
    assert project.name == "From tomorrow"
    assert project.recipe.training.max_steps == 77
    window.show_page("model")
    window.projects.close()
    assert (root / "recipe.toml").read_text() == text


def test_what_another_program_wrote_can_be_taken_and_that_undone(opened, root, qtbot):
    edit_outside(root, 123)
    note = told(opened, "recipe.changed", qtbot)
    assert "It differs in: " in note.accessibleDescription()
    opened.notices.acted.emit("recipe.changed", "Reload")
    assert opened.services.project.recipe.training.max_steps == 123
    opened.actions_list["edit.undo"].trigger()
    assert opened.services.project.recipe.training.max_steps != 123
    saved(opened, qtbot)
    assert steps_on_disk(root) != 123


def test_mine_can_be_kept(opened, root, qtbot):
    opened.services.project.set_value(STEPS, 55)
    saved(opened, qtbot)
    text = (root / "recipe.toml").read_text().replace("55", "66")
    (root / "recipe.toml").write_text(text)
    told(opened, "recipe.changed", qtbot)
    opened.notices.acted.emit("recipe.changed", "Keep mine")
    qtbot.waitUntil(lambda: steps_on_disk(root) == 55, timeout=10_000)


def test_nothing_is_written_over_what_another_program_wrote_until_it_is_decided(opened, root, qtbot):
    edit_outside(root, 123)
    opened.services.project.set_value(STEPS, 55)
    told(opened, "recipe.changed", qtbot)
    assert steps_on_disk(root) == 123
    opened.notices.acted.emit("recipe.changed", "Show the difference")
    dialog = opened.findChild(DifferenceDialog)
    assert [dialog.table.cell(0, column) for column in (1, 2)] == ["55 steps", "123 steps"]
    dialog.close()
    opened.notices.acted.emit("recipe.changed", "Reload")
    assert opened.services.project.recipe.training.max_steps == 123


def test_other_comments_are_no_change(opened, root, qtbot):
    file = root / "recipe.toml"
    file.write_text("# mine\n" + file.read_text())
    with qtbot.assertNotEmitted(opened.services.project.disk_changed, wait=300):
        opened.services.project.refresh()
    opened.services.project.set_value(STEPS, 9)
    saved(opened, qtbot)
    assert file.read_text().startswith("# mine")


def test_who_only_looks_sees_what_the_other_chooses(window, open_project, root, qtbot):
    with Project.open(root, program="another window") as other:
        open_project(window, root)
        other.save_recipe(with_values(other.recipe, {STEPS: 88}))
        window.services.project.refresh()
        qtbot.waitUntil(lambda: window.services.project.recipe.training.max_steps == 88, timeout=10_000)
    assert "recipe.changed" not in window.messages.notes


def test_a_recipe_that_was_spoilt_outside_is_told_and_mine_can_be_kept(opened, root, qtbot):
    (root / "recipe.toml").write_text("this is no TOML")
    note = told(opened, "recipe.changed", qtbot)
    assert "cannot be understood" in note.what


@pytest.fixture
def full(monkeypatch):
    """``full(True)``: the project's drive takes nothing any more."""
    import engine.project.project as module

    real, state = module.write_text, {"full": False}

    def write(path, text):
        if state["full"]:
            from engine.project.atomic import write_error

            raise write_error(path, OSError(errno.ENOSPC, "No space left on device"))
        real(path, text)

    monkeypatch.setattr(module, "write_text", write)
    return lambda on: state.update(full=on)


def test_what_a_full_drive_does_not_take_is_kept_and_saved_later(opened, root, full, qtbot):
    full(True)
    opened.services.project.set_value(STEPS, 321)
    note = told(opened, "unsaved", qtbot)
    assert "full" in note.accessibleDescription()
    assert opened.services.project.recipe.training.max_steps == 321
    full(False)
    opened.notices.acted.emit("unsaved", "Try again")
    saved(opened, qtbot)
    assert steps_on_disk(root) == 321
    qtbot.waitUntil(lambda: "unsaved" not in opened.notices.keys())  # noqa: SIM118 - no dict
    assert list((opened.services.settings.file.parent / "unsaved").glob("*.json")) == []


def test_what_was_never_saved_is_offered_the_next_time(open_window, open_project, root, full, qtbot):
    first = open_window()
    open_project(first, root)
    full(True)
    first.services.project.set_value(STEPS, 321)
    told(first, "unsaved", qtbot)
    first.close()
    full(False)
    second = open_window()
    open_project(second, root)
    assert steps_on_disk(root) != 321
    told(second, "rescued", qtbot)
    second.notices.acted.emit("rescued", "Bring them back")
    saved(second, qtbot)
    assert steps_on_disk(root) == 321
    second.close()
    third = open_window()
    open_project(third, root)
    with qtbot.assertNotEmitted(third.keeper.noted, wait=300):
        pass


def test_a_drive_that_is_pulled_out_loses_nothing(opened, root, tmp_path, qtbot):
    project = opened.services.project
    shutil.move(root, tmp_path / "elsewhere")
    told(opened, "project.vanished", qtbot)
    states = dict(project.snapshot.states)
    project.set_value(STEPS, 42)
    told(opened, "unsaved", qtbot)
    assert dict(project.snapshot.states) == states
    assert not root.exists()
    shutil.move(tmp_path / "elsewhere", root)
    project.refresh()
    project.save_soon()
    saved(opened, qtbot)
    assert steps_on_disk(root) == 42


def test_changes_are_taken_back_and_done_again_by_key(opened, qtbot):
    project = opened.services.project
    opened.show_page("home")
    assert not opened.actions_list["edit.undo"].isEnabled()
    before = project.recipe
    project.set_value(STEPS, 10)
    project.set_value("training.seed", 5)
    qtbot.keyClick(opened.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (project.recipe.training.max_steps, project.recipe.training.seed) == (10, before.training.seed)
    qtbot.keyClick(opened.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert project.recipe == before
    again = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(opened.page, Qt.Key.Key_Z, again)
    assert project.recipe.training.max_steps == 10


def test_a_text_that_is_being_typed_takes_its_own_back(opened, qtbot):
    project = opened.services.project
    project.set_value(STEPS, 10)
    opened.projects.new()
    line = opened.home.findChild(QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, "abc")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert project.recipe.training.max_steps == 10
    assert "abc" not in line.text()


def test_what_a_note_offers_to_take_back_is_on_the_list_too(opened):
    from studio.pages import Note

    back = []
    for number in (1, 2):
        opened.show_note(
            Note(f"deleted:{number}", "info", f"{number} is in the trash.", undo=lambda n=number: back.append(n))
        )
    opened.notices.acted.emit("deleted:1", "Undo")
    assert back == [1]
    opened.actions_list["edit.undo"].trigger()
    assert back == [1, 2]
    assert not opened.notices.keys()
    assert not opened.actions_list["edit.undo"].isEnabled()


def test_a_project_dropped_on_another_is_offered(opened, tmp_path, qtbot):
    Project.create(tmp_path / "Second").close()
    opened.take_paths([str(tmp_path / "Second" / "recipe.toml")])
    note = told(opened, "dropped", qtbot)
    assert "Second" in note.what
    opened.notices.acted.emit("dropped", "Open it")
    qtbot.waitUntil(lambda: opened.services.project.name == "Second", timeout=10_000)
