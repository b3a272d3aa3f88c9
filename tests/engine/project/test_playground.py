"""Passages are kept from one start to the next, whatever happened in between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import LangwrightError
from engine.project.playground import Passage, Playground, new_id


def passage(text="and then", parent="", **values):
    return Passage(new_id(), parent, "first", 10, "Once", text, 3, **values)


def test_what_was_added_is_there_again(tmp_path):
    first = passage(settings={"temperature": 0.8, "stop_strings": ["\n"]}, ended="length")
    second = passage("and so on", parent=first.id)
    for one in (first, second):
        Playground(tmp_path / "playground").add(one)
    assert Playground(tmp_path / "playground").passages() == (first, second)
    Playground(tmp_path / "playground").remove(first.id)
    assert Playground(tmp_path / "playground").passages() == (second,)


def test_nothing_is_there_at_first(tmp_path):
    assert Playground(tmp_path).passages() == ()
    assert list(tmp_path.iterdir()) == []


@given(text=st.text(), cut=st.integers(1, 60))
def test_a_torn_line_costs_only_itself(tmp_path_factory, text, cut):
    folder = tmp_path_factory.mktemp("playground")
    kept, torn, later = passage(text), passage("lost"), passage("later")
    for one in (kept, torn):
        Playground(folder).add(one)
    file = folder / "passages.jsonl"
    file.write_bytes(file.read_bytes()[:-cut])
    Playground(folder).add(later)
    found = Playground(folder).passages()
    assert found in ((kept, later), (kept, torn, later))
    assert found == (kept, later) or cut == 1  # only the line's end was torn off


@pytest.mark.parametrize("line", [b"[]", b'"x"', b"{}", b'{"id": "x"}', b"\xff\xfe", b"[" * 100_000, b'{"removed": 3}'])
def test_odd_lines_are_passed_over(tmp_path, line):
    (tmp_path / "passages.jsonl").write_bytes(line + b"\n")
    one = passage()
    Playground(tmp_path).add(one)
    assert Playground(tmp_path).passages() == (one,)


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "playground").write_text("a file")
    with pytest.raises(LangwrightError, match="playground"):
        Playground(tmp_path / "playground").add(passage())
