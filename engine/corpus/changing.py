"""Changing what is in the corpus already: a source's licence, and whether it is in it at all.

Each change is made to a draft that takes the corpus' place as a whole. It is a job of station 1, so that it never meets
an import.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from engine.corpus.draft import Draft
from engine.corpus.provenance import Skips
from engine.corpus.source_table import SourceTable, read_table
from engine.errors import LangwrightError, UsageError
from engine.jobs import JobContext
from engine.project import Project
from engine.project.atomic import atomic_folder, recover_folder
from engine.recipe import Recipe

LISTED = 20


def change_sources(context: JobContext) -> dict[str, Any]:
    """Do the job. Its arguments: ``licences`` (by source) and ``remove`` (sources).

    Returns:
        ``licences`` and ``removed``: how many sources were changed; ``documents`` and ``bytes`` there are then.
    """
    project = Project.open(context.project, write=False)
    context.phase("sources.change", "Changing the sources")
    recover_folder(project.paths.corpus)
    licences, remove = context.params.get("licences") or {}, context.params.get("remove") or []
    return apply_changes(project.paths.corpus, project.recipe, licences=licences, remove=remove)


def apply_changes(
    corpus: Path, recipe: Recipe, *, licences: Mapping[str, str] | None = None, remove: Sequence[str] = ()
) -> dict[str, Any]:
    """Give sources other licences, or take their documents out; all at once, or nothing.

    A document that has a licence of its own keeps it. Files that had texts left out because a removed source had them
    are read again at the next import that names them.

    Raises:
        UsageError: there is no such source.
        LangwrightError: nothing would be left (code ``sources.nothing-left``).
    """
    licences = licences or {}
    with read_table(corpus) as table:
        former = {name: _entry(table, name)["licence"] for name in (*licences, *remove)}
        left = table.totals()["documents"] - sum(_entry(table, name)["documents"] for name in set(remove))
    if remove and left <= 0:
        raise LangwrightError(
            "Nothing would be left in the corpus.",
            remedy="Import other text first, or make a new project.",
            code="sources.nothing-left",
        )
    with atomic_folder(corpus) as folder, Draft(corpus, folder) as draft:
        for name, licence in licences.items():
            draft.set_licence(name, former[name], licence.strip())
        draft.remove(remove)
        if remove:
            draft.table.read_again_where_duplicates()
        manifest = draft.finish(recipe, Skips())
    facts = manifest.facts
    return {
        "licences": len(licences),
        "removed": len(set(remove)),
        "documents": facts["documents"],
        "bytes": facts["bytes"],
    }


def _entry(table: SourceTable, name: str) -> dict[str, Any]:
    entry = table.get(name)
    if entry is None:
        known = [entry["name"] for entry in table.page(0, LISTED, order="-bytes")]
        raise UsageError(
            f"The corpus has no source {name!r}.",
            remedy=f"Its largest are: {', '.join(known)}." if known else "Nothing is imported yet.",
            code="sources.unknown",
            source=name,
        )
    return entry
