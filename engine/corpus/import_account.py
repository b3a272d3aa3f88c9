"""What an import has done and met: counts, what was left out, and the messages on it."""

from __future__ import annotations

from collections.abc import Iterable

from engine.corpus.document import Skipped, printable
from engine.corpus.provenance import Skips, SourceRecord
from engine.corpus.readers.left_out import QUIET
from engine.errors import LangwrightError
from engine.jobs import JobContext

TOLD_PROBLEMS = 20
"""So many problems of a kind become messages of their own; all are in the table of sources."""

_LEFT_OUT = {
    "import.ignored": "named in a .gitignore",
    "import.vendored": "of packages that others wrote",
    "import.minified": "minified",
    "import.source-code": "of source code",
}
"""What is left out on purpose, in words; hidden files are no news."""

COUNTS = ("documents", "bytes", "duplicates", "empty", "bad_rows")


class Account:
    """The account of one import.

    Attributes:
        counts: over all sources read, by the names in :data:`COUNTS`.
        skips: what was left out.
        loud: how many of them are worth telling.
        unchanged: files that were as they were and stayed unread.
        resumed: files that were read on from where an earlier import had stopped.
        replaced: sources whose documents were replaced.
    """

    def __init__(self) -> None:
        self.counts = dict.fromkeys(COUNTS, 0)
        self.skips = Skips()
        self.loud = 0
        self.unchanged = self.resumed = 0
        self.replaced = 0
        self._told: list[Skipped] = []
        self._rows: list[SourceRecord] = []
        self._encodings: list[SourceRecord] = []

    def skip(self, item: Skipped) -> None:
        """Note something that is left out."""
        self.skips.add(item)
        if item.code not in QUIET:
            self.loud += 1
            if len(self._told) < max(TOLD_PROBLEMS, 50):
                self._told.append(item)

    def count(self, record: SourceRecord, before: SourceRecord) -> None:
        """Add what a source has brought since ``before``."""
        for name in COUNTS:
            self.counts[name] += getattr(record, name) - getattr(before, name)

    def close(self, record: SourceRecord) -> None:
        """Note how a source was, once it is read."""
        if record.bad_rows and len(self._rows) < TOLD_PROBLEMS:
            self._rows.append(record)
        if record.source.decode_errors and len(self._encodings) < TOLD_PROBLEMS:
            self._encodings.append(record)

    def insist_on_something(self, names: Iterable[str]) -> None:
        """Raise when no document was found at all, new or known.

        Raises:
            LangwrightError: with the reasons (code ``import.nothing``).
        """
        if self.counts["documents"] or self.counts["duplicates"] or self.unchanged or self.resumed:
            return
        named = [printable(name) for name in names]
        told = self._told or self.skips.listed
        reasons = "; ".join(f"{printable(item.name)} {item.reason.rstrip('.')}" for item in told[:5])
        more = f"; and {len(told) - 5} more" if len(told) > 5 else ""
        raise LangwrightError(
            f"Nothing was imported from {', '.join(named)}: {reasons or 'there are no files in it'}{more}.",
            remedy=next((item.remedy for item in told if item.remedy), "Choose files or folders with text."),
            code="import.nothing",
            paths=named,
            skipped=[{"name": item.name, "code": item.code, "reason": item.reason} for item in told[:50]],
        )

    def totals(self) -> dict[str, int]:
        """What this import added and met."""
        return {**self.counts, "skipped": self.loud, "unchanged": self.unchanged, "replaced": self.replaced}

    def tell(self, context: JobContext) -> None:
        """Messages on what was not as it should be, and one on what was left out on purpose."""
        for item in self._told[:TOLD_PROBLEMS]:
            text = f"{printable(item.name)} {item.reason}"
            context.message("warning", item.code, text, source=item.name, remedy=item.remedy)
        for record in self._rows:
            name, first = printable(record.source.name), record.listed[0] if record.listed else None
            rows = "1 bad row was" if record.bad_rows == 1 else f"{record.bad_rows:,} bad rows were"
            text = f"{rows} left out of {name}"
            text += f"; the first, line {first.line}, {first.reason}." if first else "."
            context.message("warning", "import.bad-rows", text, source=name, count=record.bad_rows)
        for record in self._encodings:
            name, count = printable(record.source.name), record.source.decode_errors
            text = f"{count:,} places in {name} are no {record.source.encoding} and were replaced by �. "
            text += "Another encoding may fit better."
            context.message("warning", "import.decode-errors", text, source=name, count=count)
        by_code = self.skips.by_code
        if left_out := [f"{by_code[code]:,} {words}" for code, words in _LEFT_OUT.items() if by_code[code]]:
            text = f"Left out on purpose, files or folders: {', '.join(left_out)}."
            context.message("info", "import.left-out", text, count=sum(by_code[code] for code in _LEFT_OUT))
        if not self.counts["documents"]:
            same, known = self.unchanged + self.resumed, self.counts["duplicates"]
            text = f"Nothing new: all {known:,} documents are in the project already."
            if not known:
                text = f"Nothing new: {same:,} {'file is' if same == 1 else 'files are'} as they were."
            context.message("info", "import.nothing-new", text, count=known, unchanged=same)
        if self.replaced:
            text = f"The documents of {self.replaced:,} changed {'source' if self.replaced == 1 else 'sources'} "
            text += "were replaced by what the files hold now."
            context.message("info", "import.replaced", text, count=self.replaced)
