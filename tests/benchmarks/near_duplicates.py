"""Dropping near duplicates against datasketch: the same documents, runs of words, permutations and threshold.

Both sides cut the texts into words and runs, make the signatures, look for earlier documents that resemble each and
remember those that have none. datasketch takes what shares a band; ours also compares the signatures.
"""

from __future__ import annotations

import argparse
import time

from benchmark import Outcome, race
from documents import make_documents

from engine.corpus.cleaning import near_duplicates
from engine.corpus.cleaning.rule import Dropped
from engine.recipe import Recipe

_RUN, _PERMUTATIONS, _THRESHOLD = 5, 128, 0.8


def options(parser: argparse.ArgumentParser) -> None:
    """What can be chosen."""
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=200, help="of a document")
    parser.add_argument("--copies", type=float, default=0.1, help="the share that are near duplicates")
    parser.add_argument("--rounds", type=int, default=1)


def run(options: argparse.Namespace) -> Outcome:
    """Documents a second."""
    documents = make_documents(options.documents, options.words, copies=options.copies)
    dropped: dict[str, int] = {}

    def ours() -> float:
        started = time.perf_counter()
        dropped["ours"] = _ours(documents)
        return len(documents) / (time.perf_counter() - started)

    def reference() -> float:
        started = time.perf_counter()
        dropped["datasketch"] = _datasketch(documents)
        return len(documents) / (time.perf_counter() - started)

    outcome = race(ours, reference, rounds=options.rounds, unit="documents/s")
    told = ", ".join(f"{name} dropped {count:,}" for name, count in dropped.items())
    notes = (f"{len(documents):,} documents of about {options.words} words: {told}",)
    return Outcome(
        outcome.ours, outcome.reference, outcome.unit, outcome.ratios, notes=notes, extra={"dropped": dropped}
    )


def _ours(documents: list[str]) -> int:
    recipe = Recipe(
        cleaning={
            "near_duplicates": True,
            "near_words": _RUN,
            "near_permutations": _PERMUTATIONS,
            "near_threshold": _THRESHOLD,
        }
    )
    step = near_duplicates.RULE.start(recipe)
    rows = [{"document": number, "source": "", "member": ""} for number in range(len(documents))]
    return sum(isinstance(verdict, Dropped) for verdict in step(documents, rows))


def _datasketch(documents: list[str]) -> int:
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS)
    dropped = 0
    for number, text in enumerate(documents):
        words = text.lower().split()
        runs = {" ".join(words[start : start + _RUN]).encode() for start in range(max(len(words) - _RUN + 1, 1))}
        signature = MinHash(num_perm=_PERMUTATIONS)
        signature.update_batch(list(runs))
        if lsh.query(signature):
            dropped += 1
        else:
            lsh.insert(number, signature)
    return dropped
