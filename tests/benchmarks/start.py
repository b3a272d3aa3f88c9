"""How long until the window can be used: its project open, its sidebar answering. Against an empty Qt window."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmark import Outcome, race

OURS = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from studio.app import main, make_application
make_application()
def look():
    windows = [w for w in QApplication.topLevelWidgets() if type(w).__name__ == "MainWindow"]
    if not windows or not windows[0].services.project.is_open:
        return
    window = windows[0]
    window.sidebar.station("clean").click()
    if window.page.key == "clean":
        print(time.time(), "torch" in sys.modules, flush=True)
        window.close()
timer = QTimer()
timer.timeout.connect(look)
timer.start(2)
main([sys.argv[1]])
"""

REFERENCE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, lambda: (print(time.time(), False, flush=True), window.close()))
app.exec()
"""


def options(parser: argparse.ArgumentParser) -> None:
    """Its own options."""
    parser.add_argument("--rounds", type=int, default=5)


def run(chosen: argparse.Namespace) -> Outcome:
    """Race."""
    from engine.project import Project

    with tempfile.TemporaryDirectory(prefix="langwright-start-") as scratch:
        project = Path(scratch) / "project"
        Project.create(project).close()
        environment = {**os.environ, "LANGWRIGHT_HOME": scratch, "QT_QPA_PLATFORM": "offscreen"}

        def heat(script: str) -> float:
            began = time.time()
            command = [sys.executable, "-c", script, str(project)]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
            moment, torch = done.stdout.split()
            if torch != "False":
                raise SystemExit("torch was imported in the window's process")
            return float(moment) - began

        heat(OURS)  # once for the caches of the disk
        raced = race(lambda: heat(OURS), lambda: heat(REFERENCE), rounds=chosen.rounds, unit="s")
    notes = ("from starting the process to a click in the sidebar that was answered, with a project open",)
    return replace(raced, higher_is_better=False, notes=notes)
