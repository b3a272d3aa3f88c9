"""What a run has logged, as the chart needs it, whether it is the one on show or an earlier one. No widgets.

The run on show comes from :class:`studio.state.RunState`, row by row; earlier ones are read whole from their records,
which is done on another thread.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.jobs import Follower, History
from engine.project import RunInputs
from studio.state import RunState, RunSummary

Floats = npt.NDArray[np.float64]
Table = Mapping[str, Floats]

TABLES = ("metrics", "validations", "gauges")


@dataclass(frozen=True, eq=False)
class RunData:
    """The tables of a run and what is needed to convert them.

    Attributes:
        name: of the run.
        tables: columns by name, by table; shape (rows,), never to be written to.
        train_tokens: of the text, one epoch; 0 while unknown.
        train_bytes: of the same text; 0 while unknown.
        vocab_size: 0 while unknown.
        unigram_entropy: nats a token of guessing by frequency alone; NaN while unknown.
    """

    name: str
    tables: Mapping[str, Table] = field(default_factory=dict)
    train_tokens: int = 0
    train_bytes: int = 0
    vocab_size: int = 0
    unigram_entropy: float = math.nan

    @property
    def bits_factor(self) -> float:
        """Bits a byte for one nat a token of the training text; 0 while unknown."""
        if not self.train_bytes or not self.train_tokens:
            return 0.0
        return self.train_tokens / self.train_bytes / math.log(2)

    @property
    def start(self) -> float:
        """When the first row was told, in seconds since the epoch; 0 before that."""
        firsts = [float(table["time"][0]) for table in self.tables.values() if len(table.get("time", ()))]
        return min(firsts, default=0.0)

    def column(self, table: str, column: str) -> Floats:
        """A column; empty where this run has none of that name."""
        found = self.tables.get(table, {}).get(column)
        return np.empty(0) if found is None else found

    def measured(self, table: str, column: str) -> bool:
        """Whether anything was measured in a column."""
        return bool(np.isfinite(self.column(table, column)).any())


def data_of(run: RunState, summary: RunSummary | None) -> RunData:
    """The run on show."""
    tables = {name: table for name in TABLES if (table := getattr(run, name, None)) is not None}
    return _with_inputs(run.name, tables, summary.inputs if summary is not None else None)


def read_run(summary: RunSummary) -> RunData:
    """An earlier run, read from its record: takes up to a second, so never on the window's thread.

    Raises:
        LangwrightError: the record is damaged.
    """
    return _with_inputs(summary.name, read_tables(summary.folder), summary.inputs)


def read_tables(folder: Path) -> dict[str, Table]:
    """The tables of the record in a folder; empty ones before its worker has begun.

    Raises:
        LangwrightError: the record is damaged.
    """
    follower = Follower(folder)
    try:
        follower.poll()
    finally:
        follower.close()
    histories = {name: history for name in TABLES if isinstance(history := getattr(follower, name, None), History)}
    return {name: {each: one.column(each) for each in one.columns} for name, one in histories.items()}


def _with_inputs(name: str, tables: Mapping[str, Table], inputs: RunInputs | None) -> RunData:
    if inputs is None:
        return RunData(name, tables)
    return RunData(
        name, tables, inputs.train_tokens, inputs.train_bytes, inputs.vocab_size, float(inputs.unigram_entropy)
    )
