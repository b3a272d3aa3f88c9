"""Progress in the taskbar, over a bus of the test's own."""

from __future__ import annotations

from studio.desktop.taskbar import Taskbar


def test_progress_is_told_when_it_has_changed_enough_to_be_seen(desktop):
    taskbar = Taskbar()
    for fraction in (0.25, 0.2501, 0.5, None, None):
        taskbar.show(fraction)
    heard = [desktop.heard() for _ in range(3)]
    assert [told["progress"] for told in heard] == [0.25, 0.5, 0.0]
    assert [told["progress-visible"] for told in heard] == [True, True, False]
    assert {told["entry"] for told in heard} == {"application://langwright.desktop"}


def test_without_a_bus_nothing_breaks(monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    Taskbar().show(0.5)
