"""RTF, subtitles and notebooks."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus.document import BadRow
from engine.corpus.preview import preview
from engine.corpus.readers import notebook as notebook_reader
from engine.corpus.readers import subtitles
from engine.recipe import CorpusSettings
from tests.engine.corpus.made_files import cell, found, notebook, saved, trouble

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial Cyr;}}"
    r"{\info{\title T}{\author Ann Author}{\creatim\yr2019\mo3\dy7\hr1\min2}}"
)


# RTF


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\pard Hello \b bold\b0  w\'f6rld \u8364? \emdash\par next\par", "Hello bold wörld € —\nnext\n"),
        (r"\f1 \'cf\'f0\'e8\'e2\'e5\'f2\f0  done", "Привет done\n"),
        (r"\trowd\cellx1\cellx2 a\cell b\cell\row c | d\par", "a\tb\nc | d\n"),
        (r'{\field{\*\fldinst{HYPERLINK "http://example.org"}}{\fldrslt{a link}}} after', "a link after\n"),
        (r"one{\header top}{\footnote note}{\*\unknown x}{\pict\pngblip 8950}two", "onetwo\n"),
    ],
)
def test_the_text_of_rtf_is_read(tmp_path, body, text):
    source = saved(tmp_path, "a.rtf", HEAD + body + "}")
    (document,) = found(source)
    assert (document.text, document.group, document.written) == (text, "Ann Author", "2019-03-07")
    assert source.encoding == "cp1252"


@pytest.mark.parametrize(
    ("data", "code", "texts"),
    [
        (b"Plain text.", "import.damaged", []),
        (b"\x00" * 100, "import.damaged", []),
        (HEAD + r"cut \b of", "import.truncated", ["cut of\n"]),
        (r"{\rtf1 \u99999999999 x}", "import.damaged", []),
        (r"{\rtf1\ansicpg99999 \'e9 x}", "", ["\ufffd x\n"]),
        ("{" * 100_000, "import.damaged", []),
        (r"{\rtf1" + "{" * 100_000 + "x" + "}" * 100_001, "", ["x\n"]),
    ],
)
def test_what_is_no_sound_rtf_is_told(tmp_path, data, code, texts):
    items, found_code = trouble(saved(tmp_path, "a.rtf", data))
    assert (found_code, [item.text for item in items]) == (code, texts)


@pytest.mark.parametrize(
    "body",
    [
        r"{\fonttbl" + r"\f0" * 30_000 + "}",
        r"{\fonttbl" + r"\f0;" * 30_000 + "}",
        r"{\field{\*\fldinst{" * 2000 + 'HYPERLINK "' * 2000 + "}}" * 2000,
    ],
    ids=["fonts in one line", "fonts without a kind", "links"],
)
def test_what_the_library_would_take_hours_for_is_over_at_once(tmp_path, body):
    begun = time.perf_counter()
    trouble(saved(tmp_path, "a.rtf", r"{\rtf1" + body + " x}"))
    assert time.perf_counter() - begun < 5


# Subtitles


SRT = """1
00:00:01,000 --> 00:00:02,500
<i>What is said</i> goes

2
00:00:02,600 --> 00:00:04,000
on over {\\an8}several
cues.

3
00:00:05,000 --> 00:00:06,000
- No.
- 1984

4
00:00:07,000 --> 00:00:08,000

"""
VTT = """WEBVTT - title
Kind: captions

NOTE a note
of two lines

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start position:0%
<v Ann>Tom &amp; <00:01.500><c.yellow>Ann</c>

00:02.000 --> 00:03.000
Tom &amp; Ann
go home.

00:03.000 --> 00:04.000
go home.
3 < 4 and
"""
ASS = """[Script Info]
Title: x
[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\i1}Hi, you\\Nthere.
Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,not said
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\p1}m 0 0 l 1 1
Dialogue: 0,0:00:01.00
Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,Well\\hnow, then.
"""


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.srt", SRT, "What is said goes on over several cues.\n- No.\n- 1984\n"),
        ("a.srt", SRT.replace("\n", "\r\n"), "What is said goes on over several cues.\n- No.\n- 1984\n"),
        ("a.vtt", VTT, "Tom & Ann go home.\n3 < 4 and\n"),
        ("a.ass", ASS, "Hi, you there.\nWell now, then.\n"),
    ],
)
def test_what_is_said_is_joined_to_sentences(tmp_path, name, data, text):
    items = found(saved(tmp_path, name, data))
    assert [item.text for item in items if not isinstance(item, BadRow)] == [text]
    assert [(item.line, item.code) for item in items if isinstance(item, BadRow)] == (
        [(8, "row.fields")] if name.endswith("ass") else []
    )


def test_a_cue_may_hold_an_empty_line_and_lack_its_number(tmp_path):
    data = (
        "00:00:01,0 --> 00:00:02,0\nOne\n\ntwo.\n7\n00:00:03,0 --> 00:00:04,0\nThree.\n00:00:05,0 --> 00:00:06,0\nFour."
    )
    assert [d.text for d in found(saved(tmp_path, "a.srt", data))] == ["One two.\nThree.\nFour.\n"]


def test_encodings_are_found(tmp_path):
    data = SRT.replace("What is said", "Où est le garçon, à Genève où ça va très bien").encode("cp1252")
    (document,) = found(saved(tmp_path, "a.srt", data))
    assert document.text.startswith("Où est le garçon, à Genève")


@pytest.mark.parametrize("name", ["a.srt", "a.vtt", "a.ass"])
@pytest.mark.parametrize("data", ["Only text.\n\nNo times.\n", "WEBVTT\n\nNOTE x\n", "[Events]\n"])
def test_what_has_no_cues_is_told(tmp_path, name, data):
    assert trouble(saved(tmp_path, name, data)) == ([], "import.no-cues")


def test_a_line_without_end_is_a_bad_row(tmp_path, monkeypatch):
    monkeypatch.setattr(subtitles, "MAX_LINE_CHARACTERS", 1000)
    bad, document = found(saved(tmp_path, "a.srt", SRT + "x" * 2000 + "\n\n5\n00:01:00,0 --> 00:01:01,0\nEnd."))
    assert (bad.code, document.text.endswith("End.\n")) == ("row.too-long", True)


WORDS = st.lists(st.text("abcäß,", min_size=1, max_size=8), min_size=1, max_size=6).map(" ".join)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(WORDS, st.sampled_from([".", "!", "?", ""])), min_size=1, max_size=10))
def test_every_word_said_comes_once_and_in_order(tmp_path_factory, said):
    cues = [f"{n + 1}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{text}{end}\n" for n, (text, end) in enumerate(said)]
    (document,) = found(
        saved(tmp_path_factory.mktemp("subtitles"), "a.srt", "\n".join(cues).encode()), encoding="utf-8"
    )
    texts = [f"{text}{end}" for text, end in said]
    once = [text for before, text in zip(["", *texts], texts, strict=False) if text != before]
    assert document.text.split() == " ".join(once).split()


# Notebooks


def test_text_and_code_of_a_notebook_are_markdown(tmp_path):
    outputs = [
        {"output_type": "stream", "text": ["1\n"]},
        {"output_type": "display_data", "data": {"image/png": "aGVsbG8=", "text/plain": ["<Figure>"]}},
    ]
    data = notebook(
        cell("markdown", "# Title\n\nText."),
        cell("code", "print(1)\n", outputs=outputs),
        cell("raw", "left out"),
        cell("code", 'x = """\n```\n"""'),
        cell("code", ""),
    )
    source = saved(tmp_path, "a.ipynb", data)
    text = "# Title\n\nText.\n\n```python\nprint(1)\n```\n\n"
    rest = '~~~~~~~~python\nx = """\n```\n"""\n~~~~~~~~\n\n'
    assert [d.text for d in found(source)] == [text + rest]
    assert source.language == "python"
    with_outputs = "```\n1\n```\n\n```\n<Figure>\n```\n\n"
    assert [d.text for d in found(source, notebook_outputs=True)] == [text + with_outputs + rest]


def test_notebooks_of_version_3_are_read(tmp_path):
    data = json.dumps({"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": ["1 +", " 1"]}]}]})
    assert [d.text for d in found(saved(tmp_path, "a.ipynb", data))] == ["```\n1 + 1\n```\n\n"]


@pytest.mark.parametrize(
    "data",
    [
        "",
        "[]",
        '{"cells": 3}',
        '{"cells"',
        "{}",
        "[" * 100_000,
        '{"worksheets": [3]}',
        "\ud83d".encode("utf-8", "surrogatepass"),
    ],
    ids=range(8),
)
def test_what_is_no_sound_notebook_is_told(tmp_path, data):
    assert trouble(saved(tmp_path, "a.ipynb", data)) == ([], "import.damaged")


def test_a_cell_that_is_none_is_a_bad_row(tmp_path):
    bad, document = found(
        saved(tmp_path, "a.ipynb", notebook(cell("markdown", "One."), 3, {"cell_type": [], "source": 4}))
    )
    assert (bad.line, bad.code, document.text) == (2, "row.cell", "One.\n\n")


def test_a_notebook_that_is_too_large_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(notebook_reader, "MAX_CHARACTERS", 1000)
    source = saved(tmp_path, "a.ipynb", notebook(cell("markdown", "x" * 2000)))
    assert trouble(source) == ([], "import.too-large")


def test_the_preview_shows_them_all(tmp_path):
    saved(tmp_path, "a.ipynb", notebook(cell("markdown", "Note.")))
    saved(tmp_path, "b.rtf", HEAD + "Rich.}")
    saved(tmp_path, "c.srt", SRT)
    shown = preview([tmp_path], CorpusSettings())
    assert [d["text"].strip()[:5] for d in shown["documents"]] == ["Note.", "Rich.", "What "]
    assert [f["kind"] for f in shown["files"]] == ["notebook", "rtf", "subtitles"]
    assert not shown["problems"]
