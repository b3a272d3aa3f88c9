"""Which documents are in the clean text, and in which parts: ``documents.parquet``, some 20 bytes a document.

A copy lies with every folder of tokens, so that it can be said later which runs learnt from a document. It holds no
text: of each document its number in the corpus as it was cleaned, half of the SHA-256 of its text as imported, and
the parts it went to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from engine.corpus.parts import EntryWriter, open_part
from engine.corpus.split_plan import PARTS, Part

DOCUMENTS_NAME = "documents.parquet"
KEY_BYTES = 16
GROUP_ENTRIES = 50_000

_SCHEMA = pa.schema(
    [
        pa.field("document", pa.int64(), nullable=False),
        pa.field("key", pa.binary(KEY_BYTES), nullable=False),
        pa.field("parts", pa.int8(), nullable=False),
    ]
)
_BITS: dict[Part, int] = {part: 1 << place for place, part in enumerate(PARTS)}


@dataclass(frozen=True, slots=True)
class Listed:
    """A document of the list: its number, its SHA-256's first half, and the parts it is in."""

    document: int
    key: bytes
    parts: tuple[Part, ...]


def key_of(sha256: str) -> bytes:
    """How a document is known in the list, by the SHA-256 of its imported text in hex."""
    return bytes.fromhex(sha256)[:KEY_BYTES]


class DocumentListWriter(EntryWriter):
    """Writes the list as documents come."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _SCHEMA, GROUP_ENTRIES, dictionary=False)

    def add(self, document: int, sha256: str, parts: Iterable[Part]) -> None:
        """Enter one document."""
        self.add_entry((document, key_of(sha256), sum(_BITS[part] for part in set(parts))))


def find_listed(path: Path, digests: Collection[str]) -> list[Listed] | None:
    """The entries of some documents, by the SHA-256 of their imported texts; None where there is no list.

    Raises:
        LangwrightError: the list is damaged.
    """
    if not path.exists():
        return None
    wanted = pa.array(sorted(map(key_of, digests)), pa.binary(KEY_BYTES))
    found: list[Listed] = []
    with open_part(path) as file:
        for group in range(file.num_row_groups):
            table = file.read_row_group(group)
            for row in table.filter(pc.is_in(table["key"], wanted)).to_pylist():
                parts = tuple(part for part, bit in _BITS.items() if row["parts"] & bit)
                found.append(Listed(row["document"], row["key"], parts))
    return found


def without_listed(path: Path, target: Path, keys: Collection[bytes]) -> None:
    """Write the list anew without some documents."""
    gone = pa.array(sorted(keys), pa.binary(KEY_BYTES))
    with open_part(path) as file, pq.ParquetWriter(target, _SCHEMA, compression="zstd", use_dictionary=False) as writer:
        for group in range(file.num_row_groups):
            table = file.read_row_group(group)
            writer.write_table(table.filter(pc.invert(pc.is_in(table["key"], gone))))
