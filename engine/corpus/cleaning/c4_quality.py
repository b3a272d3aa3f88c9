"""The rules of C4: only whole lines stay, and documents with too little left, with code or with filler are dropped.

Raffel et al., 2020, https://jmlr.org/papers/v21/20-074.html, section 2.2; decided as datatrove 0.10 decides. The list
of bad words is not part of it.
"""

from __future__ import annotations

import re

from engine.corpus.cleaning.presets import uses
from engine.corpus.cleaning.rule import Dropped, Rule, Step, Verdict, each
from engine.corpus.words.english import count_sentences
from engine.recipe import Recipe
from engine.recipe.sections.quality_rules import C4Settings

_CITATION = re.compile(r"\[\d*]|\[edit]|\[citation needed]")
_ENDS = (".", "?", "!", '"', "'")
_POLICY = re.compile(r"terms of use|privacy policy|cookie policy|uses cookies|use of cookies|use cookies")


def _start(recipe: Recipe) -> Step | None:
    if not uses(recipe.quality, "c4"):
        return None
    settings = recipe.quality.c4
    ended = settings.terminal_punctuation and recipe.quality.preset != "fineweb"

    def judge(text: str) -> Verdict:
        sentences = 0
        kept: list[str] = []
        for line in map(str.strip, text.splitlines()):
            whole = _without_citations(settings, line, ended)
            if whole is None:
                continue
            verdict = _drops(settings, whole)
            if isinstance(verdict, Dropped):
                return verdict
            if verdict:
                kept.append(whole)
                sentences += count_sentences(whole) if settings.min_sentences else 0
        if sentences < settings.min_sentences:
            return Dropped("dropped.c4.few-sentences", f"{sentences} of at least {settings.min_sentences} sentences")
        return "\n".join(kept).strip()

    return each(judge)


def _without_citations(settings: C4Settings, line: str, ended: bool) -> str | None:
    """The line without citations; None where its form alone takes it out."""
    words = line.split()
    longest = settings.max_word_characters
    if longest and len(line) > longest and any(len(word) > longest for word in words):
        return None
    if settings.citations and "[" in line:
        line = _CITATION.sub("", line)
    if ended and (not line.endswith(_ENDS) or line.endswith("...")):
        return None
    return line if len(words) >= settings.min_line_words else None


def _drops(settings: C4Settings, line: str) -> Dropped | bool:
    """Why the line drops its whole document; else whether it stays."""
    lower = line.lower()
    if settings.lorem_ipsum and "lorem ipsum" in lower:
        return Dropped("dropped.c4.lorem-ipsum", "it has the filler “lorem ipsum”")
    if settings.javascript and "javascript" in lower:
        return False
    if settings.curly_bracket and "{" in line:
        return Dropped("dropped.c4.curly-bracket", "it has a curly bracket")
    return not (settings.policy and _POLICY.search(lower))


RULE = Rule("c4_quality", ("quality.preset", *(f"quality.c4.{name}" for name in C4Settings.model_fields)), _start)
