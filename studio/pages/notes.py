"""What is said to the person in a notice, as data: pages make it, the window shows it."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from engine.errors import LangwrightError

SHOWN_LINES = 8


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
    """

    key: str
    kind: str
    what: str
    why: str = ""
    remedy: str = ""
    actions: Mapping[str, Callable[[], None]] = field(default_factory=dict)
    details: str = ""


def note_of(error: LangwrightError, actions: Mapping[str, Callable[[], None]] | None = None, key: str = "") -> Note:
    """An error as a note: its message, its remedy, and what is behind it, folded."""
    what, _, more = error.message.partition("\n")
    kind = "warn" if error.code in ("project.locked", "project.read-only", "settings.unreadable") else "bad"
    # A list of a few mistakes is what the person came for; a long one would push the page out of sight.
    why, more = (more, "") if more.count("\n") < SHOWN_LINES else ("", more)
    details = _details(error, more)
    return Note(key or error.code, kind, what, why, remedy=error.remedy, actions=actions or {}, details=details)


def _details(error: LangwrightError, more: str) -> str:
    parts = [more, str(error.values.get("log", ""))]
    if error.__cause__ is not None:
        parts.append("".join(traceback.format_exception(error.__cause__)))
    return "\n".join(part.rstrip() for part in parts if part.strip())
