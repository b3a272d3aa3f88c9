"""A worker that pretends to train: it speaks the engine's own protocol in a folder, and computes nothing.

    python fake_worker.py JOB_FOLDER

One step every ``params.pause`` seconds up to ``params.steps``, a look at the validation text every 5, a checkpoint
every 10. It obeys stop, pause, resume, save and sample. ``params.fail`` makes it fail at that step.
"""

from __future__ import annotations

import json
import math
import sys
import time
from pathlib import Path

from engine.errors import LangwrightError
from engine.jobs import EventWriter, JobContext, read_spec
from engine.jobs.liveness import Pulse


def main(folder: Path) -> int:
    spec = read_spec(folder)
    pulse = Pulse(folder, spec.attempt)
    pulse.start()
    try:
        with EventWriter(folder, spec.attempt) as events:
            return work(JobContext(folder, spec, events), events)
    finally:
        pulse.stop()


def work(context: JobContext, events: EventWriter) -> int:
    first = max((int(path.name[5:]) for path in (context.folder / "checkpoints").glob("step-*")), default=0)
    events.segment_from(first)
    events.event("started", attempt=context.attempt, pid=0)
    events.event("phase", code="training", text="Pretending to train", step=first)
    paused = False
    step = first
    while step < context.params.get("steps", 40):
        for command in context.commands():
            if command.name in ("pause", "resume"):
                paused = command.name == "pause"
                events.event("paused" if paused else "resumed")
                events.flush()
            elif command.name == "save":
                save(context, events, step)
            elif command.name == "sample":
                events.event("sample", step=step, prompt="", text="asked for", seed=1)
        if context.stop_requested:
            save(context, events, step)
            events.event("finished", outcome="stopped", code="job.stopped", text="Stopped as asked.", result={})
            return 3
        time.sleep(context.params.get("pause", 0.02))
        if paused:
            continue
        step += 1
        tell(context, events, step)
        if step == context.params.get("fail"):
            error = LangwrightError("The paper ran out.", remedy="Bring more paper.", code="fake.paper")
            events.event("finished", outcome="failed", code=error.code, text=error.message, remedy=error.remedy)
            return 1
    save(context, events, step)
    events.event("finished", outcome="done", result={"steps": step})
    return 0


def tell(context: JobContext, events: EventWriter, step: int) -> None:
    loss = 2 + 4 / step
    events.metrics(
        step, tokens=step * 128, seconds=step * 0.02, train_loss=loss, learning_rate=1e-3, grad_norm=1.0,
        tokens_per_second=6400.0, memory_bytes=1e8,
    )  # fmt: skip
    if step % 5 == 0:
        events.validation(
            step, tokens=step * 128, seconds=step * 0.02, loss=loss + 0.1, perplexity=math.exp(loss), bits_per_byte=loss
        )
        events.event("sample", step=step, prompt="", text=f"words at {step}", seed=1)
    if step % 10 == 0:
        save(context, events, step)


def save(context: JobContext, events: EventWriter, step: int) -> None:
    folder = context.folder / "checkpoints" / f"step-{step:08d}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.safetensors").write_bytes(b"no weights")
    manifest = {
        "version": 1, "step": step, "tokens": step * 128, "train_loss": 3.0, "validation_loss": 2 + 4 / max(step, 1),
        "created": "2030-01-01T00:00:00+00:00",
        "files": [{"name": "model.safetensors", "size": 10, "sha256": "00"}],
    }  # fmt: skip
    (folder / "manifest.json").write_text(json.dumps(manifest))
    events.event("checkpoint", step=step, loss=manifest["validation_loss"], size=10, best=True)
    events.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
