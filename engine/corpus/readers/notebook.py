"""Jupyter notebooks: their text as it is and their code in fences, as Markdown; its output only if asked for.

Format: https://nbformat.readthedocs.io (versions 3 and 4).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.readers.encodings import text_chunks
from engine.corpus.readers.text import documents
from engine.recipe import CorpusSettings

MAX_CHARACTERS = 64 << 20
"""The largest notebook that is read, pictures in its outputs and all."""

_FENCE = "```"
_LONG_FENCE = "~~~~~~~~"  # for code that holds fences itself


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The notebook as one document.

    Raises:
        SourceError: it is no notebook, too large, or cannot be read.
    """
    return documents(source, pieces(source, settings))


def pieces(source: Source, settings: CorpusSettings) -> Iterator[str | BadRow]:
    """Its cells, each followed by an empty line; a cell that is none is a bad row with its number as line."""
    notebook = _loaded(source, settings)
    source.language = _language(notebook)
    for number, cell in enumerate(_cells(source, notebook), 1):
        if not isinstance(cell, dict):
            yield BadRow(number, "row.cell", "is a cell that is no object")
            continue
        kind, text = cell.get("cell_type"), _joined(cell.get("source", cell.get("input", "")))
        if kind in ("markdown", "heading") and text.strip():
            yield text.strip("\n") + "\n\n"
        elif kind == "code" and text.strip():
            yield _fenced(text, source.language.lower()) + "\n\n"
            for output in _outputs(cell) if settings.notebook_outputs else ():
                yield _fenced(output, "") + "\n\n"


def _loaded(source: Source, settings: CorpusSettings) -> dict[str, Any]:
    held: list[str] = []
    size = 0
    for chunk in text_chunks(source, settings):
        held.append(chunk)
        size += len(chunk)
        if size > MAX_CHARACTERS:
            reason = f"is larger than {MAX_CHARACTERS:,} characters."
            raise SourceError(source, reason, code="import.too-large", remedy="Clear its outputs and save it again.")
    try:
        notebook = json.loads("".join(held))
    except RecursionError as error:
        raise _damaged(source, "is nested too deeply") from error
    except ValueError as error:
        raise _damaged(source, f"is no JSON ({error})"[:200]) from error
    if not isinstance(notebook, dict):
        raise _damaged(source, "is no object")
    return notebook


def _cells(source: Source, notebook: dict[str, Any]) -> Iterator[Any]:
    """The cells; version 3 has them on worksheets."""
    sheets = notebook.get("worksheets", [notebook])
    for sheet in sheets if isinstance(sheets, list) else ():
        cells = sheet.get("cells") if isinstance(sheet, dict) else None
        if not isinstance(cells, list):
            raise _damaged(source, "has no list of cells")
        yield from cells


def _outputs(cell: dict[str, Any]) -> Iterator[str]:
    """What the cell printed or returned, as plain text."""
    outputs = cell.get("outputs")
    for output in outputs if isinstance(outputs, list) else ():
        data = output.get("data", output) if isinstance(output, dict) else None
        if isinstance(data, dict):
            text = _joined(output.get("text") or data.get("text/plain"))
            if text.strip():
                yield text


def _joined(source: Any) -> str:
    """A cell's text, which is stored whole or as a list of lines."""
    lines = source if isinstance(source, list) else [source]
    return "".join(line for line in lines if isinstance(line, str))


def _fenced(text: str, language: str) -> str:
    fence = _LONG_FENCE if _FENCE in text else _FENCE
    return f"{fence}{language}\n{text.strip(chr(10))}\n{fence}"


def _language(notebook: dict[str, Any]) -> str:
    metadata = notebook.get("metadata")
    for name, key in (("language_info", "name"), ("kernelspec", "language")):
        part = metadata.get(name) if isinstance(metadata, dict) else None
        value = part.get(key) if isinstance(part, dict) else None
        if isinstance(value, str) and value.isprintable():
            return value[:40]
    return ""


def _damaged(source: Source, trouble: str) -> SourceError:
    remedy = "Save it again, or copy or download it again."
    return SourceError(source, f"is no sound notebook: it {trouble}.", code="import.damaged", remedy=remedy)
