"""The window's side of the dialogue with the session worker: one warm process for interactive work.

It is started with the first request, ended with the window, and started again with the next request after a crash.
"""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, Slot

from engine.errors import LangwrightError
from engine.jobs.dialogue import (
    LineBuffer,
    Method,
    SessionError,
    SessionEvent,
    SessionResult,
    decode_answer,
    encode_cancel,
    encode_request,
    session_command,
    session_environment,
)
from studio.jobs.background import is_gone

Done = Callable[[dict[str, Any]], None]
Part = Callable[[str, dict[str, Any]], None]
Failed = Callable[[LangwrightError], None]
GRACE_MS = 1500
LOG_LINES = 60


@dataclass(frozen=True)
class _Asked:
    done: Done
    part: Part | None
    failed: Failed | None
    key: str


class SessionClient(QObject):
    """Asks the session worker, and never waits for it.

    Signals:
        failed: the :class:`LangwrightError` of a request that nobody else answers for.
        crashed: the worker ended by itself; what was asked has failed, the next request starts another.
    """

    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None, command: list[str] | None = None) -> None:
        super().__init__(parent)
        self._command = command or session_command()
        self._process: QProcess | None = None
        self._buffer = LineBuffer()
        self._asked: dict[int, _Asked] = {}
        self._number = 0
        self._log: deque[str] = deque(maxlen=LOG_LINES)
        self._closed = False

    def request(
        self,
        method: Method,
        params: Mapping[str, Any],
        done: Done,
        *,
        part: Part | None = None,
        failed: Failed | None = None,
        key: str = "",
    ) -> int:
        """Ask for something; returns the number by which it can be cancelled.

        Args:
            method: see :mod:`engine.jobs.dialogue`.
            params: its arguments.
            done: given the result.
            part: given name and values of each event on the way.
            failed: given the error; by itself the signal tells it.
            key: an earlier request of the same key is cancelled and its answer dropped.
        """
        if self._closed:
            return 0
        if key:
            for number in [number for number, asked in self._asked.items() if asked.key == key]:
                del self._asked[number]
                self._write(encode_cancel(number))
        self._number += 1
        self._asked[self._number] = _Asked(done, part, failed, key)
        self._ensure_started()
        self._write(encode_request(self._number, method, params))
        return self._number

    def cancel(self, number: int) -> None:
        """Cancel a request; it still answers, a generation with what it has so far."""
        if number in self._asked:
            self._write(encode_cancel(number))

    def abandon(self, number: int) -> None:
        """Cancel a request whose answer, if any, is of no use any more: it is dropped."""
        self.cancel(number)
        self._asked.pop(number, None)

    def is_waiting(self, number: int) -> bool:
        """Whether a request is not answered yet."""
        return number in self._asked

    def log(self) -> str:
        """The last lines the worker wrote for people."""
        return "\n".join(self._log)

    def pid(self) -> int:
        """The worker's process id; 0 while there is none."""
        return int(self._process.processId()) if self._process is not None else 0

    def close(self) -> None:
        """End the worker with the window: end of its input, then a moment of grace, then the hard way."""
        self._closed = True
        self._asked.clear()
        process, self._process = self._process, None
        if process is None or process.state() == QProcess.ProcessState.NotRunning:
            return
        process.finished.disconnect(self._finished)
        process.errorOccurred.disconnect(self._troubled)
        process.closeWriteChannel()
        if not process.waitForFinished(GRACE_MS):
            process.kill()
            process.waitForFinished(GRACE_MS)

    def _ensure_started(self) -> None:
        if self._process is not None:
            return
        process = QProcess(self)
        environment = QProcessEnvironment()
        for name, value in session_environment().items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setWorkingDirectory(tempfile.gettempdir())
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_log)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._troubled)
        self._process, self._buffer = process, LineBuffer()
        process.start(self._command[0], self._command[1:])

    def _write(self, line: bytes) -> None:
        if self._process is not None:
            self._process.write(line)

    @Slot()
    def _read(self) -> None:
        if self._process is None:
            return
        for line in self._buffer.feed(self._process.readAllStandardOutput().data()):
            try:
                self._take(decode_answer(line))
            except LangwrightError as error:
                self.failed.emit(error)

    def _take(self, answer: SessionEvent | SessionResult | SessionError) -> None:
        if isinstance(answer, SessionEvent):
            asked = self._asked.get(answer.id)
            if asked is not None and asked.part is not None and not is_gone(asked.part):
                asked.part(answer.event, answer.values)
            return
        asked = self._asked.pop(answer.id, None) if answer.id is not None else None
        if asked is not None and is_gone(asked.done):
            return
        if isinstance(answer, SessionResult):
            if asked is not None:
                asked.done(answer.result)
        elif asked is not None or answer.id is None:
            self._fail(asked, answer.as_error())

    def _fail(self, asked: _Asked | None, error: LangwrightError) -> None:
        if error.code == "session.cancelled":
            return
        if asked is not None and asked.failed is not None:
            asked.failed(error)
        else:
            self.failed.emit(error)

    @Slot()
    def _read_log(self) -> None:
        if self._process is not None:
            text = self._process.readAllStandardError().data().decode("utf-8", "replace")
            self._log.extend(text.splitlines())

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        self._end(
            LangwrightError(
                f"The helper for previews and generation ended unexpectedly (exit code {code}).",
                remedy="Try again: it is started anew. If it happens again, a smaller model may help.",
                code="session.ended",
                log=self.log(),
            )
        )

    @Slot(QProcess.ProcessError)
    def _troubled(self, problem: QProcess.ProcessError) -> None:
        if problem == QProcess.ProcessError.FailedToStart:
            self._end(
                LangwrightError(
                    f"The helper for previews and generation could not be started: {self._command[0]}.",
                    remedy="Check the installation.",
                    code="session.start",
                )
            )

    def _end(self, error: LangwrightError) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        asked, self._asked = list(self._asked.values()), {}
        self.crashed.emit(error)
        for one in asked:
            self._fail(one, error)
