"""Files that are ZIP archives of named parts: office documents and books. Parts are read by name, never extracted."""

from __future__ import annotations

import contextlib
import posixpath
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from urllib.parse import unquote

from engine.corpus.document import Source, SourceError
from engine.corpus.readers import zip_archive
from engine.corpus.readers.member import Member
from engine.corpus.readers.opening import open_bytes

_HEAD_BYTES = 64 << 10
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Word wrote until 2003, and still wraps around what it encrypts
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Package:
    """The parts of one file, by name."""

    def __init__(self, source: Source, parts: Mapping[str, Member]) -> None:
        self._source = source
        self._parts = parts

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """The bytes of a part.

        Raises:
            SourceError: it is not there (``import.damaged``), is encrypted, or is damaged.
        """
        part = self._parts.get(name)
        if part is None:
            reason = f"is damaged: it lacks its part {name[:200]}."
            raise SourceError(self._source, reason, code="import.damaged", remedy="Save or download it again.")
        if part.unreadable:
            reason = f"cannot be read: its part {name[:200]} {part.unreadable}"
            raise SourceError(self._source, reason, code=part.code, remedy=part.remedy)
        with part.open(self._source) as stream:
            yield stream


@contextlib.contextmanager
def opened(source: Source) -> Iterator[Package]:
    """The parts of a file, within the context.

    Raises:
        SourceError: it is an old or encrypted office document, no ZIP archive, or cannot be read.
    """
    _refuse_compound(source)
    with zip_archive.opened(source) as listed:
        yield Package(source, {member.name: member for member in listed})


def path_from(base: str, reference: str) -> str:
    """The name of the part that a part in the folder ``base`` refers to, whether from the root or relative."""
    path = unquote(reference.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", base, path)).lstrip("/")


def _refuse_compound(source: Source) -> None:
    """Raise for the format that is no ZIP archive and yet has the same endings."""
    with open_bytes(source) as stream:
        head = stream.read(_HEAD_BYTES)
    source.bytes_read = 0  # it is read again from its start
    if not head.startswith(_COMPOUND):
        return
    if _ENCRYPTED in head:
        remedy = "Open it with its password, save it without one, and import that."
        raise SourceError(source, "is encrypted with a password.", code="import.encrypted", remedy=remedy)
    remedy = "Save it as .docx, then import that."
    raise SourceError(source, "is an office document of the old kind.", code="import.old-office", remedy=remedy)
