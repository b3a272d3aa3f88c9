from __future__ import annotations

import io

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.readers.formats import kind_of, read
from engine.recipe import CorpusSettings

SETTINGS = CorpusSettings()
KINDS = [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())]


def arrow(table, *, stream, rows=100) -> bytes:
    buffer = io.BytesIO()
    with (pa.ipc.new_stream if stream else pa.ipc.new_file)(buffer, table.schema) as writer:
        writer.write_table(table, max_chunksize=rows)
    return buffer.getvalue()


def read_all(path, data=None):
    if data is not None:
        path.write_bytes(data)
    return list(read(Source(path, path.name, *kind_of(path.name), path.stat().st_size), SETTINGS))


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_rows_of_files_and_streams(tmp_path, stream, kind):
    values = [f"text {n}" for n in range(1000)]
    values[5] = None
    table = pa.table({"n": range(1000), "content": pa.array(values, pa.string()).cast(kind)})
    items = read_all(tmp_path / "a.arrow", arrow(table, stream=stream, rows=400))
    assert [item.text for item in items if isinstance(item, Document)] == [value for value in values if value]
    assert [(item.line, item.code) for item in items if isinstance(item, BadRow)] == [(6, "row.null")]
    assert items[-1].member == "1000"


def test_texts_that_are_no_utf8_are_counted(tmp_path):
    texts = pa.array([b"good", b"b\xffad"], pa.binary()).view(pa.string())
    items = read_all(tmp_path / "a.arrow", arrow(pa.table({"text": texts}), stream=False))
    assert [item.text for item in items] == ["good", "b\ufffdad"]


@pytest.mark.parametrize("stream", [False, True])
def test_a_cut_off_file_is_told_and_a_stream_gives_what_came_before(tmp_path, stream):
    table = pa.table({"text": [f"text {n}" for n in range(1000)]})
    data = arrow(table, stream=stream)
    path = tmp_path / "a.arrow"
    path.write_bytes(data[: len(data) // 2])
    found = []
    with pytest.raises(SourceError, match="cut off") as caught:
        found.extend(_collect(read(Source(path, path.name, "arrow", "", 1), SETTINGS)))
    assert caught.value.code == "import.damaged"
    assert (len(found) > 300) == stream


def _collect(stream):
    yield from stream


def test_the_first_feather_version_is_named(tmp_path):
    with pytest.raises(SourceError, match="version 1"):
        read_all(tmp_path / "a.feather", b"FEA1" + bytes(100))


def outcome(path, data) -> str:
    try:
        read_all(path, data)
    except SourceError as error:
        return error.code
    return "read"


@pytest.mark.parametrize("stream", [False, True])
@given(place=st.integers(0, 5_000), junk=st.binary(min_size=1, max_size=8))
@settings(deadline=None, max_examples=200)
def test_damage_ends_in_words(tmp_path_factory, stream, place, junk):
    table = pa.table({"n": range(60), "text": [f"text {n}" for n in range(60)]})
    data = bytearray(arrow(table, stream=stream, rows=30))
    place %= len(data)
    data[place : place + len(junk)] = junk
    found = outcome(tmp_path_factory.mktemp("arrow") / "a.arrow", bytes(data))
    assert found in ("read", "import.damaged", "import.no-column", "import.old-format")
