"""The data card in words, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from engine.advice import count, data_size, percent

_TOLD_SOURCES = 20
_ACTIONS = {
    "keep": "left in the text",
    "mask": "masked",
    "replace": "replaced by invented ones",
    "drop": "documents dropped",
}


def card_words(card: Mapping[str, Any]) -> str:
    """The card as Markdown; everything a user has named is escaped."""
    parts = [
        f"# Data card: {_plain(card['project'])}\n\nWritten {card['created'][:10]} by Langwright "
        f"{card['reproduce']['versions']['langwright']}.",
        f"## Sizes\n\n{_sizes(card['sizes'])}",
        f"## Sources\n\n{_sources(card)}",
        f"## Languages\n\n{_languages(card['languages'])}",
        f"## What was done\n\n{_rules(card['rules'])}",
        f"## Personal data\n\n{_personal_data(card['personal_data'])}",
        f"## Split and leakage\n\n{_split(card)}",
        f"## Groups of people\n\n{_fairness(card['fairness'])}",
        f"## Augmentation\n\n{_augmented(card['augmented'])}",
        f"## How to make it again\n\n{_reproduce(card['reproduce'])}",
    ]
    return "\n\n".join(parts) + "\n"


def _sizes(sizes: Mapping[str, Any]) -> str:
    rows = [(name, count(of["documents"]), data_size(of["bytes"])) for name, of in sizes.items()]
    return _table(("", "Documents", "Size"), rows)


def _sources(card: Mapping[str, Any]) -> str:
    told = card["sources"][:_TOLD_SOURCES]
    rows = [
        (_plain(each["name"]), _licence(each["licence"]), count(each["documents"]), data_size(each["bytes"]))
        for each in told
    ]
    text = _table(("Source", "Licence", "Documents", "Size"), rows)
    more = card["source_count"] - len(told)
    text += f"\n\nand {count(more)} more." if more > 0 else ""
    licences = [
        (_licence(each["licence"]), count(each["sources"]), data_size(each["bytes"])) for each in card["licences"]
    ]
    text += "\n\n" + _table(("Licence", "Sources", "Size"), licences)
    erased = card.get("erased", 0)
    return text + (f"\n\n{count(erased)} documents were erased and are kept out by their hashes." if erased else "")


def _licence(licence: str) -> str:
    return _plain(licence) or "not stated"


def _languages(found: Mapping[str, int]) -> str:
    if not found:
        return "Not looked for."
    return _table(("Language", "Documents"), [(_plain(name), count(number)) for name, number in _largest(found)])


def _rules(rules: Iterable[Mapping[str, Any]]) -> str:
    rows = []
    for rule in rules:
        if rule["active"]:
            why = ", ".join(f"{code.removeprefix('dropped.')} {count(n)}" for code, n in _largest(rule["reasons"]))
            rows.append((rule["name"], count(rule["documents"]), count(rule["changed"]), count(rule["dropped"]), why))
    off = [rule["name"] for rule in rules if not rule["active"]]
    text = _table(("Rule", "Documents", "Changed", "Dropped", "Why"), rows)
    return text + (f"\n\nSwitched off: {', '.join(off)}." if off else "")


def _personal_data(found: Mapping[str, Any]) -> str:
    if not found["looked_for"]:
        return "Not looked for."
    rows = [(each["title"], count(each["found"]), _ACTIONS[each["action"]]) for each in found["kinds"]]
    text = _table(("Kind", "Found", ""), rows)
    if found["not_looked_for"]:
        text += f"\n\nNot looked for, as a library is not installed: {', '.join(found['not_looked_for'])}."
    return text + "\n\nWhat is found by its form can be missed or be something else."


def _split(card: Mapping[str, Any]) -> str:
    split, leakage = card["split"], card["leakage"]
    how = f"Split by {split['unit']}" + (f", {split['method']}" if split["unit"] not in ("time", "group") else "")
    lines = [f"{how}. Texts that are in two parts: {count(leakage['same_text'])}."]
    for part in ("validation", "test"):
        near = leakage["nearly_the_same"].get(part)
        if near:
            lines.append(
                f"Of {count(near['pieces'])} pieces of {part}, {count(near['leaking'])} are half or more in the "
                "training text."
            )
    for name, of in leakage["evaluation_sets"].items():
        dropped = " and were dropped" if leakage["action"] == "drop" and of["documents"] else ""
        lines.append(
            f"{count(of['documents'])} documents share 13 words with {count(of['questions'])} questions of "
            f"{_plain(name)}{dropped}."
        )
    return "\n".join(f"- {line}" for line in [*lines, *(_plain(note["text"]) for note in split["notes"])])


def _fairness(report: Mapping[str, Any] | None) -> str:
    if report is None:
        return "Not looked for."
    rows = [
        (_plain(each["kind"]), _plain(each["group"]), count(each["count"]), count(each["documents"]))
        for each in report["groups"]
        if each["count"]
    ]
    looked = report["looked_at"]
    text = (
        f"Counted in {count(looked['documents'])} documents, {data_size(looked['bytes'])}. Nothing was changed by it."
    )
    text += "\n\n" + (_table(("Kind", "Group", "Words", "Documents"), rows) if rows else "None of the words was found.")
    balance = [
        (name, count(of["values"]), f"{of['effective']:g}", _plain(of["largest"][0]["name"]) or "unknown",
         percent(of["largest"][0]["share"]))
        for name, of in report["balance"].items()
        if of["largest"]
    ]  # fmt: skip
    return text + "\n\n" + _table(("Balance over", "Values", "As even as", "Largest", "Its share"), balance)


def _augmented(found: Mapping[str, Any]) -> str:
    if not found:
        return "None: every document is as it was found, but for the rules above."
    rows = [(_plain(kind), count(of["documents"]), data_size(of["bytes"])) for kind, of in found.items()]
    return "In the training text alone, and marked there by their source.\n\n" + _table(
        ("Kind", "Documents", "Size"), rows
    )


def _reproduce(how: Mapping[str, Any]) -> str:
    settings = "\n".join(f"{path} = {value!r}" for path, value in how["settings"].items())
    commands = "\n".join(how["commands"])
    told = f"\n\nSettings that are not the defaults:\n\n```\n{_fenced(settings)}\n```" if settings else ""
    prints = f"The imported text has the fingerprint `{how['corpus']}`, the clean text `{how['clean']}`."
    return f"```\n{commands}\n```{told}\n\n{prints}"


def _largest(found: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def _fenced(text: str) -> str:
    return text.replace("```", "'''")


def _plain(text: str) -> str:
    """A user's words on one line of a table, without the characters that would end it or become markup."""
    return "".join(f"\\{c}" if c in "\\|<>[]`*_#" else c for c in " ".join(text.split()))
