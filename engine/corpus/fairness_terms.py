"""The words by which the fairness report knows groups of people: a list to begin with, and the project's own.

A project's ``fairness.toml`` takes the place of this list; write it with ``langwright card DIR --fairness-list`` and
edit it. Terms are counted as whole words, capitals aside. That a word stands here says nothing but that it is looked
for: the report shows how often and in which company, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from engine.errors import UsageError
from engine.project.atomic import write_text

LIST_NAME = "fairness.toml"
MOST_TERMS = 5_000
LONGEST_TERM = 80

Terms = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Terms by kind (``gender``) and group (``women``)."""

DEFAULT: Terms = {
    "gender": {
        "women": ("she", "her", "hers", "herself", "woman", "women", "girl", "girls", "mother", "daughter", "wife"),
        "men": ("he", "him", "his", "himself", "man", "men", "boy", "boys", "father", "son", "husband"),
        "other": ("nonbinary", "non-binary", "transgender", "genderqueer", "intersex"),
    },
    "orientation": {
        "heterosexual": ("heterosexual", "straight couple", "straight people"),
        "homosexual": ("homosexual", "gay", "lesbian", "bisexual", "queer"),
    },
    "religion": {
        "buddhist": ("buddhist", "buddhists", "buddhism"),
        "christian": ("christian", "christians", "christianity", "catholic", "protestant"),
        "hindu": ("hindu", "hindus", "hinduism"),
        "jewish": ("jewish", "jew", "jews", "judaism"),
        "muslim": ("muslim", "muslims", "islam", "islamic"),
        "none": ("atheist", "atheists", "atheism", "agnostic"),
    },
    "origin": {
        "african": ("african", "africans", "africa", "black people", "african american", "african americans"),
        "american": ("american", "americans"),
        "asian": ("asian", "asians", "asia", "chinese", "indian", "japanese"),
        "european": ("european", "europeans", "europe", "white people", "caucasian"),
        "indigenous": ("indigenous", "aboriginal", "native american", "native americans"),
        "latin american": ("latino", "latina", "latinos", "hispanic", "hispanics", "latin american"),
        "middle eastern": ("arab", "arabs", "middle eastern", "persian", "turkish"),
        "migrants": ("immigrant", "immigrants", "migrant", "migrants", "refugee", "refugees"),
    },
    "age": {
        "young": ("young", "youth", "teenager", "teenagers", "child", "children"),
        "old": ("old people", "elderly", "senior citizens", "pensioner", "pensioners"),
    },
    "disability": {
        "disabled": ("disabled", "disability", "disabilities", "blind", "deaf", "wheelchair", "autistic"),
    },
}


def read_terms(project: Path) -> Terms:
    """The project's own list, or the one above.

    Raises:
        UsageError: the project's list cannot be read.
    """
    path = project / LIST_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return DEFAULT
    except (OSError, ValueError) as error:
        raise _unreadable(path, f"cannot be read: {error}") from error
    try:
        return _checked(path, tomlkit.parse(text).unwrap())
    except TOMLKitError as error:
        raise _unreadable(path, f"is not TOML: {error}") from error


def write_terms(project: Path, terms: Terms = DEFAULT) -> Path:
    """Write a list into the project, to be edited; returns where it is.

    Raises:
        UsageError: the list is not one.
    """
    path = project / LIST_NAME
    document = tomlkit.document()
    document.add(tomlkit.comment("Words that the fairness report counts, by kind and group; change them as you like."))
    for kind, groups in _checked(path, terms).items():
        table = tomlkit.table()
        for group, words in groups.items():
            table[group] = list(words)
        document[kind] = table
    write_text(path, tomlkit.dumps(document))
    return path


def _checked(path: Path, value: Mapping[str, Any]) -> Terms:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for kind, groups in value.items():
        if not isinstance(groups, dict):
            raise _unreadable(path, f"{kind} is not a table of groups")
        found[kind] = {group: _words(path, f"{kind}.{group}", words) for group, words in groups.items()}
    if sum(len(words) for groups in found.values() for words in groups.values()) > MOST_TERMS:
        raise _unreadable(path, f"has more than {MOST_TERMS:,} terms")
    return found


def _words(path: Path, name: str, words: Any) -> tuple[str, ...]:
    good = isinstance(words, list | tuple) and all(
        isinstance(word, str) and 0 < len(word.strip()) <= LONGEST_TERM for word in words
    )
    if not good:
        raise _unreadable(path, f"{name} is not a list of words of at most {LONGEST_TERM} letters")
    return tuple(" ".join(word.lower().split()) for word in words)


def _unreadable(path: Path, why: str) -> UsageError:
    return UsageError(
        f"{path.name} in {path.parent}: {why}.",
        remedy='Write it like: [gender], then women = ["she", "her"]. Or delete it to use the list that comes along.',
        code="fairness.list",
        path=str(path),
    )
