"""Reading files into a draft of the corpus: one file after the other, each with its members, each member's documents.

Reading is a generator that stops wherever the draft may be put in place: after a whole file, after a member of an
archive, and within a large JSON lines file after each block of lines.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterator
from typing import Any

from engine.corpus.digests import SeenDigests
from engine.corpus.document import (
    BadRow,
    Document,
    Skipped,
    Source,
    SourceError,
    TextBatch,
    printable,
    text_sha256,
    well_formed,
)
from engine.corpus.draft import Draft
from engine.corpus.import_account import Account
from engine.corpus.import_plan import Planned
from engine.corpus.provenance import LISTED_BAD_ROWS, SourceRecord, origin
from engine.corpus.readers.formats import read_many
from engine.corpus.readers.members import expand
from engine.corpus.source_table import FileState
from engine.corpus.text_batches import keep_batch
from engine.errors import LangwrightError
from engine.jobs import JobContext, Stopped
from engine.recipe import CorpusSettings

PASSING = ("import.vanished", "import.no-permission", "import.unreadable", "import.no-room")
"""What may be otherwise the next time although the file is the same: such files are read again."""


class Reading:
    """Reads planned files into whichever draft is at hand.

    Attributes:
        draft: where documents go; changed from outside where reading has stopped.
        account: what was met.
    """

    def __init__(
        self, context: JobContext, settings: CorpusSettings, seen: SeenDigests, account: Account, date: str, total: int
    ) -> None:
        self._context = context
        self._settings = settings
        self._seen = seen
        self._date = date
        self._bytes_done = 0
        self._bytes_total = total
        self._listed = 0
        self._planned: Planned
        self._names: set[str] = set()
        self._found = self._failed = False
        self._digest = hashlib.sha256()
        self._before: SourceRecord
        self.account = account
        self.draft: Draft

    def read_file(self, planned: Planned) -> Iterator[None]:
        """Read one file; stops where what has been read so far may be put in place."""
        self._planned, self._names = planned, set()
        self._found, self._failed = planned.resume is not None, False
        source = planned.source
        if planned.resume:
            source.resume = (planned.resume.offset, planned.resume.line)
            self.account.resumed += 1
        self.draft.mark()
        if planned.former:
            self.draft.remove(planned.former)
        try:
            for number, found in enumerate(expand(source)):
                if planned.resume and number < planned.resume.offset and found is not source:
                    continue
                if isinstance(found, Skipped):
                    self.account.skip(found)
                else:
                    yield from self._read_one(found)
                    if found is not source:
                        yield from self._rest(number + 1, 0)
        except SourceError as error:
            self._note_failure(error)
        self._end_file(planned)
        self._bytes_done += source.size
        if not source.origin:
            self._context.progress(self._bytes_done, self._bytes_total, "bytes")
        yield

    def _end_file(self, planned: Planned) -> None:
        if planned.former and self._failed and not self._found:
            self.draft.roll_back()  # it cannot be read now; what it held is worth keeping
        elif planned.former:
            self.account.replaced += len(planned.former)
        if planned.path and self._found and not self._failed:
            self.draft.table.put_file(planned.path, FileState(planned.identity))
            self.draft.changed = True
        self.draft.mark()

    def _rest(self, offset: int, line: int) -> Iterator[None]:
        """Note that the file was read up to here; a row that stops the import must undo the whole file."""
        planned = self._planned
        if planned.path and planned.identity and self._settings.bad_rows != "stop":
            self.draft.table.put_file(planned.path, FileState(planned.identity, offset, line))
            self.draft.mark()
            yield
            self._context.check()

    def _read_one(self, source: Source) -> Iterator[None]:
        """Read a file or a member.

        Raises:
            SourceError: nothing more can be read of the archive that the member is in.
        """
        record = self._record(source)
        self._begin(record)
        try:
            yield from self._read_origin(record) if source.origin else self._read(record)
        except SourceError as error:
            record.problem = error.reason
            if error.source is not source:
                raise
            self._note_failure(error)
        else:
            self._note_fruitless(record)
        finally:
            self._enter(record)
            self.account.close(record)

    def _record(self, source: Source) -> SourceRecord:
        licence = self._context.params.get("licence") or source.licence
        if not source.origin:  # which may tell its own once it is asked
            licence = licence or self._settings.licence
        path = origin(source)
        wanted, number = source.name, 1
        name = self.draft.table.free_name(wanted, path)  # an archive may have members of the same name
        while name in self._names:
            number += 1
            name = f"{wanted} ({number})"
        self._names.add(name)
        source.name = name
        record = SourceRecord(source, licence)
        known = self.draft.table.get(name)
        if known and (not path or self._planned.resume):
            record.take_up(known)
        return record

    def _read(self, record: SourceRecord) -> Iterator[None]:
        source = record.source
        root = source.root or source
        reached = source.reached

        def pulse() -> None:
            self._context.check()
            self._context.progress(self._bytes_done + min(root.bytes_read, root.size), self._bytes_total, "bytes")

        source.pulse = pulse
        for item in read_many(source, self._settings):
            if source.reached is not reached and source.reached is not None:
                reached = source.reached  # all before this item has been kept
                self._enter(record)
                self._begin(record)
                yield from self._rest(*reached)
            pulse()
            if isinstance(item, TextBatch):
                self._keep_many(record, item)
            elif isinstance(item, BadRow):
                self._note_bad(record, item)
            else:
                self._keep(record, item)

    def _keep_many(self, record: SourceRecord, batch: TextBatch) -> None:
        kept = keep_batch(batch, self._seen, source=record.source.name, licence=record.licence, date=self._date)
        self.draft.writer.add_batch(kept.rows)
        self.draft.statistics.add_all(kept.characters, kept.sizes, "")
        record.documents += kept.rows.num_rows
        record.bytes += int(kept.sizes.sum())
        record.duplicates += kept.duplicates
        record.empty += kept.empty
        self._digest.update(kept.digests)

    def _read_origin(self, record: SourceRecord) -> Iterator[None]:
        """What lies beyond files comes slowly and may cost money: wherever it is stopped, what came is kept."""
        try:
            for item in read_many(record.source, self._settings):
                self._context.check()
                record.licence = record.licence or record.source.licence or self._settings.licence
                self._context.progress(record.documents + record.duplicates, None, "documents")
                if isinstance(item, BadRow):
                    self._note_bad(record, item)
                else:
                    self._keep(record, item)
                self.draft.changed = True
                if self.draft.due:
                    self._enter(record)
                    self.draft.mark()
                    yield
        except Stopped:
            self._enter(record)
            self.draft.mark()
            raise
        self.account.unchanged += bool(record.source.origin["unchanged"])

    def _keep(self, record: SourceRecord, document: Document) -> None:
        text = well_formed(document.text)
        if not text.strip():
            record.empty += 1
            return
        digest = text_sha256(text)
        if not self._seen.add(digest):
            record.duplicates += 1
            return
        size = len(text.encode("utf-8"))
        row: dict[str, Any] = {
            "id": digest.hex(),
            "text": text,
            "source": record.source.name,
            "member": document.member,
            "licence": document.licence or record.licence,
            "date": document.date or self._date,
            "sha256": digest.hex(),
            "bytes": size,
            "group": well_formed(document.group),
            "written": document.written,
            "address": well_formed(document.address),
        }
        self.draft.writer.add(row)
        self.draft.statistics.add(len(text), size, "")
        record.documents += 1
        record.bytes += size
        self._digest.update(digest)

    def _begin(self, record: SourceRecord) -> None:
        self._digest = hashlib.sha256()
        self._before = copy.copy(record)

    def _enter(self, record: SourceRecord) -> None:
        """Enter a source, or what more was read of it, in the table and the account."""
        record.licence = record.licence or record.source.licence  # some tell it only as they are read
        self.account.count(record, self._before)
        if record.documents > self._before.documents:
            self.draft.added(self._digest.digest())
        if record.documents or record.duplicates or record.bad_rows:
            self._found = True
            self.draft.table.put(record, self._date)
            self.draft.changed = True
        self._begin(record)

    def _note_failure(self, error: SourceError) -> None:
        self._failed |= error.code in PASSING or (error.source.root is None and not self._found)
        self.account.skip(error.as_skipped())

    def _note_bad(self, record: SourceRecord, row: BadRow) -> None:
        if self._settings.bad_rows == "stop":
            name = printable(record.source.name)
            raise LangwrightError(
                f"{name}, line {row.line}: the row {row.reason}. Nothing of this file was imported.",
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
            first = f"line {record.listed[0].line} {record.listed[0].reason}" if record.listed else "see the sources"
            rows = "1 bad row" if record.bad_rows == 1 else f"{record.bad_rows:,} bad rows, the first"
            reason = f"has no row that could be read: {rows}: {first}."
            self.account.skip(Skipped(record.source.name, "import.only-bad-rows", reason))
        else:
            self.account.skip(Skipped(record.source.name, "import.no-text", "holds no text."))
