"""Buttons in the studio's four kinds, and rows of them made from data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from studio.texts import translated
from studio.theme import icon

KINDS = ("primary", "secondary", "quiet", "danger", "link")
_ICON_ROLES = {"primary": "on_accent", "danger": "bad", "link": "accent", "quiet": "muted"}

Action = tuple[str, str]
"""An id for the program and a text for the person."""


def button(text: str, kind: str = "secondary", meaning: str = "", *, tooltip: str = "") -> QPushButton:
    """A push button.

    Args:
        text: what it does, as a verb.
        kind: one of `KINDS`; at most one `primary` on a page.
        meaning: an icon of `studio.theme.icons.MEANINGS`, or none.
        tooltip: one sentence more.

    Raises:
        ValueError: if the kind is unknown.
    """
    if kind not in KINDS:
        raise ValueError(f"a button is one of {', '.join(KINDS)}, not {kind!r}")
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if meaning:
        set_icon(made, meaning)
    if tooltip:
        made.setToolTip(tooltip)
    return made


def set_icon(target: QPushButton, meaning: str) -> None:
    """Give a button of this module an icon in the colour of its kind."""
    target.setIcon(icon(meaning, _ICON_ROLES.get(str(target.property("kind")), "text")))
    target.setIconSize(QSize(20, 16))  # the icon sits at the left: four pixels of air before the text


def icon_button(meaning: str, name: str, *, role: str = "muted") -> QToolButton:
    """A small quiet button with only an icon; `name` is its tooltip and what a screen reader says."""
    made = QToolButton()
    made.setProperty("kind", "quiet")
    made.setIcon(icon(meaning, role))
    made.setIconSize(QSize(16, 16))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def action_buttons(actions: Iterable[Action], first_kind: str = "secondary") -> dict[str, QPushButton]:
    """One button for each action, by id, in order; the first may be of another kind."""
    made: dict[str, QPushButton] = {}
    for position, (identity, text) in enumerate(actions):
        made[identity] = button(translated(text), first_kind if position == 0 else "secondary")
    return made


def action_row(*last: QWidget, first: Sequence[QWidget] = ()) -> QHBoxLayout:
    """The row that ends a dialog: what it is all for at its end, anything else at its beginning."""
    row = QHBoxLayout()
    for made in first:
        row.addWidget(made)
    row.addStretch(1)
    for made in last:
        row.addWidget(made)
    return row
