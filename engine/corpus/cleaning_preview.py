"""What the rules would do to the first documents of a project, before the whole corpus goes through them."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from engine.corpus.cleaning import quality_score
from engine.corpus.cleaning.chain import Trace
from engine.corpus.cleaning.rules import RULES, RulePass
from engine.corpus.parts import read_rows
from engine.corpus.station import corpus_parts
from engine.recipe import Recipe

DOCUMENTS = 200
CHARACTERS = 4 << 20

_MEASURED = dataclasses.replace(
    quality_score.RULE, start=lambda recipe: quality_score.measure(recipe.quality.min_score)
)
_RULES = tuple(_MEASURED if rule is quality_score.RULE else rule for rule in RULES)
"""All rules, the score always among them, so that a slider can show what any threshold would drop."""


def preview_cleaning(corpus: Path, recipe: Recipe, documents: int = DOCUMENTS) -> dict[str, Any]:
    """Run the rules on the first documents (at most about 4 MB of them).

    Args:
        corpus: the project's corpus folder.
        recipe: the project's, with whatever the person is trying out.
        documents: how many to look at.

    Returns:
        ``documents``: how many were looked at; ``left``: how many are left; ``changed``: how many of those are not as
        they came; ``rules``: the ledger's record of each rule, see
        :class:`engine.corpus.cleaning.ledger.RuleRecord`; ``fates``: for each document in order the rules
        that changed it (``changed``), and the one that dropped it with code and reason (``dropped``, or None);
        ``scores``: how many documents that came to the score have one of 0.00, 0.01, ... 1.00, whatever the
        threshold; ``languages``: how many are in each, most frequent first, where the rules look for it;
        ``characters``: ``before`` and ``after``. All zero where nothing is imported yet.

    Raises:
        LangwrightError: the corpus is damaged.
    """
    standing = corpus_parts(corpus)
    trail: list[Trace] = []
    rules = RulePass(recipe, _RULES, trail=trail.extend)
    rows = _first_rows(corpus, standing[1], documents) if standing else []
    left = rules.run_all([rows])
    named = {record.name: record for record in rules.ledger.records}
    named["quality_score"].active = recipe.quality.min_score > 0
    found = {name: record.found for name, record in named.items()}
    before = [row["text"] for row in rows]
    changed = sum(row["text"] != before[row["document"]] for row in left)
    languages = sorted(found["language"].items(), key=lambda item: (-item[1], item[0]))
    return {
        "documents": len(rows),
        "left": len(left),
        "changed": changed,
        "rules": rules.ledger.as_list(),
        "fates": _fates(rows, trail),
        "scores": [found["quality_score"].get(f"{step / 100:.2f}", 0) for step in range(101)],
        "languages": dict(languages),
        "characters": {
            "before": sum(map(len, before)),
            "after": sum(len(row["text"]) for row in left),
        },
    }


def _fates(rows: list[dict[str, Any]], trail: list[Trace]) -> list[dict[str, Any]]:
    fates: list[dict[str, Any]] = [
        {"source": row["source"], "member": row["member"], "changed": [], "dropped": None} for row in rows
    ]
    for trace in trail:
        fate = fates[trace.document]
        if trace.dropped:
            fate["dropped"] = {"rule": trace.rule, "code": trace.code, "reason": trace.reason}
        else:
            fate["changed"].append(trace.rule)
    return fates


def _first_rows(corpus: Path, names: list[str], documents: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    characters = 0
    for rows in read_rows(corpus, names, ["text", "source", "member"]):
        for row in rows:
            found.append({**row, "document": len(found), "language": ""})
            characters += len(row["text"])
            if len(found) >= documents or characters >= CHARACTERS:
                return found
    return found
