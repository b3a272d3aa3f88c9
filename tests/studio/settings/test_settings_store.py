"""The studio's own settings: kept, checked, and never in the way when their file is broken."""

from __future__ import annotations

import json

import pytest

from engine.errors import LangwrightError
from studio.settings import SettingsStore, log_folder, projects_folder, settings_file


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "studio.json"


def test_without_a_file_the_defaults_hold(file):
    store = SettingsStore(file)
    assert store.preferences.theme == "system"
    assert store.remembered.recent == ()
    assert store.problem is None


def test_what_is_set_is_there_at_the_next_start(file, qtbot):
    store = SettingsStore(file)
    with qtbot.waitSignal(store.changed) as told:
        store.set("theme", "dark")
    assert told.args == ["theme"]
    store.remember(last="/somewhere")
    qtbot.waitUntil(file.exists)
    again = SettingsStore(file)
    assert again.preferences.theme == "dark"
    assert again.remembered.last == "/somewhere"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"preferences": {"theme": "pink"}, "remembered": {}}', "\0" * 40])
def test_a_broken_file_gives_defaults_and_a_reason(file, text):
    file.parent.mkdir(parents=True)
    file.write_text(text)
    store = SettingsStore(file)
    assert store.preferences.theme == "system"
    assert store.problem is not None
    assert str(file) in store.problem.message
    store.save()
    assert json.loads(file.read_text())["preferences"]["theme"] == "system"


def test_a_value_that_cannot_be_is_refused(file):
    store = SettingsStore(file)
    with pytest.raises(LangwrightError, match="pink"):
        store.set("theme", "pink")
    assert store.preferences.theme == "system"


def test_a_save_that_fails_is_told(tmp_path, qtbot):
    (tmp_path / "studio.json" / "in the way").mkdir(parents=True)
    store = SettingsStore(tmp_path / "studio.json")
    with qtbot.waitSignal(store.failed) as told:
        store.set("theme", "dark")
    assert isinstance(told.args[0], LangwrightError)


def test_recent_projects_newest_first_each_once(file, tmp_path):
    store = SettingsStore(file)
    for name in "abcab":
        store.add_recent(tmp_path / name)
    assert [folder[-1] for folder in store.remembered.recent] == ["b", "a", "c"]
    store.forget_recent(str(tmp_path / "a"))
    assert [folder[-1] for folder in store.remembered.recent] == ["b", "c"]
    for number in range(40):
        store.add_recent(tmp_path / f"x{number}")
    assert len(store.remembered.recent) == 12


def test_one_variable_moves_everything(monkeypatch, tmp_path):
    monkeypatch.setenv("LANGWRIGHT_HOME", str(tmp_path))
    for place in (settings_file(), log_folder(), projects_folder()):
        assert place.is_relative_to(tmp_path)
