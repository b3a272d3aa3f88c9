"""What is said to the person in a notice, as data: pages make it, the window shows it."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from engine.errors import LangwrightError
from engine.jobs import End

SHOWN_LINES = 8
KINDS = {
    "project.locked": "warn",
    "project.read-only": "warn",
    "settings.unreadable": "warn",
    "job.stopped-now": "info",
}
"""How grave an error is that is none in truth."""


@dataclass(frozen=True)
class Note:
    """One message.

    Attributes:
        key: notes of one key replace each other.
        kind: `info`, `good`, `warn` or `bad`.
        what: what happened.
        why: why.
        remedy: what to do.
        actions: the text of each button and what it does.
        details: folded away.
        code: of the error it tells of; empty for none.
        job: the job it is about, a station or ``train:run-1``; empty for none.
        undo: takes back what it tells of; it gets a button, and a place in the list of what can be undone.
    """

    key: str
    kind: str
    what: str
    why: str = ""
    remedy: str = ""
    actions: Mapping[str, Callable[[], None]] = field(default_factory=dict)
    details: str = ""
    code: str = ""
    job: str = ""
    undo: Callable[[], None] | None = None


def note_of(
    error: LangwrightError, actions: Mapping[str, Callable[[], None]] | None = None, key: str = "", job: str = ""
) -> Note:
    """An error as a note: its message, its remedy, and what is behind it, folded."""
    what, _, more = error.message.partition("\n")
    kind = KINDS.get(error.code, "bad")
    # A list of a few mistakes is what the person came for; a long one would push the page out of sight.
    why, more = (more, "") if more.count("\n") < SHOWN_LINES else ("", more)
    details = _details(error, more)
    return Note(key or error.code, kind, what, why, error.remedy, actions or {}, details, error.code, job)


def error_of(end: End) -> LangwrightError:
    """How a job ended, as the error that it is."""
    return LangwrightError(end.text, remedy=end.remedy, code=end.code or "job.killed", log=end.log)


def _details(error: LangwrightError, more: str) -> str:
    parts = [more, str(error.values.get("log", ""))]
    if error.__cause__ is not None:
        parts.append("".join(traceback.format_exception(error.__cause__)))
    return "\n".join(part.rstrip() for part in parts if part.strip())
