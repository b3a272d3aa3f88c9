"""Names of persons and places, with presidio and a language model of spaCy that the user has.

They are guesses from the sentence, not forms that can be checked: names are missed, and words are taken for names.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from engine.corpus.cleaning.personal_data.finding import Finder, Finding
from engine.corpus.optional import needed
from engine.corpus.paragraphs import sections
from engine.errors import LangwrightError, UsageError

NAME = "name"
PLACE = "place"
PIECE_CHARACTERS = 100_000
"""spaCy keeps an object for each word; longer texts go to it in pieces, cut after paragraphs."""

_ENTITIES = {NAME: "PERSON", PLACE: "LOCATION"}


def finder(model: str, kind: str) -> Finder:
    """Finds names or places.

    Args:
        model: what spaCy calls the model, or its folder.
        kind: ``name`` or ``place``.

    Raises:
        LangwrightError: presidio or the model is not installed.
        UsageError: no model is named.
    """
    needed("presidio_analyzer", "pii", "Names and places cannot be found")
    if not model:
        raise UsageError(
            "Names and places are found with a language model of spaCy, and none is named.",
            remedy="Set privacy.names_model to its name (such as en_core_web_sm) or its folder.",
            code="privacy.no-model",
        )
    analyzer = _analyzer(model)

    def find(text: str) -> Iterator[Finding]:
        start = 0
        for piece in sections(text, PIECE_CHARACTERS):
            for found in analyzer.analyze(piece, entities=[_ENTITIES[kind]], language=_LANGUAGE):
                yield Finding(start + found.start, start + found.end, kind, kind)
            start += len(piece)

    return find


_LANGUAGE = "en"  # what presidio files the model under, whatever language it speaks


@cache
def _analyzer(model: str) -> Any:
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine
    from presidio_analyzer.predefined_recognizers import SpacyRecognizer

    try:
        pipeline = spacy.load(model)
    except (OSError, ValueError) as error:
        raise LangwrightError(
            f"The language model {model!r} cannot be read: {error}.",
            remedy="Set privacy.names_model to a model of spaCy that is on this machine.",
            code="privacy.no-model",
            model=model,
        ) from error
    engine = SpacyNlpEngine(models=[{"lang_code": _LANGUAGE, "model_name": model}])
    engine.nlp = {_LANGUAGE: pipeline}  # its own loading would fetch a model that is not there
    registry = RecognizerRegistry(recognizers=[SpacyRecognizer(supported_language=_LANGUAGE)])
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=[_LANGUAGE])
