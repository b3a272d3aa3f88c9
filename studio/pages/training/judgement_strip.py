"""What is said of the run on show: where it stands, where it is heading, and one finding at a time with what helps."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from engine.advice import Finding, Judgement
from studio.pages.sign import Sign
from studio.texts import translated
from studio.theme.tokens import SPACE_1, SPACE_2, SPACE_3
from studio.widgets import button, icon_button, label
from studio.widgets.buttons import action_buttons
from studio.widgets.flow_layout import FlowRow

_SIGNS = {"bad": ("bad", "bad"), "warn": ("warn", "warn"), "info": ("info", "muted"), "good": ("check", "good")}


class JudgementStrip(QWidget):
    """A line, and under it a box with a finding where there is one.

    A finding that was put away stays away while this run is on show; the line offers to bring all back.

    Signals:
        acted: the id of the button that was pressed; see :class:`engine.advice.Finding`.
    """

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judgement = Judgement()
        self._away: set[str] = set()
        self._shown = ""
        self._can_change = True
        self.line = label("", "caption", wrap=True)
        self.back = button("", "link")
        self.back.clicked.connect(self.bring_back)
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(self.line, 1)
        top.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self._finding_box())
        column.addLayout(top)
        self._show()

    def _finding_box(self) -> QFrame:
        self.box = QFrame()
        self.box.setProperty("role", "advice")
        self._sign = Sign("info", "muted", 16)
        self._title = label("", "strong", wrap=True)
        self._text = label("", wrap=True)
        self._buttons = FlowRow()
        self.next = button("", "link")
        self.next.setToolTip(self.tr("Show the next finding"))
        self.next.clicked.connect(self.show_next)
        self.hide_one = icon_button("close", self.tr("Put this finding away"))
        self.hide_one.clicked.connect(self.put_away)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._sign)
        head.addWidget(self._title, 1)
        head.addWidget(self.next)
        head.addWidget(self.hide_one)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addWidget(self._buttons)
        return self.box

    @Slot(object)
    def show_judgement(self, judgement: Judgement) -> None:
        """Say this; a finding on show stays on show while it lasts."""
        if judgement.findings == self._judgement.findings and judgement.standing == self._judgement.standing:
            self._judgement = judgement
            self._show_line()
            return
        self._judgement = judgement
        self._show()

    @Slot()
    def forget(self) -> None:
        """Another run: what was put away is not its own."""
        self._away.clear()
        self._shown = ""
        self.show_judgement(Judgement())

    def set_can_change(self, can: bool) -> None:
        """Whether the buttons may be pressed: not in a project that is only read."""
        self._can_change = can
        for made in self._buttons.findChildren(QWidget):
            made.setEnabled(can)

    def findings(self) -> list[Finding]:
        """Those that were not put away."""
        return [finding for finding in self._judgement.findings if finding.code not in self._away]

    @Slot()
    def show_next(self) -> None:
        """The next finding, after the last the first again."""
        codes = [finding.code for finding in self.findings()]
        if codes:
            place = codes.index(self._shown) if self._shown in codes else -1
            self._shown = codes[(place + 1) % len(codes)]
            self._show()

    @Slot()
    def put_away(self) -> None:
        """Say no more of the finding on show."""
        self._away.add(self._shown)
        self._show()

    @Slot()
    def bring_back(self) -> None:
        """Show again what was put away."""
        self._away.clear()
        self._show()

    def _show(self) -> None:
        found = self.findings()
        self._show_line()
        self.box.setVisible(bool(found))
        if not found:
            return
        codes = [finding.code for finding in found]
        place = codes.index(self._shown) if self._shown in codes else 0
        finding = found[place]
        self._shown = finding.code
        self._sign.set(*_SIGNS[finding.tone])
        self._title.setText(translated(finding.title))
        self._text.setText(translated(finding.text))
        self.box.setAccessibleName(translated(finding.title))
        self.box.setAccessibleDescription(translated(finding.text))
        self.next.setVisible(len(found) > 1)
        self.next.setText(self.tr("{n} of {all}").format(n=place + 1, all=len(found)))
        self.next.setAccessibleName(self.tr("Finding {n} of {all}; show the next").format(n=place + 1, all=len(found)))
        self._show_buttons(finding)

    def _show_line(self) -> None:
        parts = [self._judgement.standing, self._judgement.heading]
        self.line.setText(" ".join(translated(part) for part in parts if part))
        hidden = len(self._judgement.findings) - len(self.findings())
        self.back.setVisible(bool(hidden))
        self.back.setText(self.tr("Findings put away: {n}. Show again").format(n=hidden))
        self.setVisible(bool(self.line.text()) or bool(self._judgement.findings))

    def _show_buttons(self, finding: Finding) -> None:
        while (item := self._buttons.flow.takeAt(0)) is not None:
            item.widget().deleteLater()
        for identity, made in action_buttons(finding.actions).items():
            made.setProperty("act", identity)
            made.clicked.connect(self._act)
            made.setEnabled(self._can_change)
            self._buttons.flow.addWidget(made)
        self._buttons.setVisible(bool(finding.actions))

    @Slot()
    def _act(self) -> None:
        self.acted.emit(str(self.sender().property("act")))
