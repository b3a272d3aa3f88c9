"""One document on its way through all rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from studio.pages.cleaning.rule_card import title_of
from studio.pages.services import Services
from studio.texts import count
from studio.widgets import Card, Difference, button, label, scroll_area


class FollowCard(Card):
    """Find a document by words in it, and see what each rule does to it."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.wanted = QLineEdit()
        self.wanted.setPlaceholderText(self.tr("Words that are in it, its number as #12, or its id"))
        self.wanted.setAccessibleName(self.tr("The document to follow"))
        self.wanted.returnPressed.connect(self._ask)
        self.go = button(self.tr("Follow"), "secondary", "search")
        self.go.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(self.wanted, 1)
        row.addWidget(self.go)
        self.words = label(
            self.tr("A document is shown with everything that the rules do to it."), "caption", wrap=True
        )
        self.steps = QWidget()
        self._column = QVBoxLayout(self.steps)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.words)
        self.body.addWidget(scroll_area(self.steps), 1)

    def follow(self, wanted: str) -> None:
        """Follow a document."""
        self.wanted.setText(wanted)
        self._ask()

    def forget(self) -> None:
        """Show nothing any more."""
        self._clear()
        self.wanted.clear()
        self.words.setText("")

    @Slot()
    def _ask(self) -> None:
        project, wanted = self._services.project.project, self.wanted.text().strip()
        if project is None or not wanted:
            return
        self.words.setText(self.tr("Looking…"))
        params = {"project": str(project.root), "document": wanted}
        self._services.session.request("follow_document", params, self._show, failed=self._failed, key="follow")

    def _show(self, answer: dict[str, Any]) -> None:
        self._clear()
        place = " · ".join(str(answer.get(name) or "") for name in ("source", "member", "licence") if answer.get(name))
        self.words.setText(f"#{answer.get('document', 0)} · {place}")
        for step in answer.get("steps", []):
            if step.get("what") != "off":
                self._add(step)
        self._column.addWidget(label(self._end(answer), "strong", wrap=True))

    def _add(self, step: Mapping[str, Any]) -> None:
        title = title_of(str(step.get("rule", "")))
        fates = {
            "kept": self.tr("{rule}: kept as it was"),
            "changed": self.tr("{rule}: changed"),
            "dropped": self.tr("{rule}: dropped, {reason}"),
        }
        words = fates.get(str(step.get("what")), "{rule}").format(rule=title, reason=step.get("reason", ""))
        found = ", ".join(f"{name} {count(number)}" for name, number in (step.get("found") or {}).items())
        role = {"changed": "strong", "dropped": "bad"}.get(str(step.get("what")), "muted")
        self._column.addWidget(label(f"{words} ({found})" if found else words, role, wrap=True))
        if step.get("before") is not None:
            self._column.addWidget(Difference(str(step["before"]), str(step.get("after", ""))))

    def _end(self, answer: Mapping[str, Any]) -> str:
        places = answer.get("now") or []
        if not places:
            return self.tr("It is not in the clean text.")
        parts = sorted({str(place.get("part")) for place in places})
        words = self.tr("In the clean text it is in: {parts}.").format(parts=", ".join(parts))
        return words if not answer.get("stale") else words + " " + self.tr("That was before the last change.")

    def _failed(self, error: LangwrightError) -> None:
        self._clear()
        self.words.setText(str(error))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            shown = item.widget()
            shown.setParent(None)
            shown.deleteLater()
