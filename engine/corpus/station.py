"""What the jobs of stations 1 and 2 share: a clean start, and the files of the corpus as it stands."""

from __future__ import annotations

import shutil
from pathlib import Path

from engine.errors import LangwrightError
from engine.project import Manifest, read_manifest
from engine.project.atomic import recover_folder


def tidy_after_crash(target: Path) -> None:
    """Put things in order after a killed worker: the old folder back in its place, half-made ones away.

    Only for the holder of the station's job lock: nobody else can be at work beside ``target`` then.
    """
    recover_folder(target)
    for left in target.parent.glob(f".{target.name}.*.tmp"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)


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
