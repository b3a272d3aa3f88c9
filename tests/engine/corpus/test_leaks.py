from __future__ import annotations

import json
import random

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus import ngrams as module
from engine.corpus.cleaning import evaluation_overlap
from engine.corpus.cleaning.rule import Dropped, Noted
from engine.corpus.leaks import near_leaks
from engine.corpus.ngram_index import NgramIndex
from engine.corpus.ngrams import BASE, MIX, ngrams
from engine.errors import UsageError
from engine.recipe import Recipe


def words(count, seed=0):
    rng = random.Random(seed)
    return " ".join("".join(rng.choice("abcdefghij") for _ in range(rng.randint(2, 8))) for _ in range(count))


def shared(one, other):
    """Thirteen words in a row that are in both, found plainly."""
    first, second = one.lower().split(), other.lower().split()
    grams = {tuple(first[n : n + 13]) for n in range(len(first) - 12)}
    return any(tuple(second[n : n + 13]) in grams for n in range(len(second) - 12))


@given(st.integers(0, 40), st.integers(0, 30), st.integers(0, 40))
@settings(deadline=None)
def test_two_texts_share_an_ngram_where_thirteen_words_are_the_same(before, common, after):
    passage = words(common, 1)
    one, other = f"{words(before, 2)} {passage} {words(20, 3)}", f"{words(20, 4)} {passage} {words(after, 5)}"
    found = bool(len(np.intersect1d(ngrams(one), ngrams(other))))
    assert found == shared(one, other) == (common >= 13)


def test_capitals_and_punctuation_do_not_count():
    plain = "it was the best of times it was the worst of times it was the age of wisdom"
    fancy = "It was the best of times, it was the worst of times; it was “the age” of wisdom!"
    assert np.array_equal(ngrams(plain), ngrams(fancy))
    assert len(ngrams("seven words are not enough for one")) == 0
    assert len(ngrams("eight words in a row are one ngram")) == 1
    assert len(ngrams("one two three four five six seven eight nine ten eleven twelve thirteen")) == 1


def number(passage):
    """What an n-gram's number is said to be, computed plainly."""
    value, whole = 0, 2**64
    for place, byte in enumerate(passage.encode()):
        value = (value + byte * pow(BASE, place, whole)) % whole
    value = (value ^ value >> 32) * MIX % whole
    return value ^ value >> 32


@given(st.lists(st.text("aé1", min_size=1, max_size=4), max_size=30), st.sampled_from([" ", "\n", " \t ", ", "]))
def test_the_numbers_are_what_they_are_said_to_be(words, gap):
    length = min(len(words), 13)
    passages = [" ".join(words[n : n + length]) for n in range(len(words) - length + 1)] if length >= 8 else []
    assert ngrams(f" {gap.join(words)}. ").tolist() == [number(passage) for passage in passages]


@given(st.integers(0, 200), st.integers(20, 90))
def test_long_texts_have_the_ngrams_of_their_whole(count, size):
    text = words(count, 5)
    with pytest.MonkeyPatch.context() as patch:
        whole = ngrams(text)
        patch.setattr(module, "PIECE_BYTES", size * 2)
        assert set(ngrams(text).tolist()) == set(whole.tolist()) or count < 13


def test_the_index_stays_under_its_cap_and_still_sees_copies():
    index = NgramIndex(most=1_000)
    texts = [words(200, seed) for seed in range(100)]
    for text in texts:
        index.add(text)
    index.close()
    assert index.sampled >= 16
    assert index.texts == 100
    index.look_up(" ".join(texts[:50]))
    shares = index.shares()
    assert (shares[:50] > 0.9).sum() >= 45
    assert shares[50:].max() == 0


def test_pieces_that_are_half_in_the_training_text_leak_nearly():
    held = {"validation": [words(100, 1), words(100, 2)], "test": [words(100, 3), words(5, 4), ""]}
    half = " ".join(words(100, 1).split()[:70])
    little = " ".join(words(100, 2).split()[:30])
    train = [words(300, 9), f"{words(50, 8)} {half}", f"{little} {words(40, 7)}", words(100, 3) + " more"]
    texts = {"train": train, **held}
    found = near_leaks({part: lambda part=part: iter(texts[part]) for part in texts})
    assert found == {
        "validation": {"pieces": 2, "leaking": 1},
        "test": {"pieces": 3, "leaking": 1},
        "one_in": 1,
    }


@pytest.fixture
def questions(tmp_path):
    rows = [{"text": words(30, seed)} for seed in range(5)]
    (tmp_path / "quiz.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "lines.txt").write_text("\n".join(row["text"] for row in rows[:2]))
    pq.write_table(pa.table({"text": [row["text"] for row in rows[2:]]}), tmp_path / "more.parquet")
    return tmp_path


def judge(texts, *paths, action="report"):
    recipe = Recipe(split={"evaluation_sets": tuple(map(str, paths)), "evaluation_action": action})
    step = evaluation_overlap.RULE.start(recipe)
    return step(texts, [{} for _ in texts]) if step else texts


def test_documents_with_questions_are_counted_by_set_and_each_question_once(questions):
    clean, dirty = words(100, 99), f"{words(20, 98)} {words(30, 1)} {words(20, 97)}"
    paths = [questions / name for name in ("quiz.jsonl", "lines.txt", "more.parquet")]
    found = judge([clean, dirty, dirty + "x", f"{words(30, 1)} {words(30, 2)}"], *paths)
    assert found[0] == clean
    assert found[1] == Noted(
        dirty, {"quiz.jsonl": 1, "quiz.jsonl: questions": 1, "lines.txt": 1, "lines.txt: questions": 1}
    )
    assert found[2].found == {"quiz.jsonl": 1, "lines.txt": 1}
    assert found[3].found["quiz.jsonl: questions"] == found[3].found["more.parquet: questions"] == 1


def test_they_can_be_dropped(questions):
    (verdict,) = judge([words(30, 1)], questions / "quiz.jsonl", action="drop")
    assert isinstance(verdict, Dropped)
    assert (verdict.code, verdict.reason) == ("dropped.evaluation-overlap", "shares 13 words with quiz.jsonl")


def test_without_sets_the_rule_is_off():
    assert evaluation_overlap.RULE.start(Recipe()) is None


def test_a_set_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(UsageError, match="does not exist"):
        judge([""], tmp_path / "none.jsonl")
    with pytest.raises(UsageError, match="whole path"):
        judge([""], "quiz.jsonl")
    (tmp_path / "bad.parquet").write_bytes(b"PAR1")
    with pytest.raises(UsageError, match=r"bad\.parquet") as caught:
        judge([""], tmp_path / "bad.parquet")
    assert caught.value.code == "split.evaluation-set"


def test_the_job_tells_of_near_leaks_and_evaluation_sets(workshop, tmp_path, questions):
    rows = [{"text": f"{words(70, n + 5000)} {words(50, n // 2 + 1000)}", "author": f"a{n}"} for n in range(100)]
    rows[7]["text"] += " " + words(30, 3)
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    workshop.bring(tmp_path / "a.jsonl")
    workshop.set(f'split.evaluation_sets=["{questions / "quiz.jsonl"}"]', "split.validation_fraction=0.2")
    workshop.clean()
    book = json.loads((workshop.project.paths.clean / "ledger.json").read_text())
    assert book["split"]["near_leaks"]["validation"]["leaking"] == 0
    named = {rule["name"]: rule for rule in book["rules"]}
    assert named["evaluation_overlap"]["found"] == {"quiz.jsonl": 1, "quiz.jsonl: questions": 1}
    rows = [{"text": f"{words(90, n // 2 + 7000)} {words(20, n + 8000)}"} for n in range(100)]
    (tmp_path / "b.jsonl").write_text("\n".join(map(json.dumps, rows)))
    workshop.bring(tmp_path / "b.jsonl")
    workshop.clean()
    assert "split.near-leaks" in [message["code"] for message in workshop.messages("clean")]
    workshop.set("split.near_leaks=false")
    workshop.clean()
    book = json.loads((workshop.project.paths.clean / "ledger.json").read_text())
    assert book["split"]["near_leaks"] == {}
