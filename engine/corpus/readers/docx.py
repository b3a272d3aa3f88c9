"""Word documents: paragraphs, headings, tables and notes out of their XML, read as a stream.

Paragraphs and headings are followed by an empty line; a table is a line for each row, its cells apart by tabs;
footnotes and endnotes follow at the end. Deleted text, comments, headers and footers are left out.

Format: ECMA-376, part 1.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.optional import needed
from engine.corpus.readers.about import note_dublin_core
from engine.corpus.readers.package import Package, opened, path_from
from engine.corpus.readers.text import documents
from engine.corpus.readers.xml_events import Event, xml_events
from engine.recipe import CorpusSettings

MAX_PARAGRAPH_CHARACTERS = 16 << 20

_PROPERTIES = "docProps/core.xml"
_LEFT_OUT = frozenset(
    # tab stops are no tabs; what was deleted or moved away; the second form of what has two; small print of ruby
    {"pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "moveFrom", "del", "instrText", "delText", "Fallback", "rt"}
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_NOTES = ("footnote", "endnote")
_MOST_RELATIONS = 10_000


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The file as one document.

    Raises:
        SourceError: it is no Word document, encrypted, damaged, or a bomb.
        LangwrightError: a library is missing.
    """
    return documents(source, pieces(source, settings))


def pieces(source: Source, settings: CorpusSettings) -> Iterator[str]:
    """Its text, a paragraph or row of a table at a time."""
    needed("defusedxml", "import", "Word documents cannot be read")
    with opened(source) as package:
        if _PROPERTIES in package:
            with package.open(_PROPERTIES) as stream:
                note_dublin_core(source, xml_events(source, stream, _PROPERTIES))
        main = next((target for kind, target in _relations(source, package, "") if kind == "officeDocument"), "")
        if not main:
            reason = "is no Word document: it names no main part."
            raise SourceError(source, reason, code="import.damaged", remedy="Save it as .docx again.")
        source.encoding = "utf-8"
        yield from _part(source, package, main)
        for kind, target in list(_relations(source, package, main)):
            if kind in ("footnotes", "endnotes") and target in package:
                yield from _part(source, package, target)


def _relations(source: Source, package: Package, part: str) -> Iterator[tuple[str, str]]:
    """The kind and name of each part that a part refers to; of the whole package where ``part`` is empty."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in package:
        return
    count = 0
    with package.open(path) as stream:
        for event in xml_events(source, stream, path):
            if event.kind == "start" and event.name == "Relationship":
                count += 1
                if event.attributes.get("TargetMode") != "External" and count < _MOST_RELATIONS:
                    kind = event.attributes.get("Type", "").rpartition("/")[2]
                    yield kind, path_from(folder, event.attributes.get("Target", ""))


def _part(source: Source, package: Package, name: str) -> Iterator[str]:
    body = _Body(source)
    with package.open(name) as stream:
        for event in xml_events(source, stream, name):
            body.take(event)
            if body.ready:
                yield from body.ready
                body.ready.clear()


class _Body:
    """Puts paragraphs and tables together.

    Attributes:
        ready: texts that are complete, each with its line ends.
    """

    def __init__(self, source: Source) -> None:
        self.ready: list[str] = []
        self._source = source
        self._paragraphs: list[list[str]] = []  # those open, one in another where there are text boxes
        self._rows: list[list[str]] = []  # the cells of the rows open, one in another where a cell holds a table
        self._cells: list[list[str]] = []  # the paragraphs of the cells open
        self._left_out = 0
        self._in_text = False
        self._size = 0

    def take(self, event: Event) -> None:
        """Go on with the next event."""
        if event.kind == "text":
            if self._in_text and not self._left_out:
                self._add(event.text)
        elif event.kind == "start":
            self._start(event)
        else:
            self._end(event.name)

    def _start(self, event: Event) -> None:
        name = event.name
        if self._left_out or name in _LEFT_OUT or (name in _NOTES and "type" in event.attributes):
            self._left_out += 1
        elif name == "p":
            self._paragraphs.append([])
        elif name == "t":
            self._in_text = True
        elif name in _SIGNS:
            self._add(_SIGNS[name])
        elif name == "tr":
            self._rows.append([])
        elif name == "tc":
            self._cells.append([])

    def _end(self, name: str) -> None:
        if self._left_out:
            self._left_out -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p" and self._paragraphs:
            self._finish("".join(self._paragraphs.pop()).strip(), "\n\n")
        elif name == "tc" and self._cells:
            cell = " ".join(" ".join(self._cells.pop()).split())
            if self._rows:
                self._rows[-1].append(cell)
        elif name == "tr" and self._rows:
            self._finish("\t".join(self._rows.pop()).strip(), "\n")
        elif name == "tbl" and not self._cells and not self._paragraphs:
            self.ready.append("\n")

    def _add(self, text: str) -> None:
        if self._paragraphs:
            self._paragraphs[-1].append(text)
            self._size += len(text)
            if self._size > MAX_PARAGRAPH_CHARACTERS:
                reason = f"holds a paragraph or table row of more than {MAX_PARAGRAPH_CHARACTERS:,} characters."
                raise SourceError(self._source, reason, code="import.page-too-large", remedy="Cut it up in Word.")

    def _finish(self, text: str, line_end: str) -> None:
        """A paragraph or row is complete: it belongs to the cell it is in, or to the text."""
        if self._cells:
            self._cells[-1].append(text)
        else:
            self._size = 0
            if text:
                self.ready.append(text + line_end)
