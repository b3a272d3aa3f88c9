"""One document on its way through all rules: from the corpus to the part of the clean text it is in.

Rules that look at a document by itself are run again on this one. What rules that look at all documents did to it
(duplicates, lines that repeat) is read from the trail of the last cleaning, while it fits the corpus.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow.parquet as pq

from engine.corpus.cleaning.chain import CHANGED, Trace
from engine.corpus.cleaning.ledger import excerpts
from engine.corpus.cleaning.personal_data.key import with_key
from engine.corpus.cleaning.rule import Dropped, Noted, Rule, Survey
from engine.corpus.cleaning.rules import RULES
from engine.corpus.cleaning.trail import TRAIL_NAME, read_trail
from engine.corpus.document import well_formed
from engine.corpus.parts import read_rows
from engine.corpus.split_plan import PARTS
from engine.corpus.station import corpus_parts
from engine.errors import UsageError
from engine.project import Manifest, Paths, Project, read_manifest
from engine.recipe import Recipe

BEGINNING = 240
PLACES = 20
_HEX = frozenset("0123456789abcdef")
_LEAST_ID = 8


def follow(project: Project, wanted: str, recipe: Recipe | None = None) -> dict[str, Any]:
    """Show what becomes of a document.

    Args:
        project: the project.
        wanted: its id (or 8 digits of it or more), its number as ``#12``, or words in it: the first that has them.
        recipe: another than the project's, to try out.

    Returns:
        ``document``, ``id``, ``source``, ``member``, ``licence``, ``group``, ``written`` and the beginning of its
        ``text``; ``steps``: for each rule its ``rule`` name and ``what``: ``off``, ``kept``, ``changed`` or
        ``dropped``, with ``before`` and ``after`` around the first change, ``code`` and ``reason`` of a drop, what was
        ``found``, and ``from``: ``again`` (the rule was run just now), ``trail``, or ``unknown``; ``now``: the places
        where it is in the clean text (``part``, ``text``); ``stale``: whether that is of before.

    Raises:
        UsageError: there is no such document.
        LangwrightError: corpus or trail are damaged.
    """
    recipe = with_key(recipe or project.recipe, project.paths)
    corpus, row = _find(project.paths, wanted)
    clean = read_manifest(project.paths.clean)
    fits = clean is not None and clean.inputs.get("corpus") == corpus.content
    trail = _trail(project.paths, row["document"]) if fits else None
    names = ("document", "id", "source", "member", "licence", "group", "written")
    return {
        **{name: row[name] for name in names},
        "text": row["text"][:BEGINNING],
        "steps": list(_steps(recipe, row, trail)),
        "now": _places(project.paths, clean, row["document"]) if fits else [],
        "stale": project.states()["clean"].state != "ready",
    }


def _find(paths: Paths, wanted: str) -> tuple[Manifest, dict[str, Any]]:
    standing = corpus_parts(paths.corpus)
    is_id = len(wanted) >= _LEAST_ID and set(wanted.lower()) <= _HEX
    number = int(wanted[1:]) if wanted.startswith("#") and wanted[1:].isdecimal() else -1
    count = 0
    for rows in read_rows(paths.corpus, standing[1]) if standing and wanted else ():
        for row in rows:
            by_id = is_id and row["id"].startswith(wanted.lower())
            if by_id or count == number or (not is_id and number < 0 and wanted in row["text"]):
                return standing[0], {**row, "text": well_formed(row["text"]), "document": count, "language": ""}
            count += 1
    raise UsageError(
        f"There is no document {wanted[:80]!r}." if standing else "Nothing is imported yet.",
        remedy="Give its id, its number as #12, or words that are in it.",
        code="follow.none",
        document=wanted[:200],
    )


def _trail(paths: Paths, document: int) -> dict[str, Trace]:
    return {entry.rule: entry for entry in read_trail(paths.clean / TRAIL_NAME, [document])}


def _steps(recipe: Recipe, row: dict[str, Any], trail: Mapping[str, Trace] | None) -> Iterator[dict[str, Any]]:
    text = row["text"]
    for rule in RULES:
        work = rule.start(recipe)
        if work is None:
            yield {"rule": rule.name, "what": "off"}
            continue
        if isinstance(work, Survey) or rule.ordered:
            told = _told(rule, trail)
            yield told
            if told["what"] == "dropped":
                return
            continue
        verdict = work([text], [row])[0]
        if isinstance(verdict, Dropped):
            why = {"code": verdict.code, "reason": verdict.reason, "found": dict(verdict.found)}
            yield {"rule": rule.name, "what": "dropped", "from": "again", **why}
            return
        after = verdict.text if isinstance(verdict, Noted) else verdict
        found = dict(verdict.found) if isinstance(verdict, Noted) else {}
        row = {**row, **verdict.marks} if isinstance(verdict, Noted) else row
        step = {"rule": rule.name, "what": "kept" if after == text else "changed", "from": "again", "found": found}
        yield step if after == text else {**step, **excerpts(text, after)}
        text = after


def _told(rule: Rule, trail: Mapping[str, Trace] | None) -> dict[str, Any]:
    """What the trail says of a rule that looks at all documents."""
    if trail is None:
        return {"rule": rule.name, "what": "unknown", "from": "unknown"}
    entry = trail.get(rule.name)
    if entry is None:
        return {"rule": rule.name, "what": "kept", "from": "trail"}
    if entry.code == CHANGED:
        return {"rule": rule.name, "what": "changed", "from": "trail"}
    return {"rule": rule.name, "what": "dropped", "from": "trail", "code": entry.code, "reason": entry.reason}


def _places(paths: Paths, clean: Manifest | None, document: int) -> list[dict[str, Any]]:
    """Where a document is in the clean text; the first places, each with its beginning."""
    found: list[dict[str, Any]] = []
    for entry in clean.files if clean else ():
        part = entry.name.partition("/")[0]
        if part in PARTS and len(found) < PLACES:
            columns = ["text", "source", "document"]
            table = pq.read_table(paths.clean / entry.name, columns=columns, filters=[("document", "=", document)])
            found += [
                {"part": part, "source": row["source"], "text": row["text"][:BEGINNING]} for row in table.to_pylist()
            ]
    return found[:PLACES]
