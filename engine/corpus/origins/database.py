"""Rows of a database that one SELECT gives, through SQLAlchemy: streamed, and read only.

1. the query is looked at: one SELECT;
2. the password is looked up by its name and given to the driver alone;
3. the transaction is made read-only where the database knows such, and is rolled back in the end;
4. rows come through a cursor on the server where the driver has one, a thousand at a time.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.corpus.document import BadRow, Document, Row, SourceError, text_sha256, well_formed
from engine.corpus.optional import needed
from engine.corpus.origins.descriptions import SqlOrigin
from engine.corpus.origins.running import Visit
from engine.corpus.origins.secrets import needed_secret
from engine.corpus.origins.select import refuse_all_but_select
from engine.corpus.readers.tables import documents

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine import URL

ROWS_AT_A_TIME = 1000
CONNECT_SECONDS = 10
_READ_ONLY = {"mysql": "START TRANSACTION READ ONLY", "mariadb": "START TRANSACTION READ ONLY"}
_TIMED = ("postgresql", "mysql", "mariadb")
"""Databases whose drivers take ``connect_timeout``."""


def title(description: SqlOrigin) -> str:
    """What the source is called: the kind and name of the database, without user and host."""
    dialect, _, rest = description.url.partition("://")
    return f"sql:{dialect.partition('+')[0]}:{rest.partition('?')[0].rpartition('/')[2] or 'memory'}"


def read(description: SqlOrigin, visit: Visit) -> Iterator[Document | BadRow]:
    """One document a row, from where the last reading ended.

    Raises:
        UsageError: the query is not one SELECT.
        SourceError: the database cannot be reached or does not understand the query, or rows stop coming.
        LangwrightError: SQLAlchemy or the database's driver is missing, or the password.
    """
    query = refuse_all_but_select(description.query)
    needed("sqlalchemy", "sql", "Databases cannot be read")
    rows = _rows(description, visit, query)
    yield from documents(visit.explained(rows), visit.source, visit.settings)


def _rows(description: SqlOrigin, visit: Visit, query: str) -> Iterator[Row]:
    """The rows that were not taken yet; all of them when the last one taken is not where it was."""
    taken = visit.standing.get("row", 0)
    numbered = _numbered(description, visit, query)
    if taken:
        last = next((row for number, row in numbered if number == taken), None)
        if last is None or _digest(last) != visit.standing.get("last"):
            numbered.close()
            visit.begin_anew("the rows have changed or come in another order; an ORDER BY keeps it")
            taken = 0
            numbered = _numbered(description, visit, query)
    for number, row in numbered:
        visit.mark(number - taken, last=_digest(row))
        yield Row(number, row)


def _numbered(description: SqlOrigin, visit: Visit, query: str) -> Iterator[tuple[int, dict[str, Any]]]:
    engine = _engine(description, visit)
    try:
        with _explained(visit), engine.connect() as connection:
            _make_read_only(connection)
            result = connection.execution_options(stream_results=True, yield_per=ROWS_AT_A_TIME).exec_driver_sql(query)
            names = list(result.keys())
            for number, row in enumerate(result, 1):
                visit.pause(0)
                yield number, dict(zip(names, row, strict=True))
            connection.rollback()
    finally:
        engine.dispose()


def _engine(description: SqlOrigin, visit: Visit) -> Engine:
    from sqlalchemy import create_engine, make_url
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError
    from sqlalchemy.pool import NullPool

    try:
        url = make_url(description.url)
        if password := needed_secret(description.password_name):
            url = url.set(password=password)
        if url.get_backend_name() == "sqlite":
            return create_engine("sqlite://", creator=lambda: _sqlite(url, visit), poolclass=NullPool)
        timed = {"connect_timeout": CONNECT_SECONDS} if url.get_backend_name() in _TIMED else {}
        return create_engine(url, connect_args=timed, poolclass=NullPool)
    except (ArgumentError, NoSuchModuleError) as error:
        remedy = "Write it like postgresql+psycopg://reader@host/name or sqlite:///notes.db."
        raise SourceError(
            visit.source, "has an address that SQLAlchemy does not know.", code="origin.sql", remedy=remedy
        ) from error
    except ModuleNotFoundError as error:
        remedy = f"Install the driver: python -m pip install {error.name}"
        raise SourceError(
            visit.source, f"needs the driver {error.name}.", code="extra.missing", remedy=remedy
        ) from error


def _sqlite(url: URL, visit: Visit) -> sqlite3.Connection:
    """A file that must exist, opened so that nothing in it can change."""
    path = Path(url.database or "")
    if not path.is_file():
        raise SourceError(visit.source, "is not there.", code="origin.sql", remedy="Check the file's path.")
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=CONNECT_SECONDS)


def _make_read_only(connection: Connection) -> None:
    dialect = connection.dialect.name
    if dialect == "postgresql":
        connection.execution_options(postgresql_readonly=True)
    elif dialect == "oracle":
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
    elif statement := _READ_ONLY.get(dialect):
        connection.exec_driver_sql(statement)


@contextlib.contextmanager
def _explained(visit: Visit) -> Iterator[None]:
    """The database's complaints in words: those of its driver alone, which hold neither query nor password."""
    from sqlalchemy.exc import DBAPIError, SQLAlchemyError

    try:
        yield
    except SQLAlchemyError as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        words = " ".join(str(cause).split())[:300] or type(error).__name__
        remedy = "Check the address, the user's rights and the query."
        raise SourceError(visit.source, f"cannot be read: {words}.", code="origin.sql", remedy=remedy) from error


def _digest(row: dict[str, Any]) -> str:
    return text_sha256(well_formed(repr(list(row.values())))).hex()
