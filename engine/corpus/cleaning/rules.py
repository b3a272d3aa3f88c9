"""All rules in the order in which they run, and a pass of them over batches of documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.corpus.cleaning import (
    drop_duplicates,
    fix_unicode,
    html_to_text,
    length_limits,
    normalize_whitespace,
    remove_control_characters,
    unicode_normalization,
)
from engine.corpus.cleaning.ledger import Ledger
from engine.corpus.cleaning.rule import Dropped, Rule
from engine.corpus.document import well_formed
from engine.recipe import Recipe

RULES: tuple[Rule, ...] = (
    fix_unicode.RULE,
    html_to_text.RULE,
    unicode_normalization.RULE,
    remove_control_characters.RULE,
    normalize_whitespace.RULE,
    length_limits.RULE,
    drop_duplicates.RULE,
)
"""The order in which they run."""


class RulePass:
    """One pass of the rules over a corpus, batch by batch; keeps the ledger."""

    def __init__(self, recipe: Recipe, rules: Sequence[Rule] = RULES) -> None:
        self._steps = [rule.start(recipe) for rule in rules]
        self.ledger = Ledger(rules, [step is not None for step in self._steps])

    def apply(self, rows: Sequence[dict[str, Any]]) -> list[tuple[dict[str, Any], str]]:
        """Run all rules on a batch of rows (each with ``text``, ``source`` and ``member``).

        Returns:
            The rows that are left, each with its new text; the same however the rows are batched.
        """
        left = [(row, well_formed(row["text"])) for row in rows]
        for step, record in zip(self._steps, self.ledger.records, strict=True):
            texts = [text for _, text in left]
            verdicts = step(texts) if step else texts
            going_on: list[tuple[dict[str, Any], str]] = []
            for (row, before), verdict in zip(left, verdicts, strict=True):
                record.count(before, verdict, {"source": row["source"], "member": row["member"]})
                if not isinstance(verdict, Dropped):
                    going_on.append((row, verdict))
            left = going_on
        return left
