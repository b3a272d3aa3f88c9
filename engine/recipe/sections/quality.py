"""Station 2, Clean: which documents are good enough. All neutral by default: a small private corpus is kept whole."""

from __future__ import annotations

from typing import Literal

from engine.recipe.declare import Section, setting
from engine.recipe.sections.quality_rules import C4Settings, FineWebSettings, GopherSettings, RepetitionSettings


class QualitySettings(Section):
    """Which documents are good enough to learn from."""

    min_words: int = setting(
        0, "Fewest words", "Documents with fewer words are dropped.", unit="words", minimum=0, maximum=10**9
    )
    max_words: int = setting(
        0,
        "Most words",
        "Documents with more words are dropped; 0 means no limit.",
        unit="words",
        depth="advanced",
        minimum=0,
        maximum=10**12,
    )
    detect_language: bool = setting(
        False, "Find languages", "Finds out the language of each document, for the report; nothing is dropped by it."
    )
    languages: tuple[str, ...] = setting(
        (), "Keep languages", "Documents in other languages than these (such as en, de) are dropped; empty keeps all."
    )
    language_score: float = setting(
        0.65,
        "How sure of the language",
        "Documents whose language is less certain than this are dropped too, when only some languages are kept.",
        depth="advanced",
        minimum=0.0,
        maximum=1.0,
    )
    preset: Literal["none", "gopher", "c4", "fineweb", "custom"] = setting(
        "none",
        "Rules for web text",
        "Published rules that tell running text from lists, menus, code and spam.",
        choices={
            "none": ("None", "Right for books, notes and anything you chose yourself."),
            "gopher": ("Gopher", "Word and symbol counts, and repetition; for any English web text."),
            "c4": ("C4", "Keeps whole lines only and drops short pages; takes much out."),
            "fineweb": ("FineWeb", "What the FineWeb data set was made with: all of them, C4's whole lines apart."),
            "custom": ("Custom", "Those that you switch on below."),
        },
    )
    gopher: GopherSettings = GopherSettings()
    repetition: RepetitionSettings = RepetitionSettings()
    c4: C4Settings = C4Settings()
    fineweb: FineWebSettings = FineWebSettings()
    min_score: float = setting(
        0.0,
        "Lowest score",
        "Each document gets a score from 0 to 1 for how much it reads like prose; lower ones are dropped, 0 keeps all.",
        minimum=0.0,
        maximum=1.0,
    )
