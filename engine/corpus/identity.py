"""Whether a file is still the one that was read: cheap to tell, and safe against what happens to files.

The identity is made of size, time of change, and the SHA-256 of the first and last 64 kB; small files are hashed whole.
Path and identity as before mean unchanged. A file that was changed in its middle alone, keeping its size and its time
of change to the nanosecond, is taken for unchanged: only ``--again`` reads it then.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.project.fingerprint import fingerprint

HASHED_BYTES = 64 << 10

_HOW = ("corpus.licence", "corpus.bad_rows")
"""Settings that do not change what is read of a file."""


def file_identity(path: Path, settings: Mapping[str, Any]) -> str:
    """The identity of a file as it would be read with the recipe's ``[corpus]`` values; empty if it cannot be."""
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            found = os.fstat(file.fileno())
            digest = hashlib.sha256(file.read(HASHED_BYTES))
            file.seek(max(found.st_size - HASHED_BYTES, 0))
            digest.update(file.read(HASHED_BYTES))
    except OSError:
        return ""  # reading it will say why
    how = {name: value for name, value in settings.items() if name not in _HOW}
    return fingerprint([found.st_size, found.st_mtime_ns, digest.hexdigest(), how])


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
