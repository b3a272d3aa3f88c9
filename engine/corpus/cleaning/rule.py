"""What a rule is: given the recipe it makes a step; a step takes a batch of texts and says what becomes of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Dropped:
    """A document that a rule takes out.

    Attributes:
        code: the reason for programs and translators, such as ``dropped.duplicate``.
        reason: the reason in words.
    """

    code: str
    reason: str


Verdict = str | Dropped
"""What becomes of one text: itself, changed or not, or a reason for dropping it."""

Step = Callable[[Sequence[str]], list[Verdict]]
"""Takes a batch, gives a verdict for each text in it, in order. The result never depends on how texts are batched."""


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        name: its setting in the recipe, or what its settings are about.
        settings: the settings that steer it, by dotted path.
        start: makes a fresh step for one pass over a corpus; None when the settings switch the rule off.
    """

    name: str
    settings: tuple[str, ...]
    start: Callable[[Recipe], Step | None]


def each(change: Callable[[str], Verdict]) -> Step:
    """A step that looks at each text by itself."""
    return lambda texts: [change(text) for text in texts]
