"""What the studio and its jobs write, as they write it: filtered, searched, copied. Only the end of it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from studio.jobs import Background
from studio.texts import data_size
from studio.theme import monospace_font
from studio.theme.tokens import SPACE_2, SPACE_4, TEXT_SMALL
from studio.widgets import CalmComboBox, button, label
from studio.windows.trouble.tail import LEVELS, Chunk, filtered, read_on

FOLLOW_MS = 500
MOST_LINES = 20_000


class LogViewer(QDialog):
    """A log.

    Signals:
        report_wanted: the person wants to write a report.
    """

    report_wanted = Signal()

    def __init__(self, logs: Mapping[str, Path], background: Background, parent: QWidget | None = None) -> None:
        """Build it.

        Args:
            logs: the files by what they are called on screen.
            background: reads them.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log"))
        self.setProperty("help", "trouble#the-log")
        self.resize(900, 600)
        self._background = background
        self._logs = dict(logs)
        self._text, self._end, self._reading = "", None, False
        self._level = "all"
        self.which = CalmComboBox()
        self.which.setAccessibleName(self.tr("Which log"))
        for name, file in self._logs.items():
            self.which.addItem(name, str(file))
        self.level = CalmComboBox()
        self.level.setAccessibleName(self.tr("How grave"))
        for key, words in zip(
            LEVELS, (self.tr("Everything"), self.tr("Warnings and errors"), self.tr("Errors only")), strict=True
        ):
            self.level.addItem(words, key)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in the log"))
        self.line.setAccessibleName(self.tr("Find in the log"))
        self.follow = QCheckBox(self.tr("Follow"))
        self.follow.setChecked(True)
        self.follow.setToolTip(self.tr("Show what is being written as it comes."))
        self.view = QPlainTextEdit()
        self.view.setReadOnly(True)
        self.view.setFont(monospace_font(TEXT_SMALL))
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.view.setMaximumBlockCount(MOST_LINES)
        self.view.setAccessibleName(self.tr("Log"))
        self.said = label("", "caption", wrap=True)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(FOLLOW_MS)
        self._timer.timeout.connect(self._look)
        self.which.currentIndexChanged.connect(self._start)
        self.level.currentIndexChanged.connect(self._show)
        self.line.textChanged.connect(self._show)
        self.finished.connect(self._timer.stop)
        self._start()
        self._timer.start()

    def show_log(self, file: Path) -> None:
        """Turn to one of the files, if it is there."""
        place = self.which.findData(str(file))
        if place >= 0:
            self.which.setCurrentIndex(place)

    def shown_file(self) -> Path:
        """The file that is shown."""
        return Path(str(self.which.currentData()))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(self.which, 2)
        top.addWidget(self.level)
        top.addWidget(self.line, 3)
        top.addWidget(self.follow)
        bottom = QHBoxLayout()
        bottom.setSpacing(SPACE_2)
        bottom.addWidget(self.said, 1)
        acts: list[tuple[str, Callable[[], None]]] = [
            (self.tr("Copy"), self._copy),
            (self.tr("Show the folder"), self._open_folder),
            (self.tr("Write a report…"), self.report_wanted.emit),
        ]
        for words, act in acts:
            made = button(words)
            made.clicked.connect(act)
            bottom.addWidget(made)
        done = button(self.tr("Close"), "primary")
        done.clicked.connect(self.accept)
        bottom.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addLayout(bottom)

    # --- reading ----------------------------------------------------------------------------------------------

    @Slot()
    def _start(self) -> None:
        """Begin another file at its end."""
        self._text, self._end, self._reading, self._level = "", None, False, "all"
        self.view.clear()
        self.said.setText(str(self.shown_file()))
        self._look(first=True)

    @Slot()
    def _look(self, first: bool = False) -> None:
        if self._reading or not (first or (self.follow.isChecked() and self.isVisible())):
            return
        self._reading = True
        file, end = self.shown_file(), self._end
        self._background.run(partial(read_on, file, end), partial(self._read, file), self._not_read)

    def _read(self, file: Path, chunk: Chunk) -> None:
        self._reading = False
        if file != self.shown_file():
            return
        if chunk.anew and self._end is not None:
            self._text, self._level = "", "all"
            self.view.clear()
        began, self._end = self._end is None, chunk.end
        if began:
            self._tell(file, chunk)
        if chunk.text:
            self._text = (self._text + chunk.text)[-4 * 1024 * 1024 :]
            self._append(chunk.text)
        elif began and not self._text:
            self.view.setPlaceholderText(self.tr("Nothing has been written here yet."))

    def _tell(self, file: Path, chunk: Chunk) -> None:
        words = str(file)
        if chunk.left_out:
            words += "\n" + self.tr("Only the end is shown; {size} before it are left out.").format(
                size=data_size(chunk.left_out)
            )
        self.said.setText(words)

    def _not_read(self, error: LangwrightError) -> None:
        self._reading = False
        self.said.setText(str(error))

    # --- showing ----------------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        self.view.clear()
        self._level = "all"
        self._append(self._text)

    def _append(self, text: str) -> None:
        bar = self.view.verticalScrollBar()
        below = bar.value() >= bar.maximum() - 2
        lines, self._level = filtered(text, str(self.level.currentData()), self.line.text(), self._level)
        if lines:
            self.view.appendPlainText("\n".join(lines))
        if below and self.follow.isChecked():
            bar.setValue(bar.maximum())

    @Slot()
    def _copy(self) -> None:
        """What is selected, else all that is shown."""
        cursor = self.view.textCursor()
        chosen = cursor.selectedText().replace("\u2029", "\n") if cursor.hasSelection() else self.view.toPlainText()
        QGuiApplication.clipboard().setText(chosen)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.shown_file().parent)))
