"""``memory``: the largest memory of import, cleaning (near-duplicates off) and encoding, each in a process of its own.

Text is made by repetition with variation. Every station runs over a small corpus and over a large one; the ratio is the
largest of the three stations' growths, peak at the large size against peak at the small one. Peaks are those of the
whole process, as the system tells them (``ru_maxrss``); the tokenizer is trained once, on the small corpus.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmark import Outcome, say
from texts import write_jsonl

STATIONS = ("import", "clean", "encode")
MOST_BYTES = 1 << 30

STATION = """
import json, resource, sys
from pathlib import Path
from engine.jobs import EventWriter, JobContext, JobSpec
from engine.worker.registry import work_for
root, kind, params = Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3])
folder = root / "jobs" / kind
folder.mkdir(parents=True, exist_ok=True)
with EventWriter(folder, 0) as events:
    work_for(kind)(JobContext(folder, JobSpec(kind=kind, project="../..", params=params), events))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024))
"""


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``memory``."""
    parser.add_argument("--small", type=int, default=1000, help="megabytes of the small text (default: 1,000)")
    parser.add_argument("--large", type=int, default=4000, help="megabytes of the large text (default: 4,000)")
    parser.add_argument("--folder", type=Path, default=None, help="where to write (default: the system's own)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Measure the stations at both sizes; the figures are the largest peaks in MB."""
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        small = _peaks(Path(name), chosen.small)
        large = _peaks(Path(name), chosen.large)
    ratios = tuple(large[station] / small[station] for station in STATIONS)
    notes = [
        f"{station}: {small[station] / 1e6:,.0f} MB of memory at {chosen.small:,} MB of text, "
        f"{large[station] / 1e6:,.0f} MB at {chosen.large:,} MB"
        for station in STATIONS
    ]
    worst = max(STATIONS, key=lambda station: large[station] / small[station])
    return Outcome(
        ours=max(large.values()) / 1e6,
        reference=small[worst] / 1e6,
        unit="MB",
        ratios=(max(ratios),),
        higher_is_better=False,
        notes=tuple(notes),
        extra={
            "small": small,
            "large": large,
            "growth": dict(zip(STATIONS, ratios, strict=True)),
            "under_1_gb": max(large.values()) < MOST_BYTES,
        },
    )


def _peaks(folder: Path, megabytes: int) -> dict[str, int]:
    from engine.project import Project
    from engine.recipe import with_settings

    root = folder / f"project-{megabytes}"
    text = folder / "texts.jsonl"
    write_jsonl(text, megabytes * 1_000_000)
    with Project.create(root) as project:
        project.save_recipe(with_settings(project.recipe, RECIPE))
    peaks = {"import": _station(root, "import", {"paths": [str(text)], "sample": None, "licence": "CC0-1.0"})}
    text.unlink()
    peaks["clean"] = _station(root, "clean", {})
    peaks["encode"] = _station(root, "tokenizer", {})
    shutil.rmtree(root)
    return peaks


RECIPE = ("tokenizer.vocab_size=2000",)


def _station(root: Path, kind: str, params: dict[str, object]) -> int:
    command = [sys.executable, "-c", STATION, str(root), kind, json.dumps(params)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    peak = int(done.stdout.split()[-1])
    say(f"{kind}: {peak / 1e6:,.0f} MB")
    return peak
