from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus.chunking import chunks
from engine.corpus.splitting import PARTS


@given(st.text("ab. \n", max_size=200), st.integers(1, 40))
@settings(deadline=None)
def test_pieces_are_short_and_together_the_text(text, most):
    found = list(chunks(text, most))
    assert "".join(found) == text
    assert all(0 < len(piece) <= most for piece in found) or found == [""]


def test_it_cuts_after_paragraphs_then_sentences_then_words():
    text = "Tea is hot. It is a longer sentence.\n\nMilk is cold.\n\nFive words stand here now."
    assert list(chunks(text, 0)) == [text]
    assert list(chunks(text, 50)) == [
        "Tea is hot. It is a longer sentence.\n\n",
        "Milk is cold.\n\nFive words stand here now.",
    ]
    assert next(chunks(text, 35)) == "Tea is hot. "
    assert list(chunks("many words without end", 12)) == ["many words ", "without end"]


def test_a_long_text_without_any_end_is_cut_quickly():
    began = time.process_time()
    for text in ("a" * 300_000, "a " * 150_000, "\n" * 300_000, "a\n \n" * 75_000):
        assert "".join(chunks(text, 100)) == text
    assert time.process_time() - began < 10


def test_the_job_writes_pieces_as_documents_of_their_own(workshop, tmp_path):
    for n in range(25):
        (tmp_path / f"{n}.txt").write_text(f"Sentence {n} one. " * 30 + "\n\n" + f"Sentence {n} two. " * 30)
    workshop.bring(*(tmp_path / f"{n}.txt" for n in range(25)))
    workshop.clean()
    whole = {row["document"]: row["text"] for part in PARTS for row in workshop.part(part)}
    workshop.set("split.chunk_characters=200")
    workshop.clean()
    places = {}
    pieces = {}
    for part in PARTS:
        for row in workshop.part(part):
            assert len(row["text"]) <= 200
            places.setdefault(row["document"], set()).add(part)
            pieces[row["document"]] = pieces.get(row["document"], "") + row["text"]
    assert pieces == whole
    assert all(len(parts) == 1 for parts in places.values())
