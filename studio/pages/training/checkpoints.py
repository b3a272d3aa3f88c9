"""The checkpoints of a run, newest first: what each is worth, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.project import CheckpointInfo
from studio.texts import count, data_size, decimal, duration
from studio.widgets import button, hairline, icon_button, label


class CheckpointList(QScrollArea):
    """Rows of checkpoints.

    Signals:
        play, branch, delete: the step.
        pin: the step, and whether to pin it.
    """

    play = Signal(object)
    branch = Signal(object)
    delete = Signal(object)
    pin = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Checkpoints"))
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(4)
        self.setWidget(content)
        self._shown: tuple[tuple[CheckpointInfo, ...], bool, bool] | None = None
        self.show_checkpoints((), writable=False, running=False)

    def show_checkpoints(self, found: Sequence[CheckpointInfo], *, writable: bool, running: bool) -> None:
        """Show these.

        Args:
            found: by step.
            writable: whether they may be pinned, deleted and branched from.
            running: whether the run is at work, which keeps its last checkpoint in use.
        """
        if self._shown == (tuple(found), writable, running):
            return
        self._shown = (tuple(found), writable, running)
        while (item := self._column.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        if not found:
            words = self.tr("The first one is saved after the first look at the validation text.")
            self._column.addWidget(label(words, "muted", wrap=True))
        for info in reversed(found):
            self._column.addWidget(self._row(info, writable, running and info.last, len(found) == 1))
            self._column.addWidget(hairline())
        self._column.addStretch(1)

    def show_step(self, step: int) -> bool:
        """Scroll to the checkpoint of a step and put the keyboard on it; False where there is none."""
        for place in range(self._column.count()):
            row = self._column.itemAt(place).widget()
            if row is not None and row.property("step") == step:
                self.ensureWidgetVisible(row)
                buttons = row.findChildren(QAbstractButton)
                buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _row(self, info: CheckpointInfo, writable: bool, in_use: bool, only: bool) -> QWidget:
        row = QWidget()
        row.setProperty("step", info.step)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(label(self.tr("step {step}").format(step=count(info.step)), "strong"))
        for words, role in self._marks(info, in_use):
            top.addWidget(label(words, role))
        top.addStretch(1)
        for meaning, name, act, possible in (
            ("branch", self.tr("Branch from step {step}"), partial(self.branch.emit, info.step), writable),
            (
                "pin",
                self.tr("Leave step {step} to be tidied away") if info.pinned else self.tr("Always keep step {step}"),
                partial(self.pin.emit, info.step, not info.pinned),
                writable,
            ),
            (
                "trash",
                self.tr("Delete step {step}"),
                partial(self.delete.emit, info.step),
                writable and not only and not in_use,
            ),
        ):
            role = "accent" if meaning == "pin" and info.pinned else "muted"
            made = icon_button(meaning, name.format(step=count(info.step)), role=role)
            made.clicked.connect(act)
            made.setEnabled(possible)
            top.addWidget(made)
        column.addLayout(top)
        bottom = QHBoxLayout()
        bottom.addWidget(label(self._facts(info), "caption"))
        bottom.addStretch(1)
        play = button(self.tr("Play"), "link")
        play.setAccessibleName(self.tr("Open step {step} in Play").format(step=count(info.step)))
        play.setEnabled(info.intact)
        play.clicked.connect(partial(self.play.emit, info.step))
        bottom.addWidget(play)
        column.addLayout(bottom)
        return row

    def _marks(self, info: CheckpointInfo, in_use: bool) -> list[tuple[str, str]]:
        marks = []
        if info.best:
            marks.append((self.tr("best"), "good"))
        if info.pinned:
            marks.append((self.tr("kept"), "accent"))
        if in_use:
            marks.append((self.tr("in use"), "caption"))
        if not info.intact:
            marks.append((self.tr("damaged"), "bad"))
        elif info.verified:
            marks.append((self.tr("verified"), "caption"))
        return marks

    def _facts(self, info: CheckpointInfo) -> str:
        loss = self.tr("loss {value}").format(value=decimal(info.validation_loss, 3)) if info.validation_loss else ""
        return " · ".join(part for part in (loss, data_size(info.size), age_of(self, info.created)) if part)


def age_of(owner: QWidget, created: str) -> str:
    """How long ago a moment (ISO 8601) was, in words."""
    try:
        seconds = (datetime.now(UTC) - datetime.fromisoformat(created)).total_seconds()
    except (ValueError, TypeError):
        return ""
    if seconds < 60:
        return owner.tr("just now")
    words = duration(seconds).split(" ")
    return owner.tr("{time} ago").format(time=" ".join(words[:2]))
