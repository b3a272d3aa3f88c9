"""Help beside the work: what it opens at, how it is read, and that it never leaves the machine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor

from engine.project import STATIONS, Project
from studio.widgets.terms import TermLabel, ask_help


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "My text"
    Project.create(root).close()
    return root


def test_f1_explains_the_page_and_the_setting_in_hand(window, open_project, project, qtbot):
    open_project(window, project)
    for key in ("home", *STATIONS, "runs", "settings"):
        window.show_page(key)
        window.page.setFocus()
        assert window.desk.topic(window.page) == key
    row = window.training.setup.form.row("training.learning_rate")
    assert window.desk.topic(row.field.editor()) == "recipe/training#training.learning_rate"
    window.show_page("clean")
    window.actions_list["help"].trigger()
    assert window.desk.is_shown
    assert window.desk.view.target == "clean"
    assert "What should be kept" not in window.desk.view.browser.toPlainText()
    assert "Clean decides what is kept" in window.desk.view.browser.toPlainText()


def test_the_question_mark_of_every_page_explains_it(window, open_project, project, qtbot):
    open_project(window, project)
    for key in ("import", "play"):
        window.show_page(key)
        qtbot.mouseClick(window.page.header.help, Qt.MouseButton.LeftButton)
        assert window.desk.view.target == key


def test_links_lead_on_and_back(window, qtbot):
    window.desk.show_target("train")
    view = window.desk.view
    view.browser.anchorClicked.emit(QUrl("glossary#perplexity"))
    assert view.target == "glossary#perplexity"
    cursor = view.browser.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "Perplexity"
    view.browser.anchorClicked.emit(QUrl("#loss"))
    assert view.target == "glossary#loss"
    view.back.click()
    view.back.click()
    assert view.target == "train"
    assert not view.back.isEnabled()
    view.forward.click()
    assert view.target == "glossary#perplexity"


def test_links_can_lead_into_the_window_and_never_outside(window, qtbot):
    window.desk.show_target("index")
    view = window.desk.view
    view.browser.anchorClicked.emit(QUrl("page:settings"))
    assert window.page.key == "settings"
    view.browser.anchorClicked.emit(QUrl("https://example.org/"))
    view.browser.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert view.target == "index"
    assert view.browser.loadResource(2, QUrl("https://example.org/x.png")) is None


def test_places_are_found_by_words(window, qtbot):
    window.desk.show_target("index")
    view = window.desk.view
    view.line.setText("gradient norm")
    qtbot.waitUntil(lambda: "in the help" in view.browser.toPlainText())
    assert "How large all gradients are together" in view.browser.toPlainText()
    view.line.setText("zzzz")
    qtbot.waitUntil(lambda: "Nothing is found" in view.browser.toPlainText())
    qtbot.keyClick(view.line, Qt.Key.Key_Escape)
    assert view.target == "index"
    assert "The eight stations" in view.browser.toPlainText()


def test_it_stands_beside_the_work_or_apart(window, qtbot):
    window.resize(1400, 800)
    window.desk.show_target("train")
    view = window.desk.view
    assert view.window() is window
    view.apart.click()
    assert view.window() is not window
    assert view.isVisible()
    view.apart.click()
    assert view.window() is window
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not window.desk.is_shown
    window.resize(1024, 700)
    window.desk.show_target("train")
    assert view.window() is not window


def test_a_word_of_the_field_asks_where_it_stands(window, qtbot):
    figure = window.training.figures.findChildren(TermLabel)
    words = [made for made in figure if made.topic]
    assert {"glossary#loss"} <= {made.topic for made in words}
    asked = words[0]
    ask_help(asked, asked.topic)
    assert window.desk.view.target == asked.topic
    assert asked.toolTip().startswith("What is")
    assert asked.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_light_and_dark_are_worn_live(window, qapp):
    window.desk.show_target("train")
    window.actions_list["view.theme"].trigger()
    assert "What it does" in window.desk.view.browser.toPlainText()
