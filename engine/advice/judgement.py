"""All that is said of a run in plain words, judged at once: where it stands, what is wrong, where it is heading."""

from __future__ import annotations

from dataclasses import dataclass

from engine.advice.course import Course
from engine.advice.diagnosis import diagnose, standing
from engine.advice.finding import Finding
from engine.advice.forecast import LossForecast, forecast_loss


@dataclass(frozen=True)
class Judgement:
    """What is said of a run.

    Attributes:
        standing: where it stands, in a sentence; empty where there is nothing to say.
        findings: what is wrong, worst first.
        forecast: where its validation loss will end; None before that can be told.
    """

    standing: str = ""
    findings: tuple[Finding, ...] = ()
    forecast: LossForecast | None = None

    @property
    def heading(self) -> str:
        """The forecast in a sentence; empty where there is none."""
        if self.forecast is None:
            return ""
        return f"Validation loss at the end: {self.forecast.loss:.2f} ± {self.forecast.margin:.2f}, nine times in ten."


def judge(course: Course) -> Judgement:
    """Judge a run's course; tens of milliseconds for a long one."""
    found = diagnose(course)
    ahead = None if any(finding.tone == "bad" for finding in found) or not course.running else forecast_loss(course)
    return Judgement(standing(course, found), found, ahead)
