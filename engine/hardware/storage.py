"""Room on the disk."""

from __future__ import annotations

import shutil
from pathlib import Path

from engine.errors import LangwrightError


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
