"""Finding personal data of all kinds against the libraries it is made of, each run over the whole text.

The reference is Google's matcher of telephone numbers and the same named detectors of detect-secrets line by line; it
looks for no cards, accounts, identity numbers, e-mail or internet addresses. That ours finds every planted value is
checked before the race.
"""

from __future__ import annotations

import argparse
import importlib
import random
import time
from collections.abc import Callable

import phonenumbers
from benchmark import Outcome, race
from documents import make_documents

from engine.corpus.cleaning.personal_data import keys
from engine.corpus.cleaning.personal_data.search import Search
from engine.recipe import PrivacySettings

PLANTED = (
    ("email", "jane.doe@acme.co.uk"),
    ("phone", "415-555-2671"),
    ("card", "4111 1111 1111 1111"),
    ("iban", "DE89 3704 0044 0532 0130 00"),
    ("ip_address", "81.2.69.142"),
    ("national_id", "219-09-9998"),
    ("secret", "AKIAIOSFODNN7EXAMPLE"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """What can be chosen."""
    parser.add_argument("--documents", type=int, default=2_000)
    parser.add_argument("--words", type=int, default=400, help="of a document")
    parser.add_argument("--rounds", type=int, default=3)


def run(options: argparse.Namespace) -> Outcome:
    """Megabytes of text a second."""
    rng = random.Random(0)
    documents = make_documents(options.documents, options.words)
    planted = 0
    for number in range(0, len(documents), 20):  # one document in twenty holds something
        _kind, value = PLANTED[planted % len(PLANTED)]
        place = documents[number].find(" ", rng.randrange(len(documents[number]) // 2))
        documents[number] = f"{documents[number][:place]} {value} {documents[number][place:]}"
        planted += 1
    search = Search(PrivacySettings())
    found = sum(len(search.find(text)) for text in documents)
    if found != planted:
        raise SystemExit(f"{planted} values were planted and {found} found; there is nothing to race")
    size = sum(len(text.encode()) for text in documents)
    plainly = _plainly()
    return race(
        lambda: _speed(search.find, documents, size),
        lambda: _speed(plainly, documents, size),
        rounds=options.rounds,
        unit="MB/s",
        notes=[f"{len(documents):,} documents of about {options.words} words, {planted:,} values planted, one process"],
    )


def _speed(look: Callable[[str], object], documents: list[str], size: int) -> float:
    started = time.perf_counter()
    for text in documents:
        look(text)
    return size / 1e6 / (time.perf_counter() - started)


def _plainly() -> Callable[[str], int]:
    named = sorted({mark.detector for mark in keys.MARKS})
    detectors = [getattr(importlib.import_module(f"detect_secrets.plugins.{module}"), name)() for module, name in named]

    def look(text: str) -> int:
        count = sum(1 for _ in phonenumbers.PhoneNumberMatcher(text, "US"))
        for line in text.splitlines():
            for detector in detectors:
                count += sum(1 for _ in detector.analyze_string(line))
        return count

    return look
