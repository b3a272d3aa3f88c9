from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.corpus.statistics import LISTED_SOURCES, Statistics

DOCUMENTS = st.lists(st.tuples(st.integers(0, 5000), st.sampled_from("abc")), max_size=30)


@given(DOCUMENTS)
def test_the_histogram_holds_every_document(documents):
    figures = Statistics()
    for length, source in documents:
        figures.add(length, 2 * length, source)
    value = figures.as_dict()
    assert sum(bucket["documents"] for bucket in value["lengths"]) == len(documents)
    for bucket in value["lengths"]:
        inside = sum(bucket["from"] <= length < bucket["to"] for length, _ in documents)
        assert inside == bucket["documents"]
    assert sum(source["bytes"] for source in value["sources"]) == value["bytes"] == 2 * value["characters"]


@given(DOCUMENTS, DOCUMENTS)
def test_going_on_from_saved_figures_is_counting_all(first, second):
    whole, start, rest = Statistics(), Statistics(), Statistics()
    for length, source in first:
        whole.add(length, length, source)
        start.add(length, length, source)
    rest.load(start.as_dict())
    for length, source in second:
        whole.add(length, length, source)
        rest.add(length, length, source)
    assert rest.as_dict() == whole.as_dict()


def test_many_sources_are_summed_up():
    figures = Statistics()
    for n in range(LISTED_SOURCES + 10):
        figures.add(1, n + 1, f"{n}.txt")
    value = figures.as_dict()
    assert len(value["sources"]) == LISTED_SOURCES
    assert value["sources"][0]["source"] == f"{LISTED_SOURCES + 9}.txt"
    assert value["other_sources"] == {"sources": 10, "documents": 10, "bytes": 55}
