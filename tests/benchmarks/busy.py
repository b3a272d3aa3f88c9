"""``busy``: tokens per second of the tiny shape while other processes burn cores, against the plain loop.

Each heat is a process of its own beside processes that do nothing but count. The plain loop runs as it is started from
a shell: PyTorch's default of one thread a core, OpenMP's default of waiting by spinning. Ours starts as a worker does:
at lower priority, with the wait policy and the number of threads that it chooses for the load it finds.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmark import Outcome, race

HERE = Path(__file__).resolve()


def options(parser: argparse.ArgumentParser) -> None:
    """Its own options."""
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=8.0, help="of each heat (default: 8)")
    parser.add_argument("--burners", type=int, default=1, help="processes that each burn a core (default: 1)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race under the same burden."""

    def heat(side: str) -> float:
        with burden(chosen.burners):
            command = [sys.executable, str(HERE), side, str(chosen.seconds)]
            done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
        return float(done.stdout.split()[-1])

    note = f"{chosen.burners} other processes at full speed on {os.cpu_count()} cores; heats of {chosen.seconds:g} s"
    return race(lambda: heat("ours"), lambda: heat("plain"), rounds=chosen.rounds, unit="tokens/s", notes=(note,))


@contextlib.contextmanager
def burden(burners: int) -> Iterator[None]:
    """Other processes that keep cores busy while something else runs."""
    burning = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(burners)]
    try:
        yield
    finally:
        for process in burning:
            process.kill()
            process.wait()


def ours(seconds: float) -> float:
    """What a worker reaches: it looks at the load before PyTorch is loaded."""
    from engine.hardware import busy_cores, choose_threads, probe
    from engine.worker.process import choose_waiting, lower_priority

    lower_priority()
    choose_waiting("train")
    threads = choose_threads("auto", probe(), busy_cores()).threads
    import torch

    torch.set_num_threads(threads)
    from plain_loop import SIZES
    from throughput_base import characters, our_trainer

    with our_trainer(SIZES["tiny"], characters(None), "gpt2", "cpu", "fp32") as trainer:
        return tokens_per_second(lambda: trainer.step().read(), SIZES["tiny"].tokens_per_step, seconds)


def plain(seconds: float) -> float:
    """What the loop reaches that everyone writes first."""
    import torch
    from plain_loop import SIZES, PlainLoop
    from throughput_base import characters

    text = characters(None)
    loop = PlainLoop(SIZES["tiny"], torch.from_numpy(text.ids), text.vocab_size)
    return tokens_per_second(loop.step, SIZES["tiny"].tokens_per_step, seconds)


def tokens_per_second(step, tokens: int, seconds: float) -> float:
    """The speed over so many seconds, stalls included, after three steps that allocate."""
    for _ in range(3):
        step()
    took = []
    while sum(took) < seconds:
        began = time.perf_counter()
        step()
        took.append(time.perf_counter() - began)
    return tokens / statistics.fmean(took)


if __name__ == "__main__":
    print({"ours": ours, "plain": plain}[sys.argv[1]](float(sys.argv[2])))
