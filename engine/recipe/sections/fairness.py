"""Station 2, Clean: the report on the groups of people that the text speaks of."""

from __future__ import annotations

from engine.recipe.declare import Section, setting


class FairnessSettings(Section):
    """What the text tells of groups of people. It is counted and shown; nothing is changed by it."""

    report: bool = setting(
        True,
        "Fairness report",
        "Counts how often groups of people are spoken of, and how text is spread over sources, languages and years.",
        depth="advanced",
        later=True,
    )
