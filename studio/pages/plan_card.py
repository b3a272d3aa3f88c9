"""The plan in figures: parameters, memory, speed, time, disk and text, each with how far it may be off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.sizing import Plan
from studio.texts import amount, count, data_size, decimal, duration, percent, rate, translated
from studio.widgets import Card, ThinBar, label
from studio.widgets.terms import TermLabel


class PlanCard(Card):
    """Shows a plan. Its header has room for a button, its body for more below the figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.title.setText(self.tr("The plan"))
        self.setAccessibleName(self.tr("The plan"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(2, 1)
        self._lines: dict[str, tuple[QLabel, QLabel]] = {}
        for row, (name, title) in enumerate(
            (
                ("parameters", self.tr("Parameters")),
                ("memory", self.tr("Memory")),
                ("speed", self.tr("Speed")),
                ("time", self.tr("Time")),
                ("disk", self.tr("Disk")),
                ("text", self.tr("Text")),
            )
        ):
            value, note = label("–", "strong"), label("", "caption", wrap=True)
            grid.addWidget(TermLabel(title, "muted", whole=True), row, 0)
            grid.addWidget(value, row, 1)
            grid.addWidget(note, row, 2, Qt.AlignmentFlag.AlignVCenter)
            self._lines[name] = (value, note)
        self._memory = ThinBar(self.tr("Memory needed of memory free"))
        self.body.addLayout(grid)
        self.body.addWidget(self._memory)

    def line(self, name: str) -> tuple[str, str]:
        """A figure as shown, and what stands beside it."""
        value, note = self._lines[name]
        return value.text(), note.text()

    def clear(self) -> None:
        """Show that there is no plan."""
        self.set_aside("")
        for name in self._lines:
            self._line(name, "–", "")

    def show_plan(self, planned: Plan) -> None:
        """Show a plan."""
        measured = self.tr("measured here on {day}").format(day=planned.measured_on)
        self.set_aside(self.tr("a forecast") if planned.predicted else measured)
        self._show_parameters(planned)
        self._line(
            "memory",
            data_size(planned.memory_bytes),
            self.tr("of {free} free  ± {error}").format(
                free=data_size(planned.memory_free), error=percent(planned.memory_error)
            ),
            planned.memory_basis,
        )
        speed = planned.tokens_per_second
        error = self.tr("± {error}").format(error=percent(planned.speed_error)) if speed else planned.speed_basis
        self._line("speed", rate(speed) if speed else "–", error, planned.speed_basis)
        steps = self.tr("for {steps} steps, {tokens} tokens").format(
            steps=count(planned.max_steps or 0), tokens=amount(planned.tokens_seen or 0)
        )
        time = duration(planned.seconds) if planned.seconds is not None else "–"
        self._line("time", time, steps if planned.max_steps else "")
        self._line(
            "disk",
            data_size(planned.disk_bytes),
            self.tr("{n} checkpoints of {size}").format(
                n=planned.checkpoints, size=data_size(planned.checkpoint_bytes)
            ),
        )
        self._show_text(planned)
        self._memory.set_fraction(planned.memory_bytes / planned.memory_free if planned.memory_free else 1.0)

    def _show_parameters(self, planned: Plan) -> None:
        parameters = planned.parameters
        self._line(
            "parameters",
            amount(parameters.total),
            self.tr("embedding {part} ({share}), body {body}").format(
                part=amount(parameters.embedding),
                share=percent(parameters.embedding_share),
                body=amount(parameters.total - parameters.embedding),
            ),
        )

    def _show_text(self, planned: Plan) -> None:
        if not planned.train_tokens:
            self._line("text", "–", "")
            return
        seen = self.tr("seen {n} times").format(n=decimal(planned.epochs, 1)) if planned.epochs else ""
        guess = self.tr("about {n} tokens") if planned.tokens_estimated else self.tr("{n} tokens")
        self._line("text", guess.format(n=amount(planned.train_tokens)), seen)

    def _line(self, name: str, value: str, note: str, basis: str = "") -> None:
        shown, beside = self._lines[name]
        shown.setText(value)
        beside.setText(translated(note))
        beside.setToolTip(translated(basis))
