from __future__ import annotations

import hashlib
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus import digests
from engine.corpus.digests import SeenDigests

# Few bytes that differ, NULs at the end and the beginning among them: many digests come twice.
DIGESTS = st.tuples(st.binary(max_size=2), st.booleans()).map(
    lambda d: d[0].ljust(16, b"\0") if d[1] else d[0].rjust(16, b"\0")
)


@given(st.lists(DIGESTS, max_size=60), st.integers(1, 9))
@settings(max_examples=100)
def test_what_is_seen_is_the_same_whether_it_spills_or_not(found, limit):
    plain: set[bytes] = set()
    spilling = SeenDigests(limit)
    for digest in found:
        assert (digest in spilling) == (digest in plain)
        assert spilling.add(digest) == (digest not in plain)
        plain.add(digest)
    assert len(spilling) == len(plain)
    assert all(digest in spilling for digest in plain)


@given(st.lists(st.lists(DIGESTS, max_size=12), max_size=8), st.integers(1, 9))
@settings(max_examples=60)
def test_many_at_once_are_as_one_by_one(batches, limit):
    one_by_one, at_once = SeenDigests(10**6), SeenDigests(limit)
    for batch in batches:
        assert at_once.add_all(batch) == [one_by_one.add(digest) for digest in batch]


def test_a_merge_goes_on_over_many_pieces(monkeypatch):
    monkeypatch.setattr(digests, "_MERGED", 7)
    seen = SeenDigests(100)
    found = [hashlib.md5(b"%d" % n, usedforsecurity=False).digest() for n in range(3_000)]
    assert all(seen.add_all(found))
    assert not any(seen.add_all(found))
    assert seen.spilled == 3_000
    assert len(seen._runs) < 8


def test_memory_stays_under_the_cap(tmp_path):
    tracemalloc.start()
    seen = SeenDigests(1_000, tmp_path)
    for start in range(0, 50_000, 5_000):
        seen.add_all([hashlib.md5(b"%d" % n, usedforsecurity=False).digest() for n in range(start, start + 5_000)])
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(seen) == 50_000
    assert held < 1 << 20
    assert peak < 4 << 20
    assert list(tmp_path.iterdir()) == []


def test_digests_are_remembered_by_their_first_16_bytes():
    seen = SeenDigests()
    assert seen.add(b"x" * 32)
    assert not seen.add(b"x" * 16)
    assert b"x" * 20 in seen
    assert len(seen) == 1


@pytest.mark.parametrize("limit", [0, 1])
def test_the_least_limit_works(limit):
    seen = SeenDigests(limit)
    assert [seen.add(bytes([n % 3]) * 16) for n in range(6)] == [True] * 3 + [False] * 3
