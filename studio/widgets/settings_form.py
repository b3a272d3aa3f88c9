"""A form made from declared settings: one row each, at the depth a person asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.widgets.field import SettingLike, spoken
from studio.widgets.form_search import FormSearch
from studio.widgets.settings_row import SettingRow, differs

DEPTHS = ("simple", "advanced", "all")
SEARCHED_FROM = 10
"""A form of so many settings has a line to find one by."""


class SettingsForm(QWidget):
    """Rows of title, help, control and unit.

    Signals:
        changed: the path and the new value, when a person changed one.
        reset: the path, when a person asked for the default back; `changed` follows with the default.
    """

    changed = Signal(str, object)
    reset = Signal(str)

    def __init__(
        self,
        settings: Iterable[SettingLike],
        values: Mapping[str, Any] | None = None,
        depth: str = "simple",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = {setting.path: setting for setting in settings}
        self._places = {path: place for place, path in enumerate(self._settings)}
        self._rows: dict[str, SettingRow] = {}
        self._values: dict[str, Any] = {path: setting.default for path, setting in self._settings.items()}
        self._defaults = dict(self._values)
        self._resolved: dict[str, Any] = {}
        self._hidden: set[str] = set()
        self._revealed: set[str] = set()
        self._depth = depth
        self.search: FormSearch | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.set_values(values or {})
        self.set_depth(depth)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these values by path; paths the form does not have are left alone."""
        for path, value in values.items():
            if path in self._settings:
                self._values[path] = value
                if path in self._rows:
                    self._rows[path].set_value(value)
                elif self._shows(path):
                    self._show(path)

    def values(self) -> dict[str, Any]:
        """All values by path, hidden rows included."""
        return {
            path: self._rows[path].field.value() if path in self._rows else self._values[path] for path in self.paths()
        }

    def set_resolved(self, values: Mapping[str, Any]) -> None:
        """Say what "auto" amounts to, by path."""
        for path, value in values.items():
            if path in self._settings:
                self._resolved[path] = value
                if path in self._rows:
                    self._rows[path].field.set_resolved(value)

    def set_depth(self, depth: str) -> None:
        """Show the rows of a depth and above; a changed row always shows.

        Raises:
            ValueError: if there is no such depth.
        """
        if depth not in DEPTHS:
            raise ValueError(f"depth is one of {', '.join(DEPTHS)}, not {depth!r}")
        self._depth = depth
        self._offer_search()
        self._show_rows()

    def _show_rows(self) -> None:
        for path in self._settings:
            if self._shows(path):
                self._show(path)
            elif path in self._rows:
                self._rows[path].setVisible(False)

    def set_shown(self, path: str, shown: bool) -> None:
        """Take a row away altogether, where a setting has no meaning with the others as they are."""
        (self._hidden.discard if shown else self._hidden.add)(path)
        self.set_depth(self._depth)

    def set_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is wrong, by path, and show it however deep it is; rows not named are right."""
        for path in self._settings:
            if path in errors:
                self.row(path).set_error(errors[path])
            elif path in self._rows:
                self._rows[path].set_error("")
        if errors:
            self._show_rows()

    def set_defaults(self, defaults: Mapping[str, Any]) -> None:
        """Measure "changed" against other defaults than the declared ones, such as a preset's."""
        for path, value in defaults.items():
            if path in self._settings:
                self._defaults[path] = value
                if path in self._rows:
                    self._rows[path].set_default(value)

    def has(self, path: str) -> bool:
        """Whether a setting is in this form and has a meaning with the others as they are."""
        return path in self._settings and path not in self._hidden

    def reveal(self, path: str) -> SettingRow:
        """Show the row of a setting, however deep it is, and go on showing it."""
        self._revealed.add(path)
        if self.search is not None:
            self.search.clear()
        self.set_depth(self._depth)
        return self.row(path)

    def row(self, path: str) -> SettingRow:
        """The row of a setting; made now if it was never shown."""
        if path not in self._rows:
            self._rows[path] = self._made(path)
        return self._rows[path]

    def paths(self) -> list[str]:
        """All paths, in order."""
        return list(self._settings)

    # --- finding ----------------------------------------------------------------------------------------------

    def found(self) -> list[str]:
        """What fits the words in the line above, by title, path and help; all that can be set while it is empty."""
        words = self.search.words() if self.search is not None else []
        return [path for path in self._settings if path not in self._hidden and self._fits(path, words)]

    def _fits(self, path: str, words: list[str]) -> bool:
        setting = spoken(self._settings[path])
        told = f"{setting.title} {path} {setting.help}".casefold()
        return all(word in told for word in words)

    def _offer_search(self) -> None:
        """Beyond the few that matter there is a line to find a setting by; going back to those empties it."""
        wanted = self._depth != "simple" and len(self._settings) >= SEARCHED_FROM
        if wanted and self.search is None:
            self.search = FormSearch()
            self.search.changed.connect(self._find)
            self._column.insertWidget(0, self.search)
        if self.search is not None:
            self.search.setVisible(wanted)
            if not wanted:
                self.search.clear()

    def _find(self) -> None:
        self._show_rows()
        if self.search is not None:
            self.search.tell(len(self.found()))

    def _shows(self, path: str) -> bool:
        """Whether a setting is to be seen: at the depth asked for, or changed, or found by the words in the line."""
        if path in self._hidden:
            return False
        words = self.search.words() if self.search is not None else []
        if words:
            return self._fits(path, words)
        depth = self._settings[path].depth
        deep = DEPTHS.index(depth) if depth in DEPTHS else len(DEPTHS) - 1
        if deep <= DEPTHS.index(self._depth) or path in self._revealed:
            return True
        row = self._rows.get(path)
        return (row.is_changed() or bool(row.error())) if row else differs(self._values[path], self._defaults[path])

    def _show(self, path: str) -> None:
        self.row(path).setVisible(True)

    def _made(self, path: str) -> SettingRow:
        """A row in its place among those there are: most are never looked at, and each takes milliseconds."""
        row = SettingRow(self._settings[path])
        row.set_default(self._defaults[path])
        row.set_value(self._values[path])
        if path in self._resolved:
            row.field.set_resolved(self._resolved[path])
        row.changed.connect(partial(self._changed, path))
        row.reset.connect(partial(self._reset, path))
        row.setVisible(False)
        before = sum(self._places[other] < self._places[path] for other in self._rows)
        self._column.insertWidget(before + (self.search is not None), row)
        return row

    def _changed(self, path: str, value: Any) -> None:
        self.changed.emit(path, value)

    def _reset(self, path: str) -> None:
        self.reset.emit(path)
        self.changed.emit(path, self._rows[path].default)
