"""The studio as it is started, with an observer that tells a test what is on the screen and where.

    python watched_studio.py FILE [PROJECT]

The observer only looks: five times a second it writes FILE, which window is in front, what can be clicked and at which
place of the screen, and what the pages show. Everything that is done to the window comes from outside.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from studio.app import main, make_application

LOOK_MS = 200


def look(file: Path) -> None:
    """Write what is on the screen."""
    window = next((w for w in QApplication.topLevelWidgets() if type(w).__name__ == "MainWindow"), None)
    if window is None or not window.isVisible():
        return
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or window
    run = window.services.run
    told: dict[str, Any] = {
        "front": int(front.winId()),
        "title": window.windowTitle(),
        "page": window.page.key,
        "running": run.running,
        "step": run.step,
        "losses": [round(float(loss), 4) for loss in run.metrics["train_loss"].tolist()],
        "steps": [int(step) for step in run.metrics["step"].tolist()],
        "buttons": places(front),
        "written": window.pages["play"].voice.output.toPlainText() if window.page.key == "play" else "",
        "status": window.status.text(),
    }
    if window.page.key == "train" and window.page.chart is not None:
        told["drawn"] = len(window.page.chart.chart.points("train")[0])
    new = file.with_suffix(".new")
    new.write_text(json.dumps(told), encoding="utf-8")
    new.replace(file)


def places(front: QWidget) -> dict[str, tuple[int, int]]:
    """The middle of every button that can be pressed, on the screen, by its object name, else by its words."""
    found: dict[str, tuple[int, int]] = {}
    for made in front.findChildren(QAbstractButton):
        if made.isVisible() and made.isEnabled() and not made.visibleRegion().isEmpty():
            middle = made.mapToGlobal(QPoint(made.width() // 2, made.height() // 2))
            found.setdefault(made.objectName() or made.text() or made.accessibleName(), (middle.x(), middle.y()))
    return found


if __name__ == "__main__":
    make_application()
    observer = QTimer()
    observer.timeout.connect(lambda: look(Path(sys.argv[1])))
    observer.start(LOOK_MS)
    sys.exit(main(sys.argv[2:]))
