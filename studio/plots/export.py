"""A chart as a file: picture, drawing or table."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from engine.errors import LangwrightError
from studio.plots.decimate import Floats
from studio.theme import current

_RATIO = 2.0
_ROWS = 20_000
"""So many rows of a table are put into words at once."""


@dataclass(frozen=True, eq=False)
class Points:
    """What was logged of one series, safe to be read on another thread."""

    name: str
    x: Floats
    y: Floats


def unknown_ending(path: Path) -> LangwrightError:
    """What is said of a name that is neither picture nor table."""
    return LangwrightError(
        f"A chart cannot be written as {path.name!r}.",
        remedy="Give a name that ends in .png, .svg or .csv.",
        code="chart.unknown-ending",
        name=path.name,
    )


def picture(widget: QWidget) -> QImage:
    """The widget at twice its size, on the colour of its card."""
    image = QImage(widget.size() * _RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_RATIO)
    image.fill(QColor(current().surface))
    widget.render(image, QPoint(0, 0))
    return image


def write_png(widget: QWidget, path: Path) -> None:
    """Write the widget as a picture.

    Raises:
        LangwrightError: if it cannot be written.
    """
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(widget).save(buffer, "PNG")
    buffer.close()
    _put_bytes(path, bytes(held.data()))


def write_svg(widget: QWidget, path: Path) -> None:
    """Write the widget as a drawing.

    Raises:
        LangwrightError: if it cannot be written.
    """
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(widget.width(), widget.height()))
    generator.setViewBox(QRect(0, 0, widget.width(), widget.height()))
    painter = QPainter(generator)
    painter.fillRect(widget.rect(), QColor(current().surface))
    widget.render(painter, QPoint(0, 0))
    painter.end()
    buffer.close()
    _put_bytes(path, bytes(held.data()))


def write_table(series: Sequence[Points], x_title: str, path: Path) -> None:
    """Write all logged points as CSV: a row a place, a column a series, empty where it has no value there.

    Knows no widgets: may be called on any thread.

    Raises:
        LangwrightError: if it cannot be written.
    """

    def write(part: Path) -> None:
        with part.open("w", encoding="utf-8", newline="") as file:
            _write_rows(series, x_title, file)

    _put(path, write)


def all_places(series: Sequence[Points]) -> Floats:
    """Every place where something was logged, ascending."""
    if len(series) == 1:
        return series[0].x
    places = np.sort(np.concatenate([one.x for one in series]), kind="stable") if series else np.empty(0)
    return places[np.append(True, np.diff(places) > 0)] if places.size else places


def _write_rows(series: Sequence[Points], x_title: str, file: TextIO) -> None:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([x_title, *(one.name for one in series)])
    places = all_places(series)
    for start in range(0, places.size, _ROWS):
        part = places[start : start + _ROWS]
        columns = [_column(one, part) for one in series]
        writer.writerows(zip(map(_number, part.tolist()), *columns, strict=True))


def _column(series: Points, places: Floats) -> list[str]:
    texts = [""] * places.size
    first, last = np.searchsorted(series.x, (places[0], places[-1] + 0.0))
    part = slice(first, last + 1)
    rows = np.searchsorted(places, series.x[part])
    for row, x, value in zip(rows.tolist(), series.x[part].tolist(), series.y[part].tolist(), strict=True):
        if row < places.size and x == places[row] and value == value:  # NaN differs from itself
            texts[row] = _number(value)
    return texts


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) < 2**53 else repr(value)


def _put_bytes(path: Path, data: bytes) -> None:
    _put(path, lambda part: part.write_bytes(data))


def _put(path: Path, write: Callable[[Path], object]) -> None:
    beside = path.with_name(f".{path.name}.part")
    try:
        write(beside)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise LangwrightError(
            f"The chart could not be written to {path}: {error.strerror or error}.",
            remedy="Choose a folder you may write to, with room on its disk.",
            code="chart.cannot-write",
            path=str(path),
        ) from error
