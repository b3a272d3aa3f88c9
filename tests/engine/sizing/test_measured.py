"""What was measured on a machine: kept, found again under the same conditions, and a help for other shapes."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from engine.hardware import Hardware
from engine.project.manifest import now
from engine.recipe import Recipe, resolve, with_settings
from engine.sizing import (
    Measurement,
    Measurements,
    conditions_of,
    flops_per_token,
    load_measurements,
    machine_of,
    parameter_count,
    plan,
    save_measurement,
    training_memory,
)

GB = 10**9
MACHINE = Hardware("EPYC", 2, 2, 24 * GB, 20 * GB, frozenset({"avx2"}))
UNKNOWN = dataclasses.replace(MACHINE, features=frozenset())


def recipe(*assignments: str) -> Recipe:
    return with_settings(Recipe(), assignments)


def measured(
    *assignments: str, hardware: Hardware = MACHINE, share: float = 1.0, extra: int = 400_000_000, micro_batch: int = 16
) -> Measurement:
    """A measurement of a machine that reaches ``share`` of 50 GFLOP/s a thread, whatever the model."""
    chosen = resolve(recipe(*assignments), vocab_size=512)
    flops = flops_per_token(chosen.model, 512)
    memory = training_memory(chosen, 512, micro_batch_size=micro_batch)
    return Measurement(
        machine=machine_of(hardware),
        conditions=conditions_of(chosen, 512, device="cpu", precision="fp32", threads=2, micro_batch_size=micro_batch),
        device="cpu",
        precision="fp32",
        threads=2,
        micro_batch_size=micro_batch,
        passages=micro_batch,
        parameters=parameter_count(chosen.model, 512).padded_total,
        layers=4,
        flops_per_token=flops,
        predicted_memory=memory.total - memory.process,
        tokens_per_second=share * 2 * 50e9 / flops,
        memory_bytes=memory.total - memory.process + extra,
        step_seconds=0.1,
        steps=9,
        speed_error=0.1,
        memory_error=0.1,
        created=now(),
    )


def test_what_is_kept_is_found_again_and_a_later_one_replaces_it(tmp_path: Path):
    save_measurement(measured(), tmp_path)
    later = measured(share=0.5)
    save_measurement(later, tmp_path)
    save_measurement(measured("model.size=mini"), tmp_path)
    found = load_measurements(MACHINE, tmp_path)
    assert len(found.known) == 2
    assert found.of(later.conditions) == later
    assert not found.damaged


def test_by_itself_it_lies_in_the_cache_of_the_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LANGWRIGHT_HOME", str(tmp_path))
    assert load_measurements(MACHINE) == Measurements()
    assert tmp_path in save_measurement(measured()).parents
    assert len(load_measurements(MACHINE).known) == 1


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"{}", b"\xff\xfe", None])
def test_a_damaged_one_is_named_and_spoils_no_other(tmp_path: Path, damage: bytes | None):
    broken, whole = save_measurement(measured(), tmp_path), save_measurement(measured("model.size=mini"), tmp_path)
    text = broken.read_text().replace('"steps": 9', '"steps": 0')
    broken.write_bytes(text.encode() if damage is None else damage)
    found = load_measurements(MACHINE, tmp_path)
    assert found.damaged == (broken.name,)
    assert len(found.known) == 1
    assert whole.exists()


def test_another_machine_or_program_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    save_measurement(measured(), tmp_path)
    assert not load_measurements(dataclasses.replace(MACHINE, processor="Other"), tmp_path).known
    assert load_measurements(dataclasses.replace(MACHINE, memory_free=1), tmp_path).known
    monkeypatch.setattr("engine.__version__", "99")
    assert not load_measurements(MACHINE, tmp_path).known


def test_the_oldest_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("engine.sizing.measured.KEPT", 2)
    for layers in range(1, 5):
        save_measurement(measured(f"model.architecture.num_hidden_layers={layers}"), tmp_path)
    assert len(load_measurements(MACHINE, tmp_path).known) == 2


@pytest.mark.parametrize(
    ("assignment", "same"),
    [
        ("training.learning_rate=0.1", True),
        ("training.max_steps=7", True),
        ("training.seed=7", True),
        ('training.sample_prompts=["a"]', True),
        ("model.architecture.rope_theta=500", True),
        ("model.architecture.dropout=0.1", False),
        ("model.architecture.hidden_size=64", False),
        ("model.architecture.kind=gpt2", False),
        ("training.batch_size=8", False),
        ("training.deterministic=true", False),
        ("training.micro_batch_size=4", False),
        ("training.num_threads=1", False),
        ("evaluation.batch_size=4", False),
    ],
)
def test_what_changes_time_or_memory_needs_a_measurement_of_its_own(assignment: str, same: bool):
    known = Measurements((measured(),))
    planned = plan(recipe(assignment), MACHINE, vocab_size=512, measured=known)
    assert planned.predicted is not same
    assert (planned.measured_on is not None) is same


def test_a_measurement_replaces_the_prediction_and_says_so():
    found = measured(share=0.7)
    planned = plan(recipe(), MACHINE, vocab_size=512, train_tokens=10**6, measured=Measurements((found,)))
    assert planned.tokens_per_second == found.tokens_per_second
    assert planned.memory_bytes == found.memory_bytes
    learnt = (planned.tokens_seen or 0) + (planned.tokens_judged or 0) / 3
    assert planned.seconds == pytest.approx(learnt / found.tokens_per_second)
    assert (planned.speed_error, planned.memory_error) == (0.1, 0.1)
    assert planned.speed_basis == planned.memory_basis == f"Measured on this machine, on {found.day}."
    busy = Measurements((found.model_copy(update={"busy_cores": 1.5}),))
    planned = plan(recipe(), MACHINE, vocab_size=512, train_tokens=10**6, measured=busy)
    assert planned.speed_basis.endswith("Other programs were busy meanwhile.")


@pytest.mark.parametrize("hardware", [MACHINE, UNKNOWN])
def test_other_shapes_make_the_forecast_better(hardware: Hardware):
    """A machine that reaches half of what another does is forecast to be half as fast, with a smaller error."""
    fast, slow = (
        Measurements((measured(hardware=hardware, share=share), measured("model.size=small", share=share)))
        for share in (1.0, 0.5)
    )
    blind, quick, sluggish = (
        plan(recipe("model.size=mini"), hardware, vocab_size=512, measured=known) for known in (None, fast, slow)
    )
    assert quick.predicted
    assert sluggish.tokens_per_second == pytest.approx((quick.tokens_per_second or 0) / 2)
    assert quick.speed_error < blind.speed_error
    assert quick.memory_error < blind.memory_error
    assert quick.memory.process == 400_000_000
    assert "2 other models" in quick.speed_basis


@pytest.mark.parametrize(("size", "fast"), [("tiny", True), ("medium", False)])
def test_the_nearer_size_counts_more(size: str, fast: bool):
    """Where a tiny model reached 50 GFLOP/s a thread and a medium one a quarter of it."""
    mixed = Measurements((measured(), measured("model.size=medium", share=0.25)))
    alone = Measurements((measured(),))
    asked = recipe(f"model.size={size}", "training.batch_size=17")
    both, tiny = (
        plan(asked, UNKNOWN, vocab_size=512, measured=known).tokens_per_second or 0 for known in (mixed, alone)
    )
    assert (both > 0.5 * tiny) is fast


def test_a_machine_in_no_table_can_be_forecast_once_something_was_measured():
    assert plan(recipe("model.size=mini"), UNKNOWN).tokens_per_second is None
    assert plan(recipe("model.size=mini"), UNKNOWN, measured=Measurements((measured(),))).tokens_per_second
