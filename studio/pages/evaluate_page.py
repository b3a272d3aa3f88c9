"""Station 6: how good is it? A checkpoint judged by a whole part of the text; every figure beside what it is of."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from engine.jobs import End, Started, start_evaluation
from engine.project import Run
from studio.pages.choosers import CheckpointChooser
from studio.pages.page import give_way
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.pages.training.checkpoints import age_of
from studio.texts import amount, count, decimal
from studio.widgets import Card, Collapsible, Column, DataTable, EvenLayout, Figure, SegmentedControl, label

if TYPE_CHECKING:
    from studio.pages.surprise_card import SurpriseCard


class EvaluatePage(StationPage):
    """Judge a checkpoint."""

    key = "evaluate"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "evaluate")
        self.header.set_title(self.tr("How good is it?"))
        self.header.set_subtitle(self.tr("Judged by text it has not learnt from, every token once."))
        self.primary.setText(self.tr("Evaluate"))
        self.place_actions()
        self.chooser = CheckpointChooser()
        self.split = SegmentedControl(
            [("validation", self.tr("Validation")), ("test", self.tr("Test"))], name=self.tr("Which part of the text")
        )
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.chooser)
        caption = label(self.tr("Text"), "muted")
        row.addWidget(caption)
        row.addWidget(self.split)
        row.addStretch(1)
        card.body.addLayout(row)
        self.body.addWidget(card)
        self._figures = {
            "loss": Figure(self.tr("Loss")),
            "perplexity": Figure(self.tr("Perplexity")),
            "bits_per_byte": Figure(self.tr("Bits per byte")),
            "unigram": Figure(self.tr("Guessing by frequency")),
        }
        figures = EvenLayout(spacing=12, minimum=150)
        for figure in self._figures.values():
            figures.addWidget(figure)
        self.body.addLayout(figures)
        results = Card(self.tr("Results"))
        self._table = DataTable(
            [
                Column(self.tr("Run")),
                Column(self.tr("Step"), numeric=True, width=64),
                Column(self.tr("Text"), width=90),
                Column(self.tr("Tokens"), numeric=True, width=80),
                Column(self.tr("Loss"), numeric=True, width=70, show=_three),
                Column(self.tr("Perplexity"), numeric=True, width=90, show=_short),
                Column(self.tr("Bits per byte"), numeric=True, width=100, show=_three),
                Column(self.tr("When"), width=96),
            ],
            empty=self.tr("Each result is listed here, with what it is of."),
        )
        self._table.setAccessibleName(self.tr("Results"))
        self._table.setMinimumHeight(150)
        give_way(self._table)
        self._table.row_selected.connect(self._show_result)
        self._table.offer_when_empty(self.tr("Evaluate"), self._evaluate_or_train)
        results.body.addWidget(self._table, 1)
        self.body.addWidget(results, 1)
        self.surprise: SurpriseCard | None = None
        self.body.addWidget(Collapsible(self.tr("Loss of each token"), fill=self._fill_surprise))
        self._results: list[tuple[str, dict[str, Any]]] = []
        self.update_actions()

    def _fill_surprise(self, body: QVBoxLayout) -> None:
        from studio.pages.surprise_card import SurpriseCard

        self.surprise = SurpriseCard(self.services, self.chooser, self.show_error)
        body.addWidget(self.surprise)

    def can_act(self) -> bool:
        """Only with a checkpoint to judge."""
        return self.chooser.summary is not None

    def act(self) -> None:
        """Evaluate."""
        project, summary = self.services.project.project, self.chooser.summary
        if project is None or summary is None:
            return
        which, split = self.chooser.which, self.split.value()

        def begin() -> Started:
            return start_evaluation(project.paths, Run(summary.folder), checkpoint=which, split=split)

        self.start(begin)

    @Slot()
    def _evaluate_or_train(self) -> None:
        """The button of the empty table: evaluate, or go where a model to evaluate comes from."""
        if self.primary.isEnabled():
            self.act()
        else:
            self.go.emit(self.blocked_by() or "train")

    def finished(self, end: End) -> None:
        """Say what came out."""
        result = end.result
        self.panel.finish(
            self.tr("Loss {loss}, perplexity {perplexity}.").format(
                loss=_three(result.get("loss")), perplexity=_short(result.get("perplexity"))
            ),
            self.tr("{tokens} tokens of the {split} text, checkpoint at step {step}").format(
                tokens=amount(result.get("tokens", 0)), split=result.get("split", ""), step=_step(result)
            ),
            "caption",
        )

    def refresh(self) -> None:
        """Show all results, newest first."""
        snapshot = self.services.project.snapshot
        self.chooser.show_snapshot(snapshot)
        runs = snapshot.runs if snapshot else ()
        found = [(run.name, dict(result)) for run in reversed(runs) for result in run.evaluations]
        found.sort(key=lambda item: str(item[1].get("created", "")), reverse=True)
        self._results = found
        self._table.set_rows(
            [
                [
                    name,
                    result.get("step"),
                    result.get("split"),
                    result.get("tokens"),
                    result.get("loss"),
                    result.get("perplexity"),
                    result.get("bits_per_byte"),
                    age_of(self, str(result.get("created", ""))),
                ]
                for name, result in found
            ]
        )
        self._show_result(self._table.selected() if self._table.selected() >= 0 else 0)

    @Slot(int)
    def _show_result(self, position: int) -> None:
        if not 0 <= position < len(self._results):
            for figure in self._figures.values():
                figure.set("")
            return
        name, result = self._results[position]
        beside = self.tr("{run}, step {step}, {split}").format(
            run=name, step=_step(result), split=result.get("split", "")
        )
        self._figures["loss"].set(_three(result.get("loss")), beside)
        self._figures["perplexity"].set(_short(result.get("perplexity")), beside)
        comparable = result.get("comparable", result.get("lossless", True))
        self._figures["bits_per_byte"].set(
            _three(result.get("bits_per_byte")),
            beside if comparable else self.tr("lossy tokenizer: not comparable"),
            "caption" if comparable else "warn",
        )
        snapshot = self.services.project.snapshot
        run = snapshot.run(name) if snapshot else None
        if run is not None and run.inputs is not None:
            entropy = run.inputs.unigram_entropy
            self._figures["unigram"].set(
                _three(entropy), self.tr("loss; perplexity {n}").format(n=_short(math.exp(entropy)))
            )


def _step(result: dict[str, Any]) -> str:
    step = result.get("step", result.get("checkpoint"))
    return count(step) if isinstance(step, int | float) else str(step or "")


def _three(value: Any) -> str:
    return decimal(value, 3) if isinstance(value, int | float) else ""


def _short(value: Any) -> str:
    if not isinstance(value, int | float):
        return ""
    return count(value) if value >= 1000 else decimal(value, 2)
