from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus.leaks import LeakCheck
from engine.corpus.split_plan import group_of, unit_key
from engine.corpus.splitting import PARTS, Splitter, Survey, plan_split, runs
from engine.errors import UsageError
from engine.recipe import SplitSettings


def survey_of(texts):
    survey = Survey()
    for text in texts:
        survey.add(len(text), len(text.encode("utf-8")))
    return survey


def split(texts, **values):
    chosen = SplitSettings(**values)
    return split_rows([{"text": text} for text in texts], chosen)


def split_rows(rows, chosen):
    plan = plan_split(chosen, survey_of([row["text"] for row in rows]), lambda: rows)
    splitter = Splitter(plan)
    return plan, [splitter.split(row) for row in rows]


def parts_of(units):
    return {part: "".join(text for document in units for p, text in document if p == part) for part in PARTS}


def prose(documents, words, seed=0):
    rng = random.Random(seed)
    return [
        "".join(rng.choice("abcdefgh") * rng.randint(2, 9) + rng.choice([" ", " ", " ", "\n\n"]) for _ in range(words))
        for _ in range(documents)
    ]


def test_twenty_documents_are_split_by_document_fewer_by_section():
    assert split(prose(20, 100))[0].unit == "document"
    assert split(prose(19, 100))[0].unit == "section"
    assert split([*prose(30, 50), *prose(1, 3000)])[0].unit == "section"
    assert split(prose(5, 100), unit="document")[0].unit == "document"


def test_sections_are_about_16_kb_of_a_large_text():
    plan, units = split(prose(1, 400_000))
    sizes = [len(text) for _, text in units[0]]
    assert plan.section_characters == 16 << 10
    assert all(size <= 24 << 10 for size in sizes)
    assert sum(sizes) / len(sizes) > 12 << 10
    assert all(text.endswith("\n\n") for _, text in units[0][:-1])


def test_the_shares_are_about_right_and_nothing_is_lost():
    texts = prose(2_000, 40)
    plan, units = split(texts, validation_fraction=0.1, test_fraction=0.05)
    found = parts_of(units)
    total = sum(map(len, texts))
    assert len(found["validation"]) / total == pytest.approx(0.1, abs=0.025)
    assert len(found["test"]) / total == pytest.approx(0.05, abs=0.02)
    assert sum(map(len, found.values())) == total
    assert not plan.notes


def test_the_seed_scatters_in_another_way():
    texts = prose(200, 40)
    assert split(texts, seed=1)[1] == split(texts, seed=1)[1]
    assert split(texts, seed=1)[1] != split(texts, seed=2)[1]
    assert unit_key(1, "a") != unit_key(2, "a")


def test_more_text_leaves_the_old_where_it_was():
    texts = prose(1_000, 40)
    before = [document[0][0] for document in split(texts)[1]]
    after = [document[0][0] for document in split(texts + prose(1_000, 40, seed=1))[1]]
    assert before == after[: len(before)]


@given(st.lists(st.text("ab \n", min_size=1, max_size=40), min_size=1, max_size=40), st.data())
@settings(deadline=None, max_examples=60)
def test_every_split_keeps_the_text_and_leaves_no_part_empty(texts, data):
    values = {
        "unit": data.draw(st.sampled_from(["auto", "document", "section"])),
        "method": data.draw(st.sampled_from(["hash", "tail"])),
        "validation_fraction": data.draw(st.sampled_from([0.001, 0.05, 0.5])),
        "test_fraction": data.draw(st.sampled_from([0.0, 0.05, 0.4])),
        "seed": data.draw(st.integers(0, 3)),
    }
    plan, units = split(texts, **values)
    assert ["".join(text for _, text in document) for document in units] == texts
    found = parts_of(units)
    assert found["train"]
    notes = {note["code"] for note in plan.notes}
    wanted = ["validation"] + ["test"] * (values["test_fraction"] > 0)
    for part in wanted:
        assert bool(found[part]) != (f"split.no-{part}" in notes) or plan.unit == "exact"
    distinct = {text for document in units for _, text in document}
    if values["method"] == "hash" and len(distinct) > len(wanted):
        assert not notes
    if plan.unit == "exact" and len(texts[0]) > 2:
        assert all(found[part] for part in wanted)


@given(st.lists(st.sampled_from(["same", "other", "third", "x"]), min_size=1, max_size=60), st.integers(0, 5))
def test_a_hash_split_never_leaks(texts, seed):
    _, units = split(texts, seed=seed, unit="document")
    check = LeakCheck()
    for document in units:
        for part, text in document:
            check.add(part, text)
    assert check.count == 0


def test_the_leak_check_counts_units_seen_in_another_part():
    check = LeakCheck()
    for part, text in [("train", "a"), ("train", "a"), ("validation", "b"), ("validation", "a"), ("test", "b")]:
        check.add(part, text)
    assert check.count == 2


def test_one_text_from_the_tail_is_cut_as_nanogpt_cuts_it():
    text = "".join(prose(1, 3_000))
    plan, units = split([text], method="tail", validation_fraction=0.1, test_fraction=0.0)
    n = len(text)
    assert plan.unit == "exact"
    assert units == [[("train", text[: int(n * 0.9)]), ("validation", text[int(n * 0.9) :])]]
    found = parts_of(split([text], method="tail", validation_fraction=0.05, test_fraction=0.05)[1])
    assert found["train"] == text[: int(n * 0.9)]
    assert found["test"] == text[int(n * 0.95) :]


def test_the_tail_of_many_documents_is_their_end_in_order():
    texts = [f"document {n:04}" for n in range(100)]
    _, units = split(texts, method="tail", validation_fraction=0.1, test_fraction=0.1)
    order = [document[0][0] for document in units]
    assert order == ["train"] * 80 + ["validation"] * 10 + ["test"] * 10


def test_the_tail_may_be_one_great_document():
    _, units = split(["a", "b", "c" * 1000], method="tail", unit="document")
    assert [document[0][0] for document in units] == ["train", "validation", "test"]


def test_one_piece_that_may_not_be_cut_says_why():
    plan, units = split(["only one"], unit="document")
    assert units == [[("train", "only one")]]
    assert [note["code"] for note in plan.notes] == ["split.no-validation", "split.no-test"]
    assert "single piece" in plan.notes[0]["text"]


def test_all_copies_of_a_moved_text_move_together():
    plan, units = split(["a"] * 5 + ["b"] * 5 + ["c"] * 5, unit="document", validation_fraction=0.3, test_fraction=0.3)
    found = parts_of(units)
    assert sorted(found.values()) == ["aaaaa", "bbbbb", "ccccc"]
    assert not plan.notes


def test_the_largest_fractions_still_leave_something_to_learn_from():
    _, units = split(prose(40, 20), validation_fraction=0.5, test_fraction=0.4)
    assert parts_of(units)["train"]


def test_runs_join_neighbours_in_the_same_part():
    units = [("train", "a"), ("train", "b"), ("test", "c"), ("train", "d"), ("train", "e")]
    assert list(runs(units)) == [("train", "ab"), ("test", "c"), ("train", "de")]
    assert list(runs([])) == []


@given(st.lists(st.tuples(st.sampled_from(PARTS), st.text(min_size=1, max_size=3))))
def test_runs_lose_nothing(units):
    joined = list(runs(units))
    assert "".join(text for _, text in joined) == "".join(text for _, text in units)
    assert all(one[0] != other[0] for one, other in pairwise(joined))


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "text": st.text("ab ", min_size=1, max_size=12),
            "source": st.sampled_from(["one.txt", "two.txt"]),
            "group": st.sampled_from(["", "Ann", "Bob", "Cem", "Dora"]),
            "written": st.sampled_from(["", "soon", "1999", "1999-05", "2001-02-03T10:00", "2001-02-03", "2020-12-31"]),
        }
    ),
    min_size=1,
    max_size=40,
)


@given(ROWS, st.integers(0, 3), st.sampled_from([0.0, 0.1, 0.4]))
@settings(deadline=None)
def test_a_group_is_never_in_two_parts(rows, seed, test):
    chosen = SplitSettings(unit="group", seed=seed, validation_fraction=0.2, test_fraction=test)
    plan, units = split_rows(rows, chosen)
    places = {}
    for row, ((part, text),) in zip(rows, units, strict=True):
        assert text == row["text"]
        places.setdefault(group_of(row), set()).add(part)
    assert all(len(parts) == 1 for parts in places.values())
    wanted = {"train", "validation"} | ({"test"} if test else set())
    found = {part for parts in places.values() for part in parts}
    assert "train" in found
    assert {f"split.no-{part}" for part in wanted - found} == {note["code"] for note in plan.notes}
    assert found == wanted or len(places) < len(wanted)


@given(ROWS, st.sampled_from([0.0, 0.1, 0.4]))
@settings(deadline=None)
def test_newer_text_is_never_learnt_from_to_judge_older(rows, test):
    chosen = SplitSettings(unit="time", validation_fraction=0.2, test_fraction=test)
    plan, units = split_rows(rows, chosen)
    dates = {part: [] for part in PARTS}
    for row, ((part, _text),) in zip(rows, units, strict=True):
        dated = row["written"][:1].isdigit()
        assert dated or part == "train"
        if dated:
            dates[part].append(row["written"][:10])
    assert max(dates["train"], default="") <= min([*dates["validation"], *dates["test"]], default="9")
    assert not set(dates["train"]) & set(dates["validation"] + dates["test"])
    assert not dates["test"] or max(dates["validation"], default="") < min(dates["test"])
    assert any(part == "train" for ((part, _),) in units)
    different = len({row["written"][:10] for row in rows if row["written"][:1].isdigit()})
    undated = any(not row["written"][:1].isdigit() for row in rows)
    missing = {note["code"] for note in plan.notes if note["code"].startswith("split.no-")}
    assert bool(missing) == (different + undated < 2 + bool(test))
    assert ("split.undated" in {note["code"] for note in plan.notes}) == undated


def test_a_split_by_time_has_about_its_shares_and_says_from_when():
    rows = [{"text": "x" * 100, "written": f"20{n // 12:02}-{n % 12 + 1:02}-01"} for n in range(240)]
    plan, units = split_rows(rows[::-1], SplitSettings(unit="time", validation_fraction=0.1, test_fraction=0.05))
    order = [part for ((part, _),) in units]
    assert order == ["test"] * 12 + ["validation"] * 24 + ["train"] * 204
    assert (plan.as_dict()["validation_from"], plan.as_dict()["test_from"]) == ("2017-01-01", "2019-01-01")


def test_groups_cannot_be_cut_off_at_the_end():
    with pytest.raises(UsageError, match=r"split\.unit") as caught:
        split(["a", "b"], unit="group", method="tail")
    assert caught.value.code == "split.groups-at-tail"


def test_another_seed_scatters_groups_in_another_way():
    rows = [{"text": f"text {n}", "group": f"author {n % 40}"} for n in range(400)]
    one, same, other = (split_rows(rows, SplitSettings(unit="group", seed=seed))[1] for seed in (1, 1, 2))
    assert one == same
    assert one != other
