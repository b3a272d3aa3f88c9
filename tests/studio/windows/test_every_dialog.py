"""Every dialog: named controls, room for a finger, Tab through all of it, Escape closes it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QWidget
from shiboken6 import isValid

from studio.pages.cleaning.fairness_words import FairnessWordsDialog
from studio.pages.comparing.label_dialog import LabelDialog
from studio.pages.importing.erase_dialog import EraseDialog
from studio.pages.importing.origin_dialog import OriginDialog
from studio.pages.training.chart_dialogs import DifferencesDialog, ValuesDialog
from studio.state import RunSummary
from studio.windows.closing_dialog import ClosingDialog
from studio.windows.difference_dialog import DifferenceDialog
from studio.windows.palette import Entry, Palette
from studio.windows.shortcuts_dialog import ShortcutsDialog
from studio.windows.trouble.log_viewer import LogViewer
from studio.windows.trouble.report_dialog import ReportDialog

STUDIO = Path(__file__).parents[3] / "studio"
LEAST_TARGET = 24
KIND = {
    "kind": "api",
    "help": "An interface on the web.",
    "extra": "",
    "installed": True,
    "schema": {"properties": {"url": {"type": "string", "title": "Address", "description": "Of the first page."}}},
}

DIALOGS = {
    "ReportDialog": lambda window, tmp: ReportDialog("words", window.services.background, window),
    "LogViewer": lambda window, tmp: LogViewer({"studio": tmp / "log.txt"}, window.services.background, window),
    "ShortcutsDialog": lambda window, tmp: ShortcutsDialog(window.actions_list, window),
    "ClosingDialog": lambda window, tmp: ClosingDialog(["Training run-1"], window),
    "Palette": lambda window, tmp: Palette([Entry("home", "Home", "Page", lambda: None)], (), window),
    "ValuesDialog": lambda window, tmp: ValuesDialog("words", (), "step", str, str, window),
    "DifferencesDialog": lambda window, tmp: DifferencesDialog((), window),
    "DifferenceDialog": lambda window, tmp: DifferenceDialog([("Steps", "100", "200")], window),
    "LabelDialog": lambda window, tmp: LabelDialog(RunSummary("run-1", tmp), window),
    "EraseDialog": lambda window, tmp: EraseDialog(window.services.session, str(tmp), window),
    "OriginDialog": lambda window, tmp: OriginDialog(window.services.session, [KIND], window),
    "FairnessWordsDialog": lambda window, tmp: FairnessWordsDialog({"gender": {"women": ["she"]}}, window),
}


def test_the_list_is_complete():
    found = {
        node.name
        for path in STUDIO.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "QDialog" for base in node.bases)
    }
    assert found == set(DIALOGS)


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_works_without_a_mouse(open_window, qtbot, tmp_path, name):
    window = open_window()
    dialog: QDialog = DIALOGS[name](window, tmp_path)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.windowTitle() or dialog.accessibleName()
    reachable = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]  # fmt: skip
    unnamed, small = [], []
    for widget in reachable:
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            unnamed.append(type(widget).__name__)
        if (
            isinstance(widget, QAbstractButton | QComboBox | QLineEdit)
            and min(widget.width(), widget.height()) < LEAST_TARGET
        ):
            small.append(f"{type(widget).__name__} {widget.width()} × {widget.height()}")
    assert unnamed == []
    assert small == []
    reached = set()
    for _ in range(len(reachable) + 2):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    missed = [type(widget).__name__ for widget in reachable if widget not in reached]
    assert missed == []
    for _ in range(2):  # the first may only end what is being typed
        if isValid(dialog) and dialog.isVisible():
            QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())
