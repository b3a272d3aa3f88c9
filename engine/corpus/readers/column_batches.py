"""Many documents at once out of columns of texts: what :class:`ColumnMapping` does to a row, done to all."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from engine.corpus.document import TextBatch
from engine.corpus.readers.dates import iso_date
from engine.corpus.readers.mapping import ColumnMapping, Template


def text_batch(
    mapping: ColumnMapping, columns: Mapping[str, pa.LargeStringArray], lines: np.ndarray
) -> TextBatch | None:
    """The documents of some rows; None where a row is none, so that each must be looked at by itself.

    Args:
        mapping: none of its columns lies within another.
        columns: those that it needs, all UTF-8.
        lines: the row or line of each.
    """
    texts = _filled(mapping.template, columns) if mapping.template else columns[mapping.text]
    if texts is None or texts.null_count:
        return None
    return TextBatch(texts, lines, _others(mapping, columns))


def _filled(template: Template, columns: Mapping[str, pa.LargeStringArray]) -> pa.LargeStringArray | None:
    """The template's texts; None where a row has nothing for any of its columns."""
    found = [columns[name] for name in template.columns]
    nothing = found[0].is_null()
    for column in found[1:]:
        nothing = pc.and_(nothing, column.is_null())
    if pc.any(nothing).as_py():
        return None
    pieces: list[pa.Scalar | pa.LargeStringArray] = [_text(template.texts[0])]
    for column, text in zip(found, template.texts[1:], strict=True):
        pieces += [column, _text(text)]
    return pc.binary_join_element_wise(*pieces, _text(""), null_handling="replace", null_replacement="")


def _text(text: str) -> pa.Scalar:
    return pa.scalar(text, pa.large_string())


def _others(mapping: ColumnMapping, columns: Mapping[str, pa.LargeStringArray]) -> dict[str, pa.Array]:
    named = {"licence": mapping.licence, "group": mapping.group, "address": mapping.address}
    others = {name: pc.cast(columns[of].fill_null(""), pa.string()) for name, of in named.items() if of}
    if mapping.date:
        dates = columns[mapping.date].fill_null("").dictionary_encode()
        known = pa.array([iso_date(value) for value in dates.dictionary.to_pylist()], pa.string())
        others["written"] = known.take(dates.indices)
    return others
