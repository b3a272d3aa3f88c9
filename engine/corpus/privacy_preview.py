"""Personal data in the first documents of a project, each place with what stands around it: for looking, never kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.corpus.cleaning.hide_personal_data import PersonalData
from engine.corpus.cleaning.personal_data.search import KINDS, action, not_looked_for
from engine.corpus.document import well_formed
from engine.corpus.parts import read_rows
from engine.corpus.station import corpus_parts
from engine.recipe import Recipe

DOCUMENTS = 500
CHARACTERS = 4 << 20
EXAMPLES = 20
AROUND = 60


def preview_personal_data(corpus: Path, recipe: Recipe, documents: int = DOCUMENTS) -> dict[str, Any]:
    """Look for personal data in the first documents (at most about 4 MB of them), as they were imported.

    Args:
        corpus: the project's corpus folder.
        recipe: the project's, with whatever the person is trying out.
        documents: how many to look at.

    Returns:
        ``documents``: how many were looked at; ``kinds``: for each kind that is looked for its ``kind``, ``title``,
        ``action``, how often it was ``found`` and in how many ``documents``, and the first ``examples``:
        ``document``, ``source``, ``type``, ``before``, ``value``, ``after``, and what ``becomes`` of the value (None
        where its document is dropped); ``not_looked_for``: kinds whose library is not installed.

    Raises:
        LangwrightError: the corpus is damaged, or a kind that is to be hidden needs a library that is not installed.
        UsageError: a setting cannot be used.
    """
    privacy = recipe.privacy
    data = PersonalData(privacy)
    missing = not_looked_for(privacy)
    looked_for = [kind for kind in KINDS if action(privacy, kind) != "off" and kind not in missing]
    kinds = {kind: _entry(kind, action(privacy, kind)) for kind in looked_for}
    count = characters = 0
    for row in _rows(corpus):
        text = well_formed(row["text"])
        found = data.places(text)
        for kind in {one.kind for one, _ in found}:
            kinds[kind]["documents"] += 1
        for one, becomes in found:
            entry = kinds[one.kind]
            entry["found"] += 1
            if len(entry["examples"]) < EXAMPLES:
                around = {
                    "before": text[max(one.start - AROUND, 0) : one.start],
                    "value": text[one.start : one.end],
                    "after": text[one.end : one.end + AROUND],
                }
                entry["examples"].append(
                    {"document": count, "source": row["source"], "type": one.type, **around, "becomes": becomes}
                )
        count += 1
        characters += len(text)
        if count >= documents or characters >= CHARACTERS:
            break
    return {"documents": count, "kinds": list(kinds.values()), "not_looked_for": missing}


def _entry(kind: str, chosen: str) -> dict[str, Any]:
    return {"kind": kind, "title": KINDS[kind], "action": chosen, "found": 0, "documents": 0, "examples": []}


def _rows(corpus: Path) -> Iterator[dict[str, Any]]:
    standing = corpus_parts(corpus)
    for rows in read_rows(corpus, standing[1], ["text", "source"]) if standing else ():
        yield from rows
