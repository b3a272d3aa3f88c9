from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.corpus.cleaning.ledger import EXAMPLES, EXCERPT, excerpts
from engine.corpus.cleaning.rules import RulePass
from engine.recipe import Recipe
from engine.recipe.sections.cleaning import CleaningSettings

TEXTS = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(["itâ€™s", "a \n", "<p>hello</p>", "same", "same", "x\x00y", "e\u0301", "\ud800", ""]),
    ),
    max_size=30,
)
SETTINGS = st.builds(
    CleaningSettings,
    fix_unicode=st.booleans(),
    html_to_text=st.booleans(),
    unicode_normalization=st.sampled_from(["none", "NFC", "NFKC"]),
    normalize_whitespace=st.booleans(),
    min_characters=st.integers(0, 4),
    max_characters=st.integers(5, 12),
    drop_duplicates=st.booleans(),
)


def rows(texts):
    return [{"text": text, "document": n, "source": "a.txt", "member": str(n)} for n, text in enumerate(texts, 1)]


def run(settings, batches):
    rules = RulePass(Recipe(cleaning=settings))
    left = [(row["member"], row["text"]) for row in rules.run_all(batches)]
    return left, rules.ledger


@given(TEXTS, SETTINGS)
def test_the_totals_add_up(texts, settings):
    left, ledger = run(settings, [rows(texts)])
    coming = len(texts)
    for record in ledger.records:
        assert record.documents == coming == record.kept + record.changed + record.dropped
        assert sum(record.reasons.values()) == record.dropped
        if not record.active:
            assert record.kept == record.documents
        coming = record.kept + record.changed
    assert len(left) == coming == len(texts) - ledger.dropped
    lengths = [record.characters_before for record in ledger.records[1:]]
    assert lengths == [record.characters_after for record in ledger.records[:-1]]
    assert ledger.records[-1].characters_after == sum(len(text) for _, text in left)


@given(TEXTS, SETTINGS, st.integers(1, 7))
def test_the_result_does_not_depend_on_the_batches(texts, settings, size):
    every = rows(texts)
    batches = [every[start : start + size] for start in range(0, len(every), size)]
    one, one_ledger = run(settings, [every])
    many, many_ledger = run(settings, batches)
    assert one == many
    assert one_ledger.as_list() == many_ledger.as_list()


def test_examples_show_the_first_difference():
    text = "x" * 1000 + "itâ€™s" + "y" * 1000
    _, ledger = run(CleaningSettings(), [rows([text])])
    (example,) = ledger.records[0].examples
    assert (example["source"], example["member"], example["what"]) == ("a.txt", "1", "changed")
    assert "itâ€™s" in example["before"]
    assert "it’s" in example["after"]
    assert max(len(example["before"]), len(example["after"])) <= EXCERPT + 2


def test_there_are_five_examples_of_each_kind_at_most():
    texts = [f"{n} \n" for n in range(20)] + [""] * 20
    _, ledger = run(CleaningSettings(), [rows(texts)])
    named = {record.name: record for record in ledger.records}
    assert len(named["normalize_whitespace"].examples) == EXAMPLES
    assert len(named["length_limits"].examples) == EXAMPLES
    assert named["length_limits"].dropped == 20


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=300))
def test_excerpts_of_short_texts_are_the_texts(one, other, shared):
    found = excerpts(one, other)
    assert found == {"before": one, "after": other}
    found = excerpts(shared + "A" + one, shared + "B" + other)
    at = found["before"].index("A", min(len(shared), 61) if len(shared) > 60 else len(shared))
    assert found["before"][:at] == found["after"][:at]
