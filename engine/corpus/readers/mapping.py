r"""From a row's columns to a document: text from one column or a template of several, and what else is known of it.

A template is plain: ``{name}`` stands for a column's value, ``{{`` and ``}}`` for braces, ``\n`` and ``\t`` for a line
end and a tab, ``\\`` for a backslash. Nothing else means anything; Python's format language is not spoken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.corpus.document import BadRow, Document, Row, Source
from engine.corpus.readers.columns import choose_text_column, no_column
from engine.corpus.readers.dates import iso_date
from engine.errors import UsageError
from engine.recipe import CorpusSettings

_PIECES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\\([nt\\])|[{}]")
_ESCAPED = {"n": "\n", "t": "\t", "\\": "\\"}


@dataclass(frozen=True)
class Template:
    """A template taken apart: literal texts, and the columns between them.

    Attributes:
        texts: one more than there are columns.
        columns: in their order; a column may come twice.
    """

    texts: tuple[str, ...]
    columns: tuple[str, ...]

    def fill(self, values: Mapping[str, Any]) -> str | None:
        """The text; a value that is missing or null is empty, and None comes out when all are."""
        found = [value_at(values, column) for column in self.columns]
        if all(value is None for value in found):
            return None
        pieces = [self.texts[0]]
        for value, text in zip(found, self.texts[1:], strict=True):
            pieces += [as_text(value), text]
        return "".join(pieces)


def parse_template(text: str) -> Template:
    """Take a template apart.

    Raises:
        UsageError: a brace stands alone, or there is no column in it.
    """
    texts, columns = [""], []
    place = 0
    for found in _PIECES.finditer(text):
        texts[-1] += text[place : found.start()]
        place = found.end()
        piece, column, escaped = found.group(), found.group(1), found.group(2)
        if piece in ("{{", "}}"):
            texts[-1] += piece[0]
        elif escaped:
            texts[-1] += _ESCAPED[escaped]
        elif column:
            columns.append(column)
            texts.append("")
        else:
            raise _wrong_template(text, f"the brace at character {found.start() + 1} stands alone")
    texts[-1] += text[place:]
    if not columns:
        raise _wrong_template(text, "there is no column in it")
    return Template(tuple(texts), tuple(columns))


@dataclass(frozen=True)
class ColumnMapping:
    """Which columns make a document; names are empty where there is none.

    Attributes:
        text: the column with the text; empty where there is a template.
        template: of several columns.
        group: what a document belongs to.
        date: when it was written.
        licence: its own.
        address: where it is from.
    """

    text: str
    template: Template | None = None
    group: str = ""
    date: str = ""
    licence: str = ""
    address: str = ""

    @property
    def columns(self) -> list[str]:
        """All columns that are needed, each once."""
        text = self.template.columns if self.template else (self.text,)
        return list(dict.fromkeys(c for c in (*text, self.group, self.date, self.licence, self.address) if c))

    @property
    def nested(self) -> bool:
        """Whether a column may lie within another one."""
        return any("." in name for name in self.columns)

    def document(self, row: Row) -> Document | BadRow:
        """The row as a document, or why it is none."""
        text = self.template.fill(row.values) if self.template else value_at(row.values, self.text)
        if isinstance(text, str):
            return self._document(row, text)
        name = ", ".join(dict.fromkeys(self.template.columns)) if self.template else self.text
        if not self.template and self.text.partition(".")[0] not in row.values and self.text not in row.values:
            return BadRow(row.line, "row.no-column", f'has no "{name}"')
        if text is None:
            return BadRow(row.line, "row.null", f'"{name}" is null')
        return BadRow(row.line, "row.not-text", f'"{name}" holds {_kind(text)} instead of text')

    def _document(self, row: Row, text: str) -> Document:
        values = row.values
        return Document(
            text,
            str(row.line),
            licence=as_text(value_at(values, self.licence)) if self.licence else "",
            group=as_text(value_at(values, self.group)) if self.group else "",
            written=iso_date(value_at(values, self.date)) if self.date else "",
            address=as_text(value_at(values, self.address)) if self.address else "",
        )


def choose_mapping(
    source: Source, rows: Sequence[Row], settings: CorpusSettings, known: Sequence[str] = ()
) -> ColumnMapping:
    """The columns that the settings name, or that the first rows suggest.

    Args:
        source: gets ``text_column`` filled in; with a template, by the template.
        rows: the first rows.
        settings: the recipe's corpus section.
        known: all columns where the format knows them; else those of the rows.

    Raises:
        SourceError: there is no such column; the message lists the columns.
        UsageError: the template cannot be understood.
    """
    columns = list(known) or list(dict.fromkeys(name for row in rows for name in row.values))
    template = parse_template(settings.template) if settings.template else None
    wanted = {
        "template": template.columns if template else (),
        "group_column": (settings.group_column,),
        "date_column": (settings.date_column,),
        "licence_column": (settings.licence_column,),
        "address_column": (settings.address_column,),
    }
    for name, asked in wanted.items():
        for column in asked:
            if column and column not in columns and column.partition(".")[0] not in columns:
                raise no_column(source, f'has no column "{column}", which corpus.{name} asks for.', columns, name)
    if template:
        source.text_column = settings.template
        text = ""
    else:
        text = choose_text_column(source, rows, settings.text_column, known)
    return ColumnMapping(
        text,
        template,
        settings.group_column,
        settings.date_column,
        settings.licence_column,
        settings.address_column,
    )


def value_at(values: Mapping[str, Any], column: str) -> Any:
    """A column's value; ``meta.set`` is the field ``set`` of the objects in ``meta``. None where there is none."""
    if column in values or "." not in column:
        return values.get(column)
    value: Any = values
    for name in column.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def as_text(value: object) -> str:
    """A value as it stands in a text: nothing for null, JSON for what is no text or number."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool | list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, bytes):
        return "bytes"
    return "a list" if isinstance(value, list) else "an object"


def _wrong_template(text: str, why: str) -> UsageError:
    return UsageError(
        f"corpus.template = {text!r} cannot be understood: {why}.",
        remedy="Write columns like {title}, and a brace that is meant as such twice: {{ or }}.",
        code="import.template",
        template=text,
    )
