"""From the paths a person gives to sources: folders are walked in order; what is left out is said, with the reason."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from engine.corpus.document import Skipped, Source, well_formed
from engine.corpus.readers.formats import kind_of, known_endings
from engine.corpus.readers.left_out import IgnoreRules, installed, is_ignored, rules_above, rules_in, vendored

MAX_DEPTH = 100


def find_sources(paths: Iterable[Path]) -> Iterator[Source | Skipped]:
    """The files to read, sorted within each folder, each once.

    A file given by name is read as text when its ending says nothing; within a folder it is left out, as are files
    that a ``.gitignore`` names, and packages that a tool installed.

    Raises:
        LangwrightError: a folder has a ``.gitignore``, and the library that understands it is missing.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            found = path.stat()
        except (OSError, ValueError) as error:
            yield _unreachable(str(path), error)
            continue
        if stat.S_ISDIR(found.st_mode):
            above = () if (path / ".git").exists() else rules_above(path)
            yield from _Walk(path.absolute(), seen).folder(path.absolute(), above, 0)
        else:
            yield _source(path, path.name, found, given=True)


class _Walk:
    """A walk through one folder that a person named."""

    def __init__(self, root: Path, seen: set[tuple[int, int]]) -> None:
        self._root = root
        self._seen = seen

    def folder(self, folder: Path, rules: Sequence[IgnoreRules], depth: int) -> Iterator[Source | Skipped]:
        """What is in a folder; the rules are those of the folders above it, the innermost first."""
        name = self._name(folder)
        try:
            here = folder.stat()
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield _unreachable(name, error)
            return
        if (here.st_dev, here.st_ino) in self._seen or depth > MAX_DEPTH:
            yield Skipped(name, "import.loop", "was read already by another way (a link that leads back).")
            return
        if here.st_ino:  # Windows' FAT drives know no file numbers
            self._seen.add((here.st_dev, here.st_ino))
        if own := rules_in(folder):
            rules = [own, *rules]
            if own.unused:
                reason = f"has {own.unused:,} patterns that are not used: too many wildcards, or none that Git knows."
                yield Skipped(self._name(folder / ".gitignore"), "import.gitignore", reason)
        for entry in entries:
            yield from self._entry(folder / entry.name, rules, depth)

    def _entry(self, path: Path, rules: Sequence[IgnoreRules], depth: int) -> Iterator[Source | Skipped]:
        name = self._name(path)
        if path.name.startswith("."):
            yield Skipped(name, "import.hidden", "is hidden.")
            return
        try:
            found = path.stat()
        except OSError as error:
            yield _unreachable(name, error)
            return
        is_folder = stat.S_ISDIR(found.st_mode)
        if rules and is_ignored(rules, path, folder=is_folder):
            yield Skipped(name, "import.ignored", "is named in a .gitignore.")
        elif not is_folder:
            yield _source(path, name, found, given=False)
        elif installed(path):
            yield Skipped(name, "import.vendored", "holds packages that a tool installed.")
        else:
            yield from self.folder(path, rules, depth + 1)

    def _name(self, path: Path) -> str:
        return well_formed(path.relative_to(self._root).as_posix())


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
    return (None if given else vendored(name, kind)) or Source(path, name, kind, compression, size=found.st_size)


def _unreachable(name: str, error: OSError | ValueError) -> Skipped:
    name = well_formed(name)
    if isinstance(error, FileNotFoundError):
        return Skipped(name, "import.vanished", "is not there.", "Check the path.")
    if isinstance(error, PermissionError):
        return Skipped(name, "import.no-permission", "may not be read by you.", "Give yourself the right to read it.")
    return Skipped(name, "import.unreadable", f"cannot be looked at: {getattr(error, 'strerror', None) or error}.")
