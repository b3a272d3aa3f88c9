"""The suite's own guard against threads left running is itself on trial here."""

from importlib import util
from pathlib import Path

from PySide6.QtCore import QThread


def test_a_qthread_left_running_is_found(qtbot):
    spec = util.spec_from_file_location("studio_conftest", Path(__file__).with_name("conftest.py"))
    guard = util.module_from_spec(spec)
    spec.loader.exec_module(guard)
    thread = QThread()
    thread.start()
    qtbot.waitUntil(thread.isRunning)
    assert thread in guard._running_qthreads()
    thread.quit()
    assert thread.wait(2000)
    assert thread not in guard._running_qthreads()
