from __future__ import annotations

import datetime as dt
import json
import string

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.corpus.document import BadRow, Row, Source, SourceError
from engine.corpus.preview import preview
from engine.corpus.readers.dates import iso_date
from engine.corpus.readers.formats import kind_of, read
from engine.corpus.readers.mapping import ColumnMapping, parse_template
from engine.errors import UsageError
from engine.recipe import CorpusSettings

ROWS = [
    {"title": "One", "body": "First body", "author": "ann", "year": 1843, "url": "https://a.example", "lic": "CC0-1.0"},
    {"title": "Two", "body": None, "author": None, "year": 2020, "url": "https://b.example", "lic": "MIT"},
]
MAPPED = CorpusSettings(
    template=r"{title}\n\n{body}",
    group_column="author",
    date_column="year",
    licence_column="lic",
    address_column="url",
)


def made(tmp_path, kind):
    path = tmp_path / f"a.{kind}"
    table = pa.Table.from_pylist(ROWS)
    if kind == "jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    elif kind == "json":
        path.write_text(json.dumps(ROWS))
    elif kind in ("csv", "tsv"):
        mark = "," if kind == "csv" else "\t"
        lines = [mark.join(ROWS[0]), *(mark.join("" if v is None else str(v) for v in row.values()) for row in ROWS)]
        path.write_text("\n".join(lines))
    elif kind == "parquet":
        pq.write_table(table, path)
    elif kind == "feather":
        pyarrow.feather.write_feather(table, path, compression="zstd")
    else:
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_stream(file, table.schema) as writer:
            writer.write_table(table)
    return path


def source_of(path):
    return Source(path, path.name, *kind_of(path.name), path.stat().st_size)


@pytest.mark.parametrize("kind", ["jsonl", "json", "csv", "tsv", "parquet", "feather", "arrow"])
def test_columns_make_a_document_in_every_table_format(tmp_path, kind):
    source = source_of(made(tmp_path, kind))
    one, two = read(source, MAPPED)
    assert one.text == "One\n\nFirst body"
    assert (one.group, one.written, one.licence, one.address) == ("ann", "1843", "CC0-1.0", "https://a.example")
    assert (two.text, two.group, two.written) == ("Two\n\n", "", "2020")
    assert source.text_column == r"{title}\n\n{body}"


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet", "arrow"])
@pytest.mark.parametrize("setting", ["template", "group_column", "date_column", "licence_column", "address_column"])
def test_a_missing_column_lists_those_there_are(tmp_path, kind, setting):
    value = "{title} {nothing}" if setting == "template" else "nothing"
    settings = CorpusSettings(text_column="title", **{setting: value})
    told = f'no column "nothing", which corpus.{setting} asks for.*title, body'
    with pytest.raises(SourceError, match=told) as caught:
        list(read(source_of(made(tmp_path, kind)), settings))
    assert setting in caught.value.remedy


def test_the_import_keeps_what_columns_tell(workshop, tmp_path):
    workshop.set(*(f"corpus.{name}={value}" for name, value in MAPPED.model_dump(exclude_defaults=True).items()))
    workshop.bring(made(tmp_path, "jsonl"))
    one, two = workshop.corpus()
    assert (one["text"], one["group"], one["written"]) == ("One\n\nFirst body", "ann", "1843")
    assert (one["address"], one["licence"], two["licence"]) == ("https://a.example", "CC0-1.0", "MIT")


def test_the_preview_shows_what_the_mapping_makes(tmp_path):
    found = preview([made(tmp_path, "csv")], MAPPED)
    assert found["columns"] == list(ROWS[0])
    assert found["documents"][0] == {
        "source": "a.csv",
        "member": "2",
        "text": "One\n\nFirst body",
        "licence": "CC0-1.0",
        "group": "ann",
        "written": "1843",
        "address": "https://a.example",
    }


def test_literal_braces_and_escapes():
    template = parse_template(r"{{{a}}} \t{b}\\n{{}}")
    assert template.columns == ("a", "b")
    assert template.fill({"a": "x", "b": 5}) == "{x} \t5\\n{}"


@pytest.mark.parametrize("text", ["{", "}", "{}", "{a", "a}", "no column", "{a}}", "{a{b}}"])
def test_what_is_no_template_is_told(text):
    with pytest.raises(UsageError, match="cannot be understood"):
        parse_template(text)


def test_a_wrong_template_stops_the_import_at_once(workshop, tmp_path):
    workshop.set("corpus.template={a")
    with pytest.raises(UsageError, match="stands alone"):
        workshop.bring(made(tmp_path, "jsonl"))


@pytest.mark.parametrize("name", ["a.__class__", "a[0]", "a!r", "a:>10", "0", "a.b"])
def test_format_tricks_are_only_names(name):
    assert parse_template("{" + name + "}").fill({name: "value", "a": "other"}) == "value"


@given(
    st.lists(st.tuples(st.text(string.printable), st.text(string.ascii_letters, min_size=1, max_size=3)), max_size=4)
)
def test_a_template_written_with_escapes_says_what_was_meant(pieces):
    def escaped(text):
        return text.replace("\\", "\\\\").replace("{", "{{").replace("}", "}}")

    pieces = [*pieces, ("end", "z")]
    template = parse_template("".join(escaped(text) + "{" + column + "}" for text, column in pieces))
    values = {column: f"<{column}>" for _, column in pieces}
    assert template.fill(values) == "".join(text + values[column] for text, column in pieces)


def test_values_that_are_no_text_are_json_in_a_template():
    template = parse_template("{a} {b} {c}")
    assert template.fill({"a": ["x", "ü"], "b": {"k": 1}, "c": True}) == '["x", "ü"] {"k": 1} true'
    assert template.fill({"d": 1}) is None
    assert ColumnMapping("", template).document(Row(3, {"d": 1})) == BadRow(3, "row.null", '"a, b, c" is null')


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("1843-12-19", "1843-12-19"),
        ("1843-12-19T10:00:00Z", "1843-12-19"),
        ("1843", "1843"),
        ("1843-12", "1843-12"),
        (1843, "1843"),
        (0, "1970-01-01"),
        (1_700_000_000, "2023-11-14"),
        (1_700_000_000_000, "2023-11-14"),
        ("1700000000", "2023-11-14"),
        ("Tue, 19 Dec 2023 10:00:00 +0000", "2023-12-19"),
        (dt.date(2020, 1, 2), "2020-01-02"),
        (dt.datetime(2020, 1, 2, 3), "2020-01-02"),
        ("yesterday", ""),
        ("2020-13-45", ""),
        (float("nan"), ""),
        (10**30, ""),
        (True, ""),
        (None, ""),
        (["2020"], ""),
    ],
)
def test_dates_as_tables_have_them(value, date):
    assert iso_date(value) == date


@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.binary(max_size=5)))
def test_any_value_is_a_date_or_none(value):
    assert len(iso_date(value)) in (0, 4, 7, 10)
