"""What is left out of folders of source code: what their .gitignore names, what others wrote, what tools installed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from engine.corpus.document import Skipped, Source, SourceError, well_formed
from engine.corpus.optional import needed
from engine.corpus.readers.opening import open_bytes

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

QUIET = frozenset({"import.hidden", "import.ignored", "import.vendored", "import.minified", "import.source-code"})
"""Codes of what is left out on purpose: counted, and not told one by one."""

INSTALLED = frozenset({"node_modules", "bower_components", "site-packages", "dist-packages", "__pycache__"})
"""Folders that tools fill: nothing in them is read."""

VENDORED = frozenset({"vendor", "vendors", "third_party", "third-party", "thirdparty", "pods", "carthage"})
"""Folders for code that others wrote: no code in them is read, but their texts are."""

MAX_BYTES = 1 << 20
MAX_STARS = 3
"""Wildcards in one part of a pattern, and ``**`` in all of it: matching takes time with their number as exponent."""

_GITIGNORE = ".gitignore"
_ALL_WITHIN = re.compile(r"/\*\*\s*$")
_STARS = re.compile(r"\*+")


def installed(folder: Path) -> bool:
    """Whether a folder holds packages that a tool has put there; Python's virtual environments have any name."""
    return folder.name.lower() in INSTALLED or (folder / "pyvenv.cfg").is_file()


def vendored(name: str, kind: str) -> Skipped | None:
    """Why a file of that relative name is left out, if it is; for members of archives also where tools filled them."""
    folders = {part.lower() for part in PurePosixPath(name).parts[:-1]}
    if folders & INSTALLED:
        return Skipped(name, "import.vendored", "was installed by a tool.")
    if kind == "code" and folders & VENDORED:
        return Skipped(name, "import.vendored", "is code that others wrote.")
    return None


@dataclass(frozen=True)
class IgnoreRules:
    """The patterns of one .gitignore; they hold for what is below its folder.

    Attributes:
        folder: where the file lies.
        spec: its patterns.
        unused: how many of its patterns are not used, for their many wildcards.
    """

    folder: Path
    spec: GitIgnoreSpec
    unused: int


def is_ignored(rules: Iterable[IgnoreRules], path: Path, *, folder: bool) -> bool:
    """Whether the rules, from the innermost folder's out, ignore a file or folder; the first that speaks of it counts.

    As Git has it: https://git-scm.com/docs/gitignore.
    """
    for rule in rules:
        name = well_formed(path.relative_to(rule.folder).as_posix()) + "/" * folder
        decided = rule.spec.check_file(name).include
        if decided is not None:
            return decided
    return False


def rules_in(folder: Path) -> IgnoreRules | None:
    """The rules of a folder's own .gitignore; None where there is none that can be read.

    Raises:
        LangwrightError: the library for its patterns is missing.
    """
    path = folder / _GITIGNORE
    try:
        if not path.is_file():
            return None
        with open_bytes(Source(path, _GITIGNORE, "text")) as stream:
            data = stream.read(MAX_BYTES)
    except (OSError, SourceError):
        return None  # a folder whose .gitignore cannot be read is read without it
    needed("pathspec", "import", "The .gitignore of a folder cannot be heeded")
    from pathspec import GitIgnoreSpec
    from pathspec.patterns.gitignore import GitIgnorePatternError

    usable, unused = [], 0
    for line in data.decode("utf-8", "replace").splitlines():
        line = _ALL_WITHIN.sub("/*", line)  # pathspec takes "folder/**" to mean the folder too
        try:
            if _is_wild(line):
                raise GitIgnorePatternError(line)
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            unused += 1
        else:
            usable.append(line)
    return IgnoreRules(folder, GitIgnoreSpec.from_lines(usable), unused)


def rules_above(folder: Path) -> list[IgnoreRules]:
    """The rules of the folders above, up to the one that holds a Git repository, the innermost first.

    None where they ignore the folder itself or all in it: who names it wants it, and data often lies so beside code.
    """
    above: list[Path] = []
    for parent in folder.absolute().parents:
        above.append(parent)
        if (parent / ".git").exists():
            rules = [found for one in above if (found := rules_in(one)) is not None]
            whole = is_ignored(rules, folder.absolute(), folder=True)
            return [] if whole or is_ignored(rules, folder.absolute() / "any", folder=False) else rules
    return []


def _is_wild(line: str) -> bool:
    parts = line.split("/")
    return parts.count("**") > MAX_STARS or any(len(_STARS.findall(part)) > MAX_STARS for part in parts)
