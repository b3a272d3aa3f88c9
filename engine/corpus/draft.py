"""The corpus as it will be: a folder beside it that takes its place as a whole, or not at all.

1. begin: the table of sources is copied, the parts stay where they are;
2. change: new documents go into new parts; what is to go, or to change its licence, is noted;
3. finish: parts that are concerned are written anew, all others linked; sources.json; manifest.json last.
"""

from __future__ import annotations

import contextlib
import copy
import hashlib
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from engine.corpus.erased import ERASED_NAME, read_erased, write_erased
from engine.corpus.parts import CORPUS_SCHEMA, PartWriter
from engine.corpus.provenance import LISTED_SOURCES, SOURCES_NAME, Skips, write_sources
from engine.corpus.rewriting import carry_over, cut, extremes
from engine.corpus.source_table import TABLE_NAME, write_table
from engine.corpus.station import corpus_parts
from engine.corpus.statistics import LISTED_SOURCES as LISTED_SHARES
from engine.corpus.statistics import Statistics
from engine.project import Manifest, write_manifest
from engine.project.fingerprint import fingerprint
from engine.project.manifest import now
from engine.project.stations import CODE_VERSIONS
from engine.recipe import Recipe, section_values

COMMIT_BYTES = 256 << 20
"""After so much new text an import puts what it has in place, so that little is lost when it is killed."""

COMMIT_SECONDS = 30.0


class Draft:
    """Use it as a context manager inside :func:`engine.project.atomic.atomic_folder`, and finish it.

    Attributes:
        table: of the sources.
        writer: for new documents.
        statistics: of all documents.
        changed: whether anything was added, taken away or noted.
    """

    def __init__(self, corpus: Path, folder: Path) -> None:
        self._corpus = corpus
        self._folder = folder
        standing = corpus_parts(corpus)
        self._manifest: Manifest | None = standing[0] if standing else None
        self._names = standing[1] if standing else []
        self._stack = contextlib.ExitStack()
        self.table = self._stack.enter_context(write_table(corpus, folder))
        self.writer = PartWriter(folder, CORPUS_SCHEMA, first=1 + max(map(_number, self._names), default=-1))
        self.statistics = Statistics()
        if self._manifest:
            self.statistics.load(self._manifest.facts.get("statistics", {}))
        self._digest = hashlib.sha256()
        self._content_changed = False
        self._removed: frozenset[str] = frozenset()
        self._licences: dict[str, tuple[str, str]] = {}
        self._erased: set[str] = set()
        self._begun = time.monotonic()
        self._rows: int | None = None
        self.changed = False
        self._marked = self._state()

    @property
    def due(self) -> bool:
        """Whether it is time to put it in place."""
        seconds = time.monotonic() - self._begun
        return self.changed and (self.writer.bytes >= COMMIT_BYTES or seconds >= COMMIT_SECONDS)

    def added(self, digest: bytes) -> None:
        """Note that the documents with these digests, one after another, have been added."""
        if digest:
            self._digest.update(digest)
            self._content_changed = True
        self.changed = True

    def remove(self, names: Iterable[str]) -> None:
        """Leave out the documents that these sources have in the corpus so far."""
        self._removed |= set(names)
        for name in names:
            self._digest.update(b"without" + name.encode())
            self._content_changed = self.changed = True
        self.table.remove(names)

    def erase(self, digests: Collection[str], by_source: Mapping[str, Sequence[int]]) -> None:
        """Leave out documents by the SHA-256 of their texts, and remember that no import may bring them back.

        Args:
            digests: in hex.
            by_source: how many documents and bytes that is of each source.
        """
        self._erased |= set(digests)
        for digest in sorted(digests):
            self._digest.update(b"erased" + digest.encode("ascii"))
        self._content_changed = self.changed = True
        for name, (documents, size) in by_source.items():
            self.table.take_away(name, documents, size)

    def mark(self) -> None:
        """What has been done so far may stay, whatever becomes of the rest."""
        self.table.mark()
        self._marked = self._state()

    def roll_back(self) -> None:
        """Undo what has been done since the last mark."""
        self.table.roll_back()
        self._rows, self.changed, self._content_changed, self._digest, self._removed, self.statistics = self._marked

    def _state(self) -> tuple[int, bool, bool, Any, frozenset[str], Statistics]:
        statistics = copy.deepcopy(self.statistics)
        digest = self._digest.copy()
        return self.writer.rows, self.changed, self._content_changed, digest, self._removed, statistics

    def set_licence(self, name: str, former: str, licence: str) -> None:
        """Give a source and those of its documents that had the source's licence another one."""
        self._licences[name] = (former, licence)
        self._content_changed = self.changed = True
        self._digest.update(f"licence {name} {licence}".encode())
        self.table.set_licence(name, licence)

    def finish(self, recipe: Recipe, skips: Skips) -> Manifest:
        """Write everything down; the folder is then a whole corpus."""
        self.writer.close()
        new = self.writer.names
        if self._rows is not None and self._rows < self.writer.rows:
            new = cut(self._folder, new, self._rows)
        kept, anew = carry_over(
            self._corpus,
            self._folder,
            self._names,
            without=self._removed,
            documents=self._erased,
            licences=self._licences,
            statistics=self.statistics,
        )
        if self.statistics.extremes_lost:
            self.statistics.set_extremes(*extremes(self._folder, [*kept, *new]))
        facts = self._facts()
        standing = self._manifest.files if self._manifest else ()
        untouched = {*kept} - {*anew}
        write_sources(self._folder, self.table.page(0, LISTED_SOURCES), facts["sources"], skips)
        erased = write_erased(self._folder, read_erased(self._corpus), self._erased, now())
        self._stack.close()
        content = self._content()
        settings = section_values(recipe, "corpus")
        made_from = {"station": "import", "code": CODE_VERSIONS["import"], "settings": settings, "content": content}
        return write_manifest(
            self._folder,
            station="import",
            made_from=fingerprint(made_from),
            inputs={},
            names=[*kept, *new, TABLE_NAME, SOURCES_NAME, *([ERASED_NAME] if erased else [])],
            facts=facts,
            content=content,
            known=[entry for entry in standing if entry.name in untouched],
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.writer.abandon()
        self._stack.__exit__(kind, error, trace)

    def _content(self) -> str:
        """A fingerprint of all documents: the same as before when none was added, changed or taken away."""
        before = self._manifest.content if self._manifest else ""
        if before and not self._content_changed:
            return before
        return fingerprint({"before": before, "added": self._digest.hexdigest()})

    def _facts(self) -> dict[str, object]:
        totals = self.table.totals()
        listed = [e for e in self.table.page(0, LISTED_SHARES, order="-bytes") if e["documents"]]
        shares = [{"source": e["name"], "documents": e["documents"], "bytes": e["bytes"]} for e in listed]
        others = {
            "sources": max(totals["sources"] - LISTED_SHARES, 0),
            "documents": totals["documents"] - sum(e["documents"] for e in listed),
            "bytes": totals["bytes"] - sum(e["bytes"] for e in listed),
        }
        return {
            **self.statistics.sizes(),
            "sources": totals["sources"],
            "unknown_licence": totals["unknown_licence"],
            "statistics": {**self.statistics.as_dict(), "sources": shares, "other_sources": others},
        }


def _number(name: str) -> int:
    return int(name.removeprefix("part-").removesuffix(".parquet"))
