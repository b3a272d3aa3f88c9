"""How a job's progress looks: a bar on a terminal, now and then a line elsewhere. Always on stderr."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from typing import Any, Protocol

LINE_SECONDS = 5.0
NARROW = 120
LONGEST_NAME = 24


@dataclass(frozen=True)
class Standing:
    """How far a job is.

    Attributes:
        total: None when nobody knows.
        unit: of ``done`` and ``total``: ``bytes``, ``documents``, ``steps`` and the like.
        rate: units a second.
        extra: what else is worth knowing, such as the loss.
        guessed: whether the rate is no more than a guess yet.
    """

    done: int
    total: int | None
    unit: str
    rate: float | None = None
    extra: str = ""
    guessed: bool = False

    @property
    def amount(self) -> str:
        """How much is done, with its unit: ``12 MB of 40 MB``."""
        from engine.advice import count, data_size

        def shown(number: int) -> str:
            return data_size(number) if self.unit == "bytes" else count(number)

        unit = "" if self.unit == "bytes" else f" {self.unit}"
        return shown(self.done) + (f" of {shown(self.total)}" if self.total else "") + unit

    @property
    def compact(self) -> str:
        """All of it as briefly as it can be said, for beside a bar."""
        amount = self.amount.replace(" of ", "/").removesuffix(f" {self.unit}")
        extra = self.extra.replace("validation", "val").replace("tokens/s", "tok/s")
        return ", ".join(part for part in (amount, extra, self.speed, self.left.removesuffix(" left")) if part)

    @property
    def left(self) -> str:
        """How long it will still take, where that can be told."""
        from engine.advice import duration

        if not self.rate or not self.total or self.done >= self.total:
            return ""
        return f"{'about ' if self.guessed else ''}{duration((self.total - self.done) / self.rate)} left"

    @property
    def speed(self) -> str:
        """Units a second; nothing for training, whose speed is told in tokens."""
        from engine.advice import amount, data_size

        if not self.rate or self.unit == "steps":
            return ""
        return f"{data_size(self.rate)}/s" if self.unit == "bytes" else f"{amount(self.rate)} {self.unit}/s"

    @property
    def words(self) -> str:
        """All of it in a line."""
        return ", ".join(part for part in (self.amount, self.extra, self.speed, self.left) if part)


class Display(Protocol):
    """Where a job's progress is shown."""

    def phase(self, text: str) -> None:
        """What it is doing now."""

    def standing(self, standing: Standing) -> None:
        """How far it is."""

    def line(self, text: str) -> None:
        """A message that stays."""

    def refresh(self) -> None:
        """Called ten times a second."""

    def close(self) -> None:
        """Leave the screen tidy."""


def make_display(title: str) -> Display:
    """A bar on a terminal, lines elsewhere."""
    return _Bar(title) if sys.stderr.isatty() else _Lines(title)


class _Lines:
    """A line at every new phase and every few seconds, for logs and pipes."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._standing: Standing | None = None
        self._told: Standing | None = None
        self._moment = time.monotonic()

    def phase(self, text: str) -> None:
        if text:
            self.line(f"{self._title}: {text}")

    def standing(self, standing: Standing) -> None:
        self._standing = standing

    def line(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    def refresh(self) -> None:
        if time.monotonic() - self._moment >= LINE_SECONDS and self._standing != self._told:
            self._tell()

    def close(self) -> None:
        if self._standing != self._told:
            self._tell()

    def _tell(self) -> None:
        self._moment, self._told = time.monotonic(), self._standing
        if self._standing:
            self.line(f"{self._title}: {self._standing.words}")


class _Bar:
    """Rich's progress bar, redrawn by the follower's own loop: no further thread."""

    def __init__(self, title: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

        self._title = title
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        narrow = self._console.width < NARROW
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=12 if narrow else 40),
            TextColumn("{task.fields[words]}", markup=False),
            console=self._console,
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task: Any = self._progress.add_task(title, total=None, words="")
        self._progress.start()

    def phase(self, text: str) -> None:
        if len(text) > LONGEST_NAME:  # it would leave no room for the bar
            self.line(text)
            text = ""
        self._progress.update(self._task, description=text or self._title, completed=0, total=None, words="")

    def standing(self, standing: Standing) -> None:
        words = standing.compact if self._console.width < NARROW else standing.words
        self._progress.update(self._task, completed=standing.done, total=standing.total, words=words)

    def line(self, text: str) -> None:
        self._console.print(text, soft_wrap=True)

    def refresh(self) -> None:
        self._progress.refresh()

    def close(self) -> None:
        self._progress.stop()
