"""When something goes wrong: it is saved first, said with a remedy, and log and report are at hand."""

from __future__ import annotations

import ast
import json
import logging
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

import engine
from engine.errors import LangwrightError
from engine.project import Project
from engine.recipe import SETTINGS, with_settings
from studio.app import greet
from studio.crash import Door, unforeseen
from studio.help import Library
from studio.pages import Note, note_of
from studio.settings import Preferences, log_folder
from studio.windows.trouble.log_viewer import LogViewer
from studio.windows.trouble.remedies import REMEDIES, advice_for, remedy_for
from studio.windows.trouble.report import Occasion, report_text, scrubbed
from studio.windows.trouble.report_dialog import ReportDialog
from studio.windows.trouble.tail import TAIL_BYTES, filtered, read_on
from studio.windows.trouble.trouble_desk import command_in

OF_THE_WINDOW = {"studio.crash", "studio.unforeseen", "settings.value", "settings.unreadable"}
CAUSES = {"job.killed", "job.crashed", "job.machine-off", "job.memory-killed", "job.stopped-now"}


def codes() -> dict[str, bool]:
    """Every code that the engine gives an error, and whether it always comes with a remedy of its own."""
    found: dict[str, bool] = {}
    for file in Path(engine.__file__).parent.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call):
                given = {keyword.arg: keyword.value for keyword in node.keywords}
                code = given.get("code")
                if isinstance(code, ast.Constant) and isinstance(code.value, str) and "." in code.value:
                    remedy = given.get("remedy")
                    has = remedy is not None and not (isinstance(remedy, ast.Constant) and not remedy.value)
                    found[code.value] = found.get(code.value, True) and has
    return found


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "My text"
    Project.create(root).close()
    return root


# --- remedies -----------------------------------------------------------------------------------------------------


def test_every_code_of_the_engine_has_a_remedy():
    for code, has_words in codes().items():
        assert remedy_for(code) or advice_for(code), code
        assert {code, code.partition(".")[0]} & set(REMEDIES), f"{code}: its room has no remedy"
        assert has_words or advice_for(code), f"{code}: neither the engine nor the window says what to do"


def test_the_map_speaks_of_codes_that_exist_and_leads_to_what_exists(window):
    rooms = {code.partition(".")[0] for code in {*codes(), *OF_THE_WINDOW, *CAUSES}}
    known = {*codes(), *OF_THE_WINDOW, *CAUSES, *rooms, "training.not-finite"}  # the guard makes that one up
    assert set(REMEDIES) - known == set()
    library = Library(made={"keyboard": lambda: "# Keyboard\n"})
    for code, remedy in REMEDIES.items():
        verb, _, what = remedy.partition(":")
        assert verb in ("", "go", "setting", "act", "copy", "folder", "log", "help"), code
        if verb == "go":
            assert what in window.titles, code
        if verb == "setting":
            assert what in SETTINGS, code
        if verb == "act":
            assert window.actions_list[what], code
        if verb == "help":
            assert library.has(what), code


def test_a_remedy_is_a_button_that_does_it(window, open_project, project):
    open_project(window, project)
    window.show_error(LangwrightError("No memory.", remedy="Take less.", code="training.memory"))
    note = window.messages.notes["training.memory"]
    assert [*note.actions] == ["Change “Passages at once”", "Write a report…"]
    window.notices.acted.emit("training.memory", "Change “Passages at once”")
    assert window.page.key == "train"
    assert window.training.setup.form.row("training.micro_batch_size").isVisible()


def test_what_is_missing_is_copied_as_a_command(window):
    words = 'Install it with: python -m pip install "langwright[import]"'
    assert command_in(words) == 'python -m pip install "langwright[import]"'
    window.show_error(LangwrightError("PDF cannot be read.", remedy=words, code="extra.missing"))
    window.notices.acted.emit("extra.missing", "Copy the command")
    assert QGuiApplication.clipboard().text() == 'python -m pip install "langwright[import]"'


def test_where_the_engine_says_nothing_the_window_does(window):
    window.show_error(LangwrightError("Gone.", code="import.vanished"))
    assert "moved" in window.messages.notes["import.vanished"].remedy


def test_a_note_that_is_no_error_stays_as_it_is(window):
    note = Note("x", "good", "Done.")
    assert window.trouble.completed(note) is note


# --- what nobody caught -------------------------------------------------------------------------------------------


def test_it_is_saved_before_it_is_said(window, open_project, project, qtbot):
    open_project(window, project)
    window.play.prompt.setPlainText("Once upon")
    window.services.project.set_value("training.max_steps", 123)
    window.services.settings.set("depth", "all")
    qtbot.waitUntil(lambda: window.trouble.drafts._written is not None)
    window.trouble.caught(unforeseen(ValueError("deep"), "Traceback: deep"))
    assert "max_steps = 123" in (project / "recipe.toml").read_text()
    assert json.loads(window.services.settings.file.read_text())["preferences"]["depth"] == "all"
    drafts = json.loads(window.services.settings.file.with_name("drafts.json").read_text())
    assert drafts[str(project)]["play"]["prompt"] == "Once upon"
    note = window.messages.notes["studio.unforeseen"]
    assert "saved" in note.why
    assert {"Show the log", "Write a report…"} <= set(note.actions)


def test_what_comes_again_and_again_is_said_once(window, monkeypatch):
    saves = []
    monkeypatch.setattr(window.trouble, "save_all", lambda: saves.append(True) or [])
    for _ in range(5):
        window.trouble.caught(unforeseen(ValueError("deep"), "Traceback: deep"))
    assert saves == [True]


def test_what_cannot_be_saved_is_said_too(window, monkeypatch):
    def full():
        raise LangwrightError("The drive is full.", code="project.disk-full")

    monkeypatch.setattr(window.services.settings, "save", full)
    window.trouble.caught(unforeseen(ValueError("deep"), ""))
    assert "The drive is full." in window.messages.notes["studio.unforeseen"].why


def test_last_words_are_offered_at_the_next_start(window, tmp_path, qtbot):
    last = tmp_path / "crash-last.txt"
    last.write_text("Fatal Python error: Segmentation fault")
    door = Door(tmp_path)
    door.last_crash = str(last)
    greet(window, door)
    note = window.messages.notes["crash"]
    assert {"Show the log", "Write a report…"} <= set(note.actions)
    window.notices.acted.emit("crash", "Write a report…")
    qtbot.waitUntil(lambda: window.findChild(ReportDialog) is not None)
    assert "Segmentation fault" in window.findChild(ReportDialog).text.toPlainText()


def test_what_was_typed_is_there_again(window, open_window, open_project, project, qtbot):
    open_project(window, project)
    window.play.prompt.setPlainText("Once upon")
    qtbot.waitUntil(lambda: window.trouble.drafts._written is not None)
    window.trouble.drafts.save_now()
    window.close_project()
    again = open_window()
    open_project(again, project)
    qtbot.waitUntil(lambda: again.play.prompt.toPlainText() == "Once upon")


def test_damaged_drafts_are_none(window, open_project, project, qtbot):
    window.services.settings.file.with_name("drafts.json").parent.mkdir(parents=True, exist_ok=True)
    window.services.settings.file.with_name("drafts.json").write_text("[1, 2")
    open_project(window, project)
    qtbot.waitUntil(lambda: window.trouble.drafts._written == {})
    assert window.play.prompt.toPlainText() == ""


# --- the log ------------------------------------------------------------------------------------------------------


def test_only_the_end_of_a_large_log_is_read_and_then_what_is_new(tmp_path):
    file = tmp_path / "log.txt"
    file.write_text("".join(f"line {n}\n" for n in range(200_000)))
    first = read_on(file)
    assert first.left_out > 0
    assert len(first.text) <= TAIL_BYTES
    assert first.text.startswith("line ")
    assert first.text.endswith("line 199999\n")
    with file.open("a") as log:
        log.write("half")
    assert read_on(file, first.end).text == ""
    with file.open("a") as log:
        log.write(" and whole\n")
    second = read_on(file, first.end)
    assert (second.text, second.anew) == ("half and whole\n", False)
    file.write_text("new\n")
    third = read_on(file, second.end)
    assert (third.text, third.anew) == ("new\n", True)
    assert read_on(tmp_path / "none").text == ""


def test_a_traceback_is_as_grave_as_its_first_line():
    text = (
        "2026-01-01 10:00:00,000 INFO fine\n"
        "2026-01-01 10:00:01,000 ERROR Traceback (most recent call last):\n"
        '  File "x.py", line 1\n'
        "ValueError: no\n"
        "2026-01-01 10:00:02,000 WARNING Qt: hm\n"
        "all is well again\n"
    )
    errors, _ = filtered(text, "error")
    assert [line[:6] for line in errors] == ["2026-0", "  File", "ValueE"]
    assert len(filtered(text, "warning")[0]) == 4
    assert filtered(text, "all", "fine")[0] == ["2026-01-01 10:00:00,000 INFO fine"]


def test_the_log_is_followed_filtered_and_copied(window, open_project, project, qtbot):
    log_folder().mkdir(parents=True, exist_ok=True)
    file = log_folder() / "studio.log"
    file.write_text("2026-01-01 10:00:00,000 INFO one\n2026-01-01 10:00:00,000 ERROR two\n")
    window.actions_list["log.show"].trigger()
    qtbot.waitUntil(lambda: window.findChild(LogViewer) is not None)
    viewer = window.findChild(LogViewer)
    qtbot.waitUntil(lambda: "two" in viewer.view.toPlainText())
    with file.open("a") as log:
        log.write("2026-01-01 10:00:01,000 WARNING three\n")
    qtbot.waitUntil(lambda: "three" in viewer.view.toPlainText(), timeout=5000)
    viewer.level.setCurrentIndex(1)
    assert "one" not in viewer.view.toPlainText()
    viewer.line.setText("two")
    assert viewer.view.toPlainText().count("\n") == 0
    viewer._copy()
    assert "ERROR two" in QGuiApplication.clipboard().text()
    viewer.close()


# --- the report ---------------------------------------------------------------------------------------------------


def test_a_report_holds_what_helps_and_nothing_of_ones_own(tmp_path):
    private = tmp_path / "Secret novel"
    project = Project.create(private)
    recipe = with_settings(
        project.recipe,
        ["training.max_steps=77", 'training.sample_prompts=["My secret prompt"]', 'sharing.author="Jane"'],
    )
    project.close()
    home = str(Path.home())
    details = (
        f'  File "{private}/x.txt", line 1\n  File "/opt/venv/lib/python3.12/site-packages/torch/nn.py", line 2\n'
        f'  File "/opt/langwright/studio/app.py", line 3\n  File "{home}/Documents/diary/page.txt"\n'
    )
    text = report_text(
        Occasion("studio.unforeseen", f"Something about {private}/corpus", details),
        preferences=Preferences(projects_folder="/somewhere/private"),
        recipe=recipe,
        hardware=None,
        states={"Train": "ready"},
        log=[f"{n} words" for n in range(100)] + ["read /data/jane/poems/one.txt"],
        private=[private],
    )
    for secret in (
        "Secret novel",
        "secret prompt",
        "Jane",
        "jane",
        "poems",
        "diary",
        "/somewhere/private",
        str(tmp_path),
    ):
        assert secret not in text, secret
    for useful in (
        "training.max_steps: 77",
        "torch/nn.py",
        "studio/app.py",
        "studio.unforeseen",
        "- Python:",
        "99 words",
    ):
        assert useful in text, useful
    assert "\n1 words" not in text
    assert re.search(r"PySide6-Essentials: \d", text)


def test_paths_of_every_kind_are_left_out():
    assert scrubbed(r"C:\Users\Jane\novel.txt is bad") == "<path>.txt is bad"
    assert scrubbed("ratio 1/2 and and/or stay, 12/24/2026 too") == "ratio 1/2 and and/or stay, 12/24/2026 too"


def test_it_is_seen_before_it_goes_anywhere(window, qtbot, tmp_path):
    logging.getLogger("studio")
    window.show_error(note := LangwrightError("Odd.", remedy="Try.", code="studio.unforeseen", log="deep inside"))
    assert note_of(note).code == "studio.unforeseen"
    window.notices.acted.emit("studio.unforeseen", "Write a report…")
    qtbot.waitUntil(lambda: window.findChild(ReportDialog) is not None)
    dialog = window.findChild(ReportDialog)
    assert "deep inside" in dialog.text.toPlainText()
    dialog.text.appendPlainText("I pressed the button.")
    dialog.copy.click()
    assert "I pressed the button." in QGuiApplication.clipboard().text()
    dialog.save_to(str(tmp_path / "report.md"))
    qtbot.waitUntil(lambda: "Saved" in dialog.said.text())
    assert "I pressed the button." in (tmp_path / "report.md").read_text()
    dialog.close()
