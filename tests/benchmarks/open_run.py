"""``open-run``: from asking for a run of a million steps to its first picture, against one second.

The record is made by the engine's own writer from rows put into its tables. A window in a process of its own shows a
short run of the project; the clock runs from the wish to see the long one until its chart has been painted with all its
steps: following the folder, reading the record, averaging, decimating, painting.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

from benchmark import Outcome, race, say
from window_heat import TINY, answer, finish, make_project, run_window, window_process

from engine.jobs import EventWriter, start_training
from engine.project import Project

if TYPE_CHECKING:
    from studio.windows import MainWindow

BOUND = 1.0
STEPS = 20
SETTINGS = (*TINY, f"training.max_steps={STEPS}", "training.eval_steps=10", "training.save_steps=10")


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``open-run``."""
    parser.add_argument("--steps", type=int, default=1_000_000, help="of the run (default: 1,000,000)")
    parser.add_argument("--rounds", type=int, default=5, help="how often it is opened (default: 5)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Time it; the figures are seconds."""
    with tempfile.TemporaryDirectory(prefix="langwright-open-run-") as scratch:
        say("making a project with two small runs")
        root = make_project(Path(scratch) / "project", *SETTINGS)
        with Project.open(root) as project:
            started = start_training(project, "long")
            finish(started)
            finish(start_training(project, "short"))
        say(f"writing a record of {chosen.steps:,} steps")
        write_record(started.folder, chosen.steps)
        blocks: list[float] = []

        def heat() -> float:
            with window_process(__file__, root, chosen.steps, home=Path(scratch)) as process:
                told = json.loads(answer(process))
            blocks.append(float(told["longest_block_ms"]))
            return float(told["seconds"])

        raced = race(heat, lambda: BOUND, rounds=chosen.rounds, unit="s", higher_is_better=False)
    size = f"{chosen.steps:,} steps"
    notes = (f"{size}; at most {BOUND:g} s", f"longest block of the window's thread meanwhile {max(blocks):.0f} ms")
    return replace(raced, notes=notes, extra={"longest_block_ms": max(blocks)})


def write_record(folder: Path, steps: int) -> None:
    """Replace a finished run's record of its steps by a long one; its events stay."""
    with sqlite3.connect(folder / "events.db") as database:
        segment, step, moment = database.execute("select segment, max(step), max(time) from metrics").fetchone()
        database.execute("delete from metrics")
        database.execute("delete from blocks")
        columns = "segment, step, time, tokens, seconds, train_loss, learning_rate, grad_norm, tokens_per_second"
        insert = f"insert into metrics ({columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        database.executemany(insert, rows(segment, steps, moment))
    database.close()
    writer = EventWriter(folder, segment)
    writer.flush()  # closes the blocks that are full
    writer.close()
    say(f"the record was of {step} steps and is of {steps:,} now")


def rows(segment: int, steps: int, moment: float) -> Iterator[tuple[float, ...]]:
    """A falling loss with noise, a step a hundredth of a second."""
    chance = random.Random(3)
    for step in range(1, steps + 1):
        loss = 2 + 5 * math.exp(-step / (0.1 * steps)) + chance.gauss(0, 0.1)
        yield (segment, step, moment + step / 100, step * 256.0, step / 100, loss, 1e-3, 1 + chance.random(), 25_600.0)


def window(root: Path, steps: int) -> None:
    """In the window's process: open the run, and tell how long that took."""
    begun: list[float] = []
    beats: list[float] = []

    def look(shown: MainWindow, leave: Callable[[], None]) -> None:
        beats.append(time.perf_counter())
        chart = shown.training.chart if shown.page.key == "train" else None
        points = len(chart.chart.points("train")[0]) if chart and "train" in chart.chart.series_names() else 0
        if not begun and points == STEPS:  # the short run is there
            del beats[:-1]
            begun.append(time.perf_counter())
            shown.training.show_run("long")
        elif begun and points == steps:
            chart.chart.refresh()
            chart.chart.canvas.repaint()
            seconds = time.perf_counter() - begun[0]
            longest = max(after - before for before, after in pairwise(beats)) * 1000
            print(json.dumps({"seconds": seconds, "longest_block_ms": longest}), flush=True)
            leave()

    run_window(root, "train", look, every_ms=2)


if __name__ == "__main__":
    window(Path(sys.argv[1]), int(sys.argv[2]))
