"""Who is asked how long nobody was there, and what their answers mean."""

from __future__ import annotations

import sys

import pytest

from engine.hardware import idle, idle_seconds

pytestmark = pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="these ways are those of Linux")

BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}


class Connection:
    """A session bus on which one service answers."""

    def __init__(self, name: str, answer: tuple[str, tuple[object, ...]] | None) -> None:
        self.name, self.answer, self.asked = name, answer, []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def send_and_get_reply(self, message, *, timeout):
        from jeepney import HeaderFields, new_error, new_method_return

        message.header.serial = 1
        self.asked.append(message.header.fields[HeaderFields.destination])
        if self.answer is None:
            raise TimeoutError
        if self.asked[-1] != self.name:
            return new_error(message, "org.freedesktop.DBus.Error.ServiceUnknown")
        return new_method_return(message, *self.answer)


@pytest.fixture
def bus(monkeypatch):
    def install(name, answer):
        import jeepney.io.blocking

        connection = Connection(name, answer)
        monkeypatch.setattr(jeepney.io.blocking, "open_dbus_connection", lambda which: connection)
        return connection

    return install


def test_gnomes_compositor_answers_in_milliseconds(bus):
    connection = bus(idle.MUTTER[0], ("t", (83_000,)))
    assert idle_seconds(BUS) == 83.0
    assert connection.asked == [idle.MUTTER[0]]


def test_else_the_screen_saver_is_asked(bus):
    connection = bus(idle.SCREEN_SAVER[0], ("u", (1500,)))
    assert idle_seconds(BUS) == 1.5
    assert connection.asked == [idle.MUTTER[0], idle.SCREEN_SAVER[0]]


@pytest.mark.parametrize("answer", [None, ("s", ("long",))])
def test_no_answer_or_a_strange_one_is_none(bus, answer):
    bus(idle.MUTTER[0], answer)
    assert idle_seconds(BUS) is None


def test_a_bus_that_is_not_there_is_none():
    assert idle_seconds(BUS) is None


def test_without_a_session_nobody_is_asked(bus):
    connection = bus(idle.MUTTER[0], ("t", (1,)))
    assert idle_seconds({}) is None
    assert connection.asked == []


def test_the_x_server_is_asked_where_there_is_no_wayland(monkeypatch, bus):
    bus("nobody", ("t", (1,)))
    asked = []
    monkeypatch.setattr(idle, "_by_x_server", lambda display: asked.append(display) or 4.0)
    assert idle_seconds({"DISPLAY": ":7"}) == 4.0
    assert idle_seconds({**BUS, "DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-0"}) is None
    assert asked == [":7"]


def test_an_x_server_that_is_not_there_is_none():
    assert idle_seconds({"DISPLAY": ":4711"}) is None
