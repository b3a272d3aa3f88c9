"""Short work off the window's thread."""

from __future__ import annotations

import threading

import pytest

from engine.errors import LangwrightError
from studio.jobs import Background


@pytest.fixture
def background():
    made = Background()
    yield made
    made.close()


def test_the_answer_comes_back_in_this_thread(background, qtbot):
    threads = []

    def work():
        threads.append(threading.current_thread())
        return 42

    answers = []
    background.run(work, lambda value: answers.append((value, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(42, threading.main_thread())]
    assert threads[0] is not threading.main_thread()


def test_errors_are_told_in_words(background, qtbot):
    told = []

    def refuse():
        raise LangwrightError("No.", code="no")

    background.run(refuse, failed=told.append)
    background.run(lambda: 1 / 0, failed=told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert {error.code for error in told} == {"no", "studio.unforeseen"}


def test_errors_nobody_answers_for_go_to_the_door(background, qtbot):
    with qtbot.waitSignal(background.failed) as told:
        background.run(lambda: 1 / 0)
    assert "ZeroDivisionError" in told.args[0].message


def test_of_one_key_only_the_newest_is_delivered(background, qtbot):
    gate, answers = threading.Event(), []
    background.run(lambda: gate.wait(5) and "old", answers.append, key="k")
    background.run(lambda: "new", answers.append, key="k")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert answers == ["new"]


def test_after_closing_nothing_is_answered(qtbot):
    background, answers = Background(), []
    background.run(lambda: 1, answers.append)
    background.close()
    background.run(lambda: 2, answers.append)
    assert not background.busy
    assert answers == []
