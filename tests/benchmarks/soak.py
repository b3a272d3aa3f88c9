"""``soak``: the memory a window takes on while it watches a run for a day, an hour of it. Against 1 MB an hour.

A day passes in some minutes: this process plays the worker of a run and writes one step a simulated second, looks at
the validation text, samples and checkpoints as often as a run does; the window follows the folder as it always does,
and every step is waited for, so that each second is one update of the page. All timers of the window run faster by
``--haste``, so that what it does by the clock (looking at the folder, at the machine, the status bar) is done as often
as in a day, or nearly: how often is told. The figure is the slope of the process's own memory over the hours, the
median of those between any two of them, the first hours left out: memory that is only lent for a moment does not count.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import math
import shutil
import statistics
import subprocess
import sys
import tempfile
import tracemalloc
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from benchmark import Outcome, say
from window_heat import TINY, answer, make_project, run_window, window_process

from engine.jobs import EventWriter, prepare_job, read_spec
from engine.jobs.liveness import Pulse
from engine.project import Project, create_run

MOST_MB = 1.0
LOOK_SECONDS, SAMPLE_SECONDS, SAVE_SECONDS, KEPT = 300, 600, 1800, 3


def options(parser: argparse.ArgumentParser) -> None:
    """Its own options."""
    parser.add_argument("--hours", type=int, default=24, help="simulated (default: 24)")
    parser.add_argument("--leave-out", type=int, default=4, help="first hours that do not count (default: 4)")
    parser.add_argument("--seconds", type=int, default=3600, help="steps in a simulated hour (default: 3,600)")
    parser.add_argument("--haste", type=int, default=100, help="by how much the timers run faster (default: 100)")
    parser.add_argument("--trace", action="store_true", help="say which lines of Python hold what is taken on; slow")


def run(chosen: argparse.Namespace) -> Outcome:
    """Let a day pass."""
    with tempfile.TemporaryDirectory(prefix="langwright-soak-") as scratch:
        say("making a small project")
        root = make_project(Path(scratch) / "project", *TINY, "training.max_steps=10000000")
        with Project.open(root) as project:
            made = create_run(project.paths, project.recipe, "run-1")
            prepare_job(made.folder, "train", project.root, {})
        with (
            Worker(made.folder) as worker,
            window_process(__file__, root, chosen.haste, int(chosen.trace), home=Path(scratch)) as window,
        ):
            seen = [worker.hour(window, chosen.seconds, hour) for hour in range(1, chosen.hours + 1)]
    counted = seen[min(chosen.leave_out, len(seen) - 2) :]
    slope = slope_of([one["memory"] / 1e6 for one in counted])
    first, last = seen[0]["memory"] / 1e6, seen[-1]["memory"] / 1e6
    notes = (
        f"{chosen.hours} hours of {chosen.seconds:,} steps; {first:.1f} MB after the first, {last:.1f} MB at the end",
        f"in the last hour: {seen[-1]['updates']:,} updates of the page, {seen[-1]['refreshes']:,} looks at the folder",
        f"{slope * 1e6 / chosen.seconds:,.0f} bytes a step; a step's row in memory alone is {row_bytes()} bytes",
    )
    return Outcome(
        slope, MOST_MB, "MB/h", (slope / MOST_MB,), higher_is_better=False, notes=notes,
        extra={"memory_mb": [round(one["memory"] / 1e6, 2) for one in seen]},
    )  # fmt: skip


def slope_of(values: list[float]) -> float:
    """By how much values rise from one to the next: the median over all pairs (Theil and Sen)."""
    pairs = itertools.combinations(enumerate(values), 2)
    return statistics.median((late - early) / (b - a) for (a, early), (b, late) in pairs)


def row_bytes() -> int:
    """What the full history of a run keeps of each step."""
    from engine.jobs.store import BLOCK_COLUMNS

    return 8 * len(BLOCK_COLUMNS)


class Worker:
    """Plays the worker of a run."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        attempt = read_spec(folder).attempt
        self._pulse, self._events = Pulse(folder, attempt), EventWriter(folder, attempt)
        self._step = 0

    def hour(self, window: subprocess.Popen[str], seconds: int, number: int) -> dict[str, int]:
        """Write an hour, step by step, each waited for; returns what the window says of itself after it."""
        for _ in range(seconds):
            self._step += 1
            self._tell(self._step)
            while int(answer(window)) < self._step:
                pass
        assert window.stdin is not None
        window.stdin.write("how\n")
        window.stdin.flush()
        line = answer(window)
        while not line.startswith("{"):
            line = answer(window)
        found: dict[str, int] = json.loads(line)
        say(f"hour {number}: {found['memory'] / 1e6:.2f} MB, {found['refreshes']} looks at the folder")
        return found

    def __enter__(self) -> Worker:
        self._pulse.start()
        self._events.segment_from(0)
        self._events.event("started", attempt=1, pid=0)
        self._events.event("phase", code="training", text="Training", step=0)
        return self

    def __exit__(self, *_: object) -> None:
        self._events.event("finished", outcome="stopped", code="job.stopped", text="Stopped.", result={})
        self._events.close()
        self._pulse.stop()

    def _tell(self, step: int) -> None:
        loss = 2 + 4 / (1 + step / 500) + 0.1 * math.sin(step)
        self._events.metrics(
            step, tokens=step * 4096, seconds=float(step), train_loss=loss, learning_rate=1e-3, grad_norm=1.0,
            tokens_per_second=4096.0 + step % 7, memory_bytes=1e9,
        )  # fmt: skip
        if step % LOOK_SECONDS == 0:
            self._events.validation(
                step, tokens=step * 4096, seconds=float(step), loss=loss, perplexity=math.exp(loss), bits_per_byte=2.0
            )
        if step % SAMPLE_SECONDS == 0:
            self._events.event("sample", step=step, prompt="Once", text=f" upon a time, at {step}, " * 12, seed=1)
        if step % SAVE_SECONDS == 0:
            self._save(step, loss)
        self._events.flush()

    def _save(self, step: int, loss: float) -> None:
        folder = self._folder / "checkpoints" / f"step-{step:08d}"
        folder.mkdir(parents=True)
        (folder / "model.safetensors").write_bytes(b"no weights")
        manifest = {
            "version": 1, "step": step, "tokens": step * 4096, "train_loss": loss, "validation_loss": loss,
            "created": "2030-01-01T00:00:00+00:00",
            "files": [{"name": "model.safetensors", "size": 10, "sha256": "00"}],
        }  # fmt: skip
        (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
        self._events.event("checkpoint", step=step, loss=loss, size=10, best=True)
        for old in sorted(folder.parent.iterdir())[:-KEPT]:
            shutil.rmtree(old)


def watch(root: Path, haste: int, trace: bool) -> None:
    """In the window's process: tell each step that has arrived, and how it is when asked."""
    import threading

    import psutil

    hurry(haste)
    holders = Holders() if trace else None
    counts = {"updates": 0, "refreshes": 0, "wired": 0}
    asked = threading.Event()

    def listen() -> None:
        for _ in sys.stdin:
            asked.set()

    threading.Thread(target=listen, daemon=True).start()

    def look(window, leave) -> None:
        services = window.services
        if not counts["wired"]:
            counts["wired"] = 1

            def updated() -> None:
                counts["updates"] += 1
                print(services.run.step, flush=True)

            services.run.metrics_changed.connect(updated)
            taken = services.project._refreshed

            def refreshed(seen) -> None:
                counts["refreshes"] += 1
                taken(seen)

            services.project._refreshed = refreshed
        if asked.is_set():
            asked.clear()
            if holders is not None:
                holders.tell()
            print(json.dumps({"memory": psutil.Process().memory_full_info().uss, **counts}), flush=True)
            counts.update(updates=0, refreshes=0)

    run_window(root, "train", look, every_ms=1)


class Holders:
    """Which lines of Python hold what was taken on since the last look, and which kinds of objects."""

    def __init__(self) -> None:
        tracemalloc.start()
        self._last: tracemalloc.Snapshot | None = None
        self._kinds: Counter[str] = Counter()

    def tell(self) -> None:
        """To stderr."""
        gc.collect()
        kinds = Counter(type(thing).__name__ for thing in gc.get_objects())
        taken = tracemalloc.take_snapshot().filter_traces((tracemalloc.Filter(False, tracemalloc.__file__),))
        if self._last is not None:
            for found in taken.compare_to(self._last, "lineno")[:12]:
                print(f"    {found}", file=sys.stderr, flush=True)
            print(f"    {(kinds - self._kinds).most_common(8)}", file=sys.stderr)
        self._last, self._kinds = taken, kinds


def hurry(haste: int) -> None:
    """Let every timer made from now on, and the follower's wait, run faster."""
    from PySide6.QtCore import QTimer

    import studio.jobs.job_thread as following

    following.POLL_SECONDS /= haste
    patient_interval, patient_start = QTimer.setInterval, QTimer.start

    def set_interval(timer: QTimer, milliseconds: int) -> None:
        patient_interval(timer, max(1, milliseconds // haste))

    def start(timer: QTimer, *milliseconds: int) -> None:
        patient_start(timer, *(max(1, ms // haste) for ms in milliseconds))

    QTimer.setInterval, QTimer.start = set_interval, start


if __name__ == "__main__":
    watch(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "1")
