"""What a station left behind and what it was made from: ``manifest.json`` in the station's folder, written last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.errors import LangwrightError
from engine.project.atomic import read_json, write_json
from engine.project.fingerprint import file_sha256, fingerprint

MANIFEST_VERSION = 1
MANIFEST_NAME = "manifest.json"


class FileEntry(BaseModel):
    """One file of a station: name relative to the folder (posix), bytes, SHA-256."""

    model_config = ConfigDict(frozen=True)
    name: str
    size: int
    sha256: str


class Manifest(BaseModel):
    """What a folder holds.

    Attributes:
        station: the station's name, such as ``clean``.
        fingerprint: of what it was made from; compared with what it would be made from now.
        content: of what came out; the next station's input.
        inputs: the fingerprints of the inputs, by name.
        facts: figures worth showing, such as documents and bytes.
    """

    model_config = ConfigDict(frozen=True)
    version: int = MANIFEST_VERSION
    station: str
    fingerprint: str
    content: str
    inputs: dict[str, str] = {}
    files: tuple[FileEntry, ...] = ()
    facts: dict[str, Any] = {}
    created: str = ""


def now() -> str:
    """The time of writing, in UTC, as ISO 8601 with seconds."""
    return datetime.now(UTC).replace(microsecond=0).isoformat()


def entries_of(folder: Path, names: Iterable[str]) -> tuple[FileEntry, ...]:
    """Sizes and hashes of some files of a folder."""
    return tuple(
        FileEntry(name=name, size=(folder / name).stat().st_size, sha256=file_sha256(folder / name)) for name in names
    )


def write_manifest(
    folder: Path,
    *,
    station: str,
    made_from: str,
    inputs: Mapping[str, str],
    names: Iterable[str],
    facts: Mapping[str, Any],
    content: str = "",
    known: Iterable[FileEntry] = (),
) -> Manifest:
    """Hash the named files and write the folder's manifest; the last step of every station.

    Args:
        folder: the station's folder (or the temporary one that takes its place).
        station: its name, such as ``clean``.
        made_from: the fingerprint of settings and inputs, from :mod:`engine.project.stations`.
        inputs: the inputs' ``content``, by name.
        names: the files, relative to the folder, posix.
        facts: figures worth showing; JSON-able.
        content: a fingerprint of what came out; by itself that of all the files' names and hashes.
        known: entries of files that were carried over as they are, and need not be hashed again.
    """
    standing = {entry.name: entry for entry in known}
    files = tuple(standing[name] if name in standing else entries_of(folder, [name])[0] for name in names)
    manifest = Manifest(
        station=station,
        fingerprint=made_from,
        content=content or fingerprint([[entry.name, entry.sha256] for entry in files]),
        inputs=dict(inputs),
        files=files,
        facts=dict(facts),
        created=now(),
    )
    write_json(folder / MANIFEST_NAME, manifest.model_dump())
    return manifest


def add_file(folder: Path, manifest: Manifest, name: str, *, facts: Mapping[str, Any]) -> None:
    """Enter one more file, and more facts, into a folder's manifest. What the folder was made from stays the same."""
    files = tuple(entry for entry in manifest.files if entry.name != name) + entries_of(folder, [name])
    changed = manifest.model_copy(update={"files": files, "facts": {**manifest.facts, **facts}})
    write_json(folder / MANIFEST_NAME, changed.model_dump())


def read_manifest(folder: Path) -> Manifest | None:
    """The folder's manifest; None when there is none.

    Raises:
        LangwrightError: it is there but cannot be understood (code ``project.broken``).
    """
    path = folder / MANIFEST_NAME
    if not path.exists():
        return None
    try:
        return Manifest.model_validate(read_json(path))
    except ValidationError as error:
        raise LangwrightError(
            f"{path} is not a manifest: {error.error_count()} fields are wrong.",
            remedy="Run the station again that makes it.",
            code="project.broken",
            path=str(path),
        ) from error


def damage(folder: Path, manifest: Manifest) -> str:
    """Which file of a station is missing or has another size; empty when all are there. Cheap: reads no content."""
    for entry in manifest.files:
        path = folder / entry.name
        try:
            size = path.stat().st_size
        except OSError:
            return f"{folder.name}/{entry.name} is missing"
        if size != entry.size:
            return f"{folder.name}/{entry.name} has {size} bytes instead of {entry.size}"
    return ""
