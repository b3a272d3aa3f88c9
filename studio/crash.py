"""The last doors: what nobody caught is written to the log and said in the window, never shown as a bare traceback."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from engine.errors import LangwrightError

LOG_BYTES = 1_000_000
LOG_FILES = 3
CRASH_NAME = "crash.txt"
LAST_CRASH_NAME = "crash-last.txt"

log = logging.getLogger("studio")


class Door(QObject):
    """Takes what nobody caught, from any thread.

    Signals:
        reported: a :class:`LangwrightError` for the window.
    """

    reported = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._crash_file: TextIO | None = None
        self.last_crash = ""

    def open(self) -> None:
        """Install every hook; the log goes to ``studio.log`` in the folder."""
        self._open_log()
        self._open_crash_file()
        sys.excepthook = self.exception
        threading.excepthook = self._thread_exception
        qInstallMessageHandler(self._qt_message)

    def close(self) -> None:
        """Take the hooks away again; an empty crash file means a clean end."""
        qInstallMessageHandler(None)
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None
        for handler in list(log.handlers):
            log.removeHandler(handler)
            handler.close()

    def exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        log.error("%s", text)
        self.reported.emit(unforeseen(error, text))

    def _thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        levels = {
            QtMsgType.QtDebugMsg: logging.DEBUG,
            QtMsgType.QtInfoMsg: logging.INFO,
            QtMsgType.QtWarningMsg: logging.WARNING,
        }
        log.log(levels.get(kind, logging.ERROR), "Qt: %s", text)

    def _open_log(self) -> None:
        log.setLevel(logging.INFO)
        log.propagate = False
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handler: logging.Handler = logging.handlers.RotatingFileHandler(
                self._folder / "studio.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
            )
        except OSError:
            handler = logging.StreamHandler()  # a read-only home: the terminal has to do
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)

    def _open_crash_file(self) -> None:
        """Keep a file open for the interpreter's own last words; what the last start left there is set aside."""
        file, last = self._folder / CRASH_NAME, self._folder / LAST_CRASH_NAME
        try:
            if file.exists() and file.stat().st_size:
                file.replace(last)
                self.last_crash = str(last)
            self._crash_file = file.open("w", encoding="utf-8")
            faulthandler.enable(self._crash_file)
        except OSError as error:
            log.warning("no crash report can be kept: %s", error)


def unforeseen(error: BaseException, details: str) -> LangwrightError:
    """What nobody foresaw, in words."""
    if isinstance(error, LangwrightError):
        return error
    return LangwrightError(
        f"Something unforeseen happened in the window: {type(error).__name__}.",
        remedy="Your work is saved as you go. If it happens again, the log says more.",
        code="studio.unforeseen",
        log=details,
    )
