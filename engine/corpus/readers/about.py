"""What a file says of itself: its author, when it was written, under which licence.

Office documents, books and PDFs all say it with the terms of the Dublin Core (https://www.dublincore.org).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.corpus.document import Source, well_formed
from engine.corpus.readers.xml_events import Event

LONGEST = 300
"""Characters that are kept of an author or a licence."""

_AUTHOR = ("creator",)
_RIGHTS = ("rights",)
_DATE = ("date", "created", "CreateDate")
_WANTED = {*_AUTHOR, *_RIGHTS, *_DATE}
_MOST_CHARACTERS = 10_000  # of one element: the rest is passed over
_ISO = re.compile(r"\s*([12]\d{3})(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?)?(?!\d\d\d\d)")
_SPACE = re.compile(r"\s+")


def note_dublin_core(source: Source, events: Iterable[Event]) -> None:
    """Fill in ``group``, ``written`` and ``licence`` from the elements of a part that holds metadata."""
    found: dict[str, list[str]] = {}
    name, held = "", ""
    for event in events:
        if event.kind == "text":
            held += event.text if name and len(held) < _MOST_CHARACTERS else ""
        elif event.kind == "start" and event.name in _WANTED and not name:
            name, held = event.name, ""
        elif event.kind == "end" and event.name == name:
            found.setdefault(name, []).append(held)
            name = ""
    note(
        source,
        author="; ".join(text for key in _AUTHOR for text in found.get(key, ())),
        date=next((text for key in _DATE for text in found.get(key, ()) if iso_date(text)), ""),
        rights="; ".join(text for key in _RIGHTS for text in found.get(key, ())),
    )


def note(source: Source, *, author: str = "", date: str = "", rights: str = "") -> None:
    """Fill in what is not known yet, in one line each."""
    source.group = source.group or _line(author)
    source.written = source.written or iso_date(date)
    source.licence = source.licence or _line(rights)


def iso_date(text: str) -> str:
    """The date that a text begins with, such as ``2003-05-01``, ``2003-05`` or ``2003``; empty if it is none."""
    found = _ISO.match(text)
    return "-".join(part for part in found.groups() if part) if found else ""


def _line(text: str) -> str:
    return _SPACE.sub(" ", well_formed(text[: 10 * LONGEST])).strip()[:LONGEST]
