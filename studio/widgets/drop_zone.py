"""Where files and folders are dropped, or chosen."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.theme.icons import icon
from studio.widgets.buttons import button
from studio.widgets.labels import label, set_look


class DropZone(QFrame):
    """Takes files and folders of this machine.

    Signals:
        dropped: the absolute paths, a list of strings, never empty.
    """

    dropped = Signal(list)

    def __init__(
        self, title: str = "", text: str = "", *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._dialog: QFileDialog | None = None
        title = title or self.tr("Drop files or folders here")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8 if compact else 24, 16, 8 if compact else 24)
        column.setSpacing(6)
        self._emblem = label()
        self._emblem.setPixmap(icon("drop", "muted").pixmap(28, 28))
        if not compact:
            column.addWidget(self._emblem, 0, centre)
        column.addWidget(label(title, "heading"), 0, centre)
        if text:
            words = label(text, "caption", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        row = QHBoxLayout()
        row.addStretch(1)
        self._files = button(self.tr("Choose files…"), "secondary", "file")
        self._folder = button(self.tr("Choose a folder…"), "secondary", "folder")
        self._files.clicked.connect(self.choose_files)
        self._folder.clicked.connect(self.choose_folder)
        row.addWidget(self._files)
        row.addWidget(self._folder)
        row.addStretch(1)
        column.addLayout(row)

    def choose_files(self) -> None:
        """Open the dialog for files; it does not block."""
        self._ask(QFileDialog.FileMode.ExistingFiles, self.tr("Choose files"))

    def choose_folder(self) -> None:
        """Open the dialog for a folder; it does not block."""
        self._ask(QFileDialog.FileMode.Directory, self.tr("Choose a folder"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what holds local files."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
            set_look(self, "over", True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        set_look(self, "over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        set_look(self, "over", False)
        paths = local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere asks for files."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.choose_files()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space ask for files."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose_files()
        else:
            super().keyPressEvent(event)

    def _ask(self, mode: QFileDialog.FileMode, title: str) -> None:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(self._take)
        self._dialog = dialog
        dialog.open()

    def _take(self, paths: list[str]) -> None:
        if paths:
            self.dropped.emit(list(paths))


def local_paths(data: QMimeData) -> list[str]:
    """The files and folders of this machine that a drag carries."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile() and url.toLocalFile()]
