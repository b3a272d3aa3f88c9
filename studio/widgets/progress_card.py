"""A long task: how far, how fast, how long still, and the button that ends it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.texts import percent, translated
from studio.widgets.buttons import button
from studio.widgets.card import Card
from studio.widgets.labels import ElidedLabel, set_role
from studio.widgets.thin_bar import ThinBar


class ProgressCard(Card):
    """Hidden until something begins; afterwards it says what was done.

    Signals:
        stop_requested: the button was pressed; it stays disabled until the next `begin` or `set_progress`.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent=parent)
        self._what = ElidedLabel("", "strong")
        self._stop = button("", "secondary")
        self._stop.clicked.connect(self._ask_stop)
        self._bar = ThinBar(self.tr("Progress"))
        self._left = ElidedLabel("", "caption")
        top = QHBoxLayout()
        top.addWidget(self._what, 1)
        top.addWidget(self._stop)
        self.body.addLayout(top)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._left)
        self.hide()

    def begin(self, what: str, *, stop: str = "") -> None:
        """Show a task that has begun and whose length is not known yet.

        Args:
            what: what is being done.
            stop: the button's text: "Cancel" where nothing remains, "Stop" where effects do. Empty: no button.
        """
        what = translated(what)
        self._what.setText(what)
        self._stop.setText(stop or self.tr("Cancel"))
        self._stop.setVisible(bool(stop))
        self._stop.setEnabled(True)
        self._bar.show()
        self._bar.set_fraction(None)
        set_role(self._left, "caption")
        self._left.setText("")
        self.setAccessibleName(what)
        self.show()

    def set_progress(self, fraction: float | None, *, done: str = "", rate: str = "", left: str = "") -> None:
        """Show how far it is: 0 to 1 or None, what is done, how fast, how long still; all already formatted."""
        self._bar.set_fraction(fraction)
        parts = [percent(fraction) if fraction is not None else "", done, rate, left]
        self._left.setText(" · ".join(part for part in parts if part))
        self.setAccessibleDescription(self._left.text())

    def finish(self, what: str, detail: str = "", role: str = "good") -> None:
        """Say in numbers what was done; `role` is `good`, `warn` or `bad`."""
        what, detail = translated(what), translated(detail)
        self._what.setText(what)
        self._stop.hide()
        self._bar.hide()
        self._left.setText(detail)
        set_role(self._left, role if detail else "caption")
        self.setAccessibleName(what)
        self.setAccessibleDescription(detail)
        self.show()

    def detail(self) -> str:
        """The small line as shown."""
        return self._left.text()

    def _ask_stop(self) -> None:
        self._stop.setEnabled(False)
        self.stop_requested.emit()
