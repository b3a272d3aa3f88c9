"""``events``: training as a run does it, with every step's figures told, guarded and watched, against bare steps.

Both make the same step of the same tiny model. Ours goes through the loop of a run: commands are looked for, figures
read, checked by the guard, written to ``events.db`` and shown as progress, and every few seconds the machine is looked
at and the weights are measured; the reference calls the step and reads its figures. A pair is some steps of each, one
after the other; who begins changes from pair to pair.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import torch
from benchmark import Outcome, interval, race
from plain_loop import SIZES
from throughput_base import characters, heat, our_trainer

from engine.jobs import EventWriter, JobContext, JobSpec
from engine.recipe import Recipe
from engine.training.gauges import Gauges
from engine.training.guard import Guard
from engine.training.loop import Loop
from engine.training.memory import MemoryWatch
from engine.training.pace import Pace
from engine.training.record import Record
from engine.training.state import Execution
from engine.training.utilization import Utilization
from engine.training.watch import MachineWatch

NEVER = 10**9


def options(parser: argparse.ArgumentParser) -> None:
    """Its own options."""
    parser.add_argument("--rounds", type=int, default=21, help="pairs (default: 21)")
    parser.add_argument("--steps", type=int, default=25, help="of each side in a pair (default: 25)")
    parser.add_argument("--threads", type=int, default=1, help="(default: 1, which is steadier)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race."""
    torch.set_num_threads(chosen.threads)
    size, text = SIZES["tiny"], characters(None)
    with (
        tempfile.TemporaryDirectory() as folder,
        our_trainer(size, text, "llama", "cpu", "fp32") as bare,
        our_trainer(size, text, "llama", "cpu", "fp32") as told,
        EventWriter(Path(folder), 1) as events,
        MachineWatch() as watch,
    ):
        loop = loop_of(JobContext(Path(folder), JobSpec(kind="train", project="..", attempt=1), events), told, watch)

        def step() -> None:
            loop._obey()
            loop._await_turn()
            loop._step()
            loop._look_and_save()

        sides = heat(step, chosen.steps, size, "cpu"), heat(lambda: bare.step().read(), chosen.steps, size, "cpu")
        for side in sides:
            side()
        raced = race(*sides, rounds=chosen.rounds, unit="tokens/s")
    low, high = interval(raced.ratios)
    note = f"{chosen.rounds} pairs of {chosen.steps} steps; the median lies between {low:.3f} and {high:.3f} (95 %)"
    return replace(raced, notes=(note,), extra={"interval": [round(low, 4), round(high, 4)]})


def loop_of(context: JobContext, trainer, watch: MachineWatch) -> Loop:
    """A run's loop with everything it does at each step, and nothing to judge, sample or save."""
    training = SimpleNamespace(max_steps=NEVER, eval_steps=NEVER, save_steps=NEVER, early_stopping_patience=0)
    record = Record()
    execution = Execution(device="cpu", precision="fp32", threads=torch.get_num_threads(), micro_batch_size=1)
    return Loop(
        context,
        SimpleNamespace(name="events", recipe=SimpleNamespace(training=training)),
        trainer,
        record,
        judge=None,
        sampler=None,
        saver=SimpleNamespace(last=None, begun=None, poll=lambda: None),
        guard=Guard(context, record, scaled=False),
        threads=None,
        memory=MemoryWatch(trainer.model.device),
        gauges=Gauges(context, record, watch, Utilization(execution, flops_per_token=1)),
        pace=Pace(context, Recipe(), record, watch),
    )
