"""What was written before: passages under those that they go on from, the newest first; searched and taken along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem

from engine.project import Passage
from studio.pages.page import give_way
from studio.widgets import Card, EmptyOffer, button

SNIPPET = 70
MOST_SHOWN = 500


class HistoryCard(Card):
    """A tree of passages.

    Signals:
        opened: a :class:`Passage` to look at again.
        removed: a :class:`Passage` to take away.
        export_wanted: all of it shall be written to a file.
        write_wanted: there is nothing yet, and something should be written.
    """

    write_wanted = Signal()
    opened = Signal(object)
    removed = Signal(object)
    export_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Written before"))
        self.title.setVisible(True)
        self.tree = _Tree()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Written before"))
        self.tree.setMinimumHeight(90)
        give_way(self.tree)
        self.tree.itemActivated.connect(self._open)
        self.tree.itemClicked.connect(self._open)
        self.tree.remove_wanted.connect(self._remove)
        words = self.tr("What the model writes is kept here, each text under the one that it goes on from.")
        self.empty = EmptyOffer(self.tree, words, self.tr("Write"), self.write_wanted.emit)
        self.remove = button(self.tr("Remove"), "quiet", "trash")
        self.remove.clicked.connect(self._remove)
        self.remove.setEnabled(False)
        self.tree.currentItemChanged.connect(self._show_remove)
        self.export = button(self.tr("Export…"), "quiet", "share")
        self.export.setToolTip(self.tr("Write all passages to a Markdown or JSON file"))
        self.export.clicked.connect(self.export_wanted)
        self.export.setEnabled(False)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search prompts and texts"))
        self.search.setAccessibleName(self.tr("Search prompts and texts"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.header.addWidget(self.export)
        self.header.addWidget(self.remove)
        self.body.addWidget(self.search)
        self.body.addWidget(self.tree, 1)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show these, given oldest first."""
        chosen = self._current()
        self.tree.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for passage in passages[-MOST_SHOWN:]:
            item = QTreeWidgetItem([snippet(passage.text)])
            item.setData(0, Qt.ItemDataRole.UserRole, passage)
            item.setToolTip(0, self._told(passage))
            items[passage.id] = item
            above = items.get(passage.parent)
            if above is None:
                self.tree.insertTopLevelItem(0, item)
            else:
                above.addChild(item)
        self.tree.expandAll()
        if chosen is not None and chosen.id in items:
            self.tree.setCurrentItem(items[chosen.id])
        self.remove.setEnabled(self.tree.currentItem() is not None)
        self.export.setEnabled(bool(passages))
        self._filter()

    @Slot()
    def _show_remove(self) -> None:
        self.remove.setEnabled(self.tree.currentItem() is not None)

    @Slot()
    def _filter(self) -> None:
        """Show what holds the words that are searched, and what leads there."""
        words = self.search.text().casefold()
        for number in range(self.tree.topLevelItemCount()):
            _show_matching(self.tree.topLevelItem(number), words)

    def _told(self, passage: Passage) -> str:
        return self.tr("{run}, step {step}, seed {seed}").format(run=passage.run, step=passage.step, seed=passage.seed)

    def _current(self) -> Passage | None:
        item = self.tree.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None

    @Slot(QTreeWidgetItem)
    def _open(self, item: QTreeWidgetItem) -> None:
        self.opened.emit(item.data(0, Qt.ItemDataRole.UserRole))

    @Slot()
    def _remove(self) -> None:
        passage = self._current()
        if passage is not None:
            self.removed.emit(passage)


class _Tree(QTreeWidget):
    """A tree in which the delete key takes away."""

    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the current passage away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


def _show_matching(item: QTreeWidgetItem, words: str) -> bool:
    """Hide an item unless it or something below it holds the words; tells whether it is shown."""
    passage: Passage = item.data(0, Qt.ItemDataRole.UserRole)
    below = [_show_matching(item.child(number), words) for number in range(item.childCount())]
    shown = any(below) or words in f"{passage.prompt}{passage.text}".casefold()
    item.setHidden(not shown)
    return shown


def snippet(text: str) -> str:
    """A text's beginning on one line."""
    words = " ".join(text.split())
    return (words[:SNIPPET] + "…" if len(words) > SNIPPET else words) or "∅"
