"""``events.db``: the truth about a job, appended by its worker and followed by anyone.

SQLite. WAL while the worker writes, so that followers never block it; DELETE at a clean end, because a zipped or
read-only WAL database cannot be opened whole; TRUNCATE on network drives, where WAL does not work
(https://www.sqlite.org/wal.html). A killed worker loses at most the last uncommitted fifth of a second.
"""

from __future__ import annotations

import contextlib
import json
import math
import sqlite3
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import psutil

from engine.errors import LangwrightError
from engine.jobs.events import METRICS, VALIDATIONS, EventKind

DATABASE = "events.db"
BLOCK = 4096
COMMIT_SECONDS = 0.2
_NETWORK = {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "fuse.sshfs", "9p"}

SCHEMA = f"""
create table if not exists events (
    id integer primary key, time real not null, segment integer not null, kind text not null, "values" text not null);
create table if not exists segments (segment integer primary key, start_step integer not null, time real not null);
create table if not exists metrics (
    id integer primary key, segment integer not null, step integer not null, time real not null,
    {", ".join(f"{name} real" for name in METRICS)});
create table if not exists validations (
    id integer primary key, segment integer not null, step integer not null, time real not null,
    {", ".join(f"{name} real" for name in VALIDATIONS)});
create table if not exists blocks (
    id integer primary key, first_id integer not null, last_id integer not null,
    columns text not null, data blob not null, minimum blob not null, maximum blob not null);
"""

BLOCK_COLUMNS = ("segment", "step", "time", *METRICS)
"""A block is a float64 array (columns, 4096), row after row, with each column's minimum and maximum."""


class EventWriter:
    """The worker's side. Safe to call from several threads; one writer a database.

    Args:
        folder: the job folder.
        segment: this attempt's number.
        start_step: the step it goes on from; rows of earlier segments beyond it no longer count.
    """

    def __init__(self, folder: Path, segment: int, start_step: int = 0) -> None:
        self._segment = segment
        self._guard = threading.RLock()
        self._database = _open(folder / DATABASE)
        self._committed = time.monotonic()
        self._pending = False
        with self._guard:
            self._database.executescript(SCHEMA)
            _grow(self._database, "metrics", METRICS)
            _grow(self._database, "validations", VALIDATIONS)
            self._insert_metric = _insert("metrics", METRICS)
            self._insert_validation = _insert("validations", VALIDATIONS)
            (self._blocked,) = self._database.execute("select coalesce(max(last_id), 0) from blocks").fetchone()
            (self._last_metric,) = self._database.execute("select coalesce(max(id), 0) from metrics").fetchone()
        self.segment_from(start_step)

    def segment_from(self, start_step: int) -> None:
        """Say after which step this attempt goes on, once that is known."""
        with self._guard:
            self._database.execute(
                "insert into segments values (?, ?, ?) "
                "on conflict (segment) do update set start_step = excluded.start_step",
                (self._segment, start_step, time.time()),
            )
            self.flush()

    def event(self, kind: EventKind, **values: Any) -> None:
        """Append an event and commit it: events are rare and must be seen."""
        text = json.dumps(values, ensure_ascii=False, default=_plain)
        with self._guard:
            self._database.execute(
                'insert into events (time, segment, kind, "values") values (?, ?, ?, ?)',
                (time.time(), self._segment, kind, text),
            )
            self.flush()

    def metrics(self, step: int, **values: float) -> None:
        """Append the row of one training step; committed within a fifth of a second."""
        row = [self._segment, step, time.time(), *(values.get(name, math.nan) for name in METRICS)]
        with self._guard:
            self._last_metric = self._database.execute(self._insert_metric, row).lastrowid or 0
            if self._last_metric - self._blocked >= BLOCK:
                self._close_block()
            self._commit_sometimes()

    def validation(self, step: int, **values: float) -> None:
        """Append the figures of one look at the validation split."""
        row = [self._segment, step, time.time(), *(values.get(name, math.nan) for name in VALIDATIONS)]
        with self._guard:
            self._database.execute(self._insert_validation, row)
            self.flush()

    def flush(self) -> None:
        """Commit what is pending."""
        with self._guard:
            self._database.commit()
            self._committed = time.monotonic()

    def close(self) -> None:
        """A clean end: everything into one file that can be zipped, moved and read from a read-only drive."""
        with self._guard:
            self.flush()
            # While a follower reads at this very instant the file stays in WAL mode, which is safe too.
            with contextlib.suppress(sqlite3.OperationalError):
                self._database.execute("pragma journal_mode = delete")
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _commit_sometimes(self) -> None:
        if time.monotonic() - self._committed >= COMMIT_SECONDS:
            self.flush()

    def _close_block(self) -> None:
        columns = ", ".join(BLOCK_COLUMNS)
        rows = self._database.execute(
            f"select {columns} from metrics where id > ? and id <= ? order by id",  # noqa: S608 - names from this file
            (self._blocked, self._last_metric),
        ).fetchall()
        data = np.array(rows, dtype=np.float64).T  # NULL becomes NaN
        low = np.where(np.isnan(data), np.inf, data).min(axis=1)
        high = np.where(np.isnan(data), -np.inf, data).max(axis=1)
        self._database.execute(
            "insert into blocks (first_id, last_id, columns, data, minimum, maximum) values (?, ?, ?, ?, ?, ?)",
            (
                self._blocked + 1,
                self._last_metric,
                json.dumps(BLOCK_COLUMNS),
                data.tobytes(),
                low.tobytes(),
                high.tobytes(),
            ),
        )
        self._blocked = self._last_metric


def on_network_drive(path: Path) -> bool:
    """Whether a path lies on a network file system, as far as the machine tells."""
    best = ""
    kind = ""
    resolved = str(path.resolve())
    for part in psutil.disk_partitions(all=True):
        if resolved.startswith(part.mountpoint) and len(part.mountpoint) > len(best):
            best, kind = part.mountpoint, part.fstype.lower()
    return kind in _NETWORK


def _open(path: Path) -> sqlite3.Connection:
    journal = "truncate" if on_network_drive(path.parent) else "wal"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(path, timeout=5.0, check_same_thread=False)
        database.execute(f"pragma journal_mode = {journal}")
        database.execute("pragma synchronous = normal")
    except (sqlite3.Error, OSError) as error:
        raise LangwrightError(
            f"The job's record {path} cannot be opened: {error}.",
            remedy="Check that the folder can be written and the disk is not full.",
            code="job.record",
            path=str(path),
        ) from error
    return database


def _grow(database: sqlite3.Connection, table: str, names: tuple[str, ...]) -> None:
    """Add columns that an older program's database does not have."""
    present = {row[1] for row in database.execute(f"pragma table_info({table})")}
    for name in names:
        if name not in present:
            database.execute(f"alter table {table} add column {name} real")


def _insert(table: str, names: tuple[str, ...]) -> str:
    columns = ("segment", "step", "time", *names)
    marks = ", ".join("?" * len(columns))
    return f"insert into {table} ({', '.join(columns)}) values ({marks})"  # noqa: S608 - names from this file


def _plain(value: Any) -> Any:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError(f"{type(value).__name__} cannot be told in an event")
