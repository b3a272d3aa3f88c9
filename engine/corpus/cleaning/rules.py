"""All rules in the order in which they run, and a pass of them over a corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.corpus.cleaning import (
    boilerplate_lines,
    c4_quality,
    drop_duplicates,
    evaluation_overlap,
    fineweb_quality,
    fix_unicode,
    gopher_quality,
    gopher_repetition,
    hide_personal_data,
    html_to_text,
    join_lines,
    language,
    length_limits,
    lowercase,
    missing_values,
    near_duplicates,
    normalize_whitespace,
    punctuation,
    quality_score,
    remove_control_characters,
    repeated_text,
    special_characters,
    unicode_normalization,
    word_limits,
)
from engine.corpus.cleaning.chain import Chain, Result, Trace
from engine.corpus.cleaning.ledger import Ledger
from engine.corpus.cleaning.places import Place, Rows
from engine.corpus.cleaning.rule import Rule, Step, Survey
from engine.corpus.document import well_formed
from engine.recipe import Recipe

RULES: tuple[Rule, ...] = (
    fix_unicode.RULE,
    html_to_text.RULE,
    unicode_normalization.RULE,
    remove_control_characters.RULE,
    normalize_whitespace.RULE,
    join_lines.RULE,
    missing_values.RULE,
    boilerplate_lines.RULE,
    repeated_text.RULE,
    hide_personal_data.RULE,  # while the text still has its capitals and marks
    special_characters.RULE,
    punctuation.RULE,
    lowercase.RULE,
    language.RULE,
    gopher_repetition.RULE,
    gopher_quality.RULE,
    c4_quality.RULE,
    fineweb_quality.RULE,
    quality_score.RULE,
    length_limits.RULE,
    word_limits.RULE,
    drop_duplicates.RULE,
    near_duplicates.RULE,
    evaluation_overlap.RULE,
)
"""The order in which they run."""


@dataclass(frozen=True)
class _Started:
    """A rule with its step or survey; neither where it is switched off."""

    rule: Rule
    work: Step | Survey | None

    @property
    def bound(self) -> bool:
        """Whether it runs in one process only."""
        return self.work is not None and (self.rule.ordered or isinstance(self.work, Survey))

    @property
    def link(self) -> tuple[Rule, Step | None]:
        """What a chain is made of."""
        return self.rule, self.work.step() if isinstance(self.work, Survey) else self.work


class RulePass:
    """One pass of the rules over a corpus, in as many stages as surveys ask for; keeps the ledger.

    Attributes:
        ledger: what the rules did so far.
        stages: how often all documents have to be gone through: once, and once more for each survey.
    """

    def __init__(
        self,
        recipe: Recipe,
        rules: Sequence[Rule] = RULES,
        *,
        place: Place | None = None,
        trail: Callable[[Iterable[Trace]], None] | None = None,
    ) -> None:
        started = [_Started(rule, rule.start(recipe)) for rule in rules]
        self._stages: list[list[_Started]] = [[]]
        for one in started:
            if isinstance(one.work, Survey):
                self._stages.append([])
            self._stages[-1].append(one)
        self._place = place
        self._trail = trail
        self.ledger = Ledger(rules, [one.work is not None for one in started])

    @property
    def stages(self) -> int:
        """How often all documents have to be gone through."""
        return len(self._stages)

    def run(self, stage: int, batches: Iterable[Rows]) -> Iterator[list[dict[str, Any]]]:
        """Run one stage over all documents.

        Args:
            stage: from 0, each once and in order.
            batches: rows with ``text``, ``document``, ``source`` and ``member``, in the order of the corpus: what is
                imported, or what came out of the stage before.

        Yields:
            The rows that are left of each batch, with their new ``text``, the rules' marks, and ``changed``: whether
            any rule of any stage has changed the text. The same however the rows are batched.
        """
        batches = map(_well_formed, batches) if stage == 0 else batches
        for group in _groups(self._stages[stage], apart=self._place is not None):
            batches = self._applied(group, batches)
        survey = self._stages[stage + 1][0].work if stage + 1 < self.stages else None
        for rows in batches:
            if isinstance(survey, Survey):
                survey.look([row["text"] for row in rows])
            yield list(rows)

    def run_all(self, batches: Iterable[Rows]) -> list[dict[str, Any]]:
        """Run every stage in memory, for some documents; what is left of them."""
        for stage in range(self.stages):
            batches = list(self.run(stage, batches))
        return [row for rows in batches for row in rows]

    def _applied(self, group: list[_Started], batches: Iterable[Rows]) -> Iterator[Rows]:
        for rows, result in self._results(group, batches):
            self.ledger.merge(result.records)
            if self._trail:
                self._trail(result.trail)
            yield _taken_over(rows, result)

    def _results(self, group: list[_Started], batches: Iterable[Rows]) -> Iterator[tuple[Rows, Result]]:
        if self._place and any(one.work for one in group) and not any(one.bound for one in group):
            return self._place.map(tuple(one.rule.name for one in group), batches)
        chain = Chain([one.link for one in group])
        return ((rows, chain.apply(rows)) for rows in batches)


def chain_of(recipe: Recipe, names: Iterable[str]) -> Chain:
    """Some of the rules, started anew: those that look at each document by itself."""
    named = {rule.name: rule for rule in RULES}
    return Chain([_Started(rule, rule.start(recipe)).link for rule in map(named.__getitem__, names)])


def _groups(stage: list[_Started], *, apart: bool) -> Iterator[list[_Started]]:
    """A stage as it is; or where rules run in other places, cut between those that may and those that may not."""
    group: list[_Started] = []
    bound: bool | None = None
    for one in stage:
        if one.work is not None:
            if apart and bound not in (None, one.bound):
                yield group
                group = []
            bound = one.bound
        group.append(one)
    if group:
        yield group


def _well_formed(rows: Rows) -> list[dict[str, Any]]:
    return [{**row, "text": well_formed(row["text"]), "changed": False} for row in rows]


def _taken_over(rows: Rows, result: Result) -> list[Mapping[str, Any]]:
    """The rows that a result leaves, with what it changed and noted."""
    left: list[Mapping[str, Any]] = []
    for one in result.left:
        row = rows[one.place]
        if one.text is not None:
            row = {**row, **one.marks, "text": one.text, "changed": True}
        elif one.marks:
            row = {**row, **one.marks}
        left.append(row)
    return left
