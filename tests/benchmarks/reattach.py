"""``reattach``: a run goes on while its window is killed again and again. Points of the curve lost or shown twice.

Each window opens the project, finds the run and says which steps its chart shows, for as long as it lives. It is killed
with SIGKILL at a moment drawn by chance, one in five before it is there at all. What is counted: steps between the
first and the last shown that were not there, steps shown twice, steps shown earlier that a later window did not show
any more, and at the end the difference to what the run itself wrote.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from benchmark import Outcome, say
from window_heat import TINY, answer, make_project, run_window, window_process

from engine.jobs import Follower, send, start_training
from engine.project import Project


def options(parser: argparse.ArgumentParser) -> None:
    """Its own options."""
    parser.add_argument("--kills", type=int, default=50, help="windows killed (default: 50)")
    parser.add_argument("--most-seconds", type=float, default=5.0, help="a window's longest life, shown (default: 5)")
    parser.add_argument("--seed", type=int, default=1, help="of the moments (default: 1)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Kill."""
    chance = random.Random(chosen.seed)
    looks: list[list[int]] = []
    with tempfile.TemporaryDirectory(prefix="langwright-reattach-") as scratch:
        say("making a small project")
        settings = (*TINY, "training.max_steps=1000000", "training.eval_steps=500", "training.num_threads=1")
        root = make_project(Path(scratch) / "project", *settings)
        with Project.open(root) as project:
            started = start_training(project)
        try:
            for number in range(chosen.kills):
                early, life = number % 5 == 4, chance.uniform(0, 1)
                looks += watched_and_killed(root, Path(scratch), life * (1 if early else chosen.most_seconds), early)
                if started.process.poll() is not None:
                    raise RuntimeError("the run ended with its window")
                if (number + 1) % 10 == 0:
                    say(f"{number + 1} windows killed, {len(looks)} looks, step {looks[-1][1] if looks else 0}")
            send(started.folder, "stop")
            started.process.wait(60)
            with window_process(__file__, root, home=Path(scratch)) as process:
                answer(process)
                looks.append(json.loads(answer(process)))
        finally:
            if started.process.poll() is None:
                started.process.kill()
                started.process.wait()
        follower = Follower(started.folder)
        follower.poll()
        written = follower.metrics.column("step")
        follower.close()
    count = faults(looks) + abs(len(written) - looks[-1][2]) + abs(int(written[-1]) - looks[-1][1])
    notes = (
        f"{chosen.kills} windows killed with SIGKILL, {len(looks):,} looks at their charts, {len(written):,} steps",
        f"{count} points lost or shown twice",
    )
    return Outcome(
        float(count), 0.0, "points", (float(count),), higher_is_better=False, notes=notes, extra={"faults": count}
    )


def watched_and_killed(root: Path, home: Path, seconds: float, early: bool) -> list[list[int]]:
    """The looks of one window until it is killed: first step, last step, how many, how many different."""
    with window_process(__file__, root, home=home) as process:
        if not early:
            answer(process)
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()  # to its end, which is the kill
        timer.join()
    return [look for line in lines if (look := _whole(line))]


def _whole(line: str) -> list[int]:
    """A look; nothing where the kill tore it."""
    try:
        found = json.loads(line)
    except ValueError:
        return []
    return found if isinstance(found, list) and len(found) == 4 else []


def faults(looks: list[list[int]]) -> int:
    """Points lost or shown twice, over all looks."""
    count, reached = 0, 0
    for first, last, shown, different in looks:
        count += (first - 1) + abs((last - first + 1) - different) + (shown - different) + max(0, reached - last)
        reached = max(reached, last)
    return count


def tell_what_is_shown(root: Path) -> None:
    """In the window's process: one line whenever the chart shows more."""
    told = {"last": 0}

    def look(window, leave) -> None:
        page = window.page
        if not told["last"]:
            told["last"] = -1
            print("shown", flush=True)
        if page.key != "train" or page.chart is None:
            return
        steps = page.chart.chart.points("train")[0]
        if len(steps) and int(steps[-1]) != told["last"]:
            told["last"] = int(steps[-1])
            print(json.dumps([int(steps[0]), int(steps[-1]), len(steps), len(set(steps.tolist()))]), flush=True)
        if window.services.run.end is not None and told["last"] == window.services.run.step:
            leave()

    run_window(root, "train", look, every_ms=20)


if __name__ == "__main__":
    tell_what_is_shown(Path(sys.argv[1]))
