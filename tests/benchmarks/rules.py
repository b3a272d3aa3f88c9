"""The rules of Gopher, C4 and FineWeb against datatrove's filters: the same documents, one process each.

Both sides judge every document by all four families one after the other, as FineWeb was made, and stop at the first
that drops it. That both keep the same documents with the same text is checked before the race.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from benchmark import Outcome, race
from documents import make_documents

from engine.corpus.cleaning import c4_quality, fineweb_quality, gopher_quality, gopher_repetition
from engine.corpus.cleaning.chain import Chain
from engine.recipe import Recipe


def options(parser: argparse.ArgumentParser) -> None:
    """What can be chosen."""
    parser.add_argument("--documents", type=int, default=2_000)
    parser.add_argument("--words", type=int, default=400, help="of a document")
    parser.add_argument("--rounds", type=int, default=3)


def run(options: argparse.Namespace) -> Outcome:
    """Documents a second."""
    documents = make_documents(options.documents, options.words)
    theirs = _datatrove()
    kept = _ours(documents)
    if kept != theirs(documents):
        raise SystemExit("the two sides keep different documents; there is nothing to race")
    return race(
        lambda: _speed(_ours, documents),
        lambda: _speed(theirs, documents),
        rounds=options.rounds,
        unit="documents/s",
        notes=[f"{len(documents):,} documents of about {options.words} words, {len(kept):,} kept by both sides"],
    )


def _speed(judge: Callable[[list[str]], list[str]], documents: list[str]) -> float:
    started = time.perf_counter()
    judge(documents)
    return len(documents) / (time.perf_counter() - started)


def _ours(documents: list[str]) -> list[str]:
    recipe = Recipe(quality={"preset": "fineweb"})
    rules = (gopher_repetition.RULE, gopher_quality.RULE, c4_quality.RULE, fineweb_quality.RULE)
    chain = Chain([(rule, rule.start(recipe)) for rule in rules])
    rows = [{"text": text, "document": n, "source": "", "member": ""} for n, text in enumerate(documents)]
    return [documents[one.place] if one.text is None else one.text for one in chain.apply(rows).left]


def _datatrove() -> Callable[[list[str]], list[str]]:
    from datatrove.data import Document
    from datatrove.pipeline import filters

    chosen = [
        filters.GopherRepetitionFilter(),
        filters.GopherQualityFilter(),
        filters.C4QualityFilter(filter_no_terminal_punct=False),
        filters.FineWebQualityFilter(),
    ]

    def judge(documents: list[str]) -> list[str]:
        made = [Document(text=text, id="") for text in documents]
        return [one.text for one in made if all(each.filter(one) is True for each in chosen)]

    return judge
