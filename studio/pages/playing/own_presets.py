"""The person's own presets: kept beside the studio's settings, and a row to add one and to take one away."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.project.atomic import read_json, write_json
from studio.pages.playing.presets import Preset, presets
from studio.state.project_state import Runner
from studio.widgets import FlowRow, button, label

FILE = "presets.json"
NOT_KEPT = ("seed",)
"""A way of choosing is kept without its luck."""


class OwnPresets(QObject):
    """Presets in a file, read and written on another thread.

    Signals:
        changed: there are others now.
        failed: the :class:`engine.errors.LangwrightError` of reading or writing.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, file: Path, run: Runner) -> None:
        super().__init__()
        self._file, self._run = file, run
        self._presets: tuple[Preset, ...] = ()
        run(lambda: _read(file), self._take, self.failed.emit)

    def all(self) -> tuple[Preset, ...]:
        """Those there are, in the order of their making."""
        return self._presets

    def add(self, title: str, values: Mapping[str, Any]) -> None:
        """Keep a way of choosing under a name; one of that name is replaced."""
        kept = {name: value for name, value in values.items() if name not in NOT_KEPT}
        others = tuple(preset for preset in self._presets if preset.title != title)
        self._change((*others, Preset(f"own:{title}", title, kept)))

    def remove(self, title: str) -> None:
        """Take one away."""
        self._change(tuple(preset for preset in self._presets if preset.title != title))

    def _change(self, presets: tuple[Preset, ...]) -> None:
        self._presets = presets
        self.changed.emit()
        told = {"version": 1, "presets": [{"title": p.title, "values": _plain(p.values)} for p in presets]}
        self._run(lambda: _write(self._file, told), failed=self.failed.emit)

    def _take(self, presets: tuple[Preset, ...]) -> None:
        if presets and not self._presets:
            self._presets = presets
            self.changed.emit()


class PresetRow(QWidget):
    """A name to keep the dials under, and the presets there are, each with its way out.

    Signals:
        kept: the name under which the dials shall be kept.
        removed: the title of a preset to take away.
    """

    kept = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of a preset"))
        self.name.setAccessibleName(self.tr("Name of a preset"))
        self.name.setMaxLength(40)
        self.keep = button(self.tr("Keep"), "secondary", "save")
        self.keep.setToolTip(self.tr("Keep these settings, all but the seed, under a name"))
        self.keep.setEnabled(False)
        self.name.textChanged.connect(self._named)
        self.name.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.keep)
        self._held = FlowRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(self.tr("Presets of your own"), "muted"))
        column.addLayout(row)
        column.addWidget(self._held)

    def show_presets(self, own: tuple[Preset, ...]) -> None:
        """Show these."""
        while (item := self._held.flow.takeAt(0)) is not None:
            item.widget().deleteLater()
        for preset in own:
            made = button(preset.title.replace("&", "&&"), "quiet", "trash")
            made.setAccessibleName(self.tr("Remove the preset {name}").format(name=preset.title))
            made.setToolTip(made.accessibleName())
            made.setProperty("preset", preset.title)
            made.clicked.connect(self._remove)
            self._held.flow.addWidget(made)
        self._held.setVisible(bool(own))

    def removers(self) -> list[QWidget]:
        """The buttons that take one away."""
        return [self._held.flow.itemAt(number).widget() for number in range(self._held.flow.count())]

    @Slot()
    def _named(self) -> None:
        name = self.name.text().strip()
        self.keep.setEnabled(bool(name) and all(name != preset.title for preset in presets()))

    @Slot()
    def _keep(self) -> None:
        if self.keep.isEnabled():
            self.kept.emit(self.name.text().strip())
            self.name.clear()

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(str(self.sender().property("preset")))


def _read(file: Path) -> tuple[Preset, ...]:
    if not file.exists():
        return ()
    told = read_json(file)
    found = told.get("presets") if isinstance(told, dict) else None
    entries = [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []
    return tuple(
        Preset(f"own:{entry['title']}", str(entry["title"]), _tuples(entry["values"]))
        for entry in entries
        if entry.get("title") and isinstance(entry.get("values"), dict)
    )


def _write(file: Path, told: Mapping[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_json(file, told)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _tuples(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
