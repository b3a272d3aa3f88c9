"""Encoding a split: the same shards whatever way it is done, and going on after a kill."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import engine.tokens.encode as module
from engine.recipe import Recipe, with_values
from engine.tokens.encode import encode_split
from engine.tokens.encoders import CheckedEncoder, fastest
from engine.tokens.places import load_place
from engine.tokens.shards import HEADER_BYTES
from engine.tokens.types import train

TEXTS = [f"The river {n} is near the wood.\n" * (n % 7) for n in range(60)]


@functools.cache
def tokenizer():
    recipe = with_values(Recipe(), {"tokenizer.vocab_size": 300})
    return train(recipe.tokenizer, lambda: iter(TEXTS))


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*.tokens")}


class Killed(BaseException):
    pass


@pytest.fixture
def small_steps(monkeypatch):
    monkeypatch.setattr(module, "BATCH_CHARACTERS", 400)
    monkeypatch.setattr(module, "KEPT_EVERY", 500)
    monkeypatch.setattr(module, "pieces", lambda text: [text[i : i + 40] for i in range(0, len(text), 40)])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    killed_after=st.lists(st.integers(1, 12), min_size=1, max_size=3),
    room=st.sampled_from([500, 2000, 100_000]),
    fast=st.booleans(),
)
def test_a_killed_encoding_goes_on(small_steps, tmp_path_factory, killed_after, room, fast):
    whole, folder = tmp_path_factory.mktemp("whole"), tmp_path_factory.mktemp("killed")
    expected = encode_split(tokenizer(), lambda n: TEXTS[n:], whole, "train", shard_bytes=HEADER_BYTES + room)
    kept = folder / "train.npz"
    begun: list[int] = []

    def read(first):
        begun.append(first)
        return TEXTS[first:]

    def attempt(batches):
        left = iter(range(batches))

        def advanced(_):
            if next(left, None) is None:
                raise Killed

        way = CheckedEncoder(tokenizer(), fastest(tokenizer()) if fast else None)
        return encode_split(
            tokenizer(),
            read,
            folder,
            "train",
            encoder=way,
            advanced=advanced,
            shard_bytes=HEADER_BYTES + room,
            kept=kept,
        )

    for batches in killed_after:
        with pytest.raises(Killed):
            attempt(min(batches, 12 // len(killed_after)))
    found = attempt(1000)
    assert contents(folder) == contents(whole)
    assert (found.documents, found.tokens, found.characters) == (60, expected.tokens, expected.characters)
    assert found.utf8_bytes == expected.utf8_bytes == len("".join(TEXTS).encode())
    np.testing.assert_array_equal(found.counts, expected.counts)
    if max(killed_after) >= 4 and len(killed_after) == 1:
        assert begun[-1] > 0
    before = len(begun)
    assert attempt(0).tokens == expected.tokens  # finished: nothing is read again
    assert len(begun) == before


def test_a_lost_shard_or_place_begins_anew(small_steps, tmp_path):
    kept = tmp_path / "train.npz"
    first = encode_split(tokenizer(), lambda n: TEXTS[n:], tmp_path, "train", kept=kept)
    for damage in (b"", b"PK\x03\x04 no more", None):
        if damage is None:
            (tmp_path / "train-00000.tokens").unlink()
        else:
            kept.write_bytes(damage)
            assert load_place(kept) is None
        again = encode_split(tokenizer(), lambda n: TEXTS[n:], tmp_path, "train", kept=kept)
        assert again.tokens == first.tokens
        assert load_place(kept).done


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=20))
def test_shards_are_the_same_whatever_way(small_steps, tmp_path_factory, texts):
    one, other = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
    for folder, fast in ((one, None), (other, fastest(tokenizer()))):
        encode_split(
            tokenizer(),
            lambda n: texts[n:],
            folder,
            "test",
            encoder=CheckedEncoder(tokenizer(), fast),
            shard_bytes=4200,
        )
    assert contents(one) == contents(other)


@pytest.mark.parametrize("run", ["a", " ", "\n", "<|endoftext|>"])
def test_a_document_that_is_one_long_run(tmp_path, run):
    text = run * (1_000_000 // len(run))
    found = {}
    for name, fast in (("fast", fastest(tokenizer())), ("reference", None)):
        (tmp_path / name).mkdir()
        way = CheckedEncoder(tokenizer(), fast)
        encode_split(tokenizer(), lambda n: [text, "end"][n:], tmp_path / name, "train", encoder=way)
        found[name] = contents(tmp_path / name)
    assert found["fast"] == found["reference"]
