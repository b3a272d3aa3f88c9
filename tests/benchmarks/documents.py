"""Documents for the races of the cleaning rules: sentences of the King James Bible, put together anew."""

from __future__ import annotations

import random
import re

from engine.corpus.samples import SAMPLES

_SENTENCE = re.compile(r"[^.?!]+[.?!]+\s")


def make_documents(count: int, words: int, *, seed: int = 0, copies: float = 0.0) -> list[str]:
    """Documents of about so many words.

    Args:
        count: how many.
        words: in each.
        seed: another gives others.
        copies: the share that are an earlier one with a few words changed.
    """
    rng = random.Random(seed)
    sentences = [found for book in SAMPLES["bible"].documents() for found in _SENTENCE.findall(book.text)]
    documents: list[str] = []
    for _ in range(count):
        if documents and rng.random() < copies:
            changed = rng.choice(documents).split(" ")
            for place in rng.sample(range(len(changed)), min(3, len(changed))):
                changed[place] = "otherwise"
            documents.append(" ".join(changed))
            continue
        pieces: list[str] = []
        length = 0
        while length < words:
            sentence = rng.choice(sentences)
            pieces.append(sentence.strip() + rng.choice([" ", " ", " ", "\n", "\n\n"]))
            length += len(sentence.split())
        documents.append("".join(pieces))
    return documents
