"""Taking documents out of the clean text as it lies there: its parts, its list of documents, its reports."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from engine.corpus.document_list import DOCUMENTS_NAME, find_listed, key_of, without_listed
from engine.corpus.fairness import FAIRNESS_NAME
from engine.corpus.parts import open_part, part_writer
from engine.corpus.rewriting import link_or_copy
from engine.project import Manifest, Project, read_manifest, write_manifest
from engine.project.atomic import atomic_folder, read_json, write_json
from engine.project.fingerprint import fingerprint

LEDGER_NAME = "ledger.json"


def erase_from_clean(project: Project, digests: Collection[str]) -> tuple[str, int]:
    """Take documents out of the clean text.

    Returns:
        ``erased`` and how many rows that were; ``none`` where there is no clean text, or none of them in it;
        ``unknown`` where the clean text is of before lists were kept: it has to be made anew.

    Raises:
        LangwrightError: the clean text is damaged.
    """
    clean = project.paths.clean
    manifest = read_manifest(clean)
    if manifest is None:
        return "none", 0
    listed = find_listed(clean / DOCUMENTS_NAME, digests)
    if listed is None:
        return "unknown", 0
    numbers = {entry.document for entry in listed}
    with atomic_folder(clean) as folder:
        rows = _rewrite_parts(clean, folder, manifest, numbers)
        _rewrite_reports(clean, folder, manifest, digests, numbers)
        _account(folder, manifest, numbers)
    return ("erased" if rows else "none"), rows


def _rewrite_parts(clean: Path, folder: Path, manifest: Manifest, numbers: Collection[int]) -> int:
    """Write the parts without some documents and what was made from them; how many rows went."""
    gone = pa.array(sorted(numbers), pa.int64())
    rows = 0
    for entry in manifest.files:
        if "/" not in entry.name:
            continue
        target = folder / entry.name
        target.parent.mkdir(exist_ok=True)
        with open_part(clean / entry.name) as file, part_writer(target, file.schema_arrow) as writer:
            for group in range(file.num_row_groups):
                table = file.read_row_group(group)
                left = table.filter(pc.invert(pc.is_in(table["document"], gone)))
                rows += table.num_rows - left.num_rows
                writer.write_table(left, row_group_size=max(left.num_rows, 1))
    return rows


def _rewrite_reports(
    clean: Path, folder: Path, manifest: Manifest, digests: Collection[str], numbers: Collection[int]
) -> None:
    without_listed(clean / DOCUMENTS_NAME, folder / DOCUMENTS_NAME, {key_of(digest) for digest in digests})
    for entry in manifest.files:
        name = entry.name
        if name == LEDGER_NAME:
            write_json(folder / name, _without_examples(read_json(clean / name), numbers))
        elif name == FAIRNESS_NAME:
            write_json(folder / name, _without_contexts(read_json(clean / name)))
        elif "/" not in name and name != DOCUMENTS_NAME:
            link_or_copy(clean / name, folder / name)


def _without_examples(ledger: dict[str, Any], numbers: Collection[int]) -> dict[str, Any]:
    def cleared(examples: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        return [example for example in examples if example.get("document") not in numbers]

    return {**ledger, "rules": [{**rule, "examples": cleared(rule["examples"])} for rule in ledger["rules"]]}


def _without_contexts(report: dict[str, Any]) -> dict[str, Any]:
    """The report without any context: it is not recorded which document each is from."""
    return {**report, "groups": [{**group, "contexts": []} for group in report["groups"]]}


def _account(folder: Path, before: Manifest, numbers: Collection[int]) -> None:
    """The new manifest: other content, so that tokens made from it are made anew."""
    write_manifest(
        folder,
        station=before.station,
        made_from=before.fingerprint,
        inputs=before.inputs,
        names=[entry.name for entry in before.files],
        facts={**before.facts, "erased": before.facts.get("erased", 0) + len(numbers)},
        content=fingerprint({"before": before.content, "without": sorted(numbers)}),
    )
