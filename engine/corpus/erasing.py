"""Erasing documents, such as those of one person, from the corpus and from the clean text.

1. find: the documents that are meant, by words in them, by their ids, or by their group;
2. the clean text: their rows out of every part, with the copies that were made from them, and their examples out of
   the ledger and the fairness report;
3. the corpus: their rows out of every part, and their hashes into ``erased.json``;
4. tell which runs have seen them: tokens and models keep what they have learnt.

Each of 2 and 3 takes the old folder's place as a whole. A kill between them leaves the documents in the corpus, so the
same request finds them again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from engine.corpus.document_list import DOCUMENTS_NAME, find_listed
from engine.corpus.draft import Draft
from engine.corpus.erasing_clean import erase_from_clean
from engine.corpus.parts import read_rows
from engine.corpus.provenance import Skips
from engine.corpus.station import corpus_parts
from engine.errors import LangwrightError, UsageError
from engine.jobs import JobContext
from engine.project import Paths, Project, list_runs, read_manifest
from engine.project.atomic import atomic_folder, recover_folder

SHOWN = 20
EXCERPT = 160
LEAST_ID = 8
ID_DIGITS = 64
LEAST_WORDS = 3


@dataclass(frozen=True)
class Wanted:
    """What is to be erased: all documents that hold one of the texts, have one of the ids, or are of one of the groups.

    Attributes:
        matching: texts, at least 3 letters; capitals do not matter.
        documents: ids, or their first 8 digits or more.
        groups: authors, sites or archives, exactly.
    """

    matching: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def check(self) -> None:
        """Look at it.

        Raises:
            UsageError: nothing is named, or something too short to mean anything.
        """
        if not (self.matching or self.documents or self.groups):
            raise UsageError(
                "Nothing to erase was named.", remedy="Name a text, a document or a group.", code="erase.nothing-named"
            )
        short = [text for text in self.matching if len(text.strip()) < LEAST_WORDS]
        short += [text for text in self.documents if len(text) < LEAST_ID or not _is_hex(text)]
        if short:
            raise UsageError(
                f"{short[0]!r} is too short, or no id.",
                remedy=f"A text has at least {LEAST_WORDS} letters, an id at least {LEAST_ID} digits from 0 to f.",
                code="erase.too-short",
                value=short[0],
            )

    def means(self, row: dict[str, Any]) -> bool:
        """Whether a document is meant."""
        if self.groups and row["group"] in self.groups:
            return True
        if row["id"] in self._whole or any(row["id"].startswith(start) for start in self._beginnings):
            return True
        return any(text.casefold() in row["text"].casefold() for text in self.matching)

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(text.lower() for text in self.documents if len(text) == ID_DIGITS)

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(text.lower() for text in self.documents if len(text) != ID_DIGITS)


@dataclass
class Meant:
    """The documents that are meant: their ids, sizes by source, and the beginnings of the first of them."""

    digests: list[str]
    by_source: dict[str, list[int]]
    shown: list[dict[str, Any]]

    def as_dict(self) -> dict[str, Any]:
        """What a person is shown before the documents go, and the ids by which they can be erased."""
        told = {"documents": len(self.digests), "shown": self.shown, "sources": len(self.by_source)}
        return {**told, "ids": self.digests}


def erase_documents(context: JobContext) -> dict[str, Any]:
    """Do the job. Its argument ``documents`` is the ids; who was meant by name is not written down for a job.

    Returns:
        ``documents``: how many were erased; ``clean_rows``: how many rows of the clean text; ``clean``: what became
        of it (``erased``, ``none`` or ``unknown``); ``runs``: see :func:`runs_that_saw`.

    Raises:
        UsageError: nothing is named, or nothing is found.
    """
    wanted = Wanted(documents=tuple(context.params.get("documents") or ()))
    project = Project.open(context.project, write=False)
    context.phase("erase.find", "Looking for the documents")
    recover_folder(project.paths.corpus)
    meant = find_meant(project.paths.corpus, wanted, context)
    if not meant.digests:
        raise UsageError(
            "No document was found that is meant.", remedy="Check the words, the id or the group.", code="erase.none"
        )
    runs = runs_that_saw(project.paths, meant.digests)
    context.phase("erase.clean", "Erasing from the clean text")
    became, rows = erase_from_clean(project, meant.digests)
    context.phase("erase.corpus", "Erasing from the corpus")
    with atomic_folder(project.paths.corpus) as folder, Draft(project.paths.corpus, folder) as draft:
        draft.erase(meant.digests, meant.by_source)
        draft.finish(project.recipe, Skips())
    return {"documents": len(meant.digests), "clean_rows": rows, "clean": became, "runs": runs}


def find_meant(corpus: Path, wanted: Wanted, context: JobContext | None = None) -> Meant:
    """Find what is meant, without changing anything.

    Raises:
        UsageError: nothing is named.
        LangwrightError: the corpus is damaged.
    """
    wanted.check()
    meant = Meant([], {}, [])
    for row in _rows(corpus, context):
        if wanted.means(row):
            meant.digests.append(row["sha256"])
            sizes = meant.by_source.setdefault(row["source"], [0, 0])
            sizes[0] += 1
            sizes[1] += row["bytes"]
            if len(meant.shown) < SHOWN:
                beginning = row["text"][:EXCERPT]
                meant.shown.append(
                    {"id": row["id"], "source": row["source"], "member": row["member"], "text": beginning}
                )
    return meant


def runs_that_saw(paths: Paths, digests: Collection[str]) -> list[dict[str, Any]]:
    """What is known of each run: which of some documents are in the tokens that it was started with.

    Returns:
        For each run its ``run`` name, the ``tokens`` folder, and ``saw``: ``yes``, ``no`` or ``unknown`` (the tokens
        were made before lists were kept, or are gone); with ``yes`` how many it learnt from (``train``) and how many
        only judged it (``validation``, ``test``).
    """
    found: list[dict[str, Any]] = []
    for run in list_runs(paths):
        try:
            tokens = run.tokens_folder
            seen = _seen(paths, tokens, digests)
        except LangwrightError:
            found.append({"run": run.name, "tokens": "", "saw": "unknown"})  # a damaged run keeps what it has learnt
            continue
        if seen is None:
            found.append({"run": run.name, "tokens": tokens.name, "saw": "unknown"})
        else:
            saw = "yes" if any(seen.values()) else "no"
            found.append({"run": run.name, "tokens": tokens.name, "saw": saw, **(seen if saw == "yes" else {})})
    return found


def _seen(paths: Paths, tokens: Path, digests: Collection[str]) -> dict[str, int] | None:
    listed = find_listed(tokens / DOCUMENTS_NAME, digests)
    if listed is None:
        manifest, clean = read_manifest(tokens), read_manifest(paths.clean)
        if manifest is None or clean is None or manifest.inputs.get("clean") != clean.content:
            return None
        listed = find_listed(paths.clean / DOCUMENTS_NAME, digests)
    if listed is None:
        return None
    counts = {"train": 0, "validation": 0, "test": 0}
    for entry in listed:
        for part in entry.parts:
            counts[part] += 1
    return counts


def _rows(corpus: Path, context: JobContext | None) -> Iterator[dict[str, Any]]:
    standing = corpus_parts(corpus)
    columns: Sequence[str] = ("id", "text", "source", "member", "sha256", "bytes", "group")
    for rows in read_rows(corpus, standing[1], columns) if standing else ():
        if context:
            context.check()
        yield from rows


def _is_hex(text: str) -> bool:
    return all(letter in "0123456789abcdefABCDEF" for letter in text)
