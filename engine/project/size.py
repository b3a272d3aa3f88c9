"""What a project's files come to, by what uses them, and which of them nothing needs.

1. find what killed work has left behind;
2. walk the folder once and count every file to its part, its run or its tokens; links are not followed;
3. gather who refers to which tokens: runs, also those in the trash, and the present tokenizer;
4. name what can go: tokens that nobody refers to, and leftovers. A run, a checkpoint or a text is never among it.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import psutil

from engine.errors import LangwrightError
from engine.project.fingerprint import file_sha256
from engine.project.manifest import read_manifest
from engine.project.paths import Paths
from engine.project.run import Run
from engine.project.stations import tokens_fingerprint

PARTS = ("corpus", "clean", "tokenizer", "tokens", "runs", "exports", "playground", "leftovers", "trash", "other")
"""The parts of a project, in the order they are shown."""

TEXT_STATIONS = frozenset({"import", "clean", "tokenizer"})
"""The stations whose work decides which tokens are the present ones."""

_OF_PART = {"imported": "tokenizer", ".tokenizer-draft": "tokenizer"}
_TEMPORARY = re.compile(r"\..+\.(?P<pid>\d+)-[0-9a-f]{8}\.tmp")  # see engine.project.atomic.beside
_REPLACED = re.compile(r"\.(?P<name>.+)\.old")  # see engine.project.atomic.replace_folder
_CHECKPOINT = re.compile(r"step-\d+.*")


@dataclass(frozen=True)
class RunSize:
    """A run, in bytes: its checkpoints, its record of events and figures, and all else."""

    name: str
    checkpoints: int
    events: int
    rest: int

    @property
    def size(self) -> int:
        """All of it, in bytes."""
        return self.checkpoints + self.events + self.rest


@dataclass(frozen=True)
class TokensSize:
    """Encoded text.

    Attributes:
        name: its fingerprint, the folder's name.
        size: bytes.
        current: whether the present tokenizer refers to it.
        runs: the runs that were started with it; of those in the trash, their folders there.
    """

    name: str
    size: int
    current: bool
    runs: tuple[str, ...]


@dataclass(frozen=True)
class Spare:
    """Something that nothing needs.

    Attributes:
        path: relative to the project, posix.
        size: bytes.
        busy: the jobs that must have ended before it may go.
    """

    kind: Literal["tokens", "leftover"]
    path: str
    size: int
    busy: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProjectSize:
    """All of a project, in bytes.

    Attributes:
        parts: by name of :data:`PARTS`.
        unsure: the files that could not be read, so that no tokens can be called spare; empty otherwise.
    """

    parts: dict[str, int]
    runs: tuple[RunSize, ...]
    tokens: tuple[TokensSize, ...]
    spare: tuple[Spare, ...]
    unsure: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """All parts together."""
        return sum(self.parts.values())


@dataclass
class _Counts:
    parts: Counter[str] = field(default_factory=Counter)
    runs: dict[str, Counter[str]] = field(default_factory=dict)
    tokens: Counter[str] = field(default_factory=Counter)
    leftovers: Counter[str] = field(default_factory=Counter)


@dataclass
class References:
    """Who refers to which tokens.

    Attributes:
        runs: the runs, by the tokens' name.
        current: the names that the present tokenizer and clean text speak of.
        unsure: what could not be read.
    """

    runs: dict[str, list[str]] = field(default_factory=dict)
    current: set[str] = field(default_factory=set)
    unsure: list[str] = field(default_factory=list)


def measure(paths: Paths, busy: Collection[str]) -> ProjectSize:
    """What the project's files come to.

    Args:
        paths: the project's.
        busy: its jobs at work now, by station or ``train:<run>``: see :func:`engine.jobs.running`.

    Raises:
        OSError: a folder cannot be read.
    """
    counts = _count(paths)
    known = references(paths)
    tokens = tuple(
        TokensSize(name, size, name in known.current, tuple(sorted(known.runs.get(name, ()))))
        for name, size in sorted(counts.tokens.items())
    )
    at_text = tuple(sorted(TEXT_STATIONS & set(busy)))
    spare = [] if known.unsure else [_spare(paths, t, at_text) for t in tokens if not t.current and not t.runs]
    spare += [Spare("leftover", path, size, tuple(sorted(busy))) for path, size in sorted(counts.leftovers.items())]
    return ProjectSize(
        parts={part: counts.parts[part] for part in PARTS},
        runs=tuple(RunSize(name, c["checkpoints"], c["events"], c["rest"]) for name, c in sorted(counts.runs.items())),
        tokens=tokens,
        spare=tuple(spare),
        unsure=tuple(known.unsure),
    )


def references(paths: Paths) -> References:
    """Who refers to which tokens; what cannot be read is named, as it may refer to any."""
    found = References()
    for folder in (paths.runs, paths.trash):
        for inputs in sorted(folder.glob("*/inputs.json")):
            run = Run(inputs.parent)
            try:
                names = {run.inputs.tokens.fingerprint, run.tokens_folder.name}
            except LangwrightError:
                found.unsure.append(inputs.relative_to(paths.root).as_posix())
                continue
            for name in names:
                found.runs.setdefault(name, []).append(run.name)
    try:
        found.current = _current(paths)
    except LangwrightError:
        found.unsure.append("tokenizer")
    return found


def leftover(path: Path) -> bool:
    """Whether work that was killed has left this: a temporary of a process that is no more, or what was replaced."""
    if made := _TEMPORARY.fullmatch(path.name):
        return not psutil.pid_exists(int(made["pid"]))
    replaced = _REPLACED.fullmatch(path.name)
    return replaced is not None and path.is_dir() and path.with_name(replaced["name"]).is_dir()


def _spare(paths: Paths, tokens: TokensSize, busy: tuple[str, ...]) -> Spare:
    return Spare("tokens", (paths.tokens / tokens.name).relative_to(paths.root).as_posix(), tokens.size, busy)


def _current(paths: Paths) -> set[str]:
    names: set[str] = set()
    tokenizer, clean = read_manifest(paths.tokenizer), read_manifest(paths.clean)
    if tokenizer is not None and tokenizer.facts.get("tokens"):
        names.add(str(tokenizer.facts["tokens"]))
    file = paths.tokenizer / "tokenizer.json"
    if clean is not None and file.exists():
        names.add(tokens_fingerprint(file_sha256(file), clean))
    return names


def _count(paths: Paths) -> _Counts:
    counts = _Counts()
    for run in paths.runs.glob("*/inputs.json"):
        counts.runs[run.parent.name] = Counter()
    for place, size in _files(paths.root):
        gone = _leftover_above(paths.root, place)
        if gone:
            counts.parts["leftovers"] += size
            counts.leftovers[gone] += size
            continue
        first = _OF_PART.get(place[0], place[0])
        part = first if first in PARTS and first != "other" else "other"
        counts.parts[part] += size
        if part == "runs" and place[1] in counts.runs:
            counts.runs[place[1]][_run_part(place[2:])] += size
        elif part == "tokens" and len(place) > 2:
            counts.tokens[place[1]] += size
    return counts


def _files(root: Path) -> Iterator[tuple[tuple[str, ...], int]]:
    """Every file's place below the root, and its bytes. What vanishes meanwhile is passed over."""

    def refuse(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            raise error

    for folder, _, names in os.walk(root, onerror=refuse):
        above = Path(folder).relative_to(root).parts
        for name in names:
            try:
                size = (Path(folder) / name).lstat().st_size
            except FileNotFoundError:
                continue
            yield (*above, name), size


def _leftover_above(root: Path, place: tuple[str, ...]) -> str:
    """The leftover that a file belongs to; empty if it is none. What lies in the trash is the trash's."""
    if place[0] == "trash":
        return ""
    for depth, name in enumerate(place, start=1):
        if name.startswith(".") and leftover(root.joinpath(*place[:depth])):
            return "/".join(place[:depth])
    return ""


def _run_part(inside: tuple[str, ...]) -> str:
    if len(inside) > 2 and inside[0] == "checkpoints" and _CHECKPOINT.fullmatch(inside[1]):
        return "checkpoints"
    return "events" if inside[0].startswith("events.") else "rest"
