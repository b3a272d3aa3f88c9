"""Languages that nobody speaks: every text of the program changed by rule, so that tests and eyes find what was missed.

``long`` is readable English with accents, two fifths longer; ``mirrored`` is English written from right to left. A text
on the screen without their marks did not come through ``tr``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QTranslator

_ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéîñöûýÁÇÉÎÑÖÛÝ")
_KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w)")
"""Placeholders, tags and mnemonics stay as they are."""

_PADDING = " löng wörds fill the rööm"
_OVERRIDE, _END = "\u202e", "\u202c"
_FROM_THE_RIGHT = "\u200f"
"""The mark of a text that is read from the right, by which Qt aligns it."""


@dataclass(frozen=True)
class PseudoLanguage:
    """A rule.

    Attributes:
        longer: how much longer each text gets.
        mirrored: whether it is read from right to left.
    """

    longer: float
    mirrored: bool

    def apply(self, text: str) -> str:
        """The text in this language; a text that was changed already stays."""
        if not text.strip() or is_marked(text):
            return text
        parts = _KEPT.split(text)
        if self.mirrored:
            return _FROM_THE_RIGHT + "".join(
                part if number % 2 or not part.strip() else f"{_OVERRIDE}{part}{_END}"
                for number, part in enumerate(parts)
            )
        words = "".join(part if number % 2 else part.translate(_ACCENTS) for number, part in enumerate(parts))
        more = round(len(text) * self.longer) - 2
        padding = (_PADDING * (more // len(_PADDING) + 1))[: max(0, more)]
        return f"[{words}{padding.rstrip()}]"


PSEUDO = {"long": PseudoLanguage(0.4, mirrored=False), "mirrored": PseudoLanguage(0.0, mirrored=True)}


def is_marked(text: str) -> bool:
    """Whether a text carries the marks of a pseudo language."""
    return _OVERRIDE in text or (text.startswith("[") and "]" in text)


class PseudoTranslator(QTranslator):
    """Answers every question of ``tr`` by a rule."""

    def __init__(self, language: PseudoLanguage) -> None:
        super().__init__()
        self._language = language

    def isEmpty(self) -> bool:
        """Never: it knows every text."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The text by rule; None leaves Qt's own words and the units of numbers alone."""
        if context in ("QGuiApplication", "Numbers"):
            return None
        return self._language.apply(source)
