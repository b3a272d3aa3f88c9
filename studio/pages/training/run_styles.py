"""How each of several runs is drawn: a colour and a marker that stay its own, whatever else is on show. No widgets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from studio.plots import STYLES, SeriesStyle

MARKERS = ("round", "square", "diamond", "triangle", "pentagon", "cross")
COLOURS = 8
"""As many as the theme has for series."""


class RunStyles:
    """Numbers runs in the order in which they are first named; a number is never given away again."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def name(self, runs: Iterable[str]) -> None:
        """Take in the runs of the project, oldest first."""
        for run in runs:
            self._numbers.setdefault(run, len(self._numbers))

    def forget(self) -> None:
        """Another project."""
        self._numbers.clear()

    def style(self, run: str, base: str, best: str = "") -> SeriesStyle:
        """How a curve of a run is drawn.

        Args:
            run: its name.
            base: the style of the curve where its run is alone, a key of `STYLES`; what is dashed there stays so.
            best: which of its values gets a ring, see `SeriesStyle`.
        """
        self.name([run])
        number = self._numbers[run]
        alone = STYLES[base]
        # With every turn through the colours each of them gets another marker: 48 runs look unlike each other.
        marker = MARKERS[(number + 5 * (number // COLOURS)) % len(MARKERS)]
        return replace(alone, role=number % COLOURS, marker=marker, marked=True, best=best)
