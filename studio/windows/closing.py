"""Closing the window, in order.

1. ask, where work is going on and the person has not said once and for all what should happen;
2. save and stop, if chosen: wait, with the window still there, until the workers have ended;
3. let go of every job: the threads end, the workers go on;
4. save the recipe and give the project back; end the session worker.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.errors import LangwrightError
from engine.hardware import after_log_out
from studio.pages import Note, Services
from studio.windows.closing_dialog import ClosingDialog


class Closing(QObject):
    """Decides whether the window may close.

    Signals:
        noted: a :class:`Note` for the person.
        settled: nothing is left to wait for: close now.

    Attributes:
        dialog: the question, while it is being asked.
    """

    noted = Signal(object)
    settled = Signal()

    def __init__(self, services: Services, words: Callable[[str], str], window: QWidget) -> None:
        """Build it.

        Args:
            services: what it may use.
            words: what a job is called, by its key.
            window: what is to be closed.
        """
        super().__init__(window)
        self._services, self._words, self._window = services, words, window
        self._allowed = False
        self._stopping: set[str] = set()
        self.dialog: ClosingDialog | None = None
        services.work.began.connect(self._began)
        services.work.failed.connect(self._failed)
        services.work.ended.connect(self._ended)

    def may_close(self) -> bool:
        """Whether the window may close now; if not, the person is asked or the workers are being stopped."""
        working = self._services.work.running()
        choice = self._services.settings.preferences.closing
        # Asked for again while it is being saved: then it goes on without the window.
        if not working or self._allowed or choice == "keep":
            return True
        if choice == "stop":
            self._chosen("stop")
        elif self.dialog is None:
            self.dialog = ClosingDialog([self._words(key) for key in working], self._window)
            self.dialog.chosen.connect(self._chosen)
            self.dialog.open()
            self._services.background.run(after_log_out, self.dialog.show_outlook)
        return False

    def let_go(self) -> None:
        """Steps 3 and 4."""
        self._services.machine.stop()
        self._services.work.let_go()
        self._services.project.close()
        self._services.session.close()

    @Slot(str)
    def _chosen(self, choice: str) -> None:
        self.dialog = None
        if choice == "stay":
            return
        self._allowed = True
        if choice == "stop":
            self._stopping = set(self._services.work.running())
            for key in self._stopping:
                self._services.work.stop(key)
            self.noted.emit(Note("closing", "info", self.tr("Saving… the window closes when it is done.")))
        if not self._stopping:
            self.settled.emit()

    @Slot(str)
    def _began(self, key: str) -> None:
        if self._stopping:  # it was just being started when the window was to be closed
            self._stopping = {*self._stopping - {key.partition(":")[0]}, key}
            self._services.work.stop(key)

    @Slot(str, object)
    def _failed(self, key: str, _error: LangwrightError) -> None:
        if not self._services.work.is_running(key):
            self._stopped(key)

    @Slot(str, object)
    def _ended(self, key: str, _end: object) -> None:
        self._stopped(key)

    def _stopped(self, key: str) -> None:
        self._stopping.discard(key)
        if self._allowed and not self._stopping:
            self.settled.emit()
