"""What the jobs of stations 1 and 2 share: the files of the corpus as it stands."""

from __future__ import annotations

from pathlib import Path

from engine.errors import LangwrightError
from engine.project import Manifest, read_manifest


def corpus_parts(folder: Path) -> tuple[Manifest, list[str]] | None:
    """The corpus's manifest and its Parquet parts in order; None when nothing is imported yet.

    Raises:
        LangwrightError: its manifest is damaged; the remedy tells what to do about a corpus that cannot be used.
    """
    try:
        manifest = read_manifest(folder)
    except LangwrightError as error:
        raise LangwrightError(
            error.message,
            remedy=f"Move the folder {folder} away and import again.",
            code="import.broken",
            path=str(folder),
        ) from error
    if manifest is None:
        return None
    return manifest, [entry.name for entry in manifest.files if entry.name.endswith(".parquet")]
