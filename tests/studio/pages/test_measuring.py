"""Measuring on the Model page: what the button starts, when it may not, and what takes the forecast's place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from engine.jobs import End
from engine.project.manifest import now
from engine.recipe import resolve
from engine.sizing import Measurement, conditions_of, machine_of, save_measurement
from studio.pages.model_page import ModelPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(services, show, with_tokens, qtbot):
    """The Model page with its first plan."""
    made = show(ModelPage(services))
    qtbot.waitUntil(lambda: made.planned is not None, timeout=10_000)
    return made


@pytest.fixture
def keep(services, page):
    """``keep()``: what a worker would leave in the cache for the plan on show; the job's result."""

    def save() -> dict[str, object]:
        planned, hardware = page.planned.plan, services.machine.hardware
        recipe = resolve(services.project.recipe, vocab_size=planned.vocab_size)
        how = {"device": planned.device, "precision": planned.precision, "threads": planned.threads}
        measurement = Measurement(
            machine=machine_of(hardware),
            conditions=conditions_of(recipe, planned.vocab_size, micro_batch_size=planned.micro_batch_size, **how),
            **how,
            micro_batch_size=planned.micro_batch_size,
            passages=planned.micro_batch_size,
            parameters=planned.parameters.padded_total,
            layers=4,
            flops_per_token=10**6,
            predicted_memory=10**8,
            tokens_per_second=4321.0,
            memory_bytes=567_000_000,
            step_seconds=0.5,
            steps=11,
            speed_error=0.1,
            memory_error=0.1,
            created=now(),
        )
        save_measurement(measurement)
        return measurement.model_dump(mode="json")

    return save


def test_the_button_measures_the_model_on_show(page, services, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr("studio.pages.model_page.start_measurement", lambda *given: asked.append(given))
    monkeypatch.setattr(services.work, "start", lambda key, begin: (asked.append(key), begin()))
    assert page.primary.isEnabled()
    qtbot.mouseClick(page.primary, LEFT)
    key, (project, recipe, vocab_size) = asked
    assert key == "model"
    assert project.root == services.project.project.root
    assert recipe == services.project.recipe
    assert vocab_size == page.planned.plan.vocab_size


def test_what_was_measured_takes_the_forecasts_place_until_the_model_changes(page, keep, services, qtbot):
    assert "forecast" in page.plan_card.aside()
    result = keep()
    page.panel.expect()
    page.panel.ended.emit(End("done", result=result))
    assert page.panel._what.text() == "Measured 11 steps."
    qtbot.waitUntil(lambda: not page.planned.plan.predicted, timeout=10_000)
    assert page.plan_card.line("speed") == ("4,321 tokens/s", "± 10 %")
    assert page.plan_card.line("memory")[0] == "567 MB"
    assert page.plan_card.aside() == f"measured here on {result['created'][:10]}"
    services.project.set_value("model.size", "small")
    assert not page.panel.isVisible()
    qtbot.waitUntil(lambda: page.planned.plan.predicted, timeout=10_000)
    assert "forecast" in page.plan_card.aside()


def test_beside_a_training_nothing_is_measured_and_it_says_why(page, services):
    services.work._alive["train:run-1"] = Path()
    page.update_actions()
    assert not page.primary.isEnabled()
    assert "training" in page.primary.toolTip()
    del services.work._alive["train:run-1"]
    page.update_actions()
    assert page.primary.isEnabled()
    assert "real steps" in page.primary.toolTip()


def test_an_impossible_shape_is_not_measured(page, services, qtbot):
    services.project.set_values(
        {"model.size": "custom", "model.architecture.hidden_size": 100, "model.architecture.num_attention_heads": 7}
    )
    qtbot.waitUntil(lambda: not page.primary.isEnabled(), timeout=10_000)
    assert "no plan" in page.primary.toolTip()


def test_damaged_measurements_are_told_once(page, keep, notes, qtbot, tmp_path):
    keep()
    said = notes(page)
    next((tmp_path / "home" / "cache" / "measurements").glob("*.json")).write_text("{", encoding="utf-8")
    for _ in range(2):
        page.planned = None
        page.refresh()
        qtbot.waitUntil(lambda: page.planned is not None, timeout=10_000)
    assert [note.kind for note in said] == ["warn"]
    assert said[0].what.endswith(": 1.")
