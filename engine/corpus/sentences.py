"""Where sentences end: one function for all splitters. What it gives, put together, is the text again.

``sentencex`` (Wikimedia's rules for some 240 languages) is the default; spaCy's and NLTK's splitters serve where the
user has installed them. Nothing is downloaded here: NLTK's ``punkt_tab`` tables have to be on the machine already.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from engine.corpus.optional import needed
from engine.errors import LangwrightError, UsageError

SPACY_CHARACTERS = 100_000
"""spaCy keeps an object for each word, so longer texts are given to it in parts, cut at line ends where there are."""

_NLTK_LANGUAGES = {
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "ml": "malayalam",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sl": "slovene",
    "sv": "swedish",
    "tr": "turkish",
}


def sentences(text: str, language: str = "en", splitter: str = "sentencex") -> Iterator[str]:
    """The sentences of a text, each with the white space after it.

    Args:
        text: any text without lone surrogates.
        language: its ISO 639-1 code; a region after it (``en-GB``) is not looked at.
        splitter: a key of :data:`SPLITTERS`.

    Raises:
        UsageError: there is no such splitter, or it does not know the language.
        LangwrightError: the splitter, or what it needs, is not installed.
    """
    if splitter not in SPLITTERS:
        raise UsageError(
            f"There is no sentence splitter {splitter!r}.",
            remedy=f"Choose one of: {', '.join(SPLITTERS)}.",
            code="sentences.unknown-splitter",
            splitter=splitter,
        )
    return SPLITTERS[splitter](text, language.partition("-")[0].lower())


def _by_sentencex(text: str, language: str) -> Iterator[str]:
    needed("sentencex", "data", "Sentences cannot be found")
    import sentencex

    yield from sentencex.segment(language, text)


def _by_spacy(text: str, language: str) -> Iterator[str]:
    pipeline = _spacy(language)
    for part in _parts(text, SPACY_CHARACTERS):
        yield from (sentence.text_with_ws for sentence in pipeline(part).sents)


def _by_nltk(text: str, language: str) -> Iterator[str]:
    starts = [start for start, _ in _nltk(language).span_tokenize(text)]
    borders = [0, *starts[1:], len(text)]
    for start, end in pairwise(borders):
        if end > start:
            yield text[start:end]


@lru_cache(maxsize=4)
def _spacy(language: str) -> Any:
    """An empty pipeline with spaCy's rules: no model is read, so nothing of one is executed."""
    needed("spacy", "pipeline", "Sentences cannot be split with spaCy")
    import spacy

    try:
        pipeline = spacy.blank(language)
    except ImportError as error:
        raise _unknown_language("spaCy", language) from error
    pipeline.add_pipe("sentencizer")
    return pipeline


@lru_cache(maxsize=4)
def _nltk(language: str) -> Any:
    try:
        punkt = importlib.import_module("nltk.tokenize.punkt")
    except ImportError as error:
        raise LangwrightError(
            "NLTK is not installed.",
            remedy='Install it with: python -m pip install "nltk>=3.9", or take the splitter sentencex.',
            code="sentences.no-nltk",
        ) from error
    if language not in _NLTK_LANGUAGES:
        raise _unknown_language("NLTK", language)
    try:
        return punkt.PunktTokenizer(_NLTK_LANGUAGES[language])  # reads tables of text; older versions read a pickle
    except (LookupError, AttributeError) as error:
        raise LangwrightError(
            "NLTK's tables for splitting sentences (punkt_tab) are not on this machine.",
            remedy="Install NLTK 3.9 or newer and put nltk_data/tokenizers/punkt_tab in your home folder, "
            "or take the splitter sentencex.",
            code="sentences.no-tables",
        ) from error


def _parts(text: str, length: int) -> Iterator[str]:
    start = 0
    while len(text) - start > length:
        end = text.rfind("\n", start + length // 2, start + length) + 1 or start + length
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def _unknown_language(splitter: str, language: str) -> UsageError:
    return UsageError(
        f"{splitter} has no rules for the language {language!r}.",
        remedy="Take the splitter sentencex, which knows every language at least a little.",
        code="sentences.unknown-language",
        language=language,
    )


SPLITTERS: Mapping[str, Callable[[str, str], Iterator[str]]] = {
    "sentencex": _by_sentencex,
    "spacy": _by_spacy,
    "nltk": _by_nltk,
}
