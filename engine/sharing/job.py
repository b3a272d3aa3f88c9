"""Station 8's job: write a checkpoint of a run in the form in which it leaves the project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.errors import UsageError
from engine.jobs import JobContext
from engine.project import Paths, find_run
from engine.project.run import Which
from engine.sharing.huggingface import export_huggingface


def export(context: JobContext) -> dict[str, Any]:
    """Export ``params["checkpoint"]`` of ``params["run"]`` to ``params["to"]``; returns what was written.

    Raises:
        UsageError: there is no such run or checkpoint, the format is unknown, or the target holds other things.
        LangwrightError: the checkpoint is damaged, the disk is full, or the exported model computes something else.
        Stopped: as asked; nothing was left behind.
    """
    params = context.params
    if params.get("format", "huggingface") != "huggingface":
        raise UsageError(
            f"There is no format {params['format']!r}.", remedy="Choose: huggingface.", code="share.unknown-format"
        )
    paths = Paths(context.project)
    run = find_run(paths, str(params.get("run", "last")))
    target = Path(params.get("to") or paths.exports / f"{run.name}-huggingface")
    context.phase("share.writing", "Writing the model")
    done = export_huggingface(
        run,
        _which(params.get("checkpoint", "best")),
        target,
        author=str(params.get("author", "")),
        licence=str(params.get("licence", "")),
        check=context.check,
    )
    for skipped in done.speaker.skipped:
        text = f"Checkpoint {skipped.name} is damaged ({skipped.why}); step {done.step} is exported instead."
        context.message("warning", "checkpoint.skipped", text, checkpoint=skipped.name, why=skipped.why)
    return {"format": "huggingface", "run": run.name, **done.as_dict()}


def _which(asked: Any) -> Which:
    if asked in ("best", "last"):
        return asked
    if str(asked).isdecimal():
        return int(asked)
    raise UsageError(
        f"{asked!r} is no checkpoint.", remedy="Say best, last or a step.", code="checkpoint.unknown", which=str(asked)
    )
