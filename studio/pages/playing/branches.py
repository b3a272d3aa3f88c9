"""Several texts from the same place: which belong together, and arrows from one to the next."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.project import Passage
from studio.widgets import icon_button, label


class BranchBar(QWidget):
    """Arrows and a count, ``1 / 3``; not there where there is only one.

    Signals:
        chosen: a :class:`Passage` to look at.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._branches: tuple[Passage, ...] = ()
        self._place = 0
        self.back = icon_button("back", self.tr("The branch before"))
        self.on = icon_button("next", self.tr("The branch after"))
        self.words = label("", "muted")
        self.words.setAccessibleName(self.tr("Branch"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for made in (self.back, self.words, self.on):
            row.addWidget(made)
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)
        self.setVisible(False)

    def show_branches(self, passages: Sequence[Passage], current: str, *, possible: bool) -> None:
        """Show where a passage stands among those from the same place; ``possible``: whether one may leave it now."""
        self._branches = branches_of(passages, current)
        self._place = next((n for n, passage in enumerate(self._branches) if passage.id == current), 0)
        self.words.setText(f"{self._place + 1} / {len(self._branches)}")
        self.back.setEnabled(possible and self._place > 0)
        self.on.setEnabled(possible and self._place + 1 < len(self._branches))
        self.setVisible(len(self._branches) > 1)

    @Slot()
    def _back(self) -> None:
        self.chosen.emit(self._branches[self._place - 1])

    @Slot()
    def _on(self) -> None:
        self.chosen.emit(self._branches[self._place + 1])


def branches_of(passages: Sequence[Passage], current: str) -> tuple[Passage, ...]:
    """The passages from the same place as one, itself among them, oldest first.

    From the same place are those that go on from the same passage; of beginnings, those of the same prompt, and those
    whose prompt was made of it by editing.
    """
    by_id = {passage.id: passage for passage in passages}
    here = by_id.get(current)
    if here is None:
        return ()
    if here.parent:
        return tuple(passage for passage in passages if passage.parent == here.parent)
    prompt = _first_prompt(here, by_id)
    return tuple(p for p in passages if not p.parent and _first_prompt(p, by_id) == prompt)


def is_edited(prompt: str, before: str) -> bool:
    """Whether a prompt is another one changed: at least half of the longer is the same, at the beginning or the end."""
    head = len(os.path.commonprefix([prompt, before]))  # noqa: RUF071 - letter by letter is what is meant
    tail = len(os.path.commonprefix([prompt[head:][::-1], before[head:][::-1]]))  # noqa: RUF071
    return 2 * (head + tail) >= max(len(prompt), len(before))


def _first_prompt(passage: Passage, by_id: Mapping[str, Passage]) -> str:
    """The prompt that a beginning's was edited from, over any number of edits."""
    seen = set()
    while passage.edited_from in by_id and passage.id not in seen:
        seen.add(passage.id)
        passage = by_id[passage.edited_from]
    return passage.prompt
