"""Following a job until it ends: its bar and its messages on stderr, and what Ctrl-C means.

The worker is a process of its own. Ctrl-C asks it to stop and waits until it has saved; a second Ctrl-C leaves it to
finish that by itself. If this program is killed, the work goes on.
"""

from __future__ import annotations

import contextlib
import math
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from engine.cli.display import Display, Standing, make_display
from engine.cli.options import typed
from engine.cli.streams import say

if TYPE_CHECKING:
    import subprocess

    from engine.jobs import End, Event, Follower, Update

    Process = subprocess.Popen[bytes] | None

POLL_SECONDS = 0.1
LEAVE_SECONDS = 20.0
DETACHED = 3


class Detached(Exception):  # noqa: N818 - no mistake, but the user's wish
    """The person does not want to wait any longer; the work goes on."""


def follow(folder: Path, title: str, *, process: Process = None, total: int | None = None) -> End:
    """Show how a job goes until it ends.

    Args:
        folder: the job folder.
        title: what it is called on screen.
        process: its worker, where this program started it.
        total: training steps, where it is a training.

    Raises:
        Detached: Ctrl-C twice.
        LangwrightError: the job's record is damaged.
    """
    from engine.jobs import Follower, read_spec

    follower = Follower(folder)
    watch = _Watch(follower, read_spec(folder).attempt, title, total)
    try:
        with _interrupts() as presses:
            while True:
                update = follower.poll()
                watch.show(update)
                if update.end is not None:
                    _let_it_leave(process)
                    return update.end
                watch.obey(presses, folder)
                time.sleep(POLL_SECONDS)
    finally:
        watch.display.close()
        follower.close()


def _let_it_leave(process: Process) -> None:
    """The worker has told its end; wait until it is gone and its lock with it, so that the next job can start."""
    import subprocess

    if process is not None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(LEAVE_SECONDS)


class _Watch:
    """What was seen of the job so far, and what is shown of it."""

    def __init__(self, follower: Follower, attempt: int, title: str, total: int | None) -> None:
        self.display: Display = make_display(title)
        self._follower = follower
        self._attempt = attempt
        self._total = total
        self._obeyed = 0
        self._rhythm = _rhythm(follower.folder) if total else {}
        self._pauses: list[tuple[float, float]] = []
        self._stood_since: float | None = None
        self._hung = False

    def show(self, update: Update) -> None:
        for event in update.events:
            if event.segment == self._attempt:
                self._tell(event)
        if update.metrics_changed and len(self._follower.metrics):  # emptied for a moment when a resume begins
            self.display.standing(self._training())
        if update.life.state == "hung" and not self._hung:
            self._hung = True
            self.display.line("The worker has given no sign of life for a minute; it may be busy, or stuck.")
        self.display.refresh()

    def obey(self, presses: list[int], folder: Path) -> None:
        """Do what Ctrl-C asks for."""
        from engine.jobs import send

        if len(presses) > self._obeyed:
            self._obeyed += 1
            if self._obeyed > 1:
                raise Detached
            send(folder, "stop")
            self.display.line("Stopping as soon as everything is saved. Ctrl-C again leaves it to finish by itself.")

    def _tell(self, event: Event) -> None:
        values = event.values
        if event.kind == "phase":
            self.display.phase(event.text)
        elif event.kind == "progress" and self._total is None:
            self.display.standing(
                Standing(int(values["done"]), values.get("total"), str(values["unit"]), values.get("rate"))
            )
        elif event.kind == "message":
            level = values.get("level", "info")
            self.display.line(event.text if level == "info" else f"{str(level).capitalize()}: {event.text}")
        elif event.kind == "override":
            self.display.line(f"Note: {event.text}")
        elif event.kind == "sample":
            self.display.line(_sample(values))
        elif event.kind in ("held", "released"):
            self.display.line(event.text if event.kind == "held" else "Going on.")
            self._note_turn(event)
        elif event.kind in ("paused", "resumed"):
            self._note_turn(event)
            self.display.line(self._paused(values) if event.kind == "paused" else "Going on.")

    def _note_turn(self, event: Event) -> None:
        """Remember when it stood still: that says nothing of how long it still takes."""
        if event.kind in ("paused", "held") and self._stood_since is None:
            self._stood_since = event.time
        elif event.kind in ("resumed", "released") and self._stood_since is not None:
            self._pauses.append((self._stood_since, event.time))
            self._stood_since = None

    def _paused(self, values: dict[str, Any]) -> str:
        """Who waits, for what, and how it goes on."""
        run = self._follower.folder
        why = "Paused until that is mended" if values.get("code") else "Paused"
        return f"{why}. Go on with: langwright resume {typed(run.parents[1])} {run.name}"

    def _training(self) -> Standing:
        from engine.jobs import time_left

        metrics, validations = self._follower.metrics, self._follower.validations
        step, speed = int(metrics.last("step")), metrics.last("tokens_per_second")
        left = time_left(
            *(metrics.column(name) for name in ("step", "time", "segment")),
            self._total or 0,
            **self._rhythm,
            pauses=self._pauses,
        )
        return Standing(
            done=step,
            total=self._total,
            unit="steps",
            rate=((self._total or 0) - step) / left.seconds if left and left.seconds else None,
            extra=_losses(metrics.last("train_loss"), validations.last("loss"), speed),
            guessed=left is not None and not left.steady,
        )


def _rhythm(folder: Path) -> dict[str, int]:
    """How often a run looks and saves; nothing where its recipe cannot be read, which its worker tells."""
    from engine.errors import LangwrightError
    from engine.project import Run

    try:
        training = Run(folder).recipe.training
    except LangwrightError:
        return {}
    every = {"eval_steps": training.eval_steps, "save_steps": training.save_steps}
    return {name: value for name, value in every.items() if isinstance(value, int)}


def _losses(train: float, validation: float, speed: float) -> str:
    from engine.advice import rate

    parts = [f"loss {train:.3f}"] if math.isfinite(train) else []
    parts += [f"validation {validation:.3f}"] if math.isfinite(validation) else []
    parts += [rate(speed)] if speed > 0 else []
    return ", ".join(parts)


def _sample(values: dict[str, Any]) -> str:
    text = " ".join(f"{values.get('prompt', '')}{values.get('text', '')}".split())
    return f"Sample at step {values.get('step', 0)}: {text[:300]}{'…' if len(text) > 300 else ''}"


@contextlib.contextmanager
def _interrupts() -> Iterator[list[int]]:
    """A list that grows with each Ctrl-C, instead of an exception in the middle of something."""
    presses: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        presses.append(number)

    if threading.current_thread() is not threading.main_thread():
        yield presses
        return
    before = signal.signal(signal.SIGINT, note)
    try:
        yield presses
    finally:
        signal.signal(signal.SIGINT, before)


def conclude(end: End, folder: Path, resume: str = "") -> None:
    """Say how it ended, unless it is done.

    Args:
        end: how it ended.
        folder: the job folder, whose log has the details of what nobody foresaw.
        resume: the command that goes on with it.

    Raises:
        typer.Exit: it was stopped (3).
        LangwrightError: it failed or was killed.
    """
    import typer

    from engine.jobs import raise_if_failed

    if end.outcome == "stopped":
        say(end.text or "Stopped.")
        if resume:
            say(f"Go on with: {resume}")
        raise typer.Exit(3)
    if end.code == "job.unexpected" or end.outcome == "killed":
        say(f"The details are in {folder / 'log.txt'}.")
    raise_if_failed(end)


def follow_to_end(
    folder: Path, title: str, *, process: Process = None, total: int | None = None, resume: str = ""
) -> dict[str, Any]:
    """Follow a job and return its result; how it ended otherwise is raised (see :func:`conclude`)."""
    import typer

    try:
        end = follow(folder, title, process=process, total=total)
    except Detached:
        say("It goes on by itself and stops once it has saved. Look with: langwright status DIR")
        raise typer.Exit(DETACHED) from None
    conclude(end, folder, resume)
    return end.result
