"""Deep Lake data sets, through the library deeplake (an extra of its own).

The tests use a stand-in, for the library is large; a local data set was read once by hand with deeplake 4.7.4.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.corpus.document import BadRow, Document, Row, SourceError
from engine.corpus.optional import needed
from engine.corpus.origins.descriptions import DeepLakeOrigin
from engine.corpus.origins.running import Visit
from engine.corpus.origins.secrets import needed_secret
from engine.corpus.readers.tables import documents
from engine.errors import LangwrightError


def title(description: DeepLakeOrigin) -> str:
    """What the source is called: its address's last part."""
    return f"deeplake:{description.url.rstrip('/').rpartition('/')[2]}"


def read(description: DeepLakeOrigin, visit: Visit) -> Iterator[Document | BadRow]:
    """One document a row, from where the last reading ended.

    Raises:
        SourceError: the data set cannot be opened or read.
        LangwrightError: the library is missing, or the token that is named.
    """
    needed("deeplake", "deeplake", "Deep Lake data sets cannot be read")
    rows = _rows(description, visit, needed_secret(description.key_name))
    yield from documents(visit.explained(rows), visit.source, visit.settings)


def _rows(description: DeepLakeOrigin, visit: Visit, token: str) -> Iterator[Row]:
    import deeplake

    try:
        table: Any = deeplake.open_read_only(description.url, token=token or None)
        names = [column.name for column in table.schema.columns]
        for number in range(visit.standing.get("row", 0), len(table)):
            visit.pause(0)
            yield Row(number + 1, {name: table[number][name] for name in names})
    except LangwrightError:
        raise
    except Exception as error:  # the library has dozens of errors with nothing in common
        words = " ".join(str(error).split())[:300] or type(error).__name__
        remedy = "Check the address and the token."
        raise SourceError(visit.source, f"cannot be read: {words}.", code="origin.deeplake", remedy=remedy) from error
