from __future__ import annotations

import json
import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus.cleaning import near_duplicates
from engine.corpus.cleaning.rule import Dropped, Noted
from engine.corpus.resemblance import shingles
from engine.corpus.resemblance.bands import choose_bands
from engine.corpus.resemblance.index import Index
from engine.corpus.resemblance.shingles import Shingles
from engine.recipe import Recipe


def prose(seed, words=200):
    rng = random.Random(seed)
    return " ".join(f"w{rng.randrange(20_000)}" for _ in range(words))


def changed(text, places, seed=0):
    words = text.split()
    for place in random.Random(seed).sample(range(len(words)), places):
        words[place] = "other"
    return " ".join(words)


def run(texts, **cleaning):
    step = near_duplicates.RULE.start(Recipe(cleaning={"near_duplicates": True, **cleaning}))
    return step(texts, [{"document": n, "source": f"{n}.txt", "member": ""} for n in range(len(texts))])


def test_the_first_stays_and_the_others_name_it():
    first, second = prose(1), prose(2)
    texts = [first, second, changed(first, 2), first.upper() + "!", changed(second, 100)]
    found = run(texts)
    assert [isinstance(verdict, Dropped) for verdict in found] == [False, False, True, True, False]
    assert "like document 0, of 0.txt" in found[2].reason
    assert found[2].code == "dropped.near-duplicate"


def test_what_counts_as_alike_is_a_setting():
    text = prose(3)
    texts = [text, changed(text, 8)]
    assert not isinstance(run(texts, near_threshold=0.9)[1], Dropped)
    assert isinstance(run(texts, near_threshold=0.5)[1], Dropped)


def test_found_are_those_that_are_alike_by_count():
    """Against the exact Jaccard index of the sets of word runs: few mistakes, and only near the threshold."""
    rng = random.Random(0)
    wrong = 0
    for seed in range(150):
        text = prose(seed, 120)
        other = changed(text, rng.randrange(30), seed)
        sets = [{tuple(t.split()[i : i + 5]) for i in range(116)} for t in (text, other)]
        exact = len(sets[0] & sets[1]) / len(sets[0] | sets[1])
        found = isinstance(run([text, other])[1], Dropped)
        if found != (exact >= 0.8):
            assert abs(exact - 0.8) < 0.15
            wrong += 1
    assert wrong < 12


def test_texts_without_spaces_go_by_characters():
    rng = random.Random(5)
    text = "".join(chr(0x4E00 + rng.randrange(3000)) for _ in range(400))
    found = run([text, text[:390] + "完", "".join(reversed(text))])
    assert [isinstance(verdict, Dropped) for verdict in found] == [False, True, False]


def test_texts_without_words_are_never_alike():
    assert run(["...", "...", ""]) == ["...", "...", ""]
    assert isinstance(run(["one two", "one two"])[1], Dropped)


def test_a_full_index_says_so_and_still_compares():
    texts = [prose(seed, 30) for seed in range(40)]
    step = near_duplicates.RULE.start(Recipe(cleaning={"near_duplicates": True}))
    work = step.__self__
    work._index.capacity = 30
    rows = [{"document": n, "source": "a", "member": ""} for n in range(40)]
    found = step(texts, rows)
    assert [isinstance(verdict, Noted) for verdict in found] == [False] * 30 + [True] * 10
    again = step(texts, rows)
    assert [isinstance(verdict, Dropped) for verdict in again] == [True] * 30 + [False] * 10


@given(st.lists(st.integers(0, 6), min_size=1, max_size=20), st.integers(1, 5))
@settings(max_examples=20, deadline=None)
def test_the_result_does_not_depend_on_the_batches(seeds, size):
    texts = [changed(prose(seed % 4, 60), seed % 3, seed) for seed in seeds]
    rows = [{"document": n, "source": "a", "member": ""} for n in range(len(texts))]
    step = near_duplicates.RULE.start(Recipe(cleaning={"near_duplicates": True}))
    parts = [step(texts[s : s + size], rows[s : s + size]) for s in range(0, len(texts), size)]
    whole = near_duplicates.RULE.start(Recipe(cleaning={"near_duplicates": True}))(texts, rows)
    assert [verdict for part in parts for verdict in part] == whole


@pytest.mark.parametrize(("threshold", "permutations"), [(0.5, 128), (0.8, 128), (0.9, 256), (1.0, 16)])
def test_bands_are_datasketchs(threshold, permutations):
    lsh = pytest.importorskip("datasketch.lsh")
    theirs = lsh._optimal_param(threshold, permutations, 0.5, 0.5)
    ours = choose_bands(threshold, permutations)

    def chance(bands, rows):
        return 1 - (1 - threshold**rows) ** bands

    assert chance(*ours) == pytest.approx(chance(*theirs), abs=0.1)


def test_shingles_are_the_runs_of_words():
    texts = ["The cat, sat on the mat.", "", "the CAT sat — on the hat", "two words", "?!", "中" * 40]
    numbers, ends = Shingles(3).of(texts)
    sets = [set(numbers[begin:end].tolist()) for begin, end in pairwise(ends.tolist())]
    assert [len(one) for one in sets] == [4, 0, 4, 1, 0, 1]
    assert np.diff(ends).tolist() == [4, 0, 4, 1, 0, 38]
    assert len(sets[0] & sets[2]) == 3


@given(st.lists(st.text("ab. \n", max_size=30), min_size=1, max_size=8), st.integers(1, 4))
def test_shingles_do_not_depend_on_the_texts_beside(texts, size):
    numbers, ends = Shingles(size).of(texts)
    alone = [Shingles(size).of([text])[0].tolist() for text in texts]
    assert [numbers[begin:end].tolist() for begin, end in pairwise(ends.tolist())] == alone


@given(st.lists(st.text("aB1_. \n\x1c-'éİ中\u2028", max_size=40), min_size=1, max_size=6), st.integers(1, 4))
def test_the_short_way_finds_the_same(texts, size):
    numbers, ends = Shingles(size).of(texts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shingles, "_MOST_AT_ONCE", -1)
        other, other_ends = Shingles(size).of(texts)
    assert numbers.tolist() == other.tolist()
    assert ends.tolist() == other_ends.tolist()


def test_memory_bounds_how_many_are_remembered():
    assert Index(0.8, 128, 1 << 30).capacity > 300_000
    index = Index(0.8, 16, 1)
    signature = np.zeros(16, np.uint32)
    (keys,) = index.keys(signature[None])
    index.add(signature, keys)
    index.add(signature, keys)
    assert len(index) == index.capacity == 1


def test_the_job_tells_that_the_memory_was_full(workshop, tmp_path, monkeypatch):
    monkeypatch.setattr(Index, "full", property(lambda index: len(index) >= 10))
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": prose(seed)}) for seed in range(25)))
    workshop.bring(tmp_path / "a.jsonl")
    workshop.set("cleaning.near_duplicates=true")
    workshop.clean()
    (told,) = [m for m in workshop.messages("clean") if m["code"] == "clean.near-duplicates-full"]
    assert told["text"].endswith("15 documents were not compared with each other. Raise cleaning.near_memory.")
