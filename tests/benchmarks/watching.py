"""``watching``: tokens a second of a run while a window shows it, against the same run with nobody watching.

One run goes on all the time with the threads it chooses for itself. A pair is some seconds with a window open on its
Train page, charts and figures alive, and some seconds without; who comes first changes from pair to pair. The speed is
worked out from the times that the run itself wrote to its record, so that a halt of any kind counts.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from benchmark import Outcome, interval, race, say
from window_heat import answer, make_project, run_window, window_process

from engine.jobs import Follower, Started, send, start_training
from engine.project import Project

AT_LEAST = 0.97
WARM_STEPS = 20


def options(parser: argparse.ArgumentParser) -> None:
    """Its own options."""
    parser.add_argument("--rounds", type=int, default=15, help="pairs (default: 15)")
    parser.add_argument("--seconds", type=float, default=12.0, help="of each side in a pair (default: 12)")
    parser.add_argument("--settle", type=float, default=4.0, help="seconds left out before each (default: 4)")
    parser.add_argument("--size", default="tiny", help="of the model (default: tiny)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race."""
    with tempfile.TemporaryDirectory(prefix="langwright-watching-") as scratch:
        say("making a small project")
        never = [f"training.{name}=1000000" for name in ("max_steps", "eval_steps", "save_steps")]
        root = make_project(Path(scratch) / "project", f"model.size={chosen.size}", *never)
        with at_work(root) as started:
            wait_for_steps(started, WARM_STEPS)

            def unwatched() -> float:
                time.sleep(chosen.settle)
                return speed(started, chosen.seconds)

            def watched() -> float:
                with window_process(__file__, root, home=Path(scratch)) as process:
                    answer(process)
                    return unwatched()

            raced = race(watched, unwatched, rounds=chosen.rounds, unit="tokens/s")
    low, high = interval(raced.ratios)
    notes = (
        f"{chosen.rounds} pairs of {chosen.seconds:g} s a side, one run; window on the Train page, at least {AT_LEAST}",
        f"the median lies between {low:.3f} and {high:.3f} (95 %)",
    )
    return replace(raced, notes=notes, extra={"interval": [round(low, 4), round(high, 4)]})


@contextmanager
def at_work(root: Path) -> Iterator[Started]:
    """A run of the project, stopped at the end."""
    with Project.open(root) as project:
        started = start_training(project)
    try:
        yield started
        send(started.folder, "stop")
        started.process.wait(60)
    finally:
        if started.process.poll() is None:
            started.process.kill()
            started.process.wait()


def wait_for_steps(started: Started, steps: int) -> None:
    """Wait until the run has made so many steps."""
    follower = Follower(started.folder)
    try:
        while len(follower.metrics) < steps:
            if follower.poll().end is not None:
                raise RuntimeError("the run ended before it was measured")
            time.sleep(0.2)
    finally:
        follower.close()


def speed(started: Started, seconds: float) -> float:
    """Tokens a second over so many seconds from now, by the run's own record."""
    began = time.time()
    time.sleep(seconds)
    until = time.time()
    time.sleep(1.0)  # the record is written a little later than it is told
    follower = Follower(started.folder)
    try:
        follower.poll()
        times, tokens = follower.metrics.column("time"), follower.metrics.column("tokens")
        meant = (times >= began) & (times <= until)
        times, tokens = times[meant], tokens[meant]
    finally:
        follower.close()
    if len(times) < 3:
        raise RuntimeError(f"only {len(times)} steps in {seconds} s: choose more seconds")
    return float((tokens[-1] - tokens[0]) / (times[-1] - times[0]))


def watch(root: Path) -> None:
    """In the window's process: say when the chart shows the run, then show it until killed."""
    told: list[int] = []

    def look(window, leave) -> None:
        page = window.page
        if not told and page.key == "train" and page.chart is not None and len(page.chart.chart.points("train")[0]):
            told.append(1)
            print("shown", flush=True)

    run_window(root, "train", look, every_ms=200)


if __name__ == "__main__":
    watch(Path(sys.argv[1]))
