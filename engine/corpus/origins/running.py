"""From a description to a source that the import reads like a file, and goes on with where it was left.

How far an origin has come is kept in the table of sources: its standing. It moves on only when the import
has taken a document and asks for the next one, so what is stopped in the middle, or broken off by the network, loses
nothing and repeats nothing.
"""

from __future__ import annotations

import contextlib
import importlib
from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.corpus.document import BadRow, Document, Row, Source, SourceError
from engine.corpus.origins.descriptions import AnyOrigin, Table
from engine.errors import LangwrightError, UsageError
from engine.project.fingerprint import fingerprint
from engine.project.manifest import now
from engine.recipe import CorpusSettings

MODULES: Mapping[str, str] = {
    "hub": "hub",
    "addresses": "web",
    "sitemap": "web",
    "api": "api",
    "sql": "database",
    "deeplake": "deep_lake",
    "synthetic": "synthetic",
}
"""Kind → module of this room; imported only when its kind is asked for. Each has ``title`` and ``read``."""

_NOT_WHAT_IT_IS = frozenset(
    {
        "name",
        "licence",
        "limit",
        "key_name",
        "password_name",
        "private_addresses",
        "seconds_per_host",
        "seconds_between",
        "seconds_to_answer",
        "max_page_bytes",
        "max_total_bytes",
        "max_pages",
        "max_requests",
        "max_total_tokens",
        "count",
        "price_in",
        "price_out",
        "currency",
    }
)
"""Fields that may change between two imports without making them two origins."""

_OURS = ("origin.", "network.", "robots.", "extra.")
"""What errors of this room begin with; a wish to stop is none."""

Tell = Callable[[str, str], None]


@dataclass
class Visit:
    """One reading of an origin.

    Attributes:
        source: what the documents belong to.
        settings: the recipe's corpus section, with the origin's own text column where it names one.
        standing: where the last reading ended; changed as documents are taken; JSON-able.
        finished: whether the last reading came to the origin's end.
        facts: what is found out, for ``sources.json``: the revision, what it cost.
        pause: waits so many seconds; raises when the person wants to stop.
        tell: a message's code and text for the person.
        taken: called with each item that the import has taken.
    """

    source: Source
    settings: CorpusSettings
    standing: dict[str, Any]
    finished: bool
    facts: dict[str, Any]
    pause: Callable[[float], None]
    tell: Tell
    taken: Callable[[Document | BadRow], None] = lambda item: None
    _marks: deque[tuple[int, dict[str, Any]]] = field(default_factory=deque)
    _taken: int = 0

    def begin_anew(self, why: str) -> None:
        """Forget where the last reading ended, and say why."""
        self.standing.clear()
        self.tell("origin.anew", f"{self.source.name} is read from its start again: {why}.")

    def mark(self, items: int, **values: Any) -> None:
        """Once so many items of this reading are taken, these values belong to the standing."""
        self._marks.append((items, values))

    def take(self, item: Document | BadRow) -> None:
        """The import has taken an item: the standing moves on. It counts items as ``row`` and ``documents``."""
        self._taken += 1
        self.standing["row"] = self.standing.get("row", 0) + 1
        self.standing["documents"] = self.standing.get("documents", 0) + isinstance(item, Document)
        while self._marks and self._marks[0][0] <= self._taken:
            self.standing.update(self._marks.popleft()[1])
        self.taken(item)

    def is_full(self, limit: int) -> bool:
        """Whether as many documents are taken as are wanted; the origin is not asked for one more."""
        return bool(limit) and self.standing.get("documents", 0) >= limit

    def explained(self, rows: Iterable[Row | BadRow]) -> Iterator[Row | BadRow]:
        """The rows; what goes wrong with them ends this source alone."""
        with _as_source_error(self.source):
            yield from rows


def origin_source(
    description: AnyOrigin, known: Mapping[str, Mapping[str, Any]], pause: Callable[[float], None], tell: Tell
) -> Source:
    """The source for an origin; reading it asks the network or whatever it is.

    Args:
        description: what to read.
        known: the origins that the corpus has, by the names of their sources.
        pause: see :class:`Visit`.
        tell: see :class:`Visit`.
    """
    values = description.model_dump(mode="json")
    identity = fingerprint({name: value for name, value in values.items() if name not in _NOT_WHAT_IT_IS})
    module = importlib.import_module(f"engine.corpus.origins.{MODULES[description.kind]}")
    name, before = next(((n, o) for n, o in known.items() if o.get("identity") == identity), ("", {}))
    origin = {
        "description": values,
        "identity": identity,
        "retrieved": now(),
        "facts": dict(before.get("facts", {})),
        "standing": dict(before.get("standing", {})),
        "finished": bool(before.get("finished")),
        "unchanged": False,
    }
    name = name or _free(description.name or module.title(description), known)
    source = Source(Path(), name, description.kind, licence=description.licence, origin=origin)
    source.reader = lambda found, settings: _read(module.read, description, found, settings, pause, tell)
    return source


def _read(
    read: Callable[[AnyOrigin, Visit], Iterator[Document | BadRow]],
    description: AnyOrigin,
    source: Source,
    settings: CorpusSettings,
    pause: Callable[[float], None],
    tell: Tell,
) -> Iterator[Document | BadRow]:
    """Read on until the origin's end or the limit of documents."""
    origin = source.origin
    if isinstance(description, Table):
        settings = _with_columns(settings, description)
    visit = Visit(source, settings, origin["standing"], origin["finished"], origin["facts"], pause, tell)
    done = origin["finished"]
    origin["finished"] = False
    if done and description.kind not in ("hub", "deeplake", "synthetic"):
        visit.standing.clear()  # pages and rows may have changed: all are asked for again, known texts skipped
    known, new = visit.standing.get("documents", 0), 0
    source.encoding = "utf-8"
    with _as_source_error(source):
        items = read(description, visit)
        while not visit.is_full(description.limit) and (item := next(items, None)) is not None:
            yield item
            visit.take(item)
            new += isinstance(item, Document)
    origin["finished"] = not visit.is_full(description.limit)
    origin["unchanged"] = known > 0 and not new


def _with_columns(settings: CorpusSettings, table: Table) -> CorpusSettings:
    """The settings with the columns that the origin names; its text column takes a template's place."""
    named = {name: value for name in Table.model_fields if name.endswith("_column") and (value := getattr(table, name))}
    if table.template or table.text_column:
        named["template"] = table.template
    return settings.model_copy(update=named)


def _free(name: str, known: Container[str]) -> str:
    """The name, or a like one where another origin has it."""
    number, wanted = 1, name
    while name in known:
        number += 1
        name = f"{wanted} ({number})"
    return name


@contextlib.contextmanager
def _as_source_error(source: Source) -> Iterator[None]:
    """What goes wrong ends this source alone; what it has given before is kept."""
    try:
        yield
    except LangwrightError as error:
        if not error.code.startswith(_OURS) or isinstance(error, SourceError | UsageError):
            raise
        values = {name: value for name, value in error.values.items() if name != "source"}
        reason = f"cannot be read (further): {error.message}"
        raise SourceError(source, reason, code=error.code, remedy=error.remedy, **values) from error
