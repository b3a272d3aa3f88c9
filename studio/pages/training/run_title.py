"""The words over the Train page: which run it is, how it lives, what it is made of."""

from __future__ import annotations

from PySide6.QtCore import QObject

from engine.recipe import Recipe
from engine.sizing import parameter_count
from studio.pages.services import Services
from studio.pages.training.run_on_show import RunOnShow
from studio.state import RunSummary
from studio.texts import amount, count, translated
from studio.widgets import PageHeader


class RunTitle(QObject):
    """Writes them into the page's header."""

    def __init__(self, services: Services, on_show: RunOnShow, header: PageHeader, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._on_show = on_show
        self._header = header

    def show_setup(self) -> None:
        """A run is being set up."""
        self._header.set_title(self.tr("How should it learn?"))
        self._header.set_subtitle(self.tr("The size of the model sets good values; each can be changed."))

    def show_starting(self) -> None:
        """A run is being begun; its worker has said nothing yet."""
        self._header.set_subtitle(self.tr("Starting…"))

    def show_run(self, summary: RunSummary | None) -> None:
        """The run on show, with what the disk knows of it."""
        self._header.set_title(self._services.run.name)
        if summary is not None and summary.problem:
            self._header.set_subtitle(translated(summary.problem))
            return
        parts = [self._life(), *(self._makings(summary) if summary is not None else ())]
        self._header.set_subtitle(" · ".join(part for part in parts if part))

    def _makings(self, summary: RunSummary) -> list[str]:
        if summary.recipe is None or summary.inputs is None:
            return []
        parts = [
            translated(summary.recipe.model.size.capitalize()),
            self.tr("{n} parameters").format(n=amount(_parameters(summary.recipe, summary.inputs.vocab_size))),
            self.tr("vocabulary of {n}").format(n=count(summary.inputs.vocab_size)),
            self.tr("{n} tokens of text").format(n=amount(summary.inputs.train_tokens)),
        ]
        parent = summary.inputs.parent
        if parent is not None:
            parts.append(self.tr("branched from {run} at {step}").format(run=parent.run, step=count(parent.step)))
        return parts

    def _life(self) -> str:
        run = self._services.run
        if run.running:
            if self._on_show.stopping:
                return self.tr("Stopping…")
            if run.paused:
                return self.tr("Paused")
            if run.wait is not None:
                return self.tr("Waiting")
            if run.life.state == "hung":
                return self.tr("No sign of life for a minute")
            return run.phase if run.phase and not len(run.metrics["step"]) else self.tr("Training")
        if run.end is None:
            return self.tr("Starting…") if self._services.work.is_running(self._on_show.key) else ""
        return {
            "done": self.tr("Finished"),
            "stopped": self.tr("Stopped; can be resumed"),
            "failed": self.tr("Failed"),
            "killed": self.tr("Ended unexpectedly; can be resumed"),
        }[run.end.outcome]


def _parameters(recipe: Recipe, vocab_size: int) -> int:
    """The model's size; the run's recipe holds effective values, so it is exact."""
    return parameter_count(recipe.model, vocab_size).total
