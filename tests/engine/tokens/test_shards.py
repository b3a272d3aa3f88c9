"""Shards: what is written is read, whatever the borders; what is damaged is refused."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import LangwrightError
from engine.tokens.folder import TokenFolder
from engine.tokens.shards import HEADER_BYTES, read_header, shard_name
from engine.tokens.writer import SplitWriter


def stream(documents):
    return np.array([token for document in documents for token in [*document, 0]], dtype=np.int64)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    documents=st.lists(st.lists(st.integers(0, 999), max_size=12), max_size=12),
    room=st.integers(10, 80),
    data=st.data(),
)
def test_windows_across_shards_equal_the_stream(make_tokens, documents, room, data):
    split = make_tokens({"train": documents}, shard_bytes=HEADER_BYTES + room).split("train")
    expected = stream(documents)
    assert len(split) == len(expected)
    assert split.documents == len(documents)
    assert split.utf8_bytes == 2 * sum(map(len, documents))
    starts = np.cumsum([0, *[len(d) + 1 for d in documents]])[:-1]
    np.testing.assert_array_equal(split.document_starts(), starts)
    start = data.draw(st.integers(0, len(expected)))
    length = data.draw(st.integers(0, len(expected) - start))
    np.testing.assert_array_equal(split.window(start, length), expected[start : start + length])
    if len(expected):
        np.testing.assert_array_equal(split.ring(start, len(expected)), np.roll(expected, -start))
        starts = data.draw(st.lists(st.integers(0, len(expected) - 1), min_size=1, max_size=6))
        rows = data.draw(st.permutations(range(len(starts))))
        gathered = np.empty((len(starts), data.draw(st.integers(1, len(expected)))), dtype=np.int32)
        split.gather(np.array(starts), np.array(rows), gathered)
        for row, begin in zip(rows, starts, strict=True):
            np.testing.assert_array_equal(gathered[row], np.roll(expected, -begin)[: gathered.shape[1]])


def test_no_shard_is_larger_than_allowed(make_tokens):
    folder = make_tokens({"train": [[1] * 5] * 100}, shard_bytes=HEADER_BYTES + 64)
    sizes = [path.stat().st_size for path in folder.path.glob("*.tokens")]
    assert len(sizes) > 10
    assert max(sizes) <= HEADER_BYTES + 64


@pytest.mark.parametrize(("vocab_size", "dtype", "width"), [(65_536, "uint16", 2), (65_537, "uint32", 4)])
def test_numbers_are_as_wide_as_the_vocabulary_needs(make_tokens, vocab_size, dtype, width):
    folder = make_tokens({"train": [[vocab_size - 1, 3]]}, vocab_size=vocab_size)
    path = folder.path / "train-00000.tokens"
    assert read_header(path).dtype == dtype
    assert path.stat().st_size == HEADER_BYTES + 3 * width + 8
    assert folder.split("train").window(0, 3).tolist() == [vocab_size - 1, 3, 0]
    raw = path.read_bytes()[HEADER_BYTES : HEADER_BYTES + width]
    assert int.from_bytes(raw, "little") == vocab_size - 1


def test_pieces_make_the_same_document(tmp_path: Path):
    with SplitWriter(tmp_path, "test", vocab_size=10, tokenizer_sha256="x") as writer:
        writer.add([1, 2], 3)
        writer.add([3], 1)
        writer.end_document()
        writer.end_document()
    assert (writer.documents, writer.tokens, writer.utf8_bytes) == (2, 5, 4)
    assert writer.counts.tolist() == [2, 1, 1, 1, 0, 0, 0, 0, 0, 0]


def test_an_empty_split_has_one_empty_shard(make_tokens):
    split = make_tokens({"train": []}).split("train")
    assert len(split) == 0
    assert split.window(0, 0).tolist() == []
    assert split.document_starts().tolist() == []


def test_windows_outside_are_refused(make_tokens):
    split = make_tokens({"train": [[1, 2]]}).split("train")
    for start, length in ((-1, 1), (0, 4), (4, 0)):
        with pytest.raises(IndexError):
            split.window(start, length)


def test_a_writer_that_failed_leaves_no_readable_shard(tmp_path: Path):
    def fail():
        with SplitWriter(tmp_path, "train", vocab_size=10, tokenizer_sha256="x") as writer:
            writer.add([1, 2, 3], 3)
            raise KeyError("the disk went away")

    with pytest.raises(KeyError):
        fail()
    with pytest.raises(LangwrightError, match="cut off"):
        read_header(tmp_path / shard_name("train", 0))


@pytest.mark.parametrize("keep", [0, 100, HEADER_BYTES - 1, HEADER_BYTES, HEADER_BYTES + 5, -1])
def test_a_torn_shard_is_refused(make_tokens, keep):
    folder = make_tokens({"train": [[1, 2, 3]]})
    path = folder.path / "train-00000.tokens"
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(LangwrightError, match=r"train-00000\.tokens") as caught:
        read_header(path)
    assert caught.value.code == "tokens.broken"
    with pytest.raises(LangwrightError, match="bytes instead of"):
        TokenFolder(folder.path)


@pytest.mark.parametrize(
    "change", [{"count": -1}, {"count": True}, {"dtype": "float32"}, {"version": 2}, {"magic": "x"}, {"more": 1}]
)
def test_a_strange_header_is_refused(make_tokens, change):
    path = make_tokens({"train": [[1]]}).path / "train-00000.tokens"
    raw = path.read_bytes()
    said = json.loads(raw[:HEADER_BYTES]) | change
    path.write_bytes(json.dumps(said).encode().ljust(HEADER_BYTES) + raw[HEADER_BYTES:])
    with pytest.raises(LangwrightError):
        read_header(path)


def test_what_is_missing_is_named(make_tokens, tmp_path: Path):
    folder = make_tokens({"train": [[1]]})
    with pytest.raises(LangwrightError, match="no test split"):
        folder.split("test")
    (folder.path / "train-00000.tokens").unlink()
    with pytest.raises(LangwrightError, match="is missing"):
        TokenFolder(folder.path)
    with pytest.raises(LangwrightError, match=r"no manifest\.json"):
        TokenFolder(tmp_path / "nowhere")
