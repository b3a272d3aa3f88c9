"""What the rules found in the text: languages, personal data by kind, how long documents are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal

from studio.pages.parts_bar import Part, PartsBar
from studio.texts import amount, percent
from studio.widgets import Card, Column, DataTable, Histogram, button, label

MOST_LANGUAGES = 6
ROLES = ("train", "validation", "good", "warn", "accent", "muted")


class FindingsCard(Card):
    """Languages as a bar, personal data in words, lengths as a histogram; what is not looked for says so.

    Signals:
        places_wanted: the places of personal data in the first documents.
    """

    places_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.languages = PartsBar(self.tr("Languages"))
        self.language_words = label("", "caption", wrap=True)
        self.personal = label("", wrap=True)
        self.show_where = button(self.tr("Show where"), "secondary", "search")
        self.show_where.clicked.connect(self.places_wanted)
        self.places = DataTable(
            [
                Column(self.tr("Before it"), width=130),
                Column(self.tr("Found"), width=150),
                Column(self.tr("Becomes"), width=110),
                Column(self.tr("Source")),
            ],
            empty=self.tr("Nothing was found in the first documents."),
        )
        self.places.setAccessibleName(self.tr("Where personal data was found"))
        self.places.setMinimumHeight(160)
        self.places.setVisible(False)
        self.lengths = Histogram(self.tr("How long the documents are"))
        self.length_words = label("", "caption", wrap=True)
        for title, parts in (
            (self.tr("Personal data"), (self.personal, self.show_where, self.places)),
            (self.tr("Languages"), (self.languages, self.language_words)),
            (self.tr("How long the documents are"), (self.lengths, self.length_words)),
        ):
            self.body.addWidget(label(title, "heading"))
            for part in parts:
                self.body.addWidget(part)
        self.body.addStretch(1)

    def show_rules(self, rules: Sequence[Mapping[str, Any]]) -> None:
        """Show what the records of the rules counted."""
        named = {str(rule.get("name")): rule for rule in rules if isinstance(rule, Mapping)}
        self._show_languages(named.get("language", {}))
        self._show_personal(named.get("hide_personal_data", {}))

    def show_places(self, answer: Mapping[str, Any]) -> None:
        """Show the answer of ``personal_data``: the first places of each kind."""
        rows = []
        for kind in answer.get("kinds", []):
            for place in kind.get("examples", []):
                becomes = place.get("becomes")
                gone = self.tr("its document is dropped") if becomes is None else str(becomes)
                stays = self.tr("stays") if becomes == place.get("value") else gone
                rows.append([place.get("before", ""), place.get("value", ""), stays, place.get("source", "")])
        self.places.set_rows(rows)
        self.places.setVisible(True)

    def show_lengths(self, statistics: Mapping[str, Any]) -> None:
        """Show the lengths of the clean documents, all parts together: ``statistics`` by part, as in the manifest."""
        buckets: dict[int, int] = {}
        for part in statistics.values():
            for bucket in part.get("lengths", []) if isinstance(part, Mapping) else []:
                buckets[int(bucket["from"])] = buckets.get(int(bucket["from"]), 0) + int(bucket["documents"])
        self.lengths.setVisible(bool(buckets))
        if not buckets:
            self.length_words.setText(self.tr("Clean once to see."))
            return
        starts = sorted(buckets)
        first, last = amount(starts[0]), self.tr("{n} characters").format(n=amount(max(2 * starts[-1], 1)))
        self.lengths.set_counts([buckets[start] for start in starts], first, last)
        longest = max(int(part.get("longest", 0)) for part in statistics.values())
        self.length_words.setText(
            self.tr("Each bar is twice as long as the one before it. The longest has {n} characters.").format(
                n=amount(longest)
            )
        )
        self.lengths.setAccessibleDescription(self.length_words.text())

    def _show_languages(self, rule: Mapping[str, Any]) -> None:
        found = {} if not rule.get("active") else rule.get("found") or {}
        ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        whole = sum(found.values()) or 1
        parts = [
            Part(name, float(number), ROLES[place % len(ROLES)], percent(number / whole))
            for place, (name, number) in enumerate(ordered[:MOST_LANGUAGES])
        ]
        rest = sum(number for _, number in ordered[MOST_LANGUAGES:])
        if rest:
            parts.append(Part(self.tr("others"), float(rest), "disabled", percent(rest / whole)))
        self.languages.set_parts(parts)
        self.languages.setVisible(bool(parts))
        self.language_words.setText("" if parts else self.tr("Not looked for. Switch “Find languages” on to see them."))
        self.language_words.setVisible(not parts)

    def _show_personal(self, rule: Mapping[str, Any]) -> None:
        self.show_where.setVisible(bool(rule and rule.get("active")))
        if not rule or not rule.get("active"):
            self.places.setVisible(False)
            self.personal.setText(self.tr("Not looked for."))
            return
        found = sorted((rule.get("found") or {}).items(), key=lambda item: (-item[1], item[0]))
        kinds = self._kinds()
        told = [f"{kinds.get(kind, kind.replace('_', ' '))} {amount(number)}" for kind, number in found]
        self.personal.setText(", ".join(told) + "." if told else self.tr("None was found."))

    def _kinds(self) -> dict[str, str]:
        return {
            "email": self.tr("e-mail addresses"),
            "phone": self.tr("telephone numbers"),
            "card": self.tr("payment cards"),
            "iban": self.tr("bank accounts"),
            "ip_address": self.tr("internet addresses"),
            "national_id": self.tr("national numbers"),
            "secret": self.tr("keys and tokens"),
            "name": self.tr("names"),
            "place": self.tr("places"),
        }
