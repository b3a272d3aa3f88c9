"""Run a benchmark: ours against a reference, in turn, in one run.

    python tests/benchmarks/run.py                    lists them
    python tests/benchmarks/run.py NAME [--json]      runs one; further options: run.py NAME --help

The last line on stdout is one JSON object {name, ratio, ours, reference, unit, machine, versions}; with ``--json`` it
is the only one. Progress goes to stderr.

To add one: a module beside this file with ``options(parser)`` and ``run(options) -> Outcome``, and a line in
``BENCHMARKS``. Every benchmark carries its reference, runs both sides in turn several times, and quotes medians:
absolute figures change from machine to machine and from hour to hour. Only the module that runs is imported, so that
one about start-up or the window's thread is not measured with torch in its process.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from benchmark import Outcome, as_json, say

BENCHMARKS = {
    "throughput-base": ("throughput_base", "training step against a plain loop of the same arithmetic"),
    "throughput-tiny": ("throughput_tiny", "the same with a model of 0.8 M parameters and short passages"),
    "busy": ("busy", "training while another process burns a core, against the plain loop under the same burden"),
    "trainer": ("trainer", "training step against the Trainer of transformers, same shape and precision"),
    "events": ("events", "training as a run does it, telling every step, against bare steps"),
    "time-to-loss": ("time_to_loss", "seconds of training to the loss at which the plain loop ends"),
    "loader": ("loader", "batches made by the loader alone against what the smallest model consumes"),
    "fit": ("fit", "memory and speed as measured beforehand against the run that follows, three sizes"),
    "start": ("start", "seconds until the window can be used, against an empty Qt window"),
    "decode": ("decode", "tokens a second of one greedy text, against transformers.generate with its cache"),
    "gui-block": ("gui_block", "longest block of the window's thread on a walk through all, against a bare window"),
    "chart": ("chart", "a redraw of four series of a million points while zooming, against 16 ms"),
    "open-run": ("open_run", "from the wish to see a run of a million steps to its picture, against 1 s"),
    "watching": ("watching", "tokens a second of a run while a window shows it, against the same run unwatched"),
    "soak": ("soak", "memory the window takes on in an hour of a day's run, against 1 MB"),
    "reattach": ("reattach", "points of a curve lost or shown twice while the window is killed again and again"),
    "stop": ("stop_run", "from the click on Stop to the word, and to what is saved, against 100 ms and 10 s"),
    "encode": ("encode", "text to token shards, against the per-example datasets.map preparation of nanoGPT"),
    "live-tokens": ("live_tokens", "5,000 characters cut into tokens for the window, against 100 ms"),
    "checkpoint": ("checkpoint", "saving 124 M parameters and their AdamW, against one raw write of the same bytes"),
    "rules": ("rules", "the rules of Gopher, C4 and FineWeb against datatrove's filters, one process each"),
    "near-duplicates": ("near_duplicates", "dropping near duplicates with MinHash against datasketch"),
    "personal-data": ("personal_data", "finding personal data of all kinds against the plain libraries"),
    "import-jsonl": ("import_jsonl", "importing JSON lines against datasets' own way to Parquet"),
    "preview": ("preview", "seconds until the first 100 rows of a 4 GB file are there"),
    "memory": ("memory", "largest memory of import, cleaning and encoding at 4 GB of text against that at 1 GB"),
}
"""By name: the module, and one line on what is raced."""


def main(arguments: list[str] | None = None) -> int:
    """List the benchmarks, or run the one that is named first."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given or given[0] in ("-h", "--help"):
        print(__doc__ if given else listing())
        return 0
    name, *rest = given
    if name not in BENCHMARKS:
        print(f"There is no benchmark {name}. There are:\n{listing()}", file=sys.stderr)
        return 2
    module = importlib.import_module(BENCHMARKS[name][0])
    parser = argparse.ArgumentParser(prog=f"run.py {name}", description=module.__doc__)
    parser.add_argument("--json", action="store_true", help="print the JSON object only")
    module.options(parser)
    options = parser.parse_args(rest)
    say("let nothing else run meanwhile")
    outcome = module.run(options)
    if not options.json:
        print(report(name, outcome))
    print(json.dumps(as_json(name, outcome)))
    return 0


def listing() -> str:
    """All benchmarks, one a line."""
    return "\n".join(f"{name:20} {summary}" for name, (_, summary) in BENCHMARKS.items())


def report(name: str, outcome: Outcome) -> str:
    """The result in a few lines."""
    better = "higher is better" if outcome.higher_is_better else "lower is better"
    low, high = min(outcome.ratios), max(outcome.ratios)
    lines = [
        f"{name}: {BENCHMARKS[name][1]}",
        f"  ours       {outcome.ours:,.4g} {outcome.unit}",
        f"  reference  {outcome.reference:,.4g} {outcome.unit}",
        f"  ratio      {outcome.ratio:.3f} ({better}); per round {low:.3f} to {high:.3f}",
    ]
    return "\n".join(lines + [f"  {note}" for note in outcome.notes])


if __name__ == "__main__":
    sys.exit(main())
