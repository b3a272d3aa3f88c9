"""How far the encoding of a split has come, kept beside its unfinished shards, so that a killed encoding goes on."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.project.atomic import write_bytes
from engine.tokens.writer import WriterState

_NUMBERS = ("shards", "count", "bytes", "documents", "tokens", "utf8_bytes", "within")


@dataclass(frozen=True)
class Place:
    """A place between two batches.

    Attributes:
        documents: so many documents are encoded whole.
        pieces: so many pieces of the next one are, too.
        characters: of all that.
        done: the split is finished, its last shard closed.
        writer: where the shards stand.
    """

    documents: int
    pieces: int
    characters: int
    done: bool
    writer: WriterState


def save_place(path: Path, place: Place) -> None:
    """Write the place, atomically.

    Raises:
        LangwrightError: the disk is full, or the like.
    """
    values = {
        **{name: getattr(place, name) for name in ("documents", "pieces", "characters", "done")},
        "writer": {name: getattr(place.writer, name) for name in _NUMBERS},
    }
    packed = io.BytesIO()
    told = np.frombuffer(json.dumps(values).encode(), dtype=np.uint8)
    np.savez(packed, values=told, counts=place.writer.counts, offsets=place.writer.offsets)
    write_bytes(path, packed.getvalue())


def load_place(path: Path) -> Place | None:
    """The place; None where none was kept, or it cannot be read."""
    try:
        if not zipfile.is_zipfile(path):  # numpy would leave the file open
            return None
        with np.load(path, allow_pickle=False) as packed:
            values = json.loads(packed["values"].tobytes())
            writer = WriterState(**values.pop("writer"), counts=packed["counts"], offsets=packed["offsets"])
        return Place(**values, writer=writer)
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile):
        return None  # encoded from the start
