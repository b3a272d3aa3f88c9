"""One request at work: its params, looked at with care, and the ways to answer before the end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.errors import LangwrightError, UsageError

Tell = Callable[[int, str, "dict[str, Any]"], None]


class Cancelled(LangwrightError):  # noqa: N818 - no mistake, but the user's wish
    """The request was cancelled before it was done."""

    def __init__(self) -> None:
        super().__init__("Cancelled as asked.", code="session.cancelled")


class Call:
    """A request.

    Attributes:
        id: the caller's number.
        method: what is asked for.
        params: as they came.
    """

    def __init__(self, number: int, method: str, params: dict[str, Any], tell: Tell) -> None:
        self.id = number
        self.method = method
        self.params = params
        self._tell = tell
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether somebody cancelled it."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask it to end; from any thread."""
        self._cancelled.set()

    def check(self) -> None:
        """Raise :class:`Cancelled` when it was cancelled."""
        if self.cancelled:
            raise Cancelled

    def tell(self, event: str, **values: Any) -> None:
        """Send an event on the way to the answer."""
        self._tell(self.id, event, values)

    def text(self, name: str) -> str:
        """A param that is a text.

        Raises:
            UsageError: it is missing or something else; so for the others.
        """
        value = self.params.get(name)
        if not isinstance(value, str):
            raise self._wrong(name, "a text")
        return value

    def path(self, name: str) -> Path:
        """A param that is a path."""
        value = self.text(name)
        if not value or "\0" in value:
            raise self._wrong(name, "a path")
        return Path(value)

    def paths(self, name: str) -> list[Path]:
        """A param that is a list of paths."""
        value = self.params.get(name)
        if not isinstance(value, list) or not all(isinstance(entry, str) and entry for entry in value):
            raise self._wrong(name, "a list of paths")
        return [Path(entry) for entry in value]

    def texts(self, name: str) -> list[str]:
        """A param that is a list of texts; empty where there is none."""
        value = self.params.get(name) or []
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise self._wrong(name, "a list of texts")
        return value

    def whole(self, name: str, *, most: int) -> int:
        """A param that is a whole number from 0 to ``most``; 0 where there is none."""
        value = self.params.get(name, 0)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
            raise self._wrong(name, f"a whole number from 0 to {most}")
        return value

    def table(self, name: str) -> dict[str, Any]:
        """A param that is a table of values by name."""
        value = self.params.get(name)
        if not isinstance(value, dict):
            raise self._wrong(name, "values by name")
        return value

    def wait(self, seconds: float) -> None:
        """Let time pass, but raise :class:`Cancelled` as soon as it is cancelled."""
        self._cancelled.wait(seconds)
        self.check()

    def settings(self) -> dict[str, Any]:
        """The param ``settings``: values by dotted name, lists as tuples; empty where there is none."""
        value = self.params.get("settings") or {}
        if not isinstance(value, dict):
            raise self._wrong("settings", "values by dotted name")
        return {name: tuple(entry) if isinstance(entry, list) else entry for name, entry in value.items()}

    def checkpoint(self) -> str | int:
        """The param ``checkpoint``: best, last or a step; best where there is none."""
        value = self.params.get("checkpoint", "best")
        if value not in ("best", "last") and (not isinstance(value, int) or isinstance(value, bool)):
            raise self._wrong("checkpoint", '"best", "last" or a step')
        return value

    def _wrong(self, name: str, expected: str) -> UsageError:
        return UsageError(f"{self.method} needs {name}: {expected}.", code="session.params", name=name)
