"""``corpus/erased.json``: the texts that were erased, by the SHA-256 of each alone, so that no import brings them back.

A text that has changed since, if only by a letter, is another text and is not known by this.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from engine.project.atomic import read_json, write_json

ERASED_NAME = "erased.json"


def read_erased(corpus: Path) -> dict[str, str]:
    """When each text was erased, by the SHA-256 of the text in hex; empty where none was.

    Raises:
        LangwrightError: the file is damaged.
    """
    path = corpus / ERASED_NAME
    if not path.exists():
        return {}
    entries: list[dict[str, Any]] = read_json(path)["erased"]
    return {str(entry["sha256"]): str(entry["date"]) for entry in entries}


def write_erased(folder: Path, before: dict[str, str], digests: Iterable[str], date: str) -> bool:
    """Write what was erased before and now; False where there is nothing to write."""
    erased = {**dict.fromkeys(digests, date), **before}
    if erased:
        entries = [{"sha256": digest, "date": when} for digest, when in sorted(erased.items())]
        write_json(folder / ERASED_NAME, {"version": 1, "erased": entries})
    return bool(erased)
