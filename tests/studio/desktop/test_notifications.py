"""Notifications, over a bus of the test's own."""

from __future__ import annotations

import os

import pytest

from studio.desktop.notifications import Notifications
from studio.jobs import Background

NUMBER = 4_000_000_000


@pytest.fixture
def background(qapp):
    made = Background()
    yield made
    made.close()


@pytest.fixture
def notifications(background):
    made = Notifications(background.run)
    yield made
    made.close()


def test_what_is_told_arrives_whole_and_a_click_comes_back(desktop, notifications, background, qtbot):
    notifications.tell("train:run-1", "“My text” is trained", "loss < 2 & falling")
    heard = desktop.heard()
    assert heard["title"] == "“My text” is trained"
    assert heard["text"] == "loss &lt; 2 &amp; falling"  # this desktop reads markup
    assert heard["replaces"] == 0
    assert heard["icon"] == "langwright"
    assert heard["hints"] == {"desktop-entry": "langwright"}
    assert heard["actions"][0] == "default"
    qtbot.waitUntil(lambda: not background.busy)
    with qtbot.waitSignal(notifications.activated) as clicked:
        desktop.say("ActionInvoked", NUMBER, "default")
    assert clicked.args == ["train:run-1"]


def test_a_click_hands_over_the_right_to_come_to_the_front(desktop, notifications, background, qtbot, monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "before")
    notifications.tell("a", "A", "")
    desktop.heard()
    qtbot.waitUntil(lambda: not background.busy)
    with qtbot.waitSignal(notifications.activated):
        desktop.say("ActivationToken", NUMBER, "token-7")
        desktop.say("ActionInvoked", NUMBER, "default")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-7"


def test_what_was_closed_or_is_another_programs_is_not_ours(desktop, notifications, background, qtbot):
    notifications.tell("a", "A", "")
    desktop.heard()
    qtbot.waitUntil(lambda: not background.busy)
    desktop.say("NotificationClosed", NUMBER, 1)
    desktop.say("ActionInvoked", NUMBER, "default")
    desktop.say("ActionInvoked", 5, "default")
    with qtbot.assertNotEmitted(notifications.activated, wait=200):
        pass


def test_a_bus_without_anybody_who_shows_notifications(bus, notifications, background, qtbot):
    notifications.tell("a", "A", "")
    qtbot.waitUntil(lambda: not background.busy)


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus"])
def test_without_a_bus_nothing_breaks(address, notifications, background, monkeypatch, tmp_path, qtbot):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    notifications.tell("a", "A", "")
    qtbot.waitUntil(lambda: not background.busy)
