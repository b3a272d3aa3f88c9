"""Archives: their members as sources of their own, one after the other, an archive in an archive included.

Nothing is extracted: a member's name is only a name, wherever it would lead, and a link is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import BinaryIO

from engine.corpus.document import Skipped, Source, SourceError, well_formed
from engine.corpus.readers import tar_archive, zip_archive
from engine.corpus.readers.formats import ARCHIVES, kind_of, known_endings
from engine.corpus.readers.left_out import vendored
from engine.corpus.readers.member import Member

MAX_DEPTH = 3
"""Archives within archives: so many levels are opened; bombs nest deeper."""

LONGEST_NAME = 1000
"""Characters of a member's name that are kept; archives allow 65,535 bytes."""

_MEMBERS: dict[str, Callable[[Source], Iterator[Member]]] = {"zip": zip_archive.members, "tar": tar_archive.members}
_DRIVE = re.compile(r"^[A-Za-z]:")


def expand(source: Source, depth: int = 0) -> Iterator[Source | Skipped]:
    """The sources that a source stands for: itself, or the members of an archive.

    A member must be read before the next one is asked for.

    Raises:
        SourceError: the archive is damaged, cut off or a bomb; what came before can be kept.
    """
    if source.kind not in ARCHIVES:
        yield source
    elif depth == MAX_DEPTH:
        reason = f"lies more than {MAX_DEPTH} archives deep."
        yield Skipped(source.name, "import.too-deep", reason, "Unpack the outer archives first.")
    else:
        for member in _MEMBERS[source.kind](source):
            yield from _member(source, member, depth)


def _member(archive: Source, member: Member, depth: int) -> Iterator[Source | Skipped]:
    name = f"{archive.name}/{member_name(member.name)}"
    if any(part.startswith(".") or part == "__MACOSX" for part in name[len(archive.name) + 1 :].split("/")):
        yield Skipped(name, "import.hidden", "is hidden.")
    elif member.unreadable:
        yield Skipped(name, member.code, member.unreadable, member.remedy)
    elif member.size == 0:
        yield Skipped(name, "import.empty-file", "is empty.")
    elif left_out := vendored(name, kind_of(name)[0]):
        yield left_out
    elif found := _source(archive, name, member.size, member.open):
        try:
            yield from expand(found, depth + 1)
        except SourceError as error:
            if error.source is not found:
                raise
            yield error.as_skipped()  # a broken archive in an archive: the outer one goes on
    else:
        ending = name[name.rfind(".") :]
        remedy = f"What can be read: {known_endings()}."
        yield Skipped(name, "import.unknown-format", f"has an ending that is not known: {ending}", remedy)


def _source(
    archive: Source, name: str, size: int, opener: Callable[[Source], AbstractContextManager[BinaryIO]]
) -> Source | None:
    kind, compression = kind_of(name)
    if not kind and "." in name.rpartition("/")[2].removesuffix(f".{compression}"):
        return None
    root = archive.root or archive
    return Source(
        archive.path, name, kind or "text", compression, size=size, licence=archive.licence, opener=opener, root=root
    )


def member_name(name: str) -> str:
    """A member's name as a name: relative, without ways up, without an end that matters to any system."""
    parts = _DRIVE.sub("", well_formed(name)[:LONGEST_NAME].replace("\\", "/")).split("/")
    return "/".join(part for part in parts if part not in ("", ".", "..")) or "member"
