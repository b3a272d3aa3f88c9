"""All runs as rows of one table: what came out of each, and the settings in which they differ. No widgets."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import LangwrightError
from engine.recipe import SettingDifference, differing_settings
from engine.sizing import parameter_count
from studio.state import RunSummary


@dataclass(frozen=True)
class RunRow:
    """What is told of one run; None where it is not known.

    Attributes:
        loss: the best validation loss, in nats a token.
        bits: the same in bits a byte of the validation text.
        tokens: seen so far.
        differing: the values of the settings in which the runs differ.
    """

    run: RunSummary
    steps: int
    loss: float | None
    perplexity: float | None
    bits: float | None
    tokens: int | None
    parameters: int | None
    differing: tuple[Any, ...]


def rows_of(runs: Sequence[RunSummary]) -> tuple[list[RunRow], list[SettingDifference]]:
    """A row a run, pinned ones first, else newest first; and the settings in which those with a recipe differ."""
    known = [run for run in runs if run.recipe is not None]
    found = list(differing_settings([run.recipe for run in known if run.recipe is not None])) if len(known) > 1 else []
    places = {run.name: place for place, run in enumerate(known)}
    newest_first = list(runs)[::-1]
    ordered = sorted(newest_first, key=lambda run: not run.label.pinned)
    return [_row(run, found, places.get(run.name)) for run in ordered], found


def _row(run: RunSummary, found: Sequence[SettingDifference], place: int | None) -> RunRow:
    losses = [info.validation_loss for info in run.checkpoints if info.validation_loss is not None]
    loss, inputs, recipe = min(losses, default=None), run.inputs, run.recipe
    bits = None
    if loss is not None and inputs is not None and inputs.validation_bytes:
        bits = loss * inputs.validation_tokens / inputs.validation_bytes / math.log(2)
    tokens = parameters = None
    if recipe is not None and inputs is not None:
        shape = recipe.model.architecture
        tokens = run.last_step * int(recipe.training.batch_size) * int(shape.max_position_embeddings)
        try:
            parameters = parameter_count(recipe.model, inputs.vocab_size).total
        except LangwrightError:
            parameters = None  # the run's own trouble is told where it is opened
    return RunRow(
        run=run,
        steps=run.last_step,
        loss=loss,
        perplexity=math.exp(min(loss, 80.0)) if loss is not None else None,
        bits=bits,
        tokens=tokens,
        parameters=parameters,
        differing=tuple(None if place is None else one.values[place] for one in found),
    )


FIXED = (
    "run",
    "title",
    "note",
    "steps",
    "max_steps",
    "best_validation_loss",
    "perplexity",
    "bits_per_byte",
    "tokens",
    "parameters",
    "created",
)


def as_cells(rows: Sequence[RunRow], found: Sequence[SettingDifference]) -> list[list[Any]]:
    """The whole table with its heading, unrounded."""
    cells: list[list[Any]] = [[*FIXED, *(one.path for one in found)]]
    for row in rows:
        run = row.run
        fixed = [run.name, run.label.title, run.label.note, row.steps, run.max_steps or None, row.loss]
        fixed += [row.perplexity, row.bits, row.tokens, row.parameters, run.inputs.created if run.inputs else None]
        cells.append([*fixed, *row.differing])
    return cells


def as_csv(cells: Sequence[Sequence[Any]]) -> str:
    """As comma-separated values; what is not known is empty."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([["" if cell is None else cell for cell in row] for row in cells])
    return out.getvalue()


def as_markdown(cells: Sequence[Sequence[Any]]) -> str:
    """As a Markdown table."""
    lines = ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in cells]
    return "\n".join([lines[0], "|" + " --- |" * len(cells[0]), *lines[1:]]) + "\n"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = format(value, ".5g") if isinstance(value, float) else str(value)  # a file: the same in every language
    return " ".join(text.replace("|", "\\|").split())
