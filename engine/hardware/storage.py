"""Room on the disk, and where what was found out about this machine is kept."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import platformdirs

from engine.errors import LangwrightError

HOME = "LANGWRIGHT_HOME"
"""The variable that puts everything of the person's own under one folder; see also ``studio.settings.places``."""


def cache_folder() -> Path:
    """The folder for what this machine has shown and can show again; it need not exist yet."""
    home = os.environ.get(HOME)
    if home:
        return Path(home).expanduser().absolute() / "cache"
    return platformdirs.user_cache_path("langwright", appauthor=False)


def disk_free(path: str | Path) -> int:
    """Bytes free on the disk that holds ``path``, which need not exist yet.

    Raises:
        LangwrightError: the disk cannot be asked.
    """
    place = Path(path).absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        return shutil.disk_usage(place).free
    except OSError as error:
        raise LangwrightError(
            f"The free space at {place} cannot be found out: {error.strerror or error}.",
            remedy="Check that the disk is connected and readable.",
            code="disk.unreadable",
            path=str(place),
        ) from error
