"""Paragraphs or lines that came before, in the same document or an earlier one, are taken out; the first stays.

Short ones stay wherever they are: headings and verses may come again. Case and spaces do not matter.
"""

from __future__ import annotations

import re

from engine.corpus.cleaning.rule import Dropped, Rule, Step, Verdict, each
from engine.corpus.digests import SeenDigests, text_digest
from engine.recipe import Recipe

_ENDS = {"paragraphs": re.compile(r"(\n[^\S\n]*\n\s*)"), "lines": re.compile(r"(\n+)")}


def _start(recipe: Recipe) -> Step | None:
    settings = recipe.cleaning
    if settings.repeated_text == "keep":
        return None
    ends = _ENDS[settings.repeated_text]
    seen = SeenDigests()

    def new(piece: str) -> bool:
        plain = " ".join(piece.split())
        return len(plain) < settings.repeated_characters or seen.add(text_digest(plain.casefold()))

    def change(text: str) -> Verdict:
        pieces = ends.split(text)
        kept: list[str] = []
        last_is_new = True
        for place in range(0, len(pieces), 2):
            last_is_new = new(pieces[place])
            if last_is_new:
                kept += pieces[place : place + 2]
        if len(kept) == len(pieces):
            return text
        left = "".join(kept)
        if not left.strip():
            return Dropped("dropped.repeated", f"all its {settings.repeated_text} came before")
        return left if last_is_new else left.rstrip("\n")

    return each(change)


RULE = Rule("repeated_text", ("cleaning.repeated_text", "cleaning.repeated_characters"), _start, ordered=True)
