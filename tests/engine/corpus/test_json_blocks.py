from __future__ import annotations

import gzip
import json
import random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus import draft
from engine.corpus.document import BadRow, Document, Source, SourceError, TextBatch, well_formed
from engine.corpus.readers import json_blocks
from engine.corpus.readers.formats import kind_of, read, read_many
from engine.jobs import Stopped
from engine.recipe import CorpusSettings
from tests.engine.corpus.test_resuming import check_whole, rows

SETTINGS = CorpusSettings()
MAPPED = CorpusSettings(
    template="{title}: {text}", group_column="by", date_column="on", licence_column="lic", address_column="at"
)


def source_of(path):
    return Source(path, path.name, *kind_of(path.name), path.stat().st_size)


def spread(batch):
    columns = {name: column.to_pylist() for name, column in batch.columns.items()}
    for n, text in enumerate(batch.texts.to_pylist()):
        yield Document(text, str(batch.lines[n]), **{name: values[n] for name, values in columns.items()})


def outcome(path, reader, chosen):
    """All that comes out of a reader: documents, bad rows, the error, and what it found out."""
    source = source_of(path)
    items, end = [], ""
    try:
        for item in reader(source, chosen):
            items.extend(spread(item) if isinstance(item, TextBatch) else [item])
    except SourceError as error:
        end = error.message
    return items, end, source.encoding, source.text_column, source.decode_errors


def both_agree(path, chosen=SETTINGS):
    careful, quick = outcome(path, read, chosen), outcome(path, read_many, chosen)
    assert quick == careful
    return careful


def counted(path, chosen=SETTINGS):
    """How many documents came in batches, and how many one by one."""
    many = one = 0
    for item in read_many(source_of(path), chosen):
        many += len(item.texts) if isinstance(item, TextBatch) else 0
        one += isinstance(item, Document)
    return many, one


def lines(count, **more):
    return "".join(
        json.dumps({"n": n, "text": f"text {n} ü", **more}, ensure_ascii=n % 2 == 0) + "\n" for n in range(count)
    )


def test_ordinary_files_come_in_batches(tmp_path, monkeypatch):
    monkeypatch.setattr(json_blocks, "BLOCK_BYTES", 1000)
    path = tmp_path / "a.jsonl"
    path.write_text(lines(500), encoding="utf-8")
    assert counted(path) == (500, 0)
    both_agree(path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n").rstrip())
    assert counted(path) == (500, 0)
    both_agree(path)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines(500).encode()))
    assert counted(tmp_path / "b.jsonl.gz") == (500, 0)
    both_agree(tmp_path / "b.jsonl.gz")


def test_a_bad_line_costs_only_its_block(tmp_path, monkeypatch):
    monkeypatch.setattr(json_blocks, "BLOCK_BYTES", 1000)
    path = tmp_path / "a.jsonl"
    path.write_text(lines(300) + "{broken\n" + lines(300), encoding="utf-8")
    many, one = counted(path)
    assert many > 500
    assert many + one == 600
    items, *_ = both_agree(path)
    assert [item.line for item in items if isinstance(item, BadRow)] == [301]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8"])
@pytest.mark.parametrize("named", ["auto", "utf-8", "cp1252"])
def test_encodings_come_out_alike(tmp_path, monkeypatch, encoding, named):
    monkeypatch.setattr(json_blocks, "BLOCK_BYTES", 1000)
    path = tmp_path / "a.jsonl"
    text = '{"text": "plain text"}\n' * 900 + '{"text": "schön größer, été"}\n' * 900
    path.write_bytes(text.encode(encoding))
    both_agree(path, CorpusSettings(encoding=named))


ODD = [
    '{"text": "one"} {"text":\n"two"}\n',  # two rows on one line, and a row over two lines
    '{"text": "a"}{"text": "b"}\n\n',
    '{"text": "a", "text": "b"}\n',
    '{"text": null}\n',
    '{"other": 1}\n',
    '{"text": 5}\n',
    '{"text": ["x"]}\n',
    '"just a text"\n',
    "[1, 2]\n",
    '{"text": "\\ud83d\\ude00 and \\ud800"}\n',
    '{"text": "NUL \\u0000 and \x7f"}\n',
    '{"text": "tab\tinside"}\n',
    '{"text": "   "}\n',
    '{"text": ""}\n',
    '{"te\\u0078t": "by another name"}\n',
    '{"text": "x", "n": NaN, "m": 1e999, "k": Infinity}\n',
    '{"text": "x", "n": ' + "9" * 5000 + "}\n",
    ' {"text": "space before"}\n',
    '{"text": "space after"} \n',
    '{"text": "no end"\n',
    '{"text": "windows"}\r\n',
    '{"text": "form \f feed"}\u2028\n',
    '{"text": "quote \\" brace } { in"}\n',
    '{"text": "}\\n{"}\n',
    "\n",
    '{"a": {"text": "inner"}, "text": "outer"}\n',
    '{"text": "deep", "a": ' + "[" * 900 + "]" * 900 + "}\n",
    '{"title": "T", "text": "x", "by": "ann", "on": "2020-01-02", "lic": "MIT", "at": "https://a.example"}\n',
    '{"title": "T", "text": "x", "by": null, "on": 2020, "lic": "", "at": null}\n',
    '{"title": null, "text": null, "by": "", "on": "x", "lic": "a", "at": "b"}\n',
]


@pytest.mark.parametrize("chosen", [SETTINGS, MAPPED], ids=["column", "template"])
@given(found=st.lists(st.sampled_from(ODD), max_size=6), block=st.integers(1, 400), good=st.integers(0, 3))
@settings(deadline=None, max_examples=60)
def test_whatever_the_lines_both_readers_agree(tmp_path_factory, chosen, found, block, good):
    path = tmp_path_factory.mktemp("json") / "a.jsonl"
    row = {"title": "A", "text": "good text", "by": "b", "on": "1999", "lic": "CC0-1.0", "at": "here"}
    path.write_text(f"{json.dumps(row)}\n" * good + "".join(found) + f"{json.dumps(row)}\n" * good, "utf-8", newline="")
    before = json_blocks.BLOCK_BYTES
    json_blocks.BLOCK_BYTES = block
    try:
        both_agree(path, chosen)
    finally:
        json_blocks.BLOCK_BYTES = before


@pytest.mark.parametrize(
    "chosen", [{"group_column": "meta.by"}, {"template": "{title} {meta.by}"}, {"text_column": "meta.by"}]
)
def test_fields_within_columns_come_out_alike(tmp_path, chosen):
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "T", "text": "x", "meta": {"by": "ann"}}\n' * 3)
    items, end, *_ = both_agree(path, CorpusSettings(**chosen))
    assert end == ""
    assert "ann" in (items[0].group, items[0].text.split()[-1])


@pytest.mark.parametrize("kind", ["parquet", "arrow"])
@given(
    values=st.lists(st.sampled_from(["text", "ü", "", " ", None, b"b\xffad"]), min_size=1, max_size=12),
    rows=st.integers(1, 5),
    plain=st.booleans(),
)
@settings(deadline=None, max_examples=40)
def test_tables_come_out_alike(tmp_path_factory, kind, values, rows, plain):
    path = tmp_path_factory.mktemp("table") / f"a.{kind}"
    data = [value if value is None or isinstance(value, bytes) else value.encode() for value in values]
    column = pa.array([b"first", *data], pa.binary()).view(pa.string())
    count = len(values) + 1
    years = pa.array(["1999"] * count) if plain else pa.array([1999] * count)
    columns = {"text": column, "by": ["ann"] * count, "on": years, "meta": [{"set": "x"}] * count}
    table = pa.table(columns)
    if kind == "parquet":
        pq.write_table(table, path, row_group_size=rows)
    else:
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, table.schema) as writer:
            writer.write_table(table, max_chunksize=rows)
    both_agree(path)
    both_agree(path, CorpusSettings(text_column="text", date_column="on", group_column="by"))
    both_agree(path, CorpusSettings(template="{by}: {text}", group_column="meta.set"))


@given(data=st.binary(max_size=300), block=st.integers(1, 100))
@settings(deadline=None, max_examples=60)
def test_whatever_the_bytes_both_readers_agree(tmp_path_factory, data, block):
    path = tmp_path_factory.mktemp("json") / "a.jsonl"
    path.write_bytes(b'{"text": "good"}\n' * 3 + data)
    before = json_blocks.BLOCK_BYTES
    json_blocks.BLOCK_BYTES = block
    try:
        both_agree(path)
    finally:
        json_blocks.BLOCK_BYTES = before


def test_an_endless_line_is_left_to_the_careful_reader(tmp_path, monkeypatch):
    monkeypatch.setattr(json_blocks, "BLOCK_BYTES", 1000)
    monkeypatch.setattr(json_blocks, "MAX_BLOCK_BYTES", 5000)
    monkeypatch.setattr("engine.corpus.readers.lines.numbered_lines.__defaults__", (20_000,))
    path = tmp_path / "a.jsonl"
    path.write_text(lines(50) + '{"text": "' + "x" * 30_000 + '"}\n' + lines(50), encoding="utf-8")
    items, *_ = both_agree(path)
    assert [(item.line, item.code) for item in items if isinstance(item, BadRow)] == [(51, "row.too-long")]
    assert len(items) == 101


def test_a_cut_off_file_gives_every_line_before_the_cut(tmp_path, monkeypatch):
    monkeypatch.setattr(json_blocks, "BLOCK_BYTES", 10_000)
    numbers = random.Random(1)
    data = "".join(json.dumps({"text": str(numbers.getrandbits(200))}) + "\n" for _ in range(20_000)).encode()
    packed = gzip.compress(data)
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(packed[: len(packed) // 2])
    items, end, *_ = both_agree(path)
    assert "cut off" in end
    assert len(items) > 9_000


def test_a_very_deep_line_does_not_harm(tmp_path):
    path = tmp_path / "a.jsonl"
    deep = '{"text": "deep", "a": ' + "[" * 100_000 + "]" * 100_000 + "}\n"
    path.write_text('{"text": "one"}\n' + deep + '{"text": "two"}\n')
    items, *_ = outcome(path, read_many, SETTINGS)
    assert {item.text for item in items if isinstance(item, Document)} >= {"one", "two"}


def test_the_corpus_is_the_same_either_way(new_workshop, monkeypatch):
    monkeypatch.setattr(json_blocks, "BLOCK_BYTES", 2000)
    quick, careful = new_workshop(), new_workshop()
    path = quick.root.parent / "a.jsonl"
    odd = "".join(line for line in ODD if "\n" not in line[:-1])
    path.write_text(lines(100) + odd + lines(100, more=1) + '{"text": "\\u2003 \\u001c"}\n{"text": "late"}\n', "utf-8")
    result = quick.bring(path)
    monkeypatch.setattr("engine.corpus.reading.read_many", read)
    assert result == careful.bring(path)
    ours, theirs = quick.corpus(), careful.corpus()
    assert [row | {"date": ""} for row in ours] == [row | {"date": ""} for row in theirs]
    check_whole(quick)
    assert quick.project.facts("import") == careful.project.facts("import")
    assert all(well_formed(row["text"]) == row["text"] for row in ours)


def test_a_large_file_goes_on_within_after_a_stop(workshop, tmp_path, monkeypatch):
    monkeypatch.setattr(json_blocks, "BLOCK_BYTES", 1000)
    monkeypatch.setattr(draft, "COMMIT_BYTES", 2000)
    path = tmp_path / "a.jsonl"
    path.write_text("{broken\n" + "".join(f'{{"text": "text {n}"}}\n' for n in range(600)))
    from engine.corpus import reading

    real = reading.read_many

    def stopping(source, chosen):
        for number, item in enumerate(real(source, chosen)):
            if number == 60:
                workshop.stop()
            yield item

    monkeypatch.setattr(reading, "read_many", stopping)
    workshop.hook = lambda context: setattr(workshop, "stop", context.request_stop)
    with pytest.raises(Stopped):
        workshop.bring(path)
    held = len(rows(workshop))
    assert 0 < held < 600
    check_whole(workshop)
    monkeypatch.setattr(reading, "read_many", real)
    workshop.hook = None
    result = workshop.bring(path)
    assert (result["documents"], result["duplicates"], result["bad_rows"]) == (600 - held, 0, 0)
    assert [text for _, text in rows(workshop)] == [f"text {n}" for n in range(600)]
    check_whole(workshop)
    assert workshop.bring(path)["unchanged"] == 1
