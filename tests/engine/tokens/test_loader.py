"""Batches: the order's windows, wherever one starts, and nothing left running."""

from __future__ import annotations

import threading

import pytest
import torch

from engine.errors import LangwrightError
from engine.tokens.loader import Batches
from engine.tokens.order import DataOrder
from engine.tokens.staging import Reused

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
    def broken(starts, rows, out):
        raise OSError("the disk went away")

    monkeypatch.setattr(folder.split("train"), "gather", broken)
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


class LateCopies:
    """A graphics card's queue that does nothing until somebody waits, and then no more than it must."""

    def __init__(self) -> None:
        self.queued: list[tuple[torch.Tensor, torch.Tensor]] = []
        self.copied = 0

    def copy(self, tensor: torch.Tensor) -> torch.Tensor:
        out = torch.full_like(tensor, -1)
        self.queued.append((out, tensor))
        return out

    def run(self, end: int) -> None:
        for out, tensor in self.queued[self.copied : end]:
            out.copy_(tensor)
        self.copied = max(self.copied, end)


class Mark:
    """An event in that queue."""

    def __init__(self, card: LateCopies) -> None:
        self.card, self.end = card, 0

    def record(self) -> None:
        self.end = len(self.card.queued)

    def synchronize(self) -> None:
        self.card.run(self.end)


def test_memory_is_written_again_only_after_the_copies_of_it(folder):
    card = LateCopies()
    places = [Reused(3, 16, Mark(card), pinned=False) for _ in range(2)]
    with Batches(folder, "train", 16, 3, seed=3, places=places) as batches:
        copies, memory = [], set()
        for _ in range(20):
            inputs, labels = next(batches)
            memory.add(inputs.data_ptr())
            copies.append((card.copy(inputs), card.copy(labels)))
    card.run(len(card.queued))
    assert len(memory) == 2
    for (inputs, labels), (a, b) in zip(copies, take(Batches(folder, "train", 16, 3, seed=3), 20), strict=True):
        torch.testing.assert_close(inputs, a)
        torch.testing.assert_close(labels, b)


def test_batches_for_the_processor_may_be_kept(folder):
    kept = take(Batches(folder, "train", 16, 3, seed=3), 20)
    split, order = folder.split("train"), DataOrder(folder.fingerprint, 3, len(folder.split("train")), 16)
    for number, (inputs, labels) in enumerate(kept):
        for row, start in enumerate(order.starts(3 * number, 3).tolist()):
            assert [*inputs[row].tolist(), labels[row, -1].item()] == split.ring(start, 17).tolist()
