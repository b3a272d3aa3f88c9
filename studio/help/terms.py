"""The words of the field that the window uses, each explained in the glossary, and how a text is found to use one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from studio.help.library import FALLBACK, Library
from studio.texts import PSEUDO, current_language

PAGE = "glossary"


@dataclass(frozen=True)
class Term:
    """A word of the glossary.

    Attributes:
        key: its place on the page.
        words: how it is written on screen, lower case, longest first where there are several ways.
    """

    key: str
    words: tuple[str, ...]

    @property
    def topic(self) -> str:
        """Where it is explained, as a link has it."""
        return f"{PAGE}#{self.key}"


TERMS: tuple[Term, ...] = (
    Term("accuracy", ("accuracy",)),
    Term("attention-head", ("heads", "attention")),
    Term("batch", ("batch",)),
    Term("bits-per-byte", ("bits per byte",)),
    Term("byte", ("bytes a token",)),
    Term("checkpoint", ("checkpoints", "checkpoint")),
    Term("context", ("context",)),
    Term("dropout", ("dropout",)),
    Term("early-stopping", ("patience",)),
    Term("epoch", ("epochs", "epoch", "data seen")),
    Term("gradient-norm", ("gradient norm", "gradient limit", "gradient")),
    Term("layer", ("layers", "layer")),
    Term("learning-rate", ("learning rate",)),
    Term("loss", ("validation loss", "training loss", "train loss", "loss")),
    Term("model-flops-utilisation", ("model flops utilisation", "mfu")),
    Term("near-duplicate", ("near duplicates",)),
    Term("optimizer", ("optimizer",)),
    Term("overfitting", ("overfitting",)),
    Term("parameter", ("parameters",)),
    Term("perplexity", ("perplexity",)),
    Term("precision", ("precision",)),
    Term("prompt", ("prompts for samples", "prompt")),
    Term("seed", ("seed",)),
    Term("smoothing", ("smoothing",)),
    Term("step", ("steps",)),
    Term("temperature", ("temperature",)),
    Term("test-text", ("test",)),
    Term("token", ("tokens", "token")),
    Term("tokenizer", ("tokenizer",)),
    Term("tokens-per-second", ("tokens per second", "tokens/s", "speed")),
    Term("top-k", ("top k",)),
    Term("top-p", ("top p",)),
    Term("unigram-entropy", ("guessing by frequency", "unigram entropy")),
    Term("validation-text", ("validation",)),
    Term("vocabulary", ("vocabulary",)),
    Term("warm-up", ("warm-up",)),
    Term("weight-decay", ("weight decay",)),
    Term("weight-norm", ("weight norm",)),
)

_BY_WORDS = {words: term for term in TERMS for words in term.words}
_PATTERN = re.compile(
    r"\b(" + "|".join(re.escape(words) for words in sorted(_BY_WORDS, key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def term_topic(text: str) -> str:
    """Where the first word of the field in a short text, such as a title, is explained; empty for none."""
    found = _PATTERN.search(text)
    if found:
        return _BY_WORDS[found.group(1).casefold()].topic
    spoken = _spoken_terms(current_language())
    return next((f"{PAGE}#{key}" for word, key in spoken if word in text.casefold()), "")


@cache
def _spoken_terms(language: str) -> tuple[tuple[str, str], ...]:
    """The words of another language and their places, longest first: its glossary's headings, before any bracket."""
    if language in (FALLBACK, *PSEUDO):
        return ()
    headings = Library(language).article(PAGE).headings[1:]
    keys = {term.key for term in TERMS}
    words = [(heading.words.partition(" (")[0].casefold(), heading.anchor) for heading in headings]
    return tuple(sorted((pair for pair in words if pair[1] in keys), key=lambda pair: -len(pair[0])))


def question(text: str) -> str:
    """What a link to a word's explanation says: “What is perplexity?”."""
    return QCoreApplication.translate("Terms", "What is “{word}”?").format(word=text)
