"""A text before and after, side by side, with what went marked in one and what came marked in the other."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from studio.theme import current, monospace_font
from studio.theme.tokens import SPACE_3
from studio.widgets.labels import escape

MOST_COMPARED = 600
"""Longer texts are shown without marks: finding their differences would take longer than a picture may."""

Span = tuple[int, int]


class Difference(QWidget):
    """Two texts beside each other.

    Screen readers hear both as plain text.
    """

    def __init__(self, before: str, after: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        gone, come = differing(before, after)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        self.before = _side(before, gone, current().bad_tint)
        self.after = _side(after, come, current().good_tint)
        row.addWidget(self.before, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.after, 1, Qt.AlignmentFlag.AlignTop)


def differing(before: str, after: str) -> tuple[list[Span], list[Span]]:
    """The places of the one that the other lacks, each from its start to its end; none where nothing is left of it."""
    if not after or max(len(before), len(after)) > MOST_COMPARED:
        return [], []
    changes = [
        code for code in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if code[0] != "equal"
    ]
    gone = [(start, end) for _, start, end, _, _ in changes if end > start]
    come = [(start, end) for _, _, _, start, end in changes if end > start]
    return gone, come


def _side(text: str, spans: Sequence[Span], colour: str) -> QLabel:
    made = QLabel()
    made.setFont(monospace_font(11))
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(_marked(text, spans, colour))
    made.setAccessibleName(text)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def _marked(text: str, spans: Sequence[Span], colour: str) -> str:
    parts, done = [], 0
    for start, end in spans:
        shown = escape(_visible(text[start:end]))
        parts += [escape(text[done:start]), f'<span style="background-color:{colour}">{shown}</span>']
        done = end
    return f'<div style="white-space: pre-wrap">{"".join(parts)}{escape(text[done:])}</div>'


def _visible(text: str) -> str:
    """A changed piece with its spaces and line ends to be seen."""
    return text.replace(" ", "·").replace("\t", "→").replace("\n", "↵\n")
