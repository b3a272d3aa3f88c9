"""Batches: the order's windows, wherever one starts, and nothing left running."""

from __future__ import annotations

import threading

import pytest
import torch

from engine.errors import LangwrightError
from engine.tokens.loader import Batches
from engine.tokens.order import DataOrder

DOCUMENTS = [[1 + (7 * d + i) % 900 for i in range(30 + d)] for d in range(12)]


@pytest.fixture
def folder(make_tokens):
    return make_tokens({"train": DOCUMENTS}, shard_bytes=4096 + 200)


def take(batches, count):
    with batches:
        return [next(batches) for _ in range(count)]


def test_labels_are_the_inputs_moved_by_one(folder):
    (inputs, labels), *_ = take(Batches(folder, "train", 16, 4, seed=3), 1)
    assert inputs.dtype == labels.dtype == torch.int64
    assert inputs.shape == labels.shape == (4, 16)
    torch.testing.assert_close(inputs[:, 1:], labels[:, :-1])
    split = folder.split("train")
    starts = DataOrder(folder.fingerprint, 3, len(split), 16).starts(0, 4)
    for row, start in enumerate(starts):
        assert [*inputs[row].tolist(), labels[row, -1].item()] == split.ring(int(start), 17).tolist()


def test_starting_in_the_middle_equals_going_on(folder):
    through = take(Batches(folder, "train", 16, 3, seed=3), 30)
    later = take(Batches(folder, "train", 16, 3, seed=3, start_sample=36), 18)
    for (a, _), (b, _) in zip(through[12:], later, strict=True):
        assert torch.equal(a, b)


def test_the_batch_size_does_not_change_the_order(folder):
    single = torch.cat([i for i, _ in take(Batches(folder, "train", 16, 1, seed=3), 24)])
    many = torch.cat([i for i, _ in take(Batches(folder, "train", 16, 8, seed=3), 3)])
    assert torch.equal(single, many)


def test_the_cursor_counts_what_was_handed_out(folder):
    with Batches(folder, "train", 16, 5, seed=3, start_sample=10) as batches:
        assert batches.cursor.samples_consumed == 10
        next(batches)
        next(batches)
        assert batches.cursor.samples_consumed == 20
        assert batches.epoch == 20 / batches.order.windows_per_epoch


def test_closing_ends_the_thread(folder):
    batches = Batches(folder, "train", 16, 4, seed=3)
    next(batches)
    batches.close()
    batches.close()
    assert not [t for t in threading.enumerate() if t.name == "batches"]
    with pytest.raises(StopIteration):
        next(batches)


def test_an_error_on_the_thread_reaches_the_reader(folder, monkeypatch):
    def broken(start, length):
        raise OSError("the disk went away")

    monkeypatch.setattr(folder.split("train"), "ring", broken)
    batches = Batches(folder, "train", 16, 4, seed=3)
    with pytest.raises(OSError, match="went away"):
        next(batches)
    assert not [t for t in threading.enumerate() if t.name == "batches"]


def test_a_split_shorter_than_a_window_is_refused(folder):
    tokens = len(folder.split("train"))
    with pytest.raises(LangwrightError, match="The train split has") as caught:
        Batches(folder, "train", tokens, 1, seed=0)
    assert caught.value.code == "tokens.too-short"
    assert len(take(Batches(folder, "train", tokens - 1, 1, seed=0), 2)) == 2
