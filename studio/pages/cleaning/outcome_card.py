"""What became of 100 documents, and of the text that is left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from studio.pages.parts_bar import Part, PartsBar
from studio.texts import amount, count, data_size, percent
from studio.widgets import Card, label


class OutcomeCard(Card):
    """Two bars: kept, changed and dropped; train, validation and test."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("What happened to 100 documents"))
        self.title.setVisible(True)
        self.fates = PartsBar(self.tr("What happened to 100 documents"))
        self.split = PartsBar(self.tr("The three parts of the text"))
        self.words = label(self.tr("The text is not cleaned yet."), "caption", wrap=True)
        self._split_title = label(self.tr("Learnt from, watched, and kept aside"), "heading", wrap=True)
        for part in (self.fates, self._split_title, self.split, self.words):
            self.body.addWidget(part)

    def show_fates(self, counts: Mapping[str, Any]) -> None:
        """Show how many documents were kept, changed and dropped."""
        kept, changed, dropped = (int(counts.get(name) or 0) for name in ("kept", "changed", "dropped"))
        came = kept + changed + dropped
        self.fates.set_parts(
            [
                Part(self.tr("kept as they were"), kept, "good", _of_hundred(kept, came)),
                Part(self.tr("changed"), changed, "validation", _of_hundred(changed, came)),
                Part(self.tr("dropped"), dropped, "bad", _of_hundred(dropped, came)),
            ]
        )

    def show_split(self, facts: Mapping[str, Any], split: Any) -> None:
        """Show the three parts: ``facts`` of the clean text, and the ledger's record of the split."""
        sizes = facts.get("bytes")
        if not isinstance(sizes, Mapping) or not isinstance(facts.get("documents"), Mapping):
            self.split.set_parts([])
            self.words.setText(self.tr("The text is not cleaned yet."))
            return
        whole = sum(sizes.values()) or 1
        names = {
            "train": (self.tr("train"), "train"),
            "validation": (self.tr("validation"), "validation"),
            "test": (self.tr("test"), "muted"),
        }
        self.split.set_parts(
            [
                Part(title, float(sizes.get(part, 0)), role, data_size(sizes.get(part, 0)))
                for part, (title, role) in names.items()
            ]
        )
        shares = ", ".join(f"{names[part][0]} {percent(sizes.get(part, 0) / whole)}" for part in names)
        self.words.setText(" ".join(part for part in (f"{shares}.", self._said(split)) if part))

    def _said(self, split: Any) -> str:
        if not isinstance(split, Mapping):
            return ""
        notes = " ".join(str(note.get("text", "")) for note in split.get("notes", []) if isinstance(note, Mapping))
        leaks = split.get("leaks")
        if leaks == 0:
            return " ".join(part for part in (self.tr("No document is in two parts."), notes) if part)
        if leaks:
            return self.tr("{n} texts are in more than one part.").format(n=amount(leaks)) + f" {notes}"
        return notes


def _of_hundred(part: float, whole: float) -> str:
    return count(100 * part / whole) if whole else ""
