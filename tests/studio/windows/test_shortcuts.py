"""Keys that can be changed: kept, reset, and never given twice unnoticed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from studio.windows.shortcuts_dialog import ShortcutsDialog


@pytest.fixture
def shown(qtbot):
    """``shown(window)``: the list, with all its rows."""

    def show(window) -> ShortcutsDialog:
        window.actions_list["shortcuts"].trigger()
        dialog = window.findChild(ShortcutsDialog)
        qtbot.waitUntil(lambda: len(dialog.rows) == len(window.actions_list.all))
        return dialog

    return show


def press(row, keys: str) -> None:
    row.edit.setKeySequence(QKeySequence(keys))
    row.edit.editingFinished.emit()


def test_other_keys_are_taken_and_kept(window, open_window, shown):
    dialog = shown(window)
    press(dialog.rows["project.reveal"], "Ctrl+Shift+E")
    assert window.actions_list["project.reveal"].shortcut() == QKeySequence("Ctrl+Shift+E")
    assert dialog.rows["project.reveal"].reset.isVisible()
    dialog.accept()
    assert window.services.settings.remembered.shortcuts == {"project.reveal": "Ctrl+Shift+E"}
    window.services.settings.save()
    assert open_window().actions_list.shortcut("project.reveal") == "Ctrl+Shift+E"


def test_a_conflict_is_said_before_anything_changes(window, shown):
    dialog = shown(window)
    row = dialog.rows["project.reveal"]
    press(row, "Ctrl+K")
    assert "Commands" in row.clash()
    assert window.actions_list.shortcut("project.reveal") == ""
    row.conflict.leave.click()
    assert row.clash() == ""
    press(row, "Ctrl+K")
    row.conflict.take.click()
    assert window.actions_list.shortcut("project.reveal") == "Ctrl+K"
    assert window.actions_list.shortcut("palette") == ""
    dialog.rows["palette"].reset.click()
    assert "Show the folder" in dialog.rows["palette"].clash()
    dialog.reset_all.click()
    assert window.actions_list.chosen() == {}
    assert window.actions_list.shortcut("palette") == "Ctrl+K"


def test_keys_are_taken_away_and_an_action_is_found(window, shown):
    dialog = shown(window)
    press(dialog.rows["help"], "")
    assert window.actions_list.chosen() == {"help": ""}
    dialog.line.setText("folder")
    assert [row.action.id for row in dialog.rows.values() if not row.isHidden()] == ["project.reveal"]
    dialog.line.setText("nothing like it")
    assert not dialog.nothing.isHidden()


def test_the_help_lists_the_keys_as_they_are(window):
    window.actions_list.set_shortcut("project.reveal", "Ctrl+Shift+E")
    text = window.desk.library.article("keyboard").text
    assert "| `Ctrl+Shift+E` | Show the folder |" in text
    assert "- Pause or go on" in text
