"""Personal data: found and counted by kind, then kept, masked, replaced by an invented value, or dropped with its text.

What it finds is counted in the ledger's ``found``. The ledger's examples show the new text, and of the old one only
the form: each letter of what was hidden as x, each digit as 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from engine.corpus.cleaning.ledger import EXCERPT
from engine.corpus.cleaning.personal_data.finding import Finding
from engine.corpus.cleaning.personal_data.replacing import MASKS, Inventor
from engine.corpus.cleaning.personal_data.search import KINDS, Search, action
from engine.corpus.cleaning.rule import Dropped, Noted, Rule, Step, Verdict, each
from engine.recipe import PrivacySettings, Recipe
from engine.recipe.recipe import SECTIONS

_PASSES = 8


class PersonalData:
    """Does with personal data what a recipe says."""

    def __init__(self, settings: PrivacySettings) -> None:
        self._actions = {kind: action(settings, kind) for kind in KINDS}
        self._search = Search(settings)
        self._inventor = Inventor(settings.key)

    def treat(self, text: str) -> Verdict:
        """What becomes of one text."""
        findings = self._search.find(text)
        if not findings:
            return text
        found = Counter(one.kind for one in findings)
        hidden = self._hidden(text, findings)
        for _ in range(_PASSES if hidden != text else 0):  # what was hidden may have stood in the way of seeing more
            more = [one for one in self._search.find(hidden) if self._actions[one.kind] != "keep"]
            if not more:
                break
            found.update(one.kind for one in more)
            hidden = self._hidden(hidden, more)
        shown = self._redacted(text, findings) if hidden != text else ""
        dropping = [kind for kind in found if self._actions[kind] == "drop"]
        if dropping:
            told = ", ".join(f"{KINDS[kind]} ({found[kind]:,})" for kind in dropping)
            return Dropped("dropped.personal-data", f"holds {told}", dict(found), shown)
        return Noted(hidden, dict(found), shown=shown)

    def places(self, text: str) -> list[tuple[Finding, str | None]]:
        """Every finding with what becomes of its value; None where its document is dropped."""
        return [(one, self._becomes(one, text[one.start : one.end])) for one in self._search.find(text)]

    def redacted(self, excerpt: str) -> str:
        """An excerpt with the form alone of what is not kept: letters as x, digits as 0.

        Words cut off at its ends are left out, for they may be half an address.
        """
        if excerpt.startswith("…"):
            excerpt = "…" + (excerpt.partition(" ")[2] or excerpt[1:])
        if excerpt.endswith("…") or len(excerpt) >= EXCERPT:
            excerpt = (excerpt.rpartition(" ")[0] or excerpt[:-1]) + "…"
        return self._redacted(excerpt, self._search.find(excerpt))

    @property
    def hides(self) -> bool:
        """Whether anything is not kept as it is."""
        return not set(self._actions.values()) <= {"off", "keep"}

    def _redacted(self, text: str, findings: list[Finding]) -> str:
        hidden = [one for one in findings if self._actions[one.kind] != "keep"]
        return _rewritten(text, [(one, form_of(text[one.start : one.end])) for one in hidden])

    def _hidden(self, text: str, findings: list[Finding]) -> str:
        return _rewritten(text, [(one, self._becomes(one, text[one.start : one.end]) or "") for one in findings])

    def _becomes(self, one: Finding, value: str) -> str | None:
        chosen = self._actions[one.kind]
        if chosen == "mask":
            return MASKS[one.kind]
        if chosen == "replace":
            return self._inventor.invent(one, value)
        return None if chosen == "drop" else value


def without_personal_data(records: Sequence[Mapping[str, Any]], recipe: Recipe) -> list[dict[str, Any]]:
    """The ledger's records of all rules, their examples without what the recipe hides."""
    if not recipe.privacy.find or not (data := PersonalData(recipe.privacy)).hides:
        return [dict(record) for record in records]

    def cleared(example: Mapping[str, Any]) -> dict[str, Any]:
        return {**example, "before": data.redacted(example["before"]), "after": data.redacted(example["after"])}

    return [{**record, "examples": [cleared(example) for example in record["examples"]]} for record in records]


def form_of(value: str) -> str:
    """What a value looks like: letters as x, digits as 0, all else as it is."""
    return "".join("0" if c.isdigit() else "x" if c.isalpha() else c for c in value)


def _rewritten(text: str, parts: list[tuple[Finding, str]]) -> str:
    out: list[str] = []
    place = 0
    for one, new in parts:
        out += (text[place : one.start], new)
        place = one.end
    return "".join([*out, text[place:]])


def _start(recipe: Recipe) -> Step | None:
    if not recipe.privacy.find:
        return None
    return each(PersonalData(recipe.privacy).treat)


RULE = Rule("hide_personal_data", tuple(f"privacy.{name}" for name in SECTIONS["privacy"].model_fields), _start)
