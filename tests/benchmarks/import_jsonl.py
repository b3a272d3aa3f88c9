"""``import-jsonl``: MB a second of an import of JSON lines against ``datasets.load_dataset("json")`` to Parquet.

Ours is the whole of station 1's job: encoding found, rows checked, texts hashed and duplicates left out, Parquet, the
table of sources, the manifest, every fsync. The reference loads the file into its cache and writes it to Parquet, with
all its columns. Each heat runs in a process of its own, from a fresh folder; starting up is part of neither side.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmark import Outcome, race
from texts import write_jsonl

OURS = """
import sys, time
from pathlib import Path
from engine.corpus.importing import import_corpus
from engine.jobs import EventWriter, JobContext, JobSpec
from engine.project import Project
import engine.corpus.readers.formats
root = Path(sys.argv[2]) / "project"
project = Project.create(root)
project.close()
folder = root / "jobs" / "import"
folder.mkdir(parents=True)
started = time.perf_counter()
with EventWriter(folder, 0) as events:
    params = {"paths": [sys.argv[1]], "sample": None, "licence": "CC0-1.0"}
    import_corpus(JobContext(folder, JobSpec(kind="import", project="../..", params=params), events))
print(time.perf_counter() - started)
"""
REFERENCE = """
import sys, time
import datasets
datasets.disable_progress_bars()
started = time.perf_counter()
loaded = datasets.load_dataset("json", data_files=sys.argv[1], split="train", cache_dir=sys.argv[2])
loaded.to_parquet(sys.argv[2] + "/out.parquet")
print(time.perf_counter() - started)
"""


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``import-jsonl``."""
    parser.add_argument("--megabytes", type=int, default=1000, help="of text in the file (default: 1,000)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each side runs (default: 3)")
    parser.add_argument("--folder", type=Path, default=None, help="where to write (default: the system's own)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race the import against the library."""
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        path = Path(name) / "texts.jsonl"
        size = write_jsonl(path, chosen.megabytes * 1_000_000)

        def heat(code: str) -> float:
            with tempfile.TemporaryDirectory(dir=name) as place:
                command = [sys.executable, "-c", code, str(path), place]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
            return size / 1e6 / float(done.stdout.split()[-1])

        outcome = race(lambda: heat(OURS), lambda: heat(REFERENCE), rounds=chosen.rounds, unit="MB/s")
    return replace(
        outcome, notes=(f"{size / 1e6:,.0f} MB of JSON lines, documents of 1,000 bytes",), extra={"bytes": size}
    )
