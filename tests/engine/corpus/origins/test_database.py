from __future__ import annotations

import sqlite3
import tracemalloc

import pytest

from engine.corpus.origins.select import refuse_all_but_select
from engine.errors import LangwrightError, UsageError


@pytest.fixture
def notes(tmp_path):
    path = tmp_path / "notes.db"
    fill(path, [(n, f"Note number {n}: 100 % größer.", f"author {n % 2}") for n in range(5)])
    return path


def fill(path, rows):
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, body TEXT, author TEXT)")
        connection.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", rows)
    connection.close()


def origin(path, query="SELECT id, body, author FROM notes ORDER BY id", **more):
    return {"kind": "sql", "url": f"sqlite:///{path}", "query": query} | more


def test_the_rows_of_a_select_become_documents(workshop, notes):
    before = notes.read_bytes()
    workshop.bring(origins=[origin(notes, licence="own")])
    rows = workshop.corpus()
    assert [(row["text"], row["source"], row["licence"]) for row in rows] == [
        (f"Note number {n}: 100 % größer.", "sql:sqlite:notes.db", "own") for n in range(5)
    ]
    assert notes.read_bytes() == before


def test_it_goes_on_after_the_last_row(workshop, notes):
    workshop.bring(origins=[origin(notes, limit=3)])
    result = workshop.bring(origins=[origin(notes)])
    assert (result["documents"], result["duplicates"], result["total_documents"]) == (2, 0, 5)
    fill(notes, [(7, "A new note.", "z")])
    result = workshop.bring(origins=[origin(notes)])
    assert (result["documents"], result["duplicates"]) == (1, 5)


def test_rows_that_have_moved_are_read_from_the_start(workshop, notes):
    workshop.bring(origins=[origin(notes, limit=3)])
    fill(notes, [(-1, "A note before all others.", "z")])
    result = workshop.bring(origins=[origin(notes)])
    assert (result["documents"], result["duplicates"]) == (3, 3)
    assert "ORDER BY" in " ".join(message["text"] for message in workshop.messages("import"))


@pytest.mark.parametrize(
    "query",
    [
        "select 1;",
        "  SELECT body FROM notes WHERE a = 'x; DROP TABLE notes' ;  -- all",
        "WITH a AS (SELECT 1) SELECT * FROM a",
        'SELECT "update", `set` FROM t /* ; delete */',
        "SELECT $q$; insert$q$, 'it''s; fine'",
        "SELECT updated_at, deleted FROM t",
    ],
)
def test_one_select_is_taken(query):
    assert refuse_all_but_select(query)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "-- nothing",
        "DELETE FROM notes",
        "SELECT 1; SELECT 2",
        "SELECT 1; -- x\nDROP TABLE notes",
        "WITH a AS (DELETE FROM notes RETURNING *) SELECT * FROM a",
        "SELECT * INTO copy FROM notes",
        "SELECT * FROM notes FOR UPDATE",
        "EXPLAIN SELECT 1",
        "PRAGMA writable_schema=1",
        "ATTACH 'x' AS y",
        "SELECT 'open",
        "VACUUM",
    ],
)
def test_all_else_is_refused(query):
    with pytest.raises(UsageError) as caught:
        refuse_all_but_select(query)
    assert caught.value.code == "origin.not-select"


def test_the_database_itself_takes_no_writing(workshop, notes, monkeypatch):
    """What the look at the words would miss, the read-only connection refuses."""
    monkeypatch.setattr("engine.corpus.origins.database.refuse_all_but_select", lambda query: query)
    with pytest.raises(LangwrightError, match="readonly"):
        workshop.bring(origins=[origin(notes, query="INSERT INTO notes VALUES (9, 'x', 'y') RETURNING body")])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"query": "SELECT missing FROM notes"}, "no such column"),
        ({"query": "SELECT id FROM notes"}, "no column with text"),
        ({"url": "sqlite:////no/such/file.db"}, "is not there"),
        ({"url": "klingon://host/db"}, "does not know"),
        ({"url": "oracle+cx_oracle://reader@host/db"}, "needs the driver"),
    ],
)
def test_troubles_in_words(workshop, notes, change, words):
    with pytest.raises(LangwrightError, match=words):
        workshop.bring(origins=[origin(notes) | change])


@pytest.mark.parametrize("url", ["postgresql://me:pw@host/db", "mysql://host/db?user=a&password=pw", "notes.db"])
def test_passwords_in_addresses_are_refused_without_showing_them(workshop, url):
    with pytest.raises(UsageError) as caught:
        workshop.bring(origins=[{"kind": "sql", "url": url, "query": "SELECT 1"}])
    assert "pw" not in str(caught.value)
    assert "url" in caught.value.message


def test_rows_are_streamed(workshop, tmp_path):
    path = tmp_path / "large.db"
    fill(path, [(n, f"{n} " + "x" * 20_000, "") for n in range(1500)])
    workshop.bring(origins=[origin(path, limit=1)])  # everything is imported before the memory is counted
    tracemalloc.start()
    workshop.bring(origins=[origin(path)])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1500 * 20_000
