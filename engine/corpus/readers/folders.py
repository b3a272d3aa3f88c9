"""From the paths a person gives to sources: folders are walked in order; what is left out is said, with the reason."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.corpus.document import Skipped, Source, well_formed
from engine.corpus.readers.formats import kind_of, known_endings

MAX_DEPTH = 100


def find_sources(paths: Iterable[Path]) -> Iterator[Source | Skipped]:
    """The files to read, sorted within each folder, each once.

    A file given by name is read as text when its ending says nothing; within a folder it is left out.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            found = path.stat()
        except OSError as error:
            yield _unreachable(str(path), error)
            continue
        if stat.S_ISDIR(found.st_mode):
            yield from _walk(path, path, seen, 0)
        else:
            yield _source(path, path.name, found, given=True)


def _walk(root: Path, folder: Path, seen: set[tuple[int, int]], depth: int) -> Iterator[Source | Skipped]:
    name = _relative(root, folder)
    try:
        here = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _unreachable(name, error)
        return
    if (here.st_dev, here.st_ino) in seen or depth > MAX_DEPTH:
        yield Skipped(name, "import.loop", "was read already by another way (a link that leads back).")
        return
    if here.st_ino:  # Windows' FAT drives know no file numbers
        seen.add((here.st_dev, here.st_ino))
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            yield Skipped(_relative(root, path), "import.hidden", "is hidden.")
            continue
        try:
            found = path.stat()
        except OSError as error:
            yield _unreachable(_relative(root, path), error)
            continue
        if stat.S_ISDIR(found.st_mode):
            yield from _walk(root, path, seen, depth + 1)
        else:
            yield _source(path, _relative(root, path), found, given=False)


def _source(path: Path, name: str, found: os.stat_result, *, given: bool) -> Source | Skipped:
    name = well_formed(name)
    if not stat.S_ISREG(found.st_mode):
        return Skipped(name, "import.not-a-file", "is no plain file (a device or a pipe).")
    if found.st_size == 0:
        return Skipped(name, "import.empty-file", "is empty.")
    kind, compression = kind_of(path.name)
    if not kind:
        # README and LICENSE have no ending; what is binary is refused when it is opened.
        if not given and path.suffix.lower() not in ("", f".{compression}"):
            remedy = f"What can be read: {known_endings()}."
            return Skipped(name, "import.unknown-format", f"has an ending that is not known: {path.suffix}", remedy)
        kind = "text"
    return Source(path, name, kind, compression, size=found.st_size)


def _unreachable(name: str, error: OSError) -> Skipped:
    name = well_formed(name)
    if isinstance(error, FileNotFoundError):
        return Skipped(name, "import.vanished", "is not there.", "Check the path.")
    if isinstance(error, PermissionError):
        return Skipped(name, "import.no-permission", "may not be read by you.", "Give yourself the right to read it.")
    return Skipped(name, "import.unreadable", f"cannot be looked at: {error.strerror or error}.")


def _relative(root: Path, path: Path) -> str:
    return well_formed(path.relative_to(root).as_posix())
