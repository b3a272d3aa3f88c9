"""What is told beside the steps: the weights' norm, utilisation, the machine."""

from __future__ import annotations

import math

import pytest
import torch

from engine.hardware import CardReading, Gpu
from engine.project import create_run
from engine.training import utilization as utilization_module
from engine.training import watch as watch_module
from engine.training.state import Execution
from engine.training.utilization import Utilization, processor_peak
from engine.training.watch import MachineWatch, Reading

H100 = Gpu(0, "NVIDIA H100 80GB HBM3", 80, 70, (9, 0))


def utilization(device="cpu", precision="fp32", card=None):
    execution = Execution(device=device, precision=precision, threads=1, micro_batch_size=1)
    return Utilization(execution, flops_per_token=600_000_000, card=card)


def test_the_utilisation_is_speed_times_operations_over_the_peak():
    assert utilization("cuda", "bf16", H100).share(500_000) == pytest.approx(500_000 * 0.6e9 / 989e12)
    assert utilization("cuda", "fp16", H100).share(1.0) > 0


@pytest.mark.parametrize(
    ("device", "precision", "card"),
    [
        ("cuda", "fp32", H100),
        ("cuda", "bf16", Gpu(0, "Something new", 1, 1, (9, 0))),
        ("cuda", "bf16", Gpu(0, "NVIDIA H100 80GB HBM3", 1, 1, (9, 0), slice=True)),
        ("cuda", "bf16", None),
        ("mps", "fp32", None),
    ],
)
def test_without_an_honest_peak_there_is_no_utilisation(device, precision, card):
    assert math.isnan(utilization(device, precision, card).share(1000.0))


def test_a_processor_is_measured_once(monkeypatch):
    asked = []
    monkeypatch.setattr(utilization_module, "processor_peak", lambda precision: asked.append(precision) or 5e10)
    made = utilization()
    assert made.share(10.0) == pytest.approx(10.0 * 6e8 / 5e10)
    made.share(20.0)
    assert asked == ["fp32"]
    assert math.isnan(made.share(0.0))


def test_the_measured_peak_draws_no_random_numbers(monkeypatch):
    monkeypatch.setattr(utilization_module, "MEASURE_SECONDS", 0.0)
    monkeypatch.setattr(utilization_module, "SIDE", 64)
    before = torch.get_rng_state()
    assert processor_peak("fp32") > 0
    assert torch.equal(torch.get_rng_state(), before)


def test_a_run_tells_its_gauges(make_project, train_here, monkeypatch):
    monkeypatch.setattr(watch_module, "LOOK_SECONDS", 0.001)
    monkeypatch.setattr(utilization_module, "processor_peak", lambda precision: 1e12)
    project = make_project("training.max_steps=20")
    run = create_run(project.paths, project.recipe, "first")
    attempt = train_here(run)
    gauges = attempt.gauges
    assert len(gauges) > 2
    assert gauges.column("step")[0] == 1
    norms = gauges.column("weight_norm")
    assert not any(map(math.isnan, norms))
    assert gauges.last("process_memory") > 10_000_000
    assert 0 <= gauges.last("cpu_load") <= 1
    assert 0 < gauges.last("model_flops_utilization") < 1
    assert math.isnan(gauges.column("model_flops_utilization")[0])
    assert math.isnan(gauges.last("gpu_load"))


def test_the_weights_norm_is_that_of_all_weights(make_project, train_here):
    from engine.checkpoints import load_checkpoint

    project = make_project("training.max_steps=1")
    run = create_run(project.paths, project.recipe, "first")
    attempt = train_here(run)
    weights = load_checkpoint(run.folder, 1).model.values()
    total = math.sqrt(sum(float(tensor.double().square().sum()) for tensor in weights))
    assert attempt.gauges.last("weight_norm") == pytest.approx(total, rel=1e-5)


def test_the_desktop_is_asked_only_where_it_matters(monkeypatch):
    monkeypatch.setattr(watch_module, "idle_seconds", lambda: 7.0)
    with MachineWatch() as watch:
        assert watch.latest.idle is None
        watch.ask_idle(True)
        assert watch.latest.idle == 7.0


def test_the_watch_looks_again_and_ends_with_its_block(monkeypatch):
    monkeypatch.setattr(watch_module, "LOOK_SECONDS", 0.001)
    looks = []

    def look():
        looks.append(Reading(card=CardReading(load=len(looks) / 10)))
        return looks[-1]

    with MachineWatch(look=look) as watch:
        first = watch.latest
        while watch.latest is first:
            pass
    assert watch.latest is looks[-1]
    assert not watch._thread.is_alive()
