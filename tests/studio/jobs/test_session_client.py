"""The window's side of the session worker."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import psutil
import pytest

from studio.jobs import SessionClient

FAKE = Path(__file__).with_name("fake_session.py")


@pytest.fixture
def session():
    made = SessionClient(command=[sys.executable, str(FAKE)])
    yield made
    made.close()


def test_nothing_is_started_before_the_first_request(session):
    assert session.pid() == 0


def test_requests_are_answered_by_one_process(session, qtbot):
    answers = []
    session.request("hello", {}, answers.append)
    session.request("tokenize", {"text": "é"}, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=10_000)
    assert answers[0]["pid"] == session.pid() != os.getpid()
    assert answers[1] == {"echo": {"text": "é"}}


def test_parts_stream_and_a_cancelled_generation_keeps_them(session, qtbot):
    parts, answers = [], []
    number = session.request("generate", {}, answers.append, part=lambda name, values: parts.append(values["text"]))
    qtbot.waitUntil(lambda: parts == ["so ", "far"], timeout=10_000)
    assert session.is_waiting(number)
    session.cancel(number)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0]["finish_reason"] == "cancelled"
    assert not session.is_waiting(number)


def test_a_later_request_of_the_same_key_replaces_the_earlier(session, qtbot):
    first, second = [], []
    session.request("generate", {}, first.append, key="k")
    session.request("tokenize", {}, second.append, key="k")
    qtbot.waitUntil(lambda: bool(second), timeout=10_000)
    assert first == []


def test_errors_reach_whoever_asked(session, qtbot):
    errors = []
    session.request("load", {}, lambda _: None, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=10_000)
    assert (errors[0].code, errors[0].remedy) == ("run.unknown", "Look.")


def test_after_a_crash_what_was_asked_fails_and_the_next_request_starts_another(session, qtbot):
    errors, answers = [], []
    with qtbot.waitSignal(session.crashed, timeout=10_000):
        session.request("unload", {}, answers.append, failed=errors.append)
    assert errors[0].code == "session.ended"
    assert "fall over" in errors[0].values["log"]
    session.request("hello", {}, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)


def test_it_ends_with_the_window(session, qtbot):
    answers = []
    session.request("hello", {}, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    session.close()
    assert not psutil.pid_exists(answers[0]["pid"])
    assert session.request("hello", {}, answers.append) == 0


def test_a_program_that_is_not_there_is_told(qtbot):
    session, errors = SessionClient(command=["/nowhere/at/all"]), []
    session.request("hello", {}, lambda _: None, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "session.start"
    session.close()


def test_the_real_worker_says_hello(qtbot):
    session, answers = SessionClient(), []
    session.request("hello", {}, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    assert "generate" in answers[0]["methods"]
    session.close()
