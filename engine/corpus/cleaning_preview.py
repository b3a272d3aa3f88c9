"""What the rules would do to the first documents of a project, before the whole corpus goes through them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.corpus.cleaning.rules import RulePass
from engine.corpus.parts import read_rows
from engine.corpus.station import corpus_parts
from engine.recipe import Recipe

DOCUMENTS = 200
CHARACTERS = 4 << 20


def preview_cleaning(corpus: Path, recipe: Recipe, documents: int = DOCUMENTS) -> dict[str, Any]:
    """Run the rules on the first documents (at most about 4 MB of them).

    Args:
        corpus: the project's corpus folder.
        recipe: the project's, with whatever the person is trying out.
        documents: how many to look at.

    Returns:
        ``documents``: how many were looked at; ``left``: how many are left; ``changed``: how many of those are not as
        they came; ``rules``: the ledger's record of each rule, see
        :class:`engine.corpus.cleaning.ledger.RuleRecord`. All zero where nothing is imported yet.

    Raises:
        LangwrightError: the corpus is damaged.
    """
    standing = corpus_parts(corpus)
    rules = RulePass(recipe)
    rows = _first_rows(corpus, standing[1], documents) if standing else []
    before = [row["text"] for row in rows]
    left = rules.run_all([rows])
    changed = sum(row["text"] != before[row["document"]] for row in left)
    return {"documents": len(rows), "left": len(left), "changed": changed, "rules": rules.ledger.as_list()}


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
