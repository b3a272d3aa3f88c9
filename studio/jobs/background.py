"""Short work off the window's thread: disk, hashing, planning. The answer comes back in the window's thread.

A runnable owns nothing of Qt's but a bound signal; the dispatcher owns the signal and lives in the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from engine.errors import LangwrightError

Work = Callable[[], Any]
Done = Callable[[Any], None]
Failed = Callable[[LangwrightError], None]
THREADS = 3


@dataclass(frozen=True)
class _Outcome:
    number: int
    value: Any = None
    error: LangwrightError | None = None


class Background(QObject):
    """Runs functions on a few threads.

    Signals:
        failed: the :class:`LangwrightError` of work that nobody else answers for.
    """

    failed = Signal(object)
    _settled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS)
        self._waiting: dict[int, tuple[Done | None, Failed | None, str]] = {}
        self._newest: dict[str, int] = {}
        self._count = 0
        self._closed = False
        self._settled.connect(self._settle)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return bool(self._waiting)

    def run(self, work: Work, done: Done | None = None, failed: Failed | None = None, *, key: str = "") -> None:
        """Do some work on another thread.

        Args:
            work: takes nothing; touches no widget.
            done: given the result, in this thread.
            failed: given the error, in this thread; by itself the signal tells it.
            key: of several under one key only the newest answer is delivered.
        """
        if self._closed:
            return
        self._count += 1
        self._waiting[self._count] = (done, failed, key)
        if key:
            self._newest[key] = self._count
        self._pool.start(_Task(self._count, work, self._settled.emit))

    def close(self) -> None:
        """Wait for what runs and answer nothing more."""
        self._closed = True
        self._pool.clear()
        self._pool.waitForDone()
        self._waiting.clear()

    @Slot(object)
    def _settle(self, outcome: _Outcome) -> None:
        done, failed, key = self._waiting.pop(outcome.number, (None, None, ""))
        if self._closed or (key and self._newest.get(key) != outcome.number):
            return
        if any(is_gone(answer) for answer in (done, failed)):
            return
        if outcome.error is None:
            if done is not None:
                done(outcome.value)
        elif failed is not None:
            failed(outcome.error)
        else:
            self.failed.emit(outcome.error)


def is_gone(answer: Callable[..., None] | None) -> bool:
    """Whether who would be answered, a dialog that was closed perhaps, is no more."""
    owner = getattr(answer, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


class _Task(QRunnable):
    def __init__(self, number: int, work: Work, tell: Callable[[_Outcome], None]) -> None:
        super().__init__()
        self._number, self._work, self._tell = number, work, tell

    def run(self) -> None:
        try:
            outcome = _Outcome(self._number, self._work())
        except Exception as error:  # noqa: BLE001 - whatever it was goes to whoever asked, as a sentence
            outcome = _Outcome(self._number, error=as_error(error))
        self._work = _nothing  # let go of what it holds here, not in a later collection on some thread
        self._tell(outcome)


def as_error(error: Exception) -> LangwrightError:
    """Any exception as an error in words; the cause stays attached for the log."""
    if isinstance(error, LangwrightError):
        return error
    words = LangwrightError(
        f"Something unforeseen happened: {type(error).__name__}: {error}.",
        remedy="Try again; the log has the details.",
        code="studio.unforeseen",
    )
    words.__cause__ = error
    return words


def _nothing() -> None:
    return None
