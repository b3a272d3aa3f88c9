"""Which checkpoints stay: the last few, the best, the pinned, every K-th, and never fewer than two good ones.

How many is said by the run's recipe. A person may choose otherwise while it trains or later: that lies beside the
checkpoints in ``retention.json``, so the frozen recipe stays what it was, and the saver looks at it at each save.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.errors import LangwrightError
from engine.project.atomic import read_json, write_json
from engine.project.run import CheckpointInfo, Run
from engine.recipe import SETTINGS

FEWEST = 2
"""So many good checkpoints stay whatever is asked, and so many verified ones: one may turn out damaged."""

RETENTION = "retention.json"


class Retention(BaseModel):
    """How many checkpoints of a run are kept.

    Attributes:
        limit: so many of the newest, as ``training.save_total_limit``.
        every: those whose step is a multiple of this, as ``training.keep_every_steps``; 0 for none.
    """

    model_config = ConfigDict(frozen=True)
    limit: int = Field(ge=FEWEST, le=int(SETTINGS["training.save_total_limit"].maximum or 10_000))
    every: int = Field(default=0, ge=0, le=int(SETTINGS["training.keep_every_steps"].maximum or 10**9))


@dataclass(frozen=True)
class SpaceForecast:
    """What the rest of a run will need on the disk.

    Attributes:
        saves: how many checkpoints are still to be saved.
        growth: bytes by which the run's checkpoints grow until the end; below 0 where more will go than come.
        peak: bytes needed beyond now at the worst moment: an old checkpoint goes only when a new one is whole.
    """

    saves: int
    growth: int
    peak: int


def to_delete(
    infos: Sequence[CheckpointInfo],
    keep_last: int,
    pinned: Collection[int] = (),
    best: int | None = None,
    in_use: Collection[int] = (),
    every: int = 0,
) -> list[int]:
    """The steps whose checkpoints may go, oldest first. A pure decision; nothing is touched.

    Args:
        infos: the run's checkpoints in any order. Damaged ones protect nothing and are the first to go.
        keep_last: how many of the newest good ones stay.
        pinned: steps the user pinned.
        best: the step with the lowest validation loss.
        in_use: steps something reads or refers to.
        every: good ones whose step is a multiple of this stay; 0 for none.
    """
    good = sorted(info.step for info in infos if info.intact)
    if len(good) < FEWEST:
        return []
    newest = good[-max(keep_last, FEWEST) :]
    verified = sorted(info.step for info in infos if info.intact and info.verified)[-FEWEST:]
    multiples = [step for step in good if every and step % every == 0]
    kept = {*newest, *verified, *multiples, *pinned, *in_use, best}
    return sorted(info.step for info in infos if info.step not in kept)


def retention_of(run: Run) -> Retention:
    """How many checkpoints the run keeps: what was chosen for it since, else what its recipe says.

    Raises:
        LangwrightError: the recipe cannot be read.
    """
    training = run.recipe.training
    asked = Retention(limit=training.save_total_limit, every=training.keep_every_steps)
    path = run.checkpoints_folder / RETENTION
    if not path.exists():
        return asked
    try:
        return Retention.model_validate(read_json(path))
    except (LangwrightError, ValidationError):
        return asked  # a damaged choice is none; the recipe's word counts again


def set_retention(run: Run, retention: Retention) -> None:
    """Keep so many from the next save on; one that is at work heeds it too.

    Raises:
        LangwrightError: it cannot be written.
    """
    write_json(run.checkpoints_folder / RETENTION, retention.model_dump())


def forecast(
    infos: Sequence[CheckpointInfo], *, max_steps: int, save_steps: int, retention: Retention
) -> SpaceForecast:
    """What the saves that are still to come will need.

    Args:
        infos: the checkpoints there are, by step.
        max_steps: the run's last step, at which it saves too.
        save_steps: steps between two saves.
        retention: which of them stay.

    The best is taken to be where it is now, or among those to come: one more than the newest stays for it either way.
    """
    done = infos[-1].step if infos else 0
    coming = (
        [*range((done // save_steps + 1) * save_steps, max_steps, save_steps), max_steps] if max_steps > done else []
    )
    if not coming:
        return SpaceForecast(0, 0, 0)
    size = max((info.size for info in infos), default=0)
    stays = {info.step for info in infos if info.pinned or info.best}
    stays |= {info.step for info in infos if retention.every and info.step % retention.every == 0}
    steps = [info.step for info in infos] + coming
    stays |= set(steps[-max(retention.limit, FEWEST) :])
    stays |= {step for step in coming if retention.every and step % retention.every == 0}
    growth = (len(stays) - len(infos)) * size
    return SpaceForecast(len(coming), growth, max(growth, 0) + size)


def waited_for(run: Run) -> set[int]:
    """The checkpoints that a branch was made from which has not begun yet; they must not go before it has."""
    steps = set()
    for inputs in run.folder.parent.glob("*/inputs.json"):
        parent = _parent_of(inputs)
        begun = any((inputs.parent / "checkpoints").glob("step-*"))
        if parent and parent.get("run") == run.name and not parent.get("project") and not begun:
            steps.add(int(parent["step"]))
    return steps


def _parent_of(inputs: Path) -> dict[str, Any] | None:
    try:
        parent = json.loads(inputs.read_text(encoding="utf-8")).get("parent")
    except (OSError, ValueError, AttributeError):
        return None  # another run's damage is not our business
    return parent if isinstance(parent, dict) and isinstance(parent.get("step"), int) else None
