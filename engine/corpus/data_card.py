"""The data card: what a stranger needs to know of a text before learning from it, as data.

Its parts follow "Datasheets for Datasets" (Gebru et al. 2021) as far as a program can know: where the text is from,
under which licences, what was done to it, what it holds of people, how it is split, and how to make it again.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from engine.corpus.cleaning.personal_data.search import KINDS, action, not_looked_for
from engine.corpus.erased import read_erased
from engine.corpus.source_table import read_table
from engine.errors import LangwrightError
from engine.project import Manifest, Project
from engine.project.atomic import read_json
from engine.project.manifest import now
from engine.recipe import Recipe, chosen_values

CARD_JSON = "data_card.json"
CARD_WORDS = "data_card.md"
LISTED_SOURCES = 100
SECTIONS = ("corpus", "cleaning", "quality", "privacy", "split", "augmentation", "fairness")
"""The recipe's sections that decide what the text is."""

_FAIRNESS_LISTED = 10


def data_card(
    project: Project,
    corpus: Manifest,
    ledger: Mapping[str, Any],
    *,
    fairness: Mapping[str, Any] | None = None,
    augmented: Mapping[str, Any] | None = None,
    content: str = "",
) -> dict[str, Any]:
    """The card of a project's clean text, JSON-able. It holds no path of this machine.

    Args:
        project: the project.
        corpus: the manifest of what was cleaned.
        ledger: what cleaning did.
        fairness: the fairness report, where there is one.
        augmented: documents and bytes that were made from others, by kind.
        content: the fingerprint of the clean text.
    """
    recipe = project.recipe
    return {
        "version": 1,
        "project": project.name,
        "created": now(),
        "sizes": _sizes(ledger),
        **_sources(project.paths.corpus),
        "erased": len(read_erased(project.paths.corpus)),
        "languages": _found(ledger, "language"),
        "rules": [_rule(record, recipe) for record in ledger["rules"]],
        "personal_data": _personal_data(ledger, recipe),
        "split": {name: value for name, value in ledger["split"].items() if name not in ("parts", "near_leaks")},
        "leakage": _leakage(ledger, recipe),
        "fairness": _fairness(fairness),
        "augmented": dict(augmented or {}),
        "reproduce": _reproduce(recipe, corpus, content),
    }


def read_card(clean: Path) -> dict[str, Any]:
    """The card of the text that was cleaned last.

    Raises:
        LangwrightError: there is none, or it is damaged.
    """
    path = clean / CARD_JSON
    if not path.exists():
        raise LangwrightError(
            "There is no data card yet.",
            remedy="Clean the text (again): langwright clean DIR --again writes it.",
            code="card.none",
        )
    return read_json(path)


def _sizes(ledger: Mapping[str, Any]) -> dict[str, Any]:
    names = ("documents", "bytes", "characters")
    parts = ledger["split"]["parts"]
    return {
        "imported": {name: ledger["before"][name] for name in names},
        **{part: {name: figures[name] for name in names} for part, figures in parts.items()},
    }


def _sources(corpus: Path) -> dict[str, Any]:
    names = ("name", "kind", "licence", "documents", "bytes", "imported")
    with read_table(corpus) as table:
        listed = [entry for entry in table.page(0, LISTED_SOURCES, order="-bytes") if entry["documents"]]
        return {
            "sources": [{name: entry[name] for name in names} for entry in listed],
            "source_count": table.totals()["sources"],
            "licences": table.by_licence(),
        }


def _rule(record: Mapping[str, Any], recipe: Recipe) -> dict[str, Any]:
    names = ("name", "active", "documents", "kept", "changed", "dropped", "reasons")
    values = {path: _plain(recipe.value(path)) for path in record["settings"] if path != "privacy.key"}
    return {**{name: record[name] for name in names}, "settings": values}


def _personal_data(ledger: Mapping[str, Any], recipe: Recipe) -> dict[str, Any]:
    privacy, found = recipe.privacy, _found(ledger, "hide_personal_data")
    missing = not_looked_for(privacy) if privacy.find else []
    kinds = [
        {"kind": kind, "title": title, "found": found.get(kind, 0), "action": action(privacy, kind)}
        for kind, title in KINDS.items()
        if action(privacy, kind) != "off" and kind not in missing
    ]
    return {"looked_for": privacy.find, "kinds": kinds if privacy.find else [], "not_looked_for": missing}


def _leakage(ledger: Mapping[str, Any], recipe: Recipe) -> dict[str, Any]:
    found = _found(ledger, "evaluation_overlap")
    names = [name for name in found if not name.endswith(": questions")]
    sets = {name: {"documents": found[name], "questions": found.get(f"{name}: questions", 0)} for name in names}
    for path in recipe.split.evaluation_sets:
        sets.setdefault(Path(path).name, {"documents": 0, "questions": 0})
    return {
        "same_text": ledger["split"]["leaks"],
        "nearly_the_same": ledger["split"].get("near_leaks", {}),
        "evaluation_sets": sets,
        "action": recipe.split.evaluation_action,
    }


def _fairness(report: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if report is None:
        return None
    names = ("kind", "group", "count", "documents", "per_million_bytes")
    balance = {
        name: {"values": of["values"], "effective": of["effective"], "largest": of["largest"][:_FAIRNESS_LISTED]}
        for name, of in report["balance"].items()
    }
    groups = [{name: group[name] for name in names} for group in report["groups"]]
    return {"looked_at": report["looked_at"], "groups": groups, "balance": balance}


def _reproduce(recipe: Recipe, corpus: Manifest, content: str) -> dict[str, Any]:
    chosen = {path: _plain(value) for path, value in chosen_values(recipe).items() if path.split(".")[0] in SECTIONS}
    chosen.pop("privacy.key", None)
    return {
        "corpus": corpus.content,
        "clean": content,
        "settings": chosen,
        "versions": {"langwright": version("langwright"), "python": platform.python_version()},
        "commands": ["langwright import DIR PATH...", "langwright clean DIR"],
    }


def _found(ledger: Mapping[str, Any], rule: str) -> dict[str, int]:
    return next((dict(record["found"]) for record in ledger["rules"] if record["name"] == rule), {})


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
