"""A chart as a file: picture, drawing or table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from engine.errors import LangwrightError
from studio.plots.series import Series
from studio.theme import current

_RATIO = 2.0


def write(widget: QWidget, series: Sequence[Series], x_title: str, path: Path) -> None:
    """Write what a chart shows, by the ending of the name: `.png`, `.svg` or `.csv`.

    Raises:
        LangwrightError: if the ending is another or the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending == ".png":
        data = png(widget)
    elif ending == ".svg":
        data = svg(widget)
    elif ending == ".csv":
        data = table(series, x_title).encode("utf-8")
    else:
        raise LangwrightError(
            f"A chart cannot be written as {path.name!r}.",
            remedy="Give a name that ends in .png, .svg or .csv.",
            code="chart.unknown-ending",
            name=path.name,
        )
    _put(path, data)


def png(widget: QWidget) -> bytes:
    """The widget as a PNG at twice its size."""
    image = QImage(widget.size() * _RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_RATIO)
    image.fill(QColor(current().surface))
    widget.render(image, QPoint(0, 0))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(held.data())


def svg(widget: QWidget) -> bytes:
    """The widget as a drawing."""
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
    return bytes(held.data())


def table(series: Sequence[Series], x_title: str) -> str:
    """All logged points as CSV: one row for each place, one column for each series, empty where it has no value."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([x_title, *(one.name for one in series)])
    places = np.unique(np.concatenate([one.x for one in series])) if series else np.empty(0)
    columns = [_column(one, places) for one in series]
    for row, place in enumerate(places.tolist()):
        writer.writerow([_number(place), *(column[row] for column in columns)])
    return out.getvalue()


def _column(series: Series, places: np.ndarray) -> list[str]:
    texts = [""] * places.size
    for row, value in zip(np.searchsorted(places, series.x).tolist(), series.y.tolist(), strict=True):
        texts[row] = "" if value != value else _number(value)  # NaN differs from itself
    return texts


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) < 2**53 else repr(value)


def _put(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise LangwrightError(
            f"The chart could not be written to {path}: {error.strerror or error}.",
            remedy="Choose a folder you may write to, with room on its disk.",
            code="chart.cannot-write",
            path=str(path),
        ) from error
