"""Measuring: the steps are a run's, the figures are its too, and what cannot be measured whole is reckoned."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import UsageError
from engine.hardware import probe
from engine.jobs import EventWriter, JobContext, JobSpec, Stopped, start_measurement
from engine.jobs.reader import EventReader
from engine.project import create_run
from engine.recipe import Recipe, dump_recipe, with_settings
from engine.sizing import Measurement, load_measurements, plan
from engine.training import measure as measuring

SHAPE = (
    "model.architecture.num_hidden_layers=2",
    "model.architecture.hidden_size=32",
    "model.architecture.num_attention_heads=2",
    "model.architecture.max_position_embeddings=16",
    "training.device=cpu",
    "training.num_threads=1",
    "training.batch_size=8",
)


@pytest.fixture
def measure_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """``measure_here("section.field=value", ...)``: a short measurement in this process, and its events."""
    monkeypatch.setattr(measuring, "SECONDS", 0.0)
    monkeypatch.setattr(measuring, "busy_cores", lambda: 0.0)
    monkeypatch.setenv("LANGWRIGHT_HOME", str(tmp_path / "home"))

    def measure(*assignments: str, stop: bool = False):
        recipe = with_settings(Recipe(), [*SHAPE, *assignments])
        folder = tmp_path / "job"
        folder.mkdir(exist_ok=True)
        params = {"recipe": dump_recipe(recipe), "vocab_size": 300}
        with EventWriter(folder, 1) as events:
            context = JobContext(folder, JobSpec(kind="measure", project=".", params=params, attempt=1), events)
            if stop:
                context.request_stop()
            result = measuring.measure(context)
        reader = EventReader(folder)
        told = reader.poll()
        reader.close()
        return recipe, result, told

    return measure


def test_it_measures_what_the_plan_looks_for(measure_here):
    recipe, result, told = measure_here("training.max_steps=7")
    found = Measurement.model_validate(result)
    assert found.steps == 3
    assert found.tokens_per_second == pytest.approx(8 * 16 / found.step_seconds)
    assert found.memory_bytes > found.predicted_memory
    assert found.micro_batch_size == found.passages == 8
    hardware = probe()
    known = load_measurements(hardware)
    assert known.known == (found,)
    planned = plan(recipe, hardware, vocab_size=300, train_tokens=10_000, measured=known)
    assert planned.tokens_per_second == found.tokens_per_second
    assert planned.memory_bytes == found.memory_bytes
    judging = (planned.tokens_judged or 0) / 3 / found.tokens_per_second
    assert planned.seconds == pytest.approx(7 * found.step_seconds + judging)
    assert [event.values["code"] for event in told if event.kind == "phase"] == ["measure"]
    assert any(event.kind == "progress" for event in told)


def test_all_micro_batches_are_measured_where_there_is_time(measure_here, monkeypatch):
    sizes = watched(monkeypatch)
    _, result, _ = measure_here("training.micro_batch_size=2")
    assert result["passages"] == result["micro_batch_size"] == 2
    assert sizes[-3:] == [8, 8, 8]


def test_where_a_step_takes_long_its_micro_batches_are_extrapolated(measure_here, monkeypatch):
    monkeypatch.setattr(measuring, "STEP_SECONDS", 0.0)
    sizes = watched(monkeypatch, lambda passages: 1.0 + 0.5 * passages)
    _, result, _ = measure_here("training.micro_batch_size=2")
    assert sizes[-6:] == [4, 2] * 3
    assert result["step_seconds"] == pytest.approx(1.0 + 0.5 * 8)
    assert result["speed_error"] == 0.1


def test_where_a_micro_batch_takes_long_a_smaller_one_is_scaled(measure_here, monkeypatch):
    monkeypatch.setattr(measuring, "PIECE_SECONDS", 1.1)
    monkeypatch.setattr(measuring, "STEP_SECONDS", 0.0)
    sizes = watched(monkeypatch, lambda passages: 0.5 * passages)
    _, result, _ = measure_here()
    assert sizes[-2:] == [4, 2]
    assert (result["passages"], result["micro_batch_size"]) == (2, 8)
    assert result["step_seconds"] == pytest.approx(0.5 * 8)
    assert result["speed_error"] == result["memory_error"] == 0.2
    whole = result["memory_bytes"]
    assert whole > result["predicted_memory"], "the memory of the passages that were left out is added"


def test_noise_never_makes_a_negative_time():
    assert measuring._whole_step([1.0], [2.0], together=4, passages=2, batch_size=8) == 2.0


def test_a_stop_keeps_nothing(measure_here):
    with pytest.raises(Stopped):
        measure_here(stop=True)
    assert not load_measurements(probe()).known


def test_a_busy_machine_is_told(measure_here, monkeypatch):
    monkeypatch.setattr(measuring, "busy_cores", lambda: 1.2)
    _, result, told = measure_here()
    assert [event.values["code"] for event in told if event.kind == "message"] == ["measure.busy"]
    assert result["busy_cores"] == 1.2
    assert (result["speed_error"], result["memory_error"]) == (0.3, 0.1)


def test_it_is_refused_beside_a_training(make_project, monkeypatch):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    monkeypatch.setattr("engine.jobs.requests.running", lambda _paths: {"train:first": run.folder})
    with pytest.raises(UsageError, match="first is training"):
        start_measurement(project, project.recipe, 300)


def watched(monkeypatch, seconds=None) -> list[int]:
    """How many passages each step has, and if asked a clock that says how long they take."""
    sizes: list[int] = []
    real = measuring.Stopwatch.step

    def step(self, passages):
        sizes.append(passages)
        found = real(self, passages)
        return seconds(passages) if seconds else found

    monkeypatch.setattr(measuring.Stopwatch, "step", step)
    return sizes
