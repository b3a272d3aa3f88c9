from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.corpus.cleaning.chain import Trace
from engine.corpus.cleaning.rule import Dropped, Noted, Rule, Survey, each, each_row
from engine.corpus.cleaning.rules import RulePass
from engine.corpus.cleaning.trail import TrailWriter, read_trail
from engine.errors import LangwrightError
from engine.recipe import Recipe


class Common(Survey):
    """Drops texts that most documents have."""

    def __init__(self):
        self.seen = Counter()

    def look(self, texts):
        self.seen.update(texts)

    def step(self):
        half = self.seen.total() / 2
        return each(lambda text: Dropped("dropped.common", "most are so") if self.seen[text] > half else text)


SHORTEN = Rule("shorten", (), lambda _: each(lambda text: text[:2]))
MARK = Rule("mark", (), lambda _: each(lambda text: Noted(text, {text[:1]: 1}, {"language": text[:1]})))
COMMON = Rule("common", (), lambda _: Common())
OFF = Rule("off", (), lambda _: None)
SOURCE = Rule(
    "source",
    (),
    lambda _: each_row(lambda text, row: Dropped("dropped.b", "", {"b": 1}) if row["language"] == "b" else text),
)
RULES = (SHORTEN, MARK, OFF, COMMON, SOURCE)


def rows(texts):
    return [{"text": t, "document": n, "source": "s", "member": "", "language": ""} for n, t in enumerate(texts)]


def run(batches):
    trail = []
    work = RulePass(Recipe(), RULES, trail=trail.extend)
    return work.run_all(batches), work, trail


def test_a_survey_sees_what_the_rules_before_it_leave():
    left, work, trail = run([rows(["abc", "abd", "abe"]), rows(["b", "c"])])
    assert work.stages == 2
    assert [(row["text"], row["language"], row["changed"]) for row in left] == [("c", "c", False)]
    named = {record.name: record for record in work.ledger.records}
    assert named["mark"].found == {"a": 3, "b": 1, "c": 1}
    assert named["common"].reasons == {"dropped.common": 3}
    assert named["source"].found == {"b": 1}
    assert trail[:3] == [Trace(n, "shorten", "changed") for n in range(3)]
    assert trail[3:6] == [Trace(n, "common", "dropped.common", "most are so") for n in range(3)]


@given(st.lists(st.text("abc", max_size=3), max_size=20), st.integers(1, 5))
def test_batches_make_no_difference_to_a_survey_either(texts, size):
    every = rows(texts)
    one, one_work, _ = run([every])
    many, many_work, _ = run([every[start : start + size] for start in range(0, len(every), size)])
    assert one == many
    assert one_work.ledger.as_list() == many_work.ledger.as_list()


def test_the_trail_of_a_document_is_read_back(tmp_path):
    path = tmp_path / "trail.parquet"
    entries = [Trace(2, "a", "changed"), Trace(1, "a", "changed"), Trace(1, "b", "dropped.x", "why")]
    with TrailWriter(path) as trail:
        trail.add(entries[:1])
        trail.add(entries[1:])
    assert read_trail(path, [1]) == entries[1:]
    assert read_trail(path, [0]) == read_trail(path, []) == []
    path.write_bytes(b"no parquet")
    with pytest.raises(LangwrightError, match="Clean the text again"):
        read_trail(path, [1])


def test_cleaning_leaves_a_trail(workshop, tmp_path):
    for name, text in {"a": "one \n", "b": "one\n", "c": "two"}.items():
        (tmp_path / f"{name}.txt").write_text(text)
    workshop.bring(tmp_path)
    workshop.clean()
    found = read_trail(workshop.project.paths.clean / "trail.parquet", range(3))
    assert [(entry.document, entry.rule, entry.code) for entry in found] == [
        (0, "normalize_whitespace", "changed"),
        (1, "drop_duplicates", "dropped.duplicate"),
    ]
