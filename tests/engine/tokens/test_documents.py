"""Reading clean text: whole, in pieces, sampled."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import LangwrightError
from engine.tokens.alphabet import Alphabet, without
from engine.tokens.documents import PIECE_CHARACTERS, pieces, read_texts, sample


@given(text=st.text(max_size=200), length=st.integers(2, 50))
def test_pieces_are_the_text(text, length):
    cut = list(pieces(text, length))
    assert "".join(cut) == text
    assert all(0 < len(piece) <= length for piece in cut)


def test_pieces_are_cut_after_line_feeds_then_before_spaces_then_anywhere():
    assert list(pieces("aaa bbb\nccc ddd", 12)) == ["aaa bbb\n", "ccc ddd"]
    assert list(pieces("aaa bbb ccc ddd", 12)) == ["aaa bbb", " ccc ddd"]
    assert list(pieces("a" * 25, 12)) == ["a" * 12, "a" * 12, "a"]


def test_texts_come_in_order(tmp_path: Path):
    texts = [f"text {n}" for n in range(300)]
    for number, part in enumerate((texts[:200], texts[200:])):
        pq.write_table(pa.table({"text": part, "source": part}), tmp_path / f"part-{number:05d}.parquet")
    assert list(read_texts(tmp_path)) == texts


def test_damage_is_named(tmp_path: Path):
    (tmp_path / "part-00000.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(LangwrightError, match=r"part-00000\.parquet") as caught:
        list(read_texts(tmp_path))
    assert caught.value.code == "clean.broken"
    with pytest.raises(LangwrightError, match="no clean text"):
        list(read_texts(tmp_path / "nowhere"))


def test_a_sample_is_seeded_spread_and_limited():
    texts = [f"{number:09d} " * 100 for number in range(1000)]
    taken = list(sample(texts, 0.1, 10**9, seed=1))
    assert taken == list(sample(texts, 0.1, 10**9, seed=1))
    assert taken != list(sample(texts, 0.1, 10**9, seed=2))
    assert 50 < len(taken) < 150
    assert min(taken) < texts[100]
    assert max(taken) > texts[900]
    assert len(list(sample(texts, 1.0, 5000, seed=1))) == 5


def test_a_long_document_is_sampled_in_pieces():
    assert len(list(sample(["word " * PIECE_CHARACTERS], 1.0, 3 * PIECE_CHARACTERS, seed=0))) == 4


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_the_alphabet_counts_characters(texts):
    alphabet = Alphabet.of(texts)
    joined = "".join(texts)
    assert dict(zip(alphabet.characters, alphabet.counts, strict=True)) == {c: joined.count(c) for c in set(joined)}
    assert list(alphabet.counts) == sorted(alphabet.counts, reverse=True)
    assert alphabet.most_frequent(3) == tuple(sorted(alphabet.characters[:3]))


def test_characters_are_left_out_by_cutting():
    assert list(without(["ab-cd--]e", "", "-"], "-]")) == ["ab", "cd", "e"]
    assert list(without(["a-b"], "")) == ["a-b"]
