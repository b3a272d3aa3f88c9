from __future__ import annotations

import gzip
import io
import json
import time
import tracemalloc

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.readers import delimited
from engine.corpus.readers.formats import kind_of, read
from engine.recipe import CorpusSettings

SETTINGS = CorpusSettings()


def source_of(path) -> Source:
    kind, compression = kind_of(path.name)
    return Source(path, path.name, kind, compression, path.stat().st_size)


def read_all(path, settings=SETTINGS):
    return list(read(source_of(path), settings))


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def texts(items):
    return [item.text for item in items if isinstance(item, Document)]


def bad(items):
    return [(item.line, item.code) for item in items if isinstance(item, BadRow)]


def outcome(path) -> str:
    """The word "read", or the code of our own error; any other error passes and fails the test."""
    try:
        read_all(path)
    except SourceError as error:
        return error.code
    return "read"


# JSON lines


def test_json_lines_keep_their_line_numbers(tmp_path):
    path = written(tmp_path, "a.jsonl", '{"text": "one", "id": 1}\n\n{"text": "tw\\u00f6"}\r\n"three"')
    assert read_all(path) == [Document("one", "1"), Document("twö", "3"), Document("three", "4")]


def test_broken_lines_are_bad_rows_and_the_rest_goes_on(tmp_path):
    rows = ['{"text": "one"}', '{"text": ', "17", '{"other": "x"}', '{"text": null}', '{"text": 5}', '{"text": "two"}']
    items = read_all(written(tmp_path, "a.jsonl", "\n".join(rows)))
    assert texts(items) == ["one", "two"]
    assert bad(items) == [
        (2, "row.json"),
        (3, "row.no-object"),
        (4, "row.no-column"),
        (5, "row.null"),
        (6, "row.not-text"),
    ]


def test_a_line_100_000_deep_is_a_bad_row(tmp_path):
    deep = "[" * 100_000 + "]" * 100_000
    items = read_all(written(tmp_path, "a.jsonl", f'{{"text": "one"}}\n{deep}\n{{"text": "two"}}\n'))
    assert texts(items) == ["one", "two"]
    assert bad(items) == [(2, "row.too-deep")]


def test_a_number_with_too_many_digits_does_not_cost_the_text(tmp_path):
    items = read_all(written(tmp_path, "a.jsonl", '{"text": "one"}\n{"text": "x", "n": ' + "9" * 10_000 + "}\n"))
    assert (texts(items), bad(items)) == (["one", "x"], [])


def test_one_line_of_50_mb_is_read_with_bounded_memory(tmp_path):
    path = written(tmp_path, "a.jsonl", json.dumps({"text": "word " * (10 << 20)}) + '\n{"text": "after"}\n')
    tracemalloc.start()
    sizes = [len(item.text) for item in read(source_of(path), SETTINGS)]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sizes == [50 << 20, 5]
    assert peak < 400 << 20


def test_lone_surrogates_in_escapes_are_let_through_to_the_import(tmp_path):
    assert texts(read_all(written(tmp_path, "a.jsonl", r'{"text": "a\ud800b"}'))) == ["a\ud800b"]


def test_the_text_column_is_found_by_name_or_length(tmp_path):
    rows = {"title": "A", "body": "x", "notes": "long long long long long"}
    path = written(tmp_path, "a.jsonl", json.dumps(rows))
    source = source_of(path)
    assert texts(read(source, SETTINGS)) == ["x"]
    assert source.text_column == "body"
    path = written(tmp_path, "b.jsonl", json.dumps({"title": "A", "notes": "long long", "n": 3, "tags": ["a"]}))
    source = source_of(path)
    assert texts(read(source, SETTINGS)) == ["long long"]
    assert texts(read_all(path, CorpusSettings(text_column="title"))) == ["A"]


def test_an_unknown_column_lists_the_columns(tmp_path):
    path = written(tmp_path, "a.jsonl", '{"title": "A", "body": "x"}')
    with pytest.raises(SourceError, match=r'no column "tekst".*title, body') as caught:
        read_all(path, CorpusSettings(text_column="tekst"))
    assert caught.value.values["columns"] == ["title", "body"]


def test_a_file_without_texts_lists_its_columns(tmp_path):
    with pytest.raises(SourceError, match=r"no column with text.*: a, b"):
        read_all(written(tmp_path, "a.jsonl", '{"a": 1, "b": [2]}'))


# .json


@pytest.mark.parametrize("name", ["a.json", "a.json.gz"])
def test_a_json_array_is_read_value_by_value(tmp_path, name):
    rows = [{"text": f'document {n} with ]}}" inside', "n": n} for n in range(2_000)]
    data = json.dumps(rows, indent=1).encode()
    items = read_all(written(tmp_path, name, gzip.compress(data) if name.endswith("gz") else data))
    assert texts(items) == [row["text"] for row in rows]
    assert items[0].member == "2"


def test_json_forms_that_people_have(tmp_path):
    assert texts(read_all(written(tmp_path, "a.json", '["one", "two"]'))) == ["one", "two"]
    assert texts(read_all(written(tmp_path, "b.json", '{"text": "one"}\n{"text": "two"}\n'))) == ["one", "two"]
    assert texts(read_all(written(tmp_path, "c.json", '{\n "text": "one"\n}\n'))) == ["one"]
    assert texts(read_all(written(tmp_path, "d.json", "[]"))) == []


@given(st.integers(1, 7), st.lists(st.text(max_size=20), max_size=8))
@settings(deadline=None, max_examples=50)
def test_an_array_is_the_same_however_it_is_chunked(size, values):
    from engine.corpus.readers.json_values import _values

    text = json.dumps([{"text": value} for value in values], ensure_ascii=False, indent=0)
    chunks = (text[start : start + size] for start in range(0, len(text), size))
    rows = list(_values(Source(None, "a.json", "json"), chunks))
    assert [row.values["text"] for row in rows] == values


def test_a_json_array_that_breaks_keeps_what_came_before(tmp_path):
    path = written(tmp_path, "a.json", '[{"text": "one"},\n{"text": "two"},\n{"text": oops}]')
    seen = []
    with pytest.raises(SourceError, match="not JSON from line 3") as caught:
        seen.extend(_collect(read(source_of(path), CorpusSettings(text_column="text"))))
    assert caught.value.code == "import.json"


def test_a_deep_json_file_is_refused(tmp_path):
    with pytest.raises(SourceError, match="nested too deeply"):
        read_all(written(tmp_path, "a.json", "[" * 100_001))


def _collect(stream):
    yield from stream


# CSV


def test_csv_with_quotes_and_line_ends_inside(tmp_path):
    path = written(tmp_path, "a.csv", 'id,text\n1,"one, ""two""\nthree"\n2,four\n')
    assert read_all(path) == [Document('one, "two"\nthree', "2"), Document("four", "4")]


@pytest.mark.parametrize(("name", "mark"), [("a.csv", ";"), ("a.csv", "|"), ("a.tsv", "\t"), ("a.csv", "\t")])
def test_delimiters(tmp_path, name, mark):
    path = written(tmp_path, name, f"\ufeffid{mark}text\r\n1{mark}one, two\r\n")
    assert texts(read_all(path)) == ["one, two"]


def test_a_row_with_the_wrong_number_of_fields_is_a_bad_row(tmp_path):
    items = read_all(written(tmp_path, "a.csv", "id,text\n1,one\n2\n3,three,more\n\n4,four\n"))
    assert texts(items) == ["one", "four"]
    assert [(item.line, item.reason) for item in items if isinstance(item, BadRow)] == [
        (3, "has 1 field instead of 2"),
        (4, "has 3 fields instead of 2"),
    ]


def test_an_unclosed_quote_loses_only_its_own_line(tmp_path):
    rows = [f"{n},text number {n}" for n in range(1, 50)]
    rows[10] = '11,"never closed'
    items = read_all(written(tmp_path, "a.csv", "id,text\n" + "\n".join(rows) + "\n"))
    assert bad(items) == [(12, "row.fields")]
    assert len(texts(items)) == 48


def test_an_unclosed_quote_with_fields_after_it_is_one_bad_row(tmp_path):
    rows = 'a,b,text\n1,2,one\n1,"2,two\n1,2,three\n1,2,four\n'
    items = read_all(written(tmp_path, "a.csv", rows))
    assert texts(items) == ["one", "three", "four"]
    assert bad(items) == [(3, "row.fields")]


def test_a_million_quotes_end_soon(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "MAX_ROW_LINES", 1000)
    path = written(tmp_path, "a.csv", "id,text\n1,fine\n" + '"\n"a' * 500_000)
    started = time.process_time()
    items = read_all(path)
    assert time.process_time() - started < 5
    assert texts(items)[0] == "fine"
    assert len(bad(items)) > 0


def test_a_field_beyond_all_measure_is_a_bad_row(tmp_path):
    path = written(tmp_path, "a.csv", "id,text\n1," + "x" * (delimited.MAX_FIELD_CHARACTERS + 1) + "\n2,two\n")
    items = read_all(path)
    assert (texts(items), bad(items)) == (["two"], [(2, "row.fields")])


def test_nuls_in_csv_do_no_harm(tmp_path):
    items = read_all(written(tmp_path, "a.csv", "id,text\n" + "1,some text here\n" * 20 + "2,a\0b\n3,three\n"))
    assert texts(items)[-2:] == ["a\0b", "three"]


def test_columns_of_the_same_name_are_told_apart(tmp_path):
    path = written(tmp_path, "a.csv", "text,text,\nfirst,second,third\n")
    assert texts(read_all(path)) == ["first"]
    assert texts(read_all(path, CorpusSettings(text_column="text (2)"))) == ["second"]
    assert texts(read_all(path, CorpusSettings(text_column="column 3"))) == ["third"]


def test_a_csv_without_header_names_the_remedy(tmp_path):
    with pytest.raises(SourceError, match="has no header") as caught:
        read_all(written(tmp_path, "a.csv", ",,\n1,2,3\n"))
    assert "name the columns" in caught.value.remedy


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=8))
@settings(deadline=None, max_examples=60)
def test_what_the_csv_module_writes_is_read_back(tmp_path_factory, rows):
    import csv

    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows([("id", "text"), *((n, b) for n, (_, b) in enumerate(rows))])
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_text(buffer.getvalue(), encoding="utf-8", newline="")
    assert texts(read_all(path, CorpusSettings(encoding="utf-8", text_column="text"))) == [b for _, b in rows]


# Parquet


def parquet(tmp_path, table, name="a.parquet"):
    path = tmp_path / name
    if name.endswith(".gz"):
        buffer = io.BytesIO()
        pq.write_table(table, buffer)
        path.write_bytes(gzip.compress(buffer.getvalue()))
    else:
        pq.write_table(table, path, row_group_size=100)
    return path


@pytest.mark.parametrize("name", ["a.parquet", "a.parquet.gz"])
@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
def test_parquet_rows(tmp_path, name, kind):
    values = [f"text {n}" for n in range(600)]
    values[5] = None
    table = pa.table({"n": range(600), "label": ["a"] * 600, "content": pa.array(values, pa.string()).cast(kind)})
    items = read_all(parquet(tmp_path, table, name))
    assert texts(items) == [value for value in values if value]
    assert bad(items) == [(6, "row.null")]
    assert items[-1].member == "600"


def test_parquet_strings_that_are_no_utf8_are_counted(tmp_path):
    bad_text = pa.array([b"good", b"b\xffad"], pa.binary()).view(pa.string())
    source = source_of(parquet(tmp_path, pa.table({"text": bad_text})))
    assert texts(read(source, SETTINGS)) == ["good", "b\ufffdad"]
    assert source.decode_errors == 1


def test_parquet_columns_are_checked(tmp_path):
    path = parquet(tmp_path, pa.table({"n": [1], "title": ["a"]}))
    with pytest.raises(SourceError, match=r'no column "text".*n, title'):
        read_all(path, CorpusSettings(text_column="text"))
    with pytest.raises(SourceError, match="holds int64 instead of text"):
        read_all(path, CorpusSettings(text_column="n"))
    with pytest.raises(SourceError, match="no column with text"):
        read_all(parquet(tmp_path, pa.table({"n": [1]})))


@pytest.mark.parametrize("keep", [0.5, 0.95])
def test_a_truncated_parquet_is_told(tmp_path, keep):
    path = parquet(tmp_path, pa.table({"text": [f"text {n}" for n in range(1000)]}))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(SourceError, match="damaged") as caught:
        read_all(path)
    assert caught.value.code == "import.damaged"


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
@settings(deadline=None, max_examples=150)
def test_a_damaged_parquet_ends_in_words(tmp_path_factory, place, junk):
    path = parquet(tmp_path_factory.mktemp("parquet"), pa.table({"text": [f"text {n}" for n in range(300)]}))
    data = bytearray(path.read_bytes())
    place %= len(data)
    data[place : place + len(junk)] = junk
    path.write_bytes(data)
    assert outcome(path) in ("read", "import.damaged", "import.no-column")


# Web pages


def test_a_page_is_kept_raw_in_the_encoding_it_declares(tmp_path):
    page = '<html><head><meta charset="koi8-r"></head><body><p>Да</p></body></html>'
    source = source_of(written(tmp_path, "a.html", page.encode("koi8-r")))
    assert texts(read(source, SETTINGS)) == [page]
    assert source.encoding == "koi8-r"
    assert source.bytes_read == source.size


@pytest.mark.parametrize("declared", ["utf-8", "hex", "punycode", "nonsense", "utf-16"])
def test_a_page_that_lies_about_its_encoding_is_read_all_the_same(tmp_path, declared):
    page = f'<html><head><meta charset="{declared}"></head><body>' + "<p>El niño pequeño está aquí.</p>" * 20
    assert texts(read_all(written(tmp_path, "a.html", page.encode("cp1252")))) == [page]


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv", "a.parquet", "a.html", "a.txt"])
@given(data=st.binary(max_size=300))
@settings(deadline=None, max_examples=60)
def test_whatever_the_bytes_only_our_own_error_comes(tmp_path_factory, name, data):
    path = tmp_path_factory.mktemp("fuzz") / name
    path.write_bytes(data)
    assert outcome(path).startswith(("read", "import."))
