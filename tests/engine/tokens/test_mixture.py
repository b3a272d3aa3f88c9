"""Sources with weights: shares within each block, each source's own epochs, and any place found at once."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import LangwrightError, UsageError
from engine.project.manifest import read_manifest
from engine.project.sources import SOURCES_NAME, Part, read_token_sources, weighted_parts
from engine.tokens import order
from engine.tokens.loader import Batches
from engine.tokens.mixture import Mixture, apportion
from engine.tokens.order import DataOrder

CONTEXT = 8

parts = st.lists(st.tuples(st.floats(0.5, 4), st.integers(20 * CONTEXT, 2000)), min_size=1, max_size=5).map(
    lambda drawn: [Part(f"s{n}", weight, tokens, frozenset({n})) for n, (weight, tokens) in enumerate(drawn)]
)


def shares_of(chosen):
    masses = np.array([part.weight * part.tokens for part in chosen])
    return masses / masses.sum()


@settings(max_examples=20, deadline=None)
@given(chosen=parts, first=st.integers(0, 30_000), cuts=st.lists(st.integers(1, 3000), min_size=1, max_size=4))
def test_restored_at_any_place_is_continued_and_batches_change_nothing(chosen, first, cuts):
    through = Mixture("f", 1, chosen, CONTEXT)
    whole = through.places(first, sum(cuts))
    at = first
    pieces = []
    for cut in cuts:
        pieces.append(Mixture("f", 1, chosen, CONTEXT).places(at, cut))
        at += cut
    for ours, theirs in zip(whole, zip(*pieces, strict=True), strict=True):
        np.testing.assert_array_equal(ours, np.concatenate(theirs))


@settings(max_examples=20, deadline=None)
@given(chosen=parts, block=st.integers(0, 5))
def test_each_block_holds_the_shares(chosen, block):
    mixture = Mixture("f", 1, chosen, CONTEXT)
    found, _ = mixture.places(block * mixture.block_size, mixture.block_size)
    counts = np.bincount(found, minlength=len(chosen))
    np.testing.assert_array_equal(counts, mixture.counts)
    assert (np.abs(counts - shares_of(chosen) * mixture.block_size) < 1).all()
    assert counts.min() >= 8


@settings(max_examples=20, deadline=None)
@given(chosen=parts, seed=st.integers(0, 2**31 - 1))
def test_a_source_is_read_in_its_own_order_epoch_by_epoch(chosen, seed):
    mixture = Mixture("f", seed, chosen, CONTEXT)
    found, starts = mixture.places(0, mixture.block_size + 500)
    for number, part in enumerate(chosen):
        own = starts[found == number]
        windows = part.tokens // CONTEXT
        for epoch in range(min(3, len(own) // windows)):
            once = own[epoch * windows : (epoch + 1) * windows, None] + np.arange(CONTEXT)
            covered = np.bincount(once.ravel() % part.tokens, minlength=part.tokens)
            assert covered.max() == 1
            assert (covered == 0).sum() == part.tokens % CONTEXT
        expected = DataOrder(f"f:{part.name}", seed, part.tokens, CONTEXT).starts(0, len(own))
        np.testing.assert_array_equal(own, expected)


def test_blocks_are_shuffled_each_in_its_own_way():
    halves = [Part("a", 1.0, 100, frozenset({0})), Part("b", 1.0, 100, frozenset({1}))]
    mixture = Mixture("f", 1, halves, CONTEXT)
    first, second = (mixture.places(block * mixture.block_size, mixture.block_size)[0] for block in (0, 1))
    assert not np.array_equal(first, second)
    assert abs(np.corrcoef(first[:-1], first[1:])[0, 1]) < 0.05
    assert mixture.epoch_of(50) == 50 * CONTEXT / 200


def test_the_mixture_is_frozen():
    # Written down once: a change here would make every resumed run read other text than it says.
    mixed = Mixture("f", 1337, [Part("a", 2.0, 900, frozenset()), Part("", 1.0, 5000, frozenset())], CONTEXT)
    found, starts = mixed.places(4093, 6)
    assert (found.tolist(), starts.tolist()) == FROZEN


def test_a_small_source_gets_a_longer_block_and_a_tiny_one_is_refused():
    def mixture(weight):
        return Mixture("f", 1, [Part("a", weight, 9, frozenset()), Part("b", 1.0, 900_000, frozenset())], CONTEXT)

    assert mixture(100.0).block_size == 2**13
    assert mixture(1.0).block_size == 2**20
    with pytest.raises(LangwrightError, match="hardly ever") as caught:
        mixture(0.1)
    assert caught.value.code == "weights.hardly-read"


@settings(max_examples=100, deadline=None)
@given(masses=st.lists(st.floats(0.001, 1000), min_size=1, max_size=12), seats=st.integers(1, 5000))
def test_seats_add_up_and_are_near_their_shares(masses, seats):
    shares = np.array(masses) / sum(masses)
    counts = apportion(shares, seats)
    assert counts.sum() == seats
    assert (np.abs(counts - shares * seats) < 1 + 1e-6).all()


def test_a_place_deep_inside_ten_million_is_found_without_going_there(monkeypatch):
    """Whatever the place, the same number of numbers is permuted, and that is a few."""
    permuted = []
    real = order.Permutation.__call__

    def counting(self, places):
        permuted.append(len(places))
        return real(self, places)

    monkeypatch.setattr(order.Permutation, "__call__", counting)
    many = 10_000_000 * CONTEXT
    chosen = [Part("a", 3.0, many // 4, frozenset()), Part("b", 1.0, many - many // 4, frozenset())]
    for make in (lambda: DataOrder("f", 1, many, CONTEXT), lambda: Mixture("f", 1, chosen, CONTEXT)):
        costs = []
        for sample in (0, 4_999_999, 9_999_000):
            permuted.clear()
            make().places(sample, 12)
            costs.append(sum(permuted))
        assert max(costs) <= 2 * 4096 + 12
        assert max(costs) - min(costs) <= 4096


# ---- with tokens on disk

SOURCES = ["a/1.txt", "b.txt", "b.txt", "a/2.txt", "c=d.txt", "b.txt"]
DOCUMENTS = [[100 * (1 + n) + i for i in range(90)] for n in range(len(SOURCES))]


@pytest.fixture
def folder(make_tokens):
    splits = {"train": DOCUMENTS, "validation": [], "test": []}
    return make_tokens(splits, shard_bytes=4096 + 300, sources={"train": SOURCES})


def test_the_sources_of_tokens_are_recorded_beside_them(folder):
    sources = read_token_sources(folder.path)
    assert sources.names == ("a/1.txt", "b.txt", "a/2.txt", "c=d.txt")
    assert sources.splits["train"].numbers == (0, 1, 2, 3, 1)
    assert sources.splits["train"].tokens == (91, 182, 91, 91, 91)
    assert folder.facts["source_count"] == 4
    assert folder.facts["sources"][0] == {"source": "b.txt", "tokens": 273}
    assert SOURCES_NAME in [entry.name for entry in read_manifest(folder.path).files]


def first_tokens(folder, weights, count=400):
    with Batches(folder, "train", CONTEXT, 10, seed=1, source_weights=weights) as batches:
        return torch.cat([next(batches)[0][:, 0] for _ in range(count // 10)])


def test_windows_hold_tokens_of_one_part_alone(folder):
    weights = ["a/*=4", "b.txt=0", "c=d.txt=2.5"]
    parts = weighted_parts(folder.path, weights, CONTEXT)
    assert [(part.name, part.weight, part.tokens) for part in parts] == [("a/*", 4.0, 182), ("c=d.txt", 2.5, 91)]
    split, runs = folder.split("train"), read_token_sources(folder.path).splits["train"]
    rings = [split.part(runs, part.numbers) for part in parts]
    assert rings[0].window(0, 182).tolist() == [*DOCUMENTS[0], 0, *DOCUMENTS[3], 0]
    mixture = Mixture(folder.fingerprint, 1, parts, CONTEXT)
    with Batches(folder, "train", CONTEXT, 7, seed=1, source_weights=weights, start_sample=3) as batches:
        for step in range(40):
            inputs, labels = next(batches)
            for row, (part, start) in enumerate(zip(*mixture.places(3 + 7 * step, 7), strict=True)):
                window = rings[part].ring(int(start), CONTEXT + 1).tolist()
                assert [*inputs[row].tolist(), labels[row, -1].item()] == window


def test_a_heavier_source_is_read_more_often(folder):
    def share_of_a(weights):
        tokens = first_tokens(folder, weights, 4100)
        tokens = tokens[tokens > 0]
        return (((tokens >= 100) & (tokens < 200)) | ((tokens >= 400) & (tokens < 500))).float().mean().item()

    assert share_of_a(["*=1"]) == pytest.approx(1 / 3, abs=0.02)
    assert share_of_a(["a/*=2"]) == pytest.approx(1 / 2, abs=0.02)


def test_without_weights_nothing_changes(folder):
    assert weighted_parts(folder.path, [], CONTEXT) == []
    with Batches(folder, "train", CONTEXT, 10, seed=1) as batches:
        inputs, _ = next(batches)
    split = folder.split("train")
    for row, start in zip(inputs, DataOrder(folder.fingerprint, 1, len(split), CONTEXT).starts(0, 10), strict=True):
        assert row.tolist() == split.ring(int(start), CONTEXT).tolist()


@pytest.mark.parametrize("entry", ["b.txt", "=2", "b.txt=", "b.txt=x", "b.txt=-1", "b.txt=nan", "b.txt=inf", "b=1001"])
def test_what_is_no_weight_is_told(folder, entry):
    with pytest.raises(UsageError, match=r"books/\*=2") as caught:
        weighted_parts(folder.path, [entry], CONTEXT)
    assert caught.value.code == "weights.unreadable"


@pytest.mark.parametrize(("weights", "why"), [(["B.txt=2"], "called so"), (["b*=2", "b.txt=3"], "has taken it")])
def test_a_source_that_is_not_there_is_told_with_those_that_are(folder, weights, why):
    with pytest.raises(UsageError, match=why) as caught:
        weighted_parts(folder.path, weights, CONTEXT)
    assert "a/1.txt, a/2.txt, b.txt, c=d.txt" in caught.value.remedy


def test_nothing_left_and_too_little_are_told(folder):
    with pytest.raises(UsageError, match="no source to read"):
        weighted_parts(folder.path, ["*=0"], CONTEXT)
    with pytest.raises(LangwrightError, match="91 tokens of training text; one passage of the model needs 101"):
        weighted_parts(folder.path, ["a/1.txt=2"], 100)
    with pytest.raises(LangwrightError, match="does not name"):
        weighted_parts(folder.path, ["a*=2", "b*=1"], 100)


def test_older_tokens_open_and_say_how_they_get_sources(make_tokens):
    folder = make_tokens({"train": DOCUMENTS})
    assert len(folder.split("train")) == 6 * 91
    with pytest.raises(LangwrightError, match="before it was recorded") as caught:
        Batches(folder, "train", CONTEXT, 10, seed=1, source_weights=["*=1"])
    assert "--again" in caught.value.remedy


@pytest.mark.parametrize("content", ["[]", '{"splits": {"train": {"numbers": [5], "tokens": [1]}}}', "{"])
def test_a_damaged_record_is_told(folder, content):
    (folder.path / SOURCES_NAME).write_text(content)
    with pytest.raises(LangwrightError):
        weighted_parts(folder.path, ["*=1"], CONTEXT)


FROZEN = ([1, 1, 1, 0, 1, 1], [3237, 1413, 2341, 656, 1389, 109])
