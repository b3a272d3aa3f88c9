"""A real worker, killed again and again: every run loads, and nothing that was told as saved is lost.

Half of the kills fall into the moment of a save: they come when its folder ``.step-*.tmp`` is seen. The others come at
a random moment. The long version runs by name, with as many kills and the seed that are asked for:

    LANGWRIGHT_KILLS=200 LANGWRIGHT_SEED=1 pytest -m campaign -s tests/reliability/test_kill_campaign.py

Results are in RESULTS.md.
"""

from __future__ import annotations

import os
import random
import signal
import time
from dataclasses import dataclass, field

import pytest

from engine.checkpoints import load_checkpoint
from engine.jobs import resume_training, start_training
from engine.jobs.reader import EventReader

INTERVAL = 10
DEADLINE = 120.0
SETTINGS = (
    "training.max_steps=1000000",
    f"training.save_steps={INTERVAL}",
    "training.eval_steps=1000000",
    "training.deterministic=true",
    "training.warmup_steps=0",
    "training.lr_scheduler_type=constant",
    "training.sample_prompts=[]",
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")


@dataclass
class Tally:
    """What the kills did.

    Attributes:
        inside: kills while a save's folder was seen.
        partial: kills after which an unfinished save was left behind.
        rollbacks: steps between the newest told and the one that loads.
    """

    kills: int = 0
    inside: int = 0
    partial: int = 0
    rollbacks: list[int] = field(default_factory=list)


def temporary(run):
    return any(run.checkpoints_folder.glob(".step-*.tmp"))


def await_moment(process, ready):
    deadline = time.monotonic() + DEADLINE
    while not ready():
        assert process.poll() is None, "the worker ended by itself"
        assert time.monotonic() < deadline, "the moment did not come"
        time.sleep(0.0005)


def told(folder):
    """The newest step that was told, and the newest that was told as saved."""
    reader = EventReader(folder)
    saved = [event.values["step"] for event in reader.poll() if event.kind == "checkpoint"]
    steps = reader.metrics.column("step").tolist()
    reader.close()
    return (int(max(steps)) if steps else 0), max(saved, default=0)


def kill_campaign(project, kills, seed):
    dice = random.Random(seed)
    tally = Tally()
    started = start_training(project, "killed")
    run, process = started.run, started.process
    try:
        while True:
            before = max((c.step for c in run.checkpoints()), default=0)
            await_moment(process, lambda: any(c.step > before for c in run.checkpoints()))  # noqa: B023 - at once
            if dice.random() < 0.5:
                await_moment(process, lambda: temporary(run))
                time.sleep(dice.uniform(0.0, 0.01))
            else:
                time.sleep(dice.uniform(0.0, 0.3))
            tally.inside += temporary(run)
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            tally.kills += 1
            tally.partial += temporary(run)
            judge(run, tally)
            if tally.kills == kills:
                return tally
            process = resume_training(run).process
    finally:
        process.kill()
        process.wait()


def judge(run, tally):
    step, saved = told(run.folder)
    loaded = load_checkpoint(run.folder)
    assert loaded.skipped == ()
    assert loaded.step >= saved, f"step {saved} was told as saved, but {loaded.step} loads"
    begun = step // INTERVAL * INTERVAL
    assert loaded.step >= begun - INTERVAL, f"{loaded.step} loads after step {step}"
    tally.rollbacks.append(step - loaded.step)


def test_a_kill_in_the_midst_of_a_save(make_project):
    project = make_project(*SETTINGS)
    project.close()
    assert kill_campaign(project, 1, 1).kills == 1


@pytest.mark.campaign
@pytest.mark.timeout(3000)
def test_many_kills(make_project):
    kills, seed = (int(os.environ.get(f"LANGWRIGHT_{name}", value)) for name, value in (("KILLS", 200), ("SEED", 1)))
    project = make_project(*SETTINGS)
    project.close()
    tally = kill_campaign(project, kills, seed)
    print(
        f"seed {seed}: {tally.kills} kills, {tally.inside} while a save was seen, {tally.partial} left an unfinished "
        f"one; rollback at most {max(tally.rollbacks)} steps, saves every {INTERVAL}"
    )
    assert tally.inside >= kills * 0.4
