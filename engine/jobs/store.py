"""``events.db``: the truth about a job, appended by its worker and followed by anyone.

SQLite. WAL while the worker writes, so that followers never block it; DELETE at a clean end, because a zipped or
read-only WAL database cannot be opened whole; TRUNCATE on network drives, where WAL does not work
(https://www.sqlite.org/wal.html). A killed worker loses at most the last uncommitted fifth of a second.
"""

from __future__ import annotations

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
from engine.jobs.events import GAUGES, METRICS, VALIDATIONS, EventKind
from engine.jobs.log import log
from engine.project.atomic import explained, replace

DATABASE = "events.db"
BLOCK = 4096
COMMIT_SECONDS = 0.2
MOST_PENDING = 100_000
"""So many rows are kept in memory while the record cannot be written."""

LEAVE_TRIES, LEAVE_SECONDS = 20, 0.05
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
create table if not exists gauges (
    id integer primary key, segment integer not null, step integer not null, time real not null,
    {", ".join(f"{name} real" for name in GAUGES)});
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
        start_step: the step it goes on from; rows of earlier segments beyond it no longer count. None where that is
            not known yet: earlier rows then count until :meth:`segment_from`, or until the first row without it.
    """

    def __init__(self, folder: Path, segment: int, start_step: int | None = None) -> None:
        self._segment = segment
        self._placed = False
        self._guard = threading.RLock()
        self._path = folder / DATABASE
        self._database, damaged = _opened(self._path)
        self._pending: list[tuple[str, tuple[Any, ...]]] = []
        self._committed = time.monotonic()
        self._troubled = False
        self._insert_metric = _insert("metrics", METRICS)
        self._insert_validation = _insert("validations", VALIDATIONS)
        self._insert_gauge = _insert("gauges", GAUGES)
        (self._blocked,) = self._database.execute("select coalesce(max(last_id), 0) from blocks").fetchone()
        if start_step is not None:
            self.segment_from(start_step)
        if damaged:
            text = f"The record of earlier attempts was damaged and was put aside as {damaged}."
            self.event("message", level="warning", code="job.record-damaged", text=text, values={"name": damaged})

    def segment_from(self, start_step: int) -> None:
        """Say after which step this attempt goes on, once that is known; -1 when it begins anew."""
        statement = (
            "insert into segments values (?, ?, ?) on conflict (segment) do update set start_step = excluded.start_step"
        )
        self._placed = True
        with self._guard:
            self._pending.append((statement, (self._segment, start_step, time.time())))
            self.flush()

    def event(self, kind: EventKind, **values: Any) -> None:
        """Append an event and commit it: events are rare and must be seen."""
        text = json.dumps(values, ensure_ascii=False, default=_plain)
        statement = 'insert into events (time, segment, kind, "values") values (?, ?, ?, ?)'
        with self._guard:
            self._pending.append((statement, (time.time(), self._segment, kind, text)))
            self.flush()

    def metrics(self, step: int, **values: float) -> None:
        """Append the row of one training step; committed within a fifth of a second."""
        row = (self._segment, step, time.time(), *(values.get(name, math.nan) for name in METRICS))
        with self._guard:
            self._place()
            self._pending.append((self._insert_metric, row))
            if time.monotonic() - self._committed >= COMMIT_SECONDS:
                self.flush()

    def validation(self, step: int, **values: float) -> None:
        """Append the figures of one look at the validation split."""
        row = (self._segment, step, time.time(), *(values.get(name, math.nan) for name in VALIDATIONS))
        with self._guard:
            self._place()
            self._pending.append((self._insert_validation, row))
            self.flush()

    def gauges(self, step: int, **values: float) -> None:
        """Append what the gauges show; committed with the next row of metrics."""
        row = (self._segment, step, time.time(), *(values.get(name, math.nan) for name in GAUGES))
        with self._guard:
            self._place()
            self._pending.append((self._insert_gauge, row))

    def _place(self) -> None:
        if not self._placed:
            self.segment_from(-1)

    def flush(self) -> None:
        """Commit what is pending. On a full disk it stays pending and is tried again: work goes on without a record.

        Raises:
            LangwrightError: that has lasted too long.
        """
        with self._guard:
            self._committed = time.monotonic()
            try:
                for statement, row in self._pending:
                    self._database.execute(statement, row)
                blocked = self._close_blocks()
                self._database.commit()
            except sqlite3.OperationalError as error:
                self._database.rollback()
                self._endure(error)
            else:
                self._blocked = blocked
                self._pending.clear()
                self._troubled = False

    def close(self) -> None:
        """A clean end: everything into one file that can be zipped, moved and read from a read-only drive."""
        with self._guard:
            try:
                self.flush()
                if self._pending:
                    log(f"The last {len(self._pending)} entries of {self._path} are lost.")
                self._leave_wal()
            finally:
                self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _leave_wal(self) -> None:
        """Back to one plain file. A follower that looks at this very instant is in the way for a moment."""
        for _ in range(LEAVE_TRIES):
            try:
                self._database.execute("pragma wal_checkpoint(truncate)").fetchall()
                if self._database.execute("pragma journal_mode = delete").fetchone() == ("delete",):
                    return
            except sqlite3.OperationalError:
                pass  # still looked at; if it stays so the file remains in WAL mode, which is safe too
            time.sleep(LEAVE_SECONDS)

    def _endure(self, error: sqlite3.OperationalError) -> None:
        if not self._troubled:
            log(f"The record {self._path} cannot be written for now: {error}.")
        self._troubled = True
        if len(self._pending) > MOST_PENDING:
            raise _unwritable(self._path, error) from error

    def _close_blocks(self) -> int:
        """Write the blocks that are full; returns the last row in one."""
        (last,) = self._database.execute("select coalesce(max(id), 0) from metrics").fetchone()
        blocked: int = self._blocked
        while last - blocked >= BLOCK:
            self._close_block(blocked, blocked + BLOCK)
            blocked += BLOCK
        return blocked

    def _close_block(self, after: int, last: int) -> None:
        columns = ", ".join(BLOCK_COLUMNS)
        rows = self._database.execute(
            f"select {columns} from metrics where id > ? and id <= ? order by id",  # noqa: S608 - names from this file
            (after, last),
        ).fetchall()
        data = np.array(rows, dtype=np.float64).T  # NULL becomes NaN
        low = np.where(np.isnan(data), np.inf, data).min(axis=1)
        high = np.where(np.isnan(data), -np.inf, data).max(axis=1)
        self._database.execute(
            "insert into blocks (first_id, last_id, columns, data, minimum, maximum) values (?, ?, ?, ?, ?, ?)",
            (after + 1, last, json.dumps(BLOCK_COLUMNS), data.tobytes(), low.tobytes(), high.tobytes()),
        )


def on_network_drive(path: Path) -> bool:
    """Whether a path lies on a network file system, as far as the machine tells."""
    best = ""
    kind = ""
    resolved = str(path.resolve())
    for part in psutil.disk_partitions(all=True):
        if resolved.startswith(part.mountpoint) and len(part.mountpoint) > len(best):
            best, kind = part.mountpoint, part.fstype.lower()
    return kind in _NETWORK


def _opened(path: Path) -> tuple[sqlite3.Connection, str]:
    """The database, ready to be written; and the name under which a damaged one was put aside."""
    try:
        return _prepared(path), ""
    except sqlite3.OperationalError as error:
        raise _unwritable(path, error) from error
    except sqlite3.DatabaseError:
        # Damaged. The run's checkpoints are what counts: it goes on with a new record, and the old one is kept.
        aside = f"events-damaged-{time.time_ns()}.db"
        for ending in ("", "-wal", "-shm"):
            if path.with_name(path.name + ending).exists():
                replace(path.with_name(path.name + ending), path.with_name(aside + ending))
        return _prepared(path), aside


def _prepared(path: Path) -> sqlite3.Connection:
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path, timeout=5.0, check_same_thread=False)
    try:
        database.execute(f"pragma journal_mode = {'truncate' if on_network_drive(path.parent) else 'wal'}")
        database.execute("pragma synchronous = normal")
        database.executescript(SCHEMA)
        _grow(database, "metrics", METRICS)
        _grow(database, "validations", VALIDATIONS)
        _grow(database, "gauges", GAUGES)
    except BaseException:
        database.close()
        raise
    return database


def _unwritable(path: Path, error: sqlite3.Error) -> LangwrightError:
    return LangwrightError(
        f"The job's record {path} cannot be written: {error}.",
        remedy="Check that the folder can be written and the disk is not full.",
        code="job.record",
        path=str(path),
    )


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
