"""``chart``: one redraw of four series of a million points while a person zooms, against the 16 ms of a frame.

A redraw is everything from the wheel to the finished pixels: the new view, the points for it, ticks, curves with their
averages, marks. The zoom goes into several places down to some hundred steps and out again, on linear and logarithmic
axes. Painted off screen by the same rasteriser that paints on a screen.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from benchmark import Outcome, race, say

if TYPE_CHECKING:
    from studio.plots import RunChart

FRAME_MS = 16.0
SERIES = 4
DEPTH = 50
"""Notches of the wheel into a place: 0.85 of the view is left after each, a three-thousandth after all."""


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``chart``."""
    parser.add_argument("--points", type=int, default=1_000_000, help="of each series (default: 1,000,000)")
    parser.add_argument("--rounds", type=int, default=5, help="how often the whole zoom is made (default: 5)")
    parser.add_argument("--width", type=int, default=900, help="of the chart in pixels (default: 900)")
    parser.add_argument("--height", type=int, default=500, help="of the chart in pixels (default: 500)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Time redraws; the figure is the median in milliseconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from studio.theme import apply_theme

    app = QApplication.instance() or QApplication([])
    apply_theme(app, "light")
    chart = build(chosen)
    chart.resize(chosen.width, chosen.height)
    chart.show()
    app.processEvents()
    while any(series.pending for series in chart.scene.series.values()):
        chart.refresh()
    every: list[float] = []

    def zoom() -> float:
        figures = list(frames(chart))
        every.extend(figures)
        return statistics.median(figures)

    zoom()
    every.clear()
    raced = race(zoom, lambda: FRAME_MS, rounds=chosen.rounds, unit="ms", higher_is_better=False)
    median, late = statistics.median(every), float(np.percentile(every, 99))
    say(f"median {median:.1f} ms, 99th percentile {late:.1f} ms, longest {max(every):.1f} ms of {len(every)} redraws")
    notes = (
        f"{SERIES} series of {chosen.points:,} points with their averages, {chosen.width}x{chosen.height} pixels",
        f"99th percentile {late:.1f} ms, longest {max(every):.1f} ms; the bound is {FRAME_MS:g} ms",
    )
    chart.teardown()
    chart.close()
    found = {"median_ms": median, "p99_ms": late, "longest_ms": max(every), "redraws": len(every)}
    return replace(raced, notes=notes, extra=found)


def build(chosen: argparse.Namespace) -> RunChart:
    """Four noisy curves with checkpoints and a few lost numbers."""
    from studio.plots import Mark, RunChart, SeriesStyle

    chart = RunChart("benchmark")
    chart.set_smoothing(0.98)
    chance = np.random.default_rng(7)
    x = np.arange(1.0, chosen.points + 1)
    for number in range(SERIES):
        y = 2 + 0.3 * number + 5 * np.exp(-x / (0.1 * chosen.points)) + chance.normal(0, 0.1, x.size)
        y[chance.integers(0, x.size, 20)] = np.nan
        chart.set_series(f"run {number}", x, y, SeriesStyle(number, smoothed=True, dashed=number % 2 == 1))
    chart.set_marks(Mark("checkpoint", place, step=int(place)) for place in x[:: max(1, x.size // 500)])
    return chart


def frames(chart: RunChart) -> Iterator[float]:
    """Zoom in and out at several places; yields the milliseconds of each redraw."""
    from PySide6.QtCore import QPointF

    for log_x, log_y in ((False, False), (True, True)):
        chart.set_log_x(log_x)
        chart.set_log_y(log_y)
        for share in (0.1, 0.5, 0.9):
            chart.reset_view()
            chart.refresh()
            place = chart.canvas.plot_rect()
            at = QPointF(place.left() + share * place.width(), place.center().y())
            for factor in [0.85] * DEPTH + [1 / 0.85] * DEPTH:
                begun = time.perf_counter()
                chart.canvas.zoom_at(at, factor, factor if log_y else 1.0)
                chart.refresh()
                chart.canvas.repaint()
                yield (time.perf_counter() - begun) * 1000
