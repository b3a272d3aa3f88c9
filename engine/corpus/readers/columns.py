"""Which column of a table holds the text."""

from __future__ import annotations

from collections.abc import Sequence

from engine.corpus.document import Row, Source, SourceError

PREFERRED = (
    "text",
    "content",
    "body",
    "article",
    "document",
    "passage",
    "story",
    "page_content",
    "raw_content",
    "markdown",
    "html",
)
"""Names that mean the text wherever they occur, in this order, whatever their case."""

SAMPLE_ROWS = 100


def choose_text_column(source: Source, rows: Sequence[Row], wanted: str, known: Sequence[str] = ()) -> str:
    """The column to read: the one the settings name, a usual name, or the one with the longest texts on average.

    Args:
        source: gets ``text_column`` filled in.
        rows: the first rows.
        wanted: ``corpus.text_column``; ``auto`` chooses.
        known: all columns where the format knows them, also those that cannot hold text; else those of the rows.

    Raises:
        SourceError: there is no such column, or none with texts; the message lists the columns.
    """
    columns = list(known) or list(dict.fromkeys(name for row in rows for name in row.values))
    if wanted not in ("auto", ""):
        if wanted not in columns and wanted.partition(".")[0] not in columns:
            raise no_column(source, f'has no column "{wanted}".', columns)
        source.text_column = wanted
        return wanted
    lengths = {name: length for name in columns if (length := _mean_length(rows, name)) > 0}
    by_name = {name.strip().lower(): name for name in reversed(list(lengths))}
    chosen = next((by_name[name] for name in PREFERRED if name in by_name), "")
    if not chosen and lengths:
        chosen = max(lengths, key=lambda name: lengths[name])
    if not chosen:
        raise no_column(source, "has no column with text.", columns)
    source.text_column = chosen
    return chosen


def _mean_length(rows: Sequence[Row], column: str) -> float:
    """Characters on average where the column holds texts at least half the time; else 0."""
    values = [row.values.get(column) for row in rows if row.values.get(column) is not None]
    texts = [value for value in values if isinstance(value, str)]
    if not texts or 2 * len(texts) < len(values):
        return 0.0
    return sum(map(len, texts)) / len(texts)


def no_column(source: Source, reason: str, columns: Sequence[str], setting: str = "text_column") -> SourceError:
    """The error that lists the columns there are.

    Args:
        source: which has no such column.
        reason: what is missing.
        columns: what there is.
        setting: of the corpus section, which can be mended.
    """
    listed = ", ".join(columns[:30]) + (", ..." if len(columns) > 30 else "")
    reason += f" Its columns are: {listed}." if columns else " It has no columns."
    remedy = f"Name one of them as corpus.{setting}." if columns else ""
    return SourceError(source, reason, code="import.no-column", remedy=remedy, columns=list(columns[:100]))
