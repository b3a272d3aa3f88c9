"""Reading ``events.db`` while its worker writes it; no transaction is held between two looks."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import LangwrightError
from engine.jobs.events import GAUGES, METRICS, VALIDATIONS, Event
from engine.jobs.history import History
from engine.jobs.store import BLOCK, BLOCK_COLUMNS, DATABASE

_BASE = ("segment", "step", "time")


class EventReader:
    """Everything told so far, and what is new at each :meth:`poll`.

    Attributes:
        metrics: one row a step; columns ``segment step time`` and :data:`engine.jobs.events.METRICS`.
        validations: one row a look at the validation split.
        gauges: one row every few seconds, of :data:`engine.jobs.events.GAUGES`.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / DATABASE
        self._event = self._metric = self._validation = self._gauge = self._segment = 0
        self.metrics = History((*_BASE, *METRICS))
        self.validations = History((*_BASE, *VALIDATIONS))
        self.gauges = History((*_BASE, *GAUGES))

    def poll(self) -> list[Event]:
        """The events since the last poll; the histories are brought up to date. Nothing before the worker begins.

        Raises:
            LangwrightError: the database is damaged.
        """
        if not self._path.exists() or not self._path.stat().st_size:
            return []
        database = None
        try:
            database = self._connect()
            return self._read(database)
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "busy" in str(error) or "no such table" in str(error):
                return []  # the worker is just creating or closing it: next time
            raise self._damaged(error) from error
        except sqlite3.DatabaseError as error:
            raise self._damaged(error) from error
        finally:
            if database is not None:  # an open connection would keep the worker from leaving WAL mode at its end
                database.close()

    def close(self) -> None:
        """Stop reading. Nothing is held open between two polls, so there is nothing to let go."""

    def _connect(self) -> sqlite3.Connection:
        uri = f"{self._path.absolute().as_uri()}?mode=ro"
        database = sqlite3.connect(uri, uri=True, timeout=0.2, check_same_thread=False)
        try:
            database.execute("pragma query_only = 1")
            database.execute("select 1 from sqlite_master").fetchall()
        except sqlite3.OperationalError as error:
            database.close()
            if "locked" in str(error) or "busy" in str(error):
                raise
            # A WAL database on a read-only drive: its worker is gone, so nothing can change under us.
            return sqlite3.connect(f"{uri}&immutable=1", uri=True, check_same_thread=False)
        except sqlite3.DatabaseError:
            database.close()
            raise
        return database

    def _read(self, database: sqlite3.Connection) -> list[Event]:
        # One moment for all tables: whoever reads of the end must have read every row before it.
        database.execute("begin")
        self._read_segments(database)
        if not len(self.metrics):
            self._read_blocks(database)
        self._metric = self._read_rows(database, "metrics", METRICS, self.metrics, self._metric)
        self._validation = self._read_rows(database, "validations", VALIDATIONS, self.validations, self._validation)
        self._gauge = self._read_rows(database, "gauges", GAUGES, self.gauges, self._gauge)
        rows = database.execute(
            'select id, time, segment, kind, "values" from events where id > ? order by id', (self._event,)
        ).fetchall()
        if rows:
            self._event = rows[-1][0]
        return [Event(id_, time, segment, kind, json.loads(values)) for id_, time, segment, kind, values in rows]

    def _read_segments(self, database: sqlite3.Connection) -> None:
        rows = database.execute(
            "select segment, start_step from segments where segment >= ? order by segment", (self._segment,)
        ).fetchall()
        for segment, start_step in rows:
            if segment > self._segment:
                self._segment = segment
            # Rows of this very segment are all beyond its start, so only older ones can go.
            self._forget(segment, start_step)

    def _forget(self, segment: int, start_step: int) -> None:
        for history in (self.metrics, self.validations, self.gauges):
            if len(history) and history.column("segment")[-1] < segment:
                history.truncate(start_step)

    def _read_blocks(self, database: sqlite3.Connection) -> None:
        (number,) = database.execute("select count(*) from blocks").fetchone()
        self.metrics.reserve((number + 1) * BLOCK)
        blocks = database.execute("select last_id, columns, data from blocks order by id")
        for last_id, columns, data in blocks:  # one after another: a long run's fill a hundred megabytes
            names = json.loads(columns)
            stored = np.frombuffer(data, dtype=np.float64).reshape(len(names), -1)
            if tuple(names) != BLOCK_COLUMNS:
                stored = _rearranged(stored, names)
            self._take(self.metrics, stored, database)
            self._metric = last_id

    def _read_rows(
        self, database: sqlite3.Connection, table: str, names: tuple[str, ...], history: History, after: int
    ) -> int:
        present = self._present(database, table, names)
        if not present:
            return after
        wanted = ", ".join((*_BASE, *present))
        rows = database.execute(
            f"select id, {wanted} from {table} where id > ? order by id",  # noqa: S608 - names from this package
            (after,),
        ).fetchall()
        if not rows:
            return after
        data = np.array(rows, dtype=np.float64).T
        self._take(history, data[1:], database)
        return int(rows[-1][0])

    def _present(self, database: sqlite3.Connection, table: str, names: tuple[str, ...]) -> list[str]:
        """Each column, NULL in place of one that an older program did not write; none without the table."""
        known = {row[1] for row in database.execute(f"pragma table_info({table})")}
        return [name if name in known else f"null as {name}" for name in names] if known else []

    def _take(self, history: History, rows: Any, database: sqlite3.Connection) -> None:
        """Append rows, dropping what a later segment has superseded."""
        segments = rows[0]
        if len(history) and segments[0] == history.column("segment")[-1] == segments[-1] == self._segment:
            _append(history, rows)
            return
        starts = database.execute("select segment, start_step from segments order by segment").fetchall()
        for segment, start_step in starts:
            part = rows[:, segments == segment]
            if not part.shape[1]:
                continue
            if len(history) and history.column("segment")[-1] < segment:
                history.truncate(start_step)
            later = [start for number, start in starts if number > segment]
            _append(history, part[:, part[1] <= min(later)] if later else part)

    def _damaged(self, error: sqlite3.Error) -> LangwrightError:
        return LangwrightError(
            f"The record {self._path} is damaged: {error}.",
            remedy="The checkpoints beside it are not touched by this and can still be used.",
            code="job.record-broken",
            path=str(self._path),
        )


def _append(history: History, rows: Any) -> None:
    """Add rows; where steps go back, as after a divergence, what was told of them before no longer counts."""
    if not rows.shape[1]:
        return
    steps = rows[1]
    later = np.minimum.accumulate(steps[::-1])[::-1]
    if len(history) and history.column("step")[-1] >= later[0]:
        history.truncate(later[0] - 1)
    history.append(rows[:, np.append(steps[:-1] < later[1:], True)])


def _rearranged(stored: Any, names: list[str]) -> Any:
    rows = np.full((len(BLOCK_COLUMNS), stored.shape[1]), np.nan)
    for index, name in enumerate(BLOCK_COLUMNS):
        if name in names:
            rows[index] = stored[names.index(name)]
    return rows
