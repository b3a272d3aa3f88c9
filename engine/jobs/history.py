"""A growing table of one float64 row a step: what charts draw and the command line prints."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class History:
    """Columns by name, rows in the order of steps. Columns are views: cheap to hand around, never to be written to.

    After :meth:`truncate` and new appends, old views keep showing the old rows: arrays are replaced, not overwritten.
    """

    def __init__(self, columns: Sequence[str]) -> None:
        self.columns = tuple(columns)
        self._data: Floats = np.empty((len(columns), 1024), dtype=np.float64)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def column(self, name: str) -> Floats:
        """One column, shape (rows,)."""
        view = self._data[self.columns.index(name), : self._count]
        view.flags.writeable = False
        return view

    def last(self, name: str) -> float:
        """The newest value of a column that was measured; NaN where there is none."""
        values = self.column(name)
        measured = np.flatnonzero(~np.isnan(values))
        return float(values[measured[-1]]) if len(measured) else float("nan")

    def reserve(self, rows: int) -> None:
        """Make room for so many rows more at once, rather than by growing again and again."""
        if self._count + rows > self._data.shape[1]:
            grown = np.empty((len(self.columns), self._count + rows), dtype=np.float64)
            grown[:, : self._count] = self._data[:, : self._count]
            self._data = grown

    def append(self, rows: Floats) -> None:
        """Add rows, shape (columns, rows)."""
        needed = self._count + rows.shape[1]
        if needed > self._data.shape[1]:
            self.reserve(max(rows.shape[1], 2 * self._data.shape[1] - self._count))
        self._data[:, self._count : needed] = rows
        self._count = needed

    def truncate(self, step: int) -> None:
        """Forget rows beyond a step: a resume went back to it."""
        keep = self._data[self.columns.index("step"), : self._count] <= step
        if not keep.all():
            kept = self._data[:, : self._count][:, keep]
            self._data, self._count = np.ascontiguousarray(kept), kept.shape[1]
