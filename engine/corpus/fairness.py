"""The fairness report: which groups of people a text speaks of, and how it is spread over sources, languages, years.

It is shown and exported, and nothing is ever changed by it. Terms are counted in an even sample of the documents, about
:data:`SAMPLE_BYTES` of text; the balance is that of all documents.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from engine.corpus.fairness_terms import Terms

FAIRNESS_NAME = "fairness.json"
SAMPLE_BYTES = 50_000_000
CONTEXTS = 5
AROUND = 60
LISTED = 50

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_YEAR = re.compile(r"[0-9]{4}")


class FairnessReport:
    """Counts documents one by one.

    Args:
        terms: what is looked for.
        total: bytes of all documents that will come; it says how many are looked through.
        sample: bytes of the sample.
    """

    def __init__(self, terms: Terms, total: int, sample: int = SAMPLE_BYTES) -> None:
        self._groups = [(kind, group) for kind, groups in terms.items() for group in groups]
        listed = ((place, word) for place, (kind, group) in enumerate(self._groups) for word in terms[kind][group])
        self._words: dict[str, list[int]] = {}
        for place, term in listed:
            self._words.setdefault(term, []).append(place)
        self._phrases = [term for term in self._words if " " in term]
        self._share = min(sample / max(total, 1), 1.0)
        self._due = 0.0
        self._looked_at = {"documents": 0, "bytes": 0}
        self._counts = [0] * len(self._groups)
        self._documents = [0] * len(self._groups)
        self._terms: Counter[str] = Counter()
        self._by_source: dict[str, Counter[int]] = {}
        self._contexts: list[list[dict[str, str]]] = [[] for _ in self._groups]
        self._balance = {name: _Balance() for name in ("source", "language", "year", "licence", "group")}

    def add(self, row: Mapping[str, Any]) -> None:
        """Look at one document of the clean text."""
        size = int(row["bytes"])
        year = _YEAR.match(row["written"])
        self._balance["year"].add(year.group() if year else "", size)
        for name in ("source", "language", "licence", "group"):
            self._balance[name].add(row[name], size)
        self._due += self._share * size
        if self._due > 0:  # an even sample whatever the documents' sizes, the same each time
            self._due -= size
            self._look(row, size)

    def as_dict(self) -> dict[str, Any]:
        """The report, JSON-able.

        ``looked_at``: the sample. ``groups``: of each its ``kind`` and ``group``, ``count`` and ``documents`` in the
        sample, ``per_million_bytes``, the ``terms`` that were met, how often in the largest ``sources``, and some
        ``contexts``. ``balance``: by ``source``, ``language``, ``year``, ``licence`` and ``group`` the largest, and
        ``effective``, the number of equally large ones that would be as even (the exponential of the entropy).
        """
        return {
            "version": 1,
            "looked_at": dict(self._looked_at),
            "groups": [self._group(place) for place in range(len(self._groups))],
            "balance": {name: balance.as_dict() for name, balance in self._balance.items()},
        }

    def _group(self, place: int) -> dict[str, Any]:
        kind, group = self._groups[place]
        own = [term for term, places in self._words.items() if place in places and self._terms[term]]
        sources = sorted(
            ((name, counts[place]) for name, counts in self._by_source.items() if counts[place]), key=_most
        )
        return {
            "kind": kind,
            "group": group,
            "count": self._counts[place],
            "documents": self._documents[place],
            "per_million_bytes": round(1e6 * self._counts[place] / max(self._looked_at["bytes"], 1), 1),
            "terms": dict(sorted(((term, self._terms[term]) for term in own), key=_most)),
            "sources": dict(sources[:LISTED]),
            "contexts": self._contexts[place],
        }

    def _look(self, row: Mapping[str, Any], size: int) -> None:
        self._looked_at["documents"] += 1
        self._looked_at["bytes"] += size
        text = row["text"].lower()
        words = Counter(_WORD.findall(text))
        found: Counter[int] = Counter()
        for term in self._words.keys() & words.keys():
            self._met(term, words[term], found, row, text)
        for phrase in self._phrases:
            if phrase in text:
                count = len(_whole(phrase).findall(text))
                if count:
                    self._met(phrase, count, found, row, text)
        for place, count in found.items():
            self._counts[place] += count
            self._documents[place] += 1
        if found and (row["source"] in self._by_source or len(self._by_source) < 10 * LISTED):
            self._by_source.setdefault(row["source"], Counter()).update(found)

    def _met(self, term: str, count: int, found: Counter[int], row: Mapping[str, Any], text: str) -> None:
        self._terms[term] += count
        for place in self._words[term]:
            found[place] += count
            contexts = self._contexts[place]
            if len(contexts) < CONTEXTS and term not in {context["term"] for context in contexts}:
                match = _whole(term).search(text)
                if match and len(text) == len(row["text"]):  # lowering may change a text's length: places are others
                    contexts.append({"term": term, "source": row["source"], **_context(row["text"], match)})


class _Balance:
    """How the text is spread over the values of one column; so many are kept by name."""

    MOST = 10_000

    def __init__(self) -> None:
        self._sizes: dict[str, list[int]] = {}
        self._rest = [0, 0]

    def add(self, name: str, size: int) -> None:
        """Count one document."""
        if name not in self._sizes and len(self._sizes) >= self.MOST:
            entry = self._rest
        else:
            entry = self._sizes.setdefault(name, [0, 0])
        entry[0] += 1
        entry[1] += size

    def as_dict(self) -> dict[str, Any]:
        """The largest values, and how even they are."""
        ordered = sorted(self._sizes.items(), key=lambda item: (-item[1][1], item[0]))
        total = sum(entry[1] for _name, entry in ordered) + self._rest[1]
        shares = [entry[1] / total for _name, entry in ordered if entry[1]] if total else []
        entropy = -sum(share * math.log(share) for share in shares)
        return {
            "values": len(ordered),
            "effective": round(math.exp(entropy), 2) if shares else 0.0,
            "largest": [
                {"name": name, "documents": documents, "bytes": size, "share": round(size / max(total, 1), 4)}
                for name, (documents, size) in ordered[:LISTED]
            ],
            "others": {
                "documents": sum(entry[0] for _name, entry in ordered[LISTED:]) + self._rest[0],
                "bytes": sum(entry[1] for _name, entry in ordered[LISTED:]) + self._rest[1],
            },
        }


def _context(text: str, match: re.Match[str]) -> dict[str, str]:
    """What stands before and behind a word, on one line."""
    before, after = text[max(match.start() - AROUND, 0) : match.start()], text[match.end() : match.end() + AROUND]
    return {"before": _line(before), "word": text[match.start() : match.end()], "after": _line(after)}


def _line(text: str) -> str:
    return " ".join(text.split())


def _whole(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){re.escape(term)}(?![^\W_])")


def _most(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]


def fairness_of(rows: Iterable[Mapping[str, Any]], terms: Terms, total: int) -> dict[str, Any]:
    """The report on some documents of ``total`` bytes."""
    report = FairnessReport(terms, total)
    for row in rows:
        report.add(row)
    return report.as_dict()
