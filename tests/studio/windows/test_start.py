"""The start: quick, without torch, with C's numbers, and with last words from the time before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import LangwrightError
from studio import app, crash

SCRIPT = """
import sys, locale, time
from studio.app import main, make_application
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
application = make_application()
def leave():
    from studio.windows import MainWindow
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    assert window.isVisible()
    for key in ("import", "train", "play", "settings"):
        window.show_page(key)
    heavy = {name.partition(".")[0] for name in sys.modules} & {"torch", "transformers", "datasets", "tokenizers"}
    print("heavy", sorted(heavy), "page", window.page.key, "numeric", locale.setlocale(locale.LC_NUMERIC))
    window.close()
QTimer.singleShot(800, leave)
sys.exit(main([]))
"""


def start(tmp_path, script=SCRIPT, **environment):
    own = {**os.environ, "LANGWRIGHT_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=own, timeout=120, check=False
    )


def test_the_window_opens_without_torch_and_ends_cleanly(tmp_path):
    done = start(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "heavy [] page settings numeric C" in done.stdout
    assert "QThread" not in done.stderr
    assert "Traceback" not in done.stderr
    log = tmp_path / "log" / "studio.log"
    assert not log.exists() or log.read_text() == ""
    assert (tmp_path / "log" / "crash.txt").read_text() == ""


def test_a_crash_is_told_at_the_next_start(tmp_path):
    crashing = SCRIPT.replace("window.close()", "import faulthandler; faulthandler._sigsegv()")
    assert start(tmp_path, crashing).returncode != 0
    door = crash.Door(tmp_path / "log")
    door.open()
    try:
        assert door.last_crash
        assert "Segmentation fault" in (tmp_path / "log" / "crash-last.txt").read_text()
    finally:
        door.close()


def test_what_nobody_caught_goes_to_the_log_and_to_the_window(tmp_path, qtbot):
    door = crash.Door(tmp_path)
    door.open()
    try:
        with qtbot.waitSignal(door.reported) as told:
            sys.excepthook(ValueError, ValueError("deep inside"), None)
    finally:
        door.close()
    error = told.args[0]
    assert isinstance(error, LangwrightError)
    assert "deep inside" not in error.message
    assert "deep inside" in error.values["log"]
    assert "deep inside" in (tmp_path / "studio.log").read_text()


def test_the_command_line_takes_at_most_a_project(tmp_path, capsys):
    assert app.parse([]).project is None
    assert app.parse(["x"]).project == str(Path("x").absolute())
    with pytest.raises(SystemExit) as refused:
        app.parse(["x", "y"])
    assert refused.value.code == 2
    assert "unrecognized" in capsys.readouterr().err
