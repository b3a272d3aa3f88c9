"""What a rule is: given the recipe it makes a step; a step takes a batch of texts and says what becomes of each.

There are three kinds, and what :attr:`Rule.start` gives tells them apart:

- A **step** that looks at each document by itself. Such rules run in several processes at once, each of which starts
  them anew from the recipe; nothing but the recipe, rows and verdicts travels between processes.
- A step of a rule that is **ordered**: what it says of a document depends on those before (duplicates). It runs in one
  process only, over all documents in the order of the corpus.
- A :class:`Survey`, for rules that must see every document before they can judge the first one (lines that repeat
  across documents). All documents go through the rules before it, the survey looks at what comes out, and then gives
  the step, which runs in that one process.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Dropped:
    """A document that a rule takes out.

    Attributes:
        code: the reason for programs and translators, such as ``dropped.duplicate``.
        reason: the reason in words.
        found: what the rule counted in it, see :class:`Noted`.
        shown: what the ledger's examples show in place of the text as it was; empty for that text itself.
    """

    code: str
    reason: str
    found: Mapping[str, int] = field(default_factory=dict)
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """A document that goes on, changed or not, of which the rule has more to say.

    Attributes:
        text: its text from here on.
        found: what the rule counted in it (``{"email": 2}``, ``{"en": 1}``); the ledger sums these up.
        marks: columns of the row from here on, for later rules and for those of the clean text's schema
            (``{"language": "en"}``).
        shown: what the ledger's examples show in place of the text as it was; empty for that text itself.
    """

    text: str
    found: Mapping[str, int] = field(default_factory=dict)
    marks: Mapping[str, Any] = field(default_factory=dict)
    shown: str = ""


Verdict = str | Noted | Dropped
"""What becomes of one text: itself, changed or not, the same with a note, or a reason for dropping it."""

Row = Mapping[str, Any]
"""Where a text comes from: ``document`` (its number in the corpus, from 0), ``source``, ``member``, ``licence``,
``date``, and the marks of earlier rules. Its ``text`` is the one of the stage before; steps go by what they are given.
"""

Step = Callable[[Sequence[str], Sequence[Row]], list[Verdict]]
"""Takes a batch (texts, and the row of each), gives a verdict for each text, in order. The result never depends on how
texts are batched."""


class Survey(ABC):
    """Looks at every document before the first is judged; must not grow with the corpus beyond a stated cap."""

    @abstractmethod
    def look(self, texts: Sequence[str]) -> None:
        """See one batch; called for each batch in the order of the corpus."""

    @abstractmethod
    def step(self) -> Step:
        """The step, once all is seen."""


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        name: its setting in the recipe, or what its settings are about.
        settings: the settings that steer it, by dotted path.
        start: makes a fresh step or survey for one pass over a corpus; None when the settings switch the rule off.
        ordered: whether what it says of a document depends on the documents before it.
    """

    name: str
    settings: tuple[str, ...]
    start: Callable[[Recipe], Step | Survey | None]
    ordered: bool = False


def each(change: Callable[[str], Verdict]) -> Step:
    """A step that looks at each text by itself."""
    return lambda texts, _rows: [change(text) for text in texts]


def each_row(change: Callable[[str, Row], Verdict]) -> Step:
    """A step that looks at each text and where it comes from."""
    return lambda texts, rows: [change(text, row) for text, row in zip(texts, rows, strict=True)]
