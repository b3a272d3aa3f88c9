"""Recording which source each token is from, beside the shards, for reading some sources more often than others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from engine.corpus.document_list import DOCUMENTS_NAME
from engine.project.atomic import write_bytes, write_json
from engine.project.manifest import add_file
from engine.project.sources import SOURCES_NAME, SplitRuns, TokenSources
from engine.tokens.documents import read_column
from engine.tokens.folder import SPLITS, TokenFolder, TokenSplit

LISTED_SOURCES = 100


def record_sources(folder: TokenFolder, clean: Path) -> TokenFolder:
    """Write ``sources.json`` for shards that were made from the clean text; returns the folder as it is then.

    It is worked out from where documents begin, so shards of older versions get it too, without being written again.
    """
    numbers: dict[str, int] = {}
    splits = {
        split: _runs(folder.split(split), _numbered(read_column(clean / split, "source"), numbers)) for split in SPLITS
    }
    sources = TokenSources(names=tuple(numbers), splits=splits)
    write_json(folder.path / SOURCES_NAME, sources.model_dump())
    add_file(folder.path, folder.manifest, SOURCES_NAME, facts=_facts(sources))
    return _with_documents(TokenFolder(folder.path), clean)


def _with_documents(folder: TokenFolder, clean: Path) -> TokenFolder:
    """Keep the list of documents with the tokens, so that it can be said later who learnt from which."""
    if not (clean / DOCUMENTS_NAME).exists():
        return folder  # the clean text is of before such lists were kept
    write_bytes(folder.path / DOCUMENTS_NAME, (clean / DOCUMENTS_NAME).read_bytes())
    add_file(folder.path, folder.manifest, DOCUMENTS_NAME, facts={})
    return TokenFolder(folder.path)


def _numbered(names: Iterable[str], numbers: dict[str, int]) -> Iterator[int]:
    """The number of each name; a new one gets the next number."""
    for name in names:
        yield numbers.setdefault(name, len(numbers))


def _runs(split: TokenSplit, sources: Iterable[int]) -> SplitRuns:
    borders = [*split.document_starts().tolist(), len(split)]
    numbers: list[int] = []
    tokens: list[int] = []
    for (start, end), source in zip(pairwise(borders), sources, strict=True):
        if numbers and numbers[-1] == source:
            tokens[-1] += end - start
        else:
            numbers.append(source)
            tokens.append(end - start)
    return SplitRuns(numbers=tuple(numbers), tokens=tuple(tokens))


def _facts(sources: TokenSources) -> dict[str, Any]:
    """The largest sources of the training text, for eyes."""
    sizes = sorted(zip(sources.sizes("train"), sources.names, strict=True), key=lambda item: (-item[0], item[1]))
    listed = [{"source": name, "tokens": size} for size, name in sizes[:LISTED_SOURCES]]
    return {"sources": listed, "source_count": len(sources.names)}
