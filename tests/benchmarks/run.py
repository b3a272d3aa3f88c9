"""Run a benchmark: ours against a reference, in turn, in one run.

    python tests/benchmarks/run.py                    lists them
    python tests/benchmarks/run.py NAME [--json]      runs one; further options: run.py NAME --help

The last line on stdout is one JSON object {name, ratio, ours, reference, unit, machine, versions}; with ``--json`` it
is the only one. Progress goes to stderr.

To add one: a module beside this file with a ``BENCHMARK``, and its name in ``MODULES``. Every benchmark carries its
reference, runs both sides in turn several times, and quotes medians: absolute figures change from machine to machine
and from hour to hour.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from benchmark import Benchmark, Outcome, as_json, say

MODULES = ("throughput_base",)


def benchmarks() -> dict[str, Benchmark]:
    """All benchmarks by name. A module is imported only for its own run where that matters (Qt, torch)."""
    found = [importlib.import_module(module).BENCHMARK for module in MODULES]
    return {benchmark.name: benchmark for benchmark in found}


def main(arguments: list[str] | None = None) -> int:
    """List the benchmarks, or run the one that is named."""
    known = benchmarks()
    parser = argparse.ArgumentParser(prog="run.py", description="Race Langwright against references.")
    commands = parser.add_subparsers(dest="name", metavar="NAME")
    for benchmark in known.values():
        command = commands.add_parser(benchmark.name, help=benchmark.summary, description=benchmark.summary)
        command.add_argument("--json", action="store_true", help="print the JSON object only")
        benchmark.options(command)
    options = parser.parse_args(arguments)
    if options.name is None:
        for benchmark in known.values():
            print(f"{benchmark.name:20} {benchmark.summary}")
        return 0
    benchmark = known[options.name]
    say("let nothing else run meanwhile")
    outcome = benchmark.run(options)
    if not options.json:
        print(report(benchmark, outcome))
    print(json.dumps(as_json(benchmark, outcome)))
    return 0


def report(benchmark: Benchmark, outcome: Outcome) -> str:
    """The result in a few lines."""
    better = "higher is better" if outcome.higher_is_better else "lower is better"
    low, high = min(outcome.ratios), max(outcome.ratios)
    lines = [
        f"{benchmark.name}: {benchmark.summary}",
        f"  ours       {outcome.ours:,.4g} {outcome.unit}",
        f"  reference  {outcome.reference:,.4g} {outcome.unit}",
        f"  ratio      {outcome.ratio:.3f} ({better}); per round {low:.3f} to {high:.3f}",
    ]
    return "\n".join(lines + [f"  {note}" for note in outcome.notes])


if __name__ == "__main__":
    sys.exit(main())
