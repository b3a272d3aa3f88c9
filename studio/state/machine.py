"""The machine as the window shows it: asked once at the start, and its memory now and then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.hardware import Hardware, probe
from studio.state.project_state import Runner

ASK_MS = 3000


class Machine(QObject):
    """What the machine is.

    Signals:
        changed: :attr:`hardware` was asked for anew.

    Attributes:
        hardware: None until the first answer, some moments after the start.
    """

    changed = Signal()

    def __init__(self, run: Runner, ask: Callable[[], Hardware] = probe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hardware: Hardware | None = None
        self._run, self._ask = run, ask
        self._timer = QTimer(self)
        self._timer.setInterval(ASK_MS)
        self._timer.timeout.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Ask the machine on another thread; the first call keeps asking from then on."""
        if not self._timer.isActive():
            self._timer.start()
        self._run(self._ask, self._known, key="machine")

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def _known(self, hardware: Hardware) -> None:
        self.hardware = hardware
        self.changed.emit()
