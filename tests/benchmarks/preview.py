"""``preview``: seconds until the first 100 rows of a huge file are there, against reading as many bytes as one page.

The file holds ordinary JSON lines at its start and is a hole behind them: what a preview does must not depend on it.
A second file is the same, packed. The reference is a plain read of the first megabyte.
"""

from __future__ import annotations

import argparse
import gzip
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmark import Outcome, race
from texts import write_jsonl

from engine.corpus.preview import preview
from engine.recipe import CorpusSettings

ROWS = 100


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``preview``."""
    parser.add_argument("--gigabytes", type=float, default=4.0, help="how long the file is (default: 4)")
    parser.add_argument("--rounds", type=int, default=7, help="how often each side runs (default: 7)")
    parser.add_argument("--file", type=Path, default=None, help="another file to look into, instead of a made one")


def run(chosen: argparse.Namespace) -> Outcome:
    """Time the preview; the figures are seconds."""
    with tempfile.TemporaryDirectory() as name:
        path = chosen.file or Path(name) / "huge.jsonl"
        if chosen.file is None:
            write_jsonl(path, 3_000_000)
            with path.open("r+b") as file:
                file.truncate(int(chosen.gigabytes * 1e9))
        outcome = race(_look(path), _plain(path), rounds=chosen.rounds, unit="s", higher_is_better=False)
        packed = Path(name) / "huge.jsonl.gz"
        with path.open("rb") as file:
            packed.write_bytes(gzip.compress(file.read(8 << 20)))
        packed_seconds = _look(packed)()
    size = chosen.gigabytes if chosen.file is None else chosen.file.stat().st_size / 1e9
    notes = (f"first {ROWS} rows of {size:,.1f} GB; packed with gzip {packed_seconds:.3f} s",)
    return replace(outcome, notes=notes, extra={"packed_seconds": packed_seconds})


def _look(path: Path) -> Callable[[], float]:
    def heat() -> float:
        started = time.perf_counter()
        found = preview([path], CorpusSettings(), ROWS)
        seconds = time.perf_counter() - started
        if len(found["documents"]) != ROWS:
            raise RuntimeError(f"{len(found['documents'])} rows instead of {ROWS}")
        return seconds

    return heat


def _plain(path: Path) -> Callable[[], float]:
    def heat() -> float:
        started = time.perf_counter()
        with path.open("rb") as file:
            file.read(1 << 20)
        return time.perf_counter() - started

    return heat
