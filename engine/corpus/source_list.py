"""The sources of a corpus for whoever shows them: a page at a time, with what there is in all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.corpus.source_table import LARGEST_PAGE, read_table


def list_sources(
    corpus: Path, offset: int = 0, limit: int = LARGEST_PAGE, *, order: str = "", text: str = ""
) -> dict[str, Any]:
    """A page of sources, JSON-able; quick whatever their number.

    Args:
        corpus: the corpus' folder.
        offset: how many are passed over.
        limit: how many at most, up to 1,000.
        order: a column such as ``name``, ``-bytes`` or ``-documents``; by itself as they were imported.
        text: only those in whose name or licence it occurs, whatever its case.

    Returns:
        ``sources``: entries as in ``sources.json``, each with ``warnings`` (``licence-unknown``, ``problem``,
        ``bad-rows``, ``decode-errors``, ``changed-while-read``); ``totals``: sources, documents, bytes,
        unknown_licence, with_problem and bad_rows of all that fit ``text``; ``licences``: sources, documents and bytes
        of each licence; ``offset``.

    Raises:
        UsageError: there is no such column.
        LangwrightError: the table is damaged.
    """
    with read_table(corpus) as table:
        entries = list(table.page(offset, min(limit, LARGEST_PAGE), order=order, text=text))
        for entry in entries:
            entry["warnings"] = _warnings(entry)
        return {
            "sources": entries,
            "totals": table.totals(text),
            "licences": table.by_licence(),
            "offset": offset,
        }


def _warnings(entry: dict[str, Any]) -> list[str]:
    found = {
        "licence-unknown": entry["documents"] and not entry["licence"],
        "problem": entry["problem"],
        "bad-rows": entry["bad_rows"],
        "decode-errors": entry["decode_errors"],
        "changed-while-read": entry["changed_while_read"],
    }
    return [name for name, there in found.items() if there]
