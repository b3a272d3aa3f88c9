"""Station 2, Clean: the rules, in the order in which they run, and the split."""

from __future__ import annotations

from typing import Literal

from engine.recipe.declare import Section, setting


class CleaningSettings(Section):
    """The cleaning rules. Sources are never touched: each rule can be switched off and the text comes back."""

    fix_unicode: bool = setting(
        True, "Repair broken letters", "Mends text that was decoded wrongly, such as â€™ where an apostrophe should be."
    )
    html_to_text: bool = setting(
        True, "Web pages to text", "Keeps the main text of web pages and drops tags, menus and scripts."
    )
    unicode_normalization: Literal["none", "NFC", "NFKC"] = setting(
        "NFC",
        "Unicode form",
        "Makes letters that look the same be the same.",
        depth="advanced",
        choices={
            "none": ("None", "Leaves every code point as it is."),
            "NFC": ("NFC", "Joins letters and accents; nothing visible changes."),
            "NFKC": ("NFKC", "Also folds look-alikes such as ﬁ and ① into plain letters and digits."),
        },
    )
    remove_control_characters: bool = setting(
        True,
        "Remove control characters",
        "Drops invisible characters that are no text; line ends and tabs stay.",
        depth="advanced",
    )
    normalize_whitespace: bool = setting(
        True, "Tidy spaces", "One kind of line end, no spaces before line ends, at most two empty lines in a row."
    )
    min_characters: int = setting(
        1,
        "Shortest document",
        "Documents with fewer characters are dropped.",
        unit="characters",
        minimum=0,
        maximum=1_000_000_000,
    )
    max_characters: int = setting(
        0,
        "Longest document",
        "Documents with more characters are dropped; 0 means no limit.",
        unit="characters",
        depth="advanced",
        minimum=0,
        maximum=1_000_000_000_000,
    )
    drop_duplicates: bool = setting(
        True, "Drop exact duplicates", "Of documents with the same text only the first is kept."
    )


class SplitSettings(Section):
    """Which text the model learns from and which it is judged by."""

    unit: Literal["auto", "document", "section"] = setting(
        "auto",
        "Split by",
        "What is put into one part as a whole.",
        depth="advanced",
        choices={
            "auto": ("Automatic", "By document; by section where there are few documents or one is most of the text."),
            "document": ("Document", "A document is never cut."),
            "section": ("Section", "Long documents are cut at paragraph ends into sections of about 16 kB."),
        },
    )
    method: Literal["hash", "tail"] = setting(
        "hash",
        "Method",
        "How the parts are chosen.",
        depth="advanced",
        choices={
            "hash": ("Scattered", "By a keyed hash of the text: the same text always lands in the same part."),
            "tail": ("Last part", "The end of the text, as nanoGPT does; comparable with published figures."),
        },
    )
    validation_fraction: float = setting(
        0.05,
        "Validation",
        "The share of text that the model is judged by while it trains.",
        minimum=0.001,
        maximum=0.5,
        depth="advanced",
    )
    test_fraction: float = setting(
        0.05, "Test", "The share of text kept aside for the last judgement.", minimum=0.0, maximum=0.4, depth="advanced"
    )
    seed: int = setting(
        0, "Seed", "Another number scatters the text in another way.", depth="all", minimum=0, maximum=2**31 - 1
    )
