"""``live-tokens``: from the request to the answer, 5,000 characters cut into tokens by the session worker.

The figure is milliseconds through the worker's pipes, as the window asks; the reference is the bound of 100 ms in which
a text that is typed has to be coloured. What the window paints afterwards is not in it.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

from benchmark import Outcome, race, say
from encode import built_in, trained

from engine.jobs.dialogue import SessionResult, decode_answer, encode_request, session_command, session_environment

BOUND = 100.0


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``live-tokens``."""
    parser.add_argument("--characters", type=int, default=5000, help="of the text (default: 5,000)")
    parser.add_argument("--vocabulary", type=int, default=8192, help="tokens (default: 8,192)")
    parser.add_argument("--rounds", type=int, default=30, help="requests, each of another text (default: 30)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Time requests to a warm worker."""
    text = built_in()
    tokenizer = trained([text[:2_000_000]], chosen.vocabulary)
    with tempfile.TemporaryDirectory() as folder, Worker() as worker:
        path = Path(folder) / "tokenizer.json"
        path.write_text(tokenizer.json(), encoding="utf-8")
        parts = iter(text[n * 7919 % len(text) :][: chosen.characters] for n in range(1, 10_000))
        first = worker.ask(path, next(parts))
        say(f"the first request, which reads the tokenizer: {first:.1f} ms")
        return race(
            lambda: worker.ask(path, next(parts)),
            lambda: BOUND,
            rounds=chosen.rounds,
            unit="ms",
            higher_is_better=False,
            notes=[f"{chosen.characters:,} characters; the first request took {first:.1f} ms"],
        )


class Worker:
    """The session worker, as the window starts it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            session_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=session_environment()
        )
        self._number = 0

    def ask(self, tokenizer: Path, text: str) -> float:
        """Milliseconds from the request to its answer, decoded."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._number += 1
        started = time.perf_counter()
        params = {"tokenizer": str(tokenizer), "text": text}
        self._process.stdin.write(encode_request(self._number, "tokenize", params))
        self._process.stdin.flush()
        answer = decode_answer(self._process.stdout.readline())
        milliseconds = 1000 * (time.perf_counter() - started)
        if not isinstance(answer, SessionResult) or answer.result["tokens"][-1]["end"] != len(text):
            raise RuntimeError(f"no answer to the text: {answer}")
        return milliseconds

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(timeout=20)
        assert self._process.stdout is not None
        self._process.stdout.close()
