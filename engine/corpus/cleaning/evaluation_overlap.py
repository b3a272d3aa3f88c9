"""Documents that share 13 words in a row with a question of an evaluation set: counted by set, or dropped.

The ledger's ``found`` has for each set how many documents were met (``mmlu.jsonl``) and how many of its questions
(``mmlu.jsonl: questions``); a question that is met in several documents counts once.
"""

from __future__ import annotations

from engine.corpus.cleaning.rule import Dropped, Noted, Rule, Step, Verdict, each
from engine.recipe import Recipe


def _start(recipe: Recipe) -> Step | None:
    if not recipe.split.evaluation_sets:
        return None
    from engine.corpus.evaluation_sets import evaluation_sets

    sets = evaluation_sets(recipe.split.evaluation_sets)
    dropping = recipe.split.evaluation_action == "drop"

    def judge(text: str) -> Verdict:
        found: dict[str, int] = {}
        for one in sets:
            shares, new = one.look_up(text)
            if shares:
                found[one.name] = found.get(one.name, 0) + 1
            if new:
                found[f"{one.name}: questions"] = new
        if not found:
            return text
        if dropping:
            names = ", ".join(name for name in found if not name.endswith(": questions"))
            return Dropped("dropped.evaluation-overlap", f"shares 13 words with {names}", found)
        return Noted(text, found)

    return each(judge)


RULE = Rule("evaluation_overlap", ("split.evaluation_sets", "split.evaluation_action"), _start, ordered=True)
