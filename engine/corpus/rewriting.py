"""Carrying a corpus' parts over into a draft: without some sources, with other licences; the untouched are linked."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from engine.corpus.parts import open_part, part_writer
from engine.corpus.statistics import Statistics


def carry_over(
    before: Path,
    draft: Path,
    names: Sequence[str],
    *,
    without: Collection[str] = (),
    documents: Collection[str] = (),
    licences: Mapping[str, tuple[str, str]] | None = None,
    statistics: Statistics | None = None,
) -> tuple[list[str], list[str]]:
    """Bring parts into a draft, a row group at a time.

    Args:
        before: the corpus' folder.
        draft: where they go, under the same names.
        names: the parts.
        without: sources whose documents are left out.
        documents: ids of further documents that are left out.
        licences: for some sources, the licence that their documents had and the one they get.
        statistics: what is left out is taken from it.

    Returns:
        The names of the parts that hold documents, and of those among them that were written anew.

    Raises:
        LangwrightError: a part is damaged.
    """
    licences = licences or {}
    kept: list[str] = []
    anew: list[str] = []
    for name in names:
        sources = {*without, *licences}
        if not (_concerned(before / name, "source", sources) or _concerned(before / name, "id", documents)):
            link_or_copy(before / name, draft / name)
            kept.append(name)
        elif _rewrite(before / name, draft / name, (without, documents), licences, statistics):
            kept.append(name)
            anew.append(name)
    return kept, anew


def _concerned(path: Path, column: str, values: Collection[str]) -> bool:
    if not values:
        return False
    with open_part(path) as file:
        wanted = pa.array(sorted(values), pa.string())
        for group in range(file.num_row_groups):
            if pc.any(pc.is_in(file.read_row_group(group, [column]).column(0), wanted)).as_py():
                return True
    return False


def _rewrite(
    path: Path,
    target: Path,
    without: tuple[Collection[str], Collection[str]],
    licences: Mapping[str, tuple[str, str]],
    statistics: Statistics | None,
) -> bool:
    """Write a part anew without some sources and documents; False when nothing was left of it, and it is gone."""
    sources, documents = (pa.array(sorted(names), pa.string()) for names in without)
    rows = 0
    with open_part(path) as file, part_writer(target, file.schema_arrow) as writer:
        for group in range(file.num_row_groups):
            table = file.read_row_group(group)
            leave = pc.or_(pc.is_in(table["source"], sources), pc.is_in(table["id"], documents))
            if statistics is not None:
                statistics.remove_all(table.filter(leave))
            table = _licensed(table.filter(pc.invert(leave)), licences)
            rows += table.num_rows
            if table.num_rows:
                writer.write_table(table, row_group_size=table.num_rows)
    if not rows:
        target.unlink()
    return rows > 0


def cut(folder: Path, names: Sequence[str], rows: int) -> list[str]:
    """Leave only the first rows of some parts of a draft, taken together; returns the parts that are left."""
    kept: list[str] = []
    for name in names:
        path = folder / name
        with open_part(path) as file:
            count = file.metadata.num_rows
            if 0 < rows < count:
                temporary = path.with_name(name + ".tmp")
                with part_writer(temporary, file.schema_arrow) as writer:
                    _write_first(file, writer, rows)
        if rows <= 0:
            path.unlink()
            continue
        if rows < count:
            temporary.replace(path)
        kept.append(name)
        rows -= count
    return kept


def _write_first(file: pq.ParquetFile, writer: pq.ParquetWriter, rows: int) -> None:
    for group in range(file.num_row_groups):
        table = file.read_row_group(group).slice(0, rows)
        writer.write_table(table, row_group_size=table.num_rows)
        rows -= table.num_rows
        if rows <= 0:
            return


def _licensed(table: pa.Table, licences: Mapping[str, tuple[str, str]]) -> pa.Table:
    place = table.schema.get_field_index("licence")
    for source, (former, licence) in licences.items():
        mask = pc.and_(pc.equal(table["source"], source), pc.equal(table["licence"], former))
        changed = pc.if_else(mask, pa.scalar(licence), table["licence"])
        table = table.set_column(place, table.schema.field(place), changed)
    return table


def link_or_copy(path: Path, target: Path) -> None:
    """Link a file (or copy it, where the drive knows no links)."""
    try:
        os.link(path, target)
    except OSError:
        shutil.copyfile(path, target)


def extremes(folder: Path, names: Sequence[str]) -> tuple[int, int]:
    """Characters of the shortest and the longest document in some parts; 0 and 0 when there is none."""
    shortest, longest = np.iinfo(np.int64).max, 0
    for name in names:
        with open_part(folder / name) as file:
            for group in range(file.num_row_groups):
                found = pc.min_max(pc.utf8_length(file.read_row_group(group, ["text"]).column(0))).as_py()
                shortest, longest = min(shortest, found["min"]), max(longest, found["max"])
    return (int(shortest), int(longest)) if names else (0, 0)
