"""The marks of a run on its chart: checkpoints, samples, resumes, and what its guards had to say. No widgets."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.jobs import Event
from studio.pages.training.chart_axes import place_of_step
from studio.pages.training.run_data import RunData
from studio.plots import Mark
from studio.state import RunState, RunSummary
from studio.texts import count, translated


def marks_of(run: RunState, summary: RunSummary | None, data: RunData, axis: str) -> list[Mark]:
    """All of them, placed on an axis."""
    translate = QCoreApplication.translate
    kept = {info.step for info in summary.checkpoints} if summary else {saved.step for saved in run.checkpoints}
    best = {info.step for info in summary.checkpoints if info.best} if summary else set()
    found = []
    for step in sorted(kept):
        words = translate("ChartMarks", "checkpoint {step}")
        if step in best:
            words = translate("ChartMarks", "checkpoint {step}, the best")
        found.append(("checkpoint", step, words.format(step=count(step))))
    for step in sorted({sample.step for sample in run.samples}):
        found.append(("sample", step, translate("ChartMarks", "sample at step {step}").format(step=count(step))))
    for step in run.resumes:
        found.append(("resume", step, translate("ChartMarks", "resumed after step {step}").format(step=count(step))))
    marks = [Mark(kind, place_of_step(axis, step, data), words, step) for kind, step, words in found]
    return marks + [_event(event, data, axis) for event in run.messages if worth_a_mark(event)]


def worth_a_mark(event: Event) -> bool:
    """Whether something happened to the run, rather than a remark at its start."""
    return event.values.get("level") in ("warning", "error") or event.kind == "override"


def step_of(event: Event, data: RunData) -> int:
    """The step an event belongs to: as it tells, or else the one under way when it was told."""
    told = event.values.get("step")
    if isinstance(told, (int, float)):
        return int(told)
    steps, times = data.column("metrics", "step"), data.column("metrics", "time")
    found = int(np.searchsorted(times, event.time, side="right")) - 1
    return int(steps[found]) if found >= 0 else 0


def _event(event: Event, data: RunData, axis: str) -> Mark:
    step = step_of(event, data)
    words = translated(event.text) or str(event.values.get("code", ""))
    return Mark("event", place_of_step(axis, step, data), words, step)
