"""What is wrong with a run, from its course: plain sentences, each with what can be done. Never imports torch.

Every rule looks for one thing and says at most one, under a code that stays the same while the thing lasts, so that
nobody is told twice. What is no fault is no finding: a run that learns as it should has none, whatever its noise.
How it learns is not judged while the learning rate still rises.
"""

from __future__ import annotations

from engine.advice.course import Course
from engine.advice.finding import Finding, times
from engine.advice.learning import ENOUGH_STEPS, LEARNING
from engine.advice.mishaps import MISHAPS
from engine.advice.words import count

_ORDER = ("bad", "warn", "info", "good")


def diagnose(course: Course) -> tuple[Finding, ...]:
    """All findings on a run, worst first; none where it learns as it should, and few before it has begun to."""
    rules = MISHAPS if course.warming_up else (*MISHAPS, *LEARNING)
    found: dict[str, Finding] = {}
    for rule in rules:
        finding = rule(course, found)
        if finding is not None:
            found[finding.code] = finding
    return tuple(sorted(found.values(), key=lambda finding: _ORDER.index(finding.tone)))


def standing(course: Course, found: tuple[Finding, ...]) -> str:
    """Where a run stands, in one sentence, for the place where findings are shown."""
    if not course.done:
        return "Nothing can be said before the first steps."
    if course.running and course.warming_up:
        return (
            f"The learning rate still rises, until step {count(course.began_at + course.warmup_steps)}: "
            "too early to judge."
        )
    seen = f"It has seen the text {times(course.times_seen)}." if course.times_seen else ""
    if found:
        return seen
    if not course.running:
        return f"Nothing unusual. {seen}".strip()
    early = course.done - course.began_at < course.warmup_steps + ENOUGH_STEPS
    return f"{'So far it learns as it should.' if early else 'It learns as it should.'} {seen}".strip()
