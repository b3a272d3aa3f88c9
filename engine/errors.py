"""The one kind of error a person gets to see: what happened, why, and what to do about it."""

from __future__ import annotations

from typing import Any


class LangwrightError(Exception):
    """An error in words a person can act on.

    Attributes:
        message: what happened and why, naming the thing (file, line, setting).
        remedy: what to do about it; may be empty when nothing can be done.
        code: a stable, dotted name for programs and translators, such as ``import.empty-folder``.
        values: the values the message speaks of, JSON-able.
        exit_code: what the command line returns: 1 failed, 2 bad usage or recipe.
    """

    exit_code = 1

    def __init__(self, message: str, *, remedy: str = "", code: str = "error", **values: Any) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.code = code
        self.values = values

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()

    def as_dict(self) -> dict[str, Any]:
        """The error as JSON-able values, for events and pipes."""
        return {"code": self.code, "message": self.message, "remedy": self.remedy, "values": self.values}


class UsageError(LangwrightError):
    """The request itself cannot be right: wrong arguments, a wrong recipe, a project that is not one."""

    exit_code = 2
