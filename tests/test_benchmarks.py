"""The benchmarks themselves: they are found, they race fairly, and their last line can be read by a program."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parent / "benchmarks"


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch):
    """Import a module that lies beside the benchmarks."""
    monkeypatch.syspath_prepend(str(FOLDER))

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    return load


def test_they_are_listed_and_one_runs_with_json() -> None:
    runner = [sys.executable, str(FOLDER / "run.py")]
    listed = subprocess.run(runner, capture_output=True, text=True, check=True).stdout
    assert "throughput-base" in listed
    heat = [*runner, "throughput-base", "--size", "tiny", "--rounds", "1", "--steps", "1", "--threads", "1", "--json"]
    lines = subprocess.run(heat, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(lines) == 1
    assert {"name", "ratio", "ours", "reference", "unit", "machine", "versions"} <= set(json.loads(lines[-1]))


def test_both_sides_run_in_turn_and_the_median_round_counts(module) -> None:
    order: list[str] = []
    figures = iter([2.0, 30.0, 4.0])

    def ours() -> float:
        order.append("ours")
        return next(figures)

    def reference() -> float:
        order.append("reference")
        return 2.0

    outcome = module("benchmark").race(ours, reference, rounds=3, unit="x")
    assert order == ["reference", "ours", "ours", "reference", "reference", "ours"]
    assert outcome.ratio == 2.0
    assert outcome.ours == 4.0


def test_the_reference_computes_what_it_says(module) -> None:
    """The plain model has as many multiplied parameters as the nanoGPT recipe's shape, and learns."""
    torch = pytest.importorskip("torch")
    plain = module("plain_loop")
    model = plain.PlainModel(plain.SIZES["tiny"], 65)
    assert sum(p.numel() for p in model.parameters()) - model.positions.weight.numel() == 795_904
    loop = plain.PlainLoop(plain.Size(1, 2, 16, 8, 4), torch.arange(64) % 4, 4)
    losses = [loop.step() for _ in range(30)]
    assert losses[-1] < losses[0]


def test_a_save_races_a_raw_write(tmp_path) -> None:
    small = ["checkpoint", "--layers", "1", "--width", "64", "--vocabulary", "300", "--rounds", "1", "--json"]
    command = [sys.executable, str(FOLDER / "run.py"), *small, "--folder", str(tmp_path)]
    (line,) = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    found = json.loads(line)
    assert found["ratio"] > 0
    assert found["bytes"] > 1_000_000
    assert list(tmp_path.iterdir()) == []


def test_the_race_to_a_loss_runs_and_counts_only_what_reached_it(module, capsys) -> None:
    pytest.importorskip("torch")
    race = module("run")
    assert race.main(["time-to-loss", "--quick", "--seeds", "1", "--threads", "1", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["name"] == "time-to-loss"
    assert found["ratio"] >= 0
    looks = module("time_to_loss").Looks([(10, 1.0, 2.5), (20, 2.0, 2.0), (30, 3.0, 1.9)])
    assert looks.first_at(2.0) == (20, 2.0)
    assert looks.first_at(1.5) == (0, float("inf"))


@pytest.mark.parametrize(
    "arguments",
    [["rules", "--documents", "30"], ["near-duplicates", "--documents", "60"], ["personal-data", "--documents", "200"]],
)
def test_the_races_of_the_cleaning_rules_run(arguments: list[str]) -> None:
    command = [sys.executable, str(FOLDER / "run.py"), *arguments, "--words", "60", "--rounds", "1", "--json"]
    (line,) = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert json.loads(line)["ratio"] > 0


def run_json(name: str, *options: str) -> dict:
    command = [sys.executable, str(FOLDER / "run.py"), name, *options, "--json"]
    (line,) = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return json.loads(line)


def test_an_import_races_the_library(tmp_path) -> None:
    pytest.importorskip("datasets")
    found = run_json("import-jsonl", "--megabytes", "1", "--rounds", "1", "--folder", str(tmp_path))
    assert found["ratio"] > 0
    assert found["bytes"] > 1_000_000
    assert list(tmp_path.iterdir()) == []


def test_a_preview_of_a_huge_file_is_timed() -> None:
    found = run_json("preview", "--gigabytes", "0.1", "--rounds", "1")
    assert 0 < found["ours"] < 1
    assert found["unit"] == "s"


@pytest.mark.campaign
def test_memory_is_measured_station_by_station(tmp_path) -> None:
    found = run_json("memory", "--small", "2", "--large", "4", "--folder", str(tmp_path))
    assert set(found["large"]) == {"import", "clean", "encode"}
    assert found["under_1_gb"]
    assert found["ratio"] == max(found["growth"].values())


def test_encoding_races_the_usual_preparation_to_the_same_tokens() -> None:
    small = ["encode", "--megabytes", "0.3", "--vocabulary", "400", "--rounds", "1", "--json"]
    command = [sys.executable, str(FOLDER / "run.py"), *small]
    (line,) = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    found = json.loads(line)
    assert found["ratio"] > 0
    assert found["same_tokens"] is True


def test_live_tokens_are_timed_through_the_worker() -> None:
    command = [sys.executable, str(FOLDER / "run.py"), "live-tokens", "--rounds", "2", "--vocabulary", "400", "--json"]
    (line,) = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert json.loads(line)["unit"] == "ms"


def test_a_chart_is_redrawn_against_the_time_of_a_frame() -> None:
    found = run_json("chart", "--points", "20000", "--rounds", "1", "--width", "300", "--height", "200")
    assert found["unit"] == "ms"
    assert 0 < found["median_ms"] <= found["p99_ms"] <= found["longest_ms"]


@pytest.mark.campaign
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("open-run", ["--rounds", "1", "--steps", "20000"]),
        ("stop", ["--rounds", "1"]),
        ("reattach", ["--kills", "2"]),
        ("watching", ["--rounds", "1", "--seconds", "3", "--settle", "1"]),
        ("soak", ["--hours", "2", "--leave-out", "0", "--seconds", "20"]),
        ("gui-block", ["--rounds", "1", "--steps", "60", "--long-steps", "2000"]),
    ],
)
def test_the_benchmarks_of_the_window_run(name: str, arguments: list[str]) -> None:
    assert run_json(name, *arguments)["unit"] in ("ms", "points", "tokens/s", "MB/h", "s")


def test_lost_and_repeated_points_are_counted(module) -> None:
    faults = module("reattach").faults
    assert faults([[1, 5, 5, 5], [1, 9, 9, 9]]) == 0
    assert faults([[2, 5, 4, 4]]) == 1  # the first is not there
    assert faults([[1, 5, 4, 4]]) == 1  # one in the middle is not there
    assert faults([[1, 5, 6, 5]]) == 1  # one is there twice
    assert faults([[1, 9, 9, 9], [1, 5, 5, 5]]) == 4  # what was shown is gone


def test_the_slope_of_memory_passes_over_what_is_lent_for_a_moment(module) -> None:
    slope = module("soak").slope_of
    assert slope([10.0, 11.0, 12.0, 13.0, 14.0]) == 1.0
    assert slope([10.0, 11.0, 50.0, 13.0, 14.0]) == 1.0
