"""Station 1's job: from the user's files to ``corpus/``. It adds to what is there; the files stay as they are.

1. look: which files there are to read, and what is left out;
2. carry over: link the parts of the corpus so far into a new folder beside it, and note which texts it holds;
3. read: every source through its reader, each new text into a part;
4. account: sources.json, then manifest.json;
5. the new folder takes the old one's place. Whatever goes wrong before leaves the old one as it was.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.corpus.digests import SeenDigests
from engine.corpus.document import BadRow, Document, Skipped, Source, SourceError, printable, text_sha256, well_formed
from engine.corpus.parts import CORPUS_SCHEMA, PartWriter, read_rows
from engine.corpus.provenance import LISTED_BAD_ROWS, SOURCES_NAME, SourceRecord, read_sources, write_sources
from engine.corpus.readers.folders import find_sources
from engine.corpus.readers.formats import read
from engine.corpus.readers.members import expand
from engine.corpus.samples import sample_source
from engine.corpus.station import corpus_parts
from engine.corpus.statistics import Statistics
from engine.errors import LangwrightError
from engine.jobs import JobContext
from engine.project import Manifest, Project, write_manifest
from engine.project.atomic import atomic_folder
from engine.project.fingerprint import fingerprint
from engine.project.manifest import now
from engine.project.stations import CODE_VERSIONS
from engine.recipe import CorpusSettings, Recipe, section_values

TOLD_PROBLEMS = 20
"""So many problems become messages of their own; all are in sources.json."""

_QUIET = ("import.hidden",)


def import_corpus(context: JobContext) -> dict[str, Any]:
    """Do the job. Its arguments: ``paths`` (files and folders), ``licence``, ``sample`` (a name or None).

    Returns:
        What was added and what is there now: ``documents bytes duplicates empty bad_rows skipped sources
        total_documents total_bytes``.

    Raises:
        LangwrightError: nothing could be imported (``import.nothing``), a row is bad and the recipe says stop
            (``import.bad-row``), the sample is not installed, the disk is full.
    """
    project = Project.open(context.project, write=False)
    context.phase("import.look", "Looking at the files")
    sources, skipped = _look(context)
    with atomic_folder(project.paths.corpus) as folder:
        before = _carry_over(project.paths.corpus, folder)
        work = _Import(context, project.recipe, before, skipped)
        context.phase("import.read", "Reading")
        with PartWriter(folder, CORPUS_SCHEMA, first=before.next_part) as writer:
            work.read_all(sources, writer)
            work.insist_on_something()
        context.phase("import.account", "Checking what was written")
        manifest = _account(folder, work, before, writer.names)
    work.tell()
    return work.totals() | {
        "sources": manifest.facts["sources"],
        "total_documents": manifest.facts["documents"],
        "total_bytes": manifest.facts["bytes"],
    }


@dataclass
class _Before:
    """The corpus so far, as carried over into the new folder."""

    manifest: Manifest | None = None
    names: list[str] = field(default_factory=list)
    sources: dict[str, Any] = field(default_factory=dict)
    seen: SeenDigests = field(default_factory=SeenDigests)

    @property
    def next_part(self) -> int:
        """The number of the next part."""
        return 1 + max((int(name.removeprefix("part-").removesuffix(".parquet")) for name in self.names), default=-1)


def _look(context: JobContext) -> tuple[list[Source], list[Skipped]]:
    sources: list[Source] = []
    skipped: list[Skipped] = []
    if context.params.get("sample"):
        sources.append(sample_source(context.params["sample"]))
    for found in find_sources(Path(path) for path in context.params.get("paths", ())):
        context.check()
        if isinstance(found, Source):
            sources.append(found)
        else:
            skipped.append(found)
    return sources, skipped


def _carry_over(corpus: Path, folder: Path) -> _Before:
    """Link (or copy, where the drive knows no links) the parts so far into the new folder."""
    standing = corpus_parts(corpus)
    if standing is None:
        return _Before(sources=read_sources(folder))
    manifest, names = standing
    before = _Before(manifest, names, read_sources(corpus))
    for name in names:
        try:
            os.link(corpus / name, folder / name)
        except OSError:
            shutil.copyfile(corpus / name, folder / name)
    for rows in read_rows(folder, names, ["sha256"]):
        for row in rows:
            before.seen.add(bytes.fromhex(row["sha256"]))
    return before


class _Import:
    """Reads the sources and keeps account."""

    def __init__(self, context: JobContext, recipe: Recipe, before: _Before, skipped: list[Skipped]) -> None:
        self._context = context
        self._settings: CorpusSettings = recipe.corpus
        self._seen = before.seen
        self._bytes_done = 0
        self._bytes_total = 0
        self._listed = 0
        self._digest = hashlib.sha256()
        self.skipped = skipped
        self.recipe = recipe
        self.records: list[SourceRecord] = []
        self.date = now()
        self.statistics = Statistics()
        if before.manifest:
            self.statistics.load(before.manifest.facts.get("statistics", {}))

    def read_all(self, sources: Iterable[Source], writer: PartWriter) -> None:
        """Read every source; what cannot be read is noted, and the rest goes on."""
        sources = list(sources)
        self._bytes_total = sum(source.size for source in sources)
        for source in sources:
            try:
                for found in expand(source):
                    if isinstance(found, Skipped):
                        self.skipped.append(found)
                    else:
                        self._read_one(found, writer)
            except SourceError as error:
                self.skipped.append(error.as_skipped())
            self._bytes_done += source.size
            self._context.progress(self._bytes_done, self._bytes_total, "bytes")

    def _read_one(self, source: Source, writer: PartWriter) -> None:
        """Read a file or a member.

        Raises:
            SourceError: nothing more can be read of the archive that the member is in.
        """
        licence = self._context.params.get("licence") or source.licence or self._settings.licence
        record = SourceRecord(source, licence)
        self.records.append(record)
        try:
            self._read(record, writer)
        except SourceError as error:
            record.problem = error.reason
            if error.source is not source:
                raise
            self.skipped.append(error.as_skipped())
        else:
            self._note_fruitless(record)
        finally:
            record.licence = record.licence or source.licence  # some tell it only as they are read

    def insist_on_something(self) -> None:
        """Raise when no document was found at all, new or known.

        Raises:
            LangwrightError: with the reasons (code ``import.nothing``).
        """
        if any(record.documents or record.duplicates for record in self.records):
            return
        names = [printable(str(path)) for path in self._context.params.get("paths", ())]
        told = [item for item in self.skipped if item.code not in _QUIET] or self.skipped
        reasons = "; ".join(f"{printable(item.name)} {item.reason.rstrip('.')}" for item in told[:5])
        more = f"; and {len(told) - 5} more" if len(told) > 5 else ""
        raise LangwrightError(
            f"Nothing was imported from {', '.join(names)}: {reasons or 'there are no files in it'}{more}.",
            remedy=next((item.remedy for item in told if item.remedy), "Choose files or folders with text."),
            code="import.nothing",
            paths=names,
            skipped=[{"name": item.name, "code": item.code, "reason": item.reason} for item in told[:50]],
        )

    def totals(self) -> dict[str, int]:
        """What this import added and met."""
        counts = ("documents", "bytes", "duplicates", "empty", "bad_rows")
        return {name: sum(getattr(record, name) for record in self.records) for name in counts} | {
            "skipped": sum(item.code not in _QUIET for item in self.skipped)
        }

    def content(self, before: Manifest | None) -> str:
        """A fingerprint of all documents: the same as before when none was added."""
        if before and not self.totals()["documents"]:
            return before.content
        return fingerprint({"before": before.content if before else "", "added": self._digest.hexdigest()})

    def tell(self) -> None:
        """Messages on what was not as it should be."""
        for item in [item for item in self.skipped if item.code not in _QUIET][:TOLD_PROBLEMS]:
            text = f"{printable(item.name)} {item.reason}"
            self._context.message("warning", item.code, text, source=item.name, remedy=item.remedy)
        for record in [record for record in self.records if record.bad_rows][:TOLD_PROBLEMS]:
            name, first = printable(record.source.name), record.listed[0] if record.listed else None
            rows = "1 bad row was" if record.bad_rows == 1 else f"{record.bad_rows:,} bad rows were"
            text = f"{rows} left out of {name}"
            text += f"; the first, line {first.line}, {first.reason}." if first else "."
            self._context.message("warning", "import.bad-rows", text, source=name, count=record.bad_rows)
        for record in [record for record in self.records if record.source.decode_errors][:TOLD_PROBLEMS]:
            name, count = printable(record.source.name), record.source.decode_errors
            text = f"{count:,} places in {name} are no {record.source.encoding} and were replaced by �. "
            text += "Another encoding may fit better."
            self._context.message("warning", "import.decode-errors", text, source=name, count=count)
        totals = self.totals()
        if not totals["documents"]:
            text = f"Nothing new: all {totals['duplicates']:,} documents are in the project already."
            self._context.message("info", "import.nothing-new", text, count=totals["duplicates"])

    def _read(self, record: SourceRecord, writer: PartWriter) -> None:
        root = record.source.root or record.source
        for item in read(record.source, self._settings):
            self._context.check()
            self._context.progress(self._bytes_done + min(root.bytes_read, root.size), self._bytes_total, "bytes")
            if isinstance(item, BadRow):
                self._note_bad(record, item)
            else:
                self._keep(record, item, writer)

    def _keep(self, record: SourceRecord, document: Document, writer: PartWriter) -> None:
        text = well_formed(document.text)
        if not text.strip():
            record.empty += 1
            return
        digest = text_sha256(text)
        if not self._seen.add(digest):
            record.duplicates += 1
            return
        size = len(text.encode("utf-8"))
        writer.add(
            {
                "id": digest.hex(),
                "text": text,
                "source": record.source.name,
                "member": document.member,
                "licence": document.licence or record.licence,
                "date": document.date or self.date,
                "sha256": digest.hex(),
                "bytes": size,
                "group": well_formed(document.group),
                "written": document.written,
            }
        )
        record.documents += 1
        record.bytes += size
        self._digest.update(digest)
        self.statistics.add(len(text), size, record.source.name)

    def _note_bad(self, record: SourceRecord, row: BadRow) -> None:
        if self._settings.bad_rows == "stop":
            name = printable(record.source.name)
            raise LangwrightError(
                f"{name}, line {row.line}: the row {row.reason}. Nothing was imported.",
                remedy='Mend the row, or set corpus.bad_rows = "skip" to leave such rows out.',
                code="import.bad-row",
                source=name,
                line=row.line,
            )
        record.bad_rows += 1
        if self._listed < LISTED_BAD_ROWS:
            self._listed += 1
            record.listed.append(row)

    def _note_fruitless(self, record: SourceRecord) -> None:
        if record.documents or record.duplicates:
            return
        if record.bad_rows:
            first = f"line {record.listed[0].line} {record.listed[0].reason}" if record.listed else "see sources.json"
            reason = f"has no row that could be read: {record.bad_rows:,} bad rows, the first: {first}."
            self.skipped.append(Skipped(record.source.name, "import.only-bad-rows", reason))
        else:
            self.skipped.append(Skipped(record.source.name, "import.no-text", "holds no text."))


def _account(folder: Path, work: _Import, before: _Before, new_names: list[str]) -> Manifest:
    """Write sources.json, then the manifest."""
    count = write_sources(folder, before.sources, work.records, work.skipped, work.date)
    names = [*before.names, *new_names]
    settings = section_values(work.recipe, "corpus")
    content = work.content(before.manifest)
    made_from = {"station": "import", "code": CODE_VERSIONS["import"], "settings": settings, "content": content}
    return write_manifest(
        folder,
        station="import",
        made_from=fingerprint(made_from),
        inputs={},
        names=[*names, SOURCES_NAME],
        facts={
            **work.statistics.sizes(),
            "sources": count,
            "unknown_licence": sum(not record.licence for record in work.records if record.documents),
            "statistics": work.statistics.as_dict(),
        },
        content=content,
    )
