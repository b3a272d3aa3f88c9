"""What is in the project: its sources with their licences, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from engine.advice import amount, data_size
from studio.pages.page import give_way
from studio.widgets import Card, Collapsible, Column, DataTable, label


class SourcesCard(Card):
    """A table of sources, with a warning where nobody said what may be done with a text."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("In the project"))
        self.title.setVisible(True)
        self.table = DataTable(
            [
                Column(self.tr("Source")),
                Column(self.tr("Kind"), width=90),
                Column(self.tr("Documents"), numeric=True, width=100),
                Column(self.tr("Text"), numeric=True, width=90, show=lambda size: data_size(size or 0)),
                Column(self.tr("Encoding"), width=100),
                Column(self.tr("Licence"), width=130),
                Column(self.tr("Problems"), numeric=True, width=90),
            ],
            empty=self.tr("Nothing is imported yet."),
        )
        self.table.setAccessibleName(self.tr("Sources"))
        self.table.setMinimumHeight(150)
        give_way(self.table)
        self.unlicensed = label("", "warn", wrap=True)
        self.unlicensed.setVisible(False)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.unlicensed)

    def show_sources(self, sources: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> None:
        """Show the entries of ``corpus/sources.json`` and the corpus's figures."""
        self.table.set_rows([_source_row(entry, self.tr("unknown")) for entry in sources])
        self.set_aside(self._sizes(facts))
        unknown = sum(1 for entry in sources if not entry.get("licence") and entry.get("documents"))
        one = self.tr("One source has no known licence: make sure that you may use its text.")
        many = self.tr("{n} sources have no known licence: make sure that you may use their text.")
        self.unlicensed.setText((one if unknown == 1 else many).format(n=amount(unknown)))
        self.unlicensed.setVisible(bool(unknown))

    def _sizes(self, facts: Mapping[str, Any]) -> str:
        if not facts.get("documents"):
            return ""
        number, size = int(str(facts["documents"])), data_size(float(str(facts.get("bytes", 0))))
        one, many = self.tr("One document, {size}"), self.tr("{documents} documents, {size}")
        return (one if number == 1 else many).format(documents=amount(number), size=size)


class ProblemsFold(Collapsible):
    """What could not be read, by file and line; away while there is nothing."""

    def __init__(self) -> None:
        super().__init__("")
        self.table = DataTable(
            [Column(self.tr("File")), Column(self.tr("Line"), numeric=True, width=80), Column(self.tr("Why"))]
        )
        self.table.setAccessibleName(self.tr("What could not be read"))
        self.table.setFixedHeight(180)
        self.body.addWidget(self.table)
        self.setVisible(False)

    def show_problems(self, sources: Sequence[Mapping[str, Any]], skipped: Sequence[Any]) -> None:
        """List the bad rows of the sources, and the files that were left out."""
        rows: list[list[Any]] = []
        for entry in sources:
            for bad in entry.get("bad_rows_listed", []):
                rows.append([entry.get("name", ""), bad.get("line"), bad.get("reason", "")])
            if entry.get("problem"):
                rows.append([entry.get("name", ""), None, entry["problem"]])
        rows += [[item.get("name", ""), None, item.get("reason", "")] for item in skipped if isinstance(item, Mapping)]
        self.table.set_rows(rows)
        self.setVisible(bool(rows))
        self.set_title(self.tr("What could not be read ({count})").format(count=amount(len(rows))))


def _source_row(entry: Mapping[str, Any], unknown: str) -> list[Any]:
    problems = int(entry.get("bad_rows") or 0) + int(entry.get("decode_errors") or 0) + bool(entry.get("problem"))
    return [
        entry.get("name", ""),
        entry.get("kind", ""),
        entry.get("documents"),
        entry.get("bytes"),
        entry.get("encoding") or "",
        entry.get("licence") or unknown,
        problems or None,
    ]
