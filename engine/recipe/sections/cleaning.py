"""Station 2, Clean: the rules, in the order in which they run."""

from __future__ import annotations

from typing import Literal

from engine.recipe.declare import Auto, Section, setting


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
    join_lines: bool = setting(
        False,
        "Join broken lines",
        "Makes paragraphs of lines that were broken to fit a page, and whole words of those parted at the margin.",
    )
    drop_missing: bool = setting(
        False,
        "Drop missing values",
        "Documents that only say there is nothing, such as N/A, are dropped.",
        depth="advanced",
    )
    missing_values: tuple[str, ...] = setting(
        (
            "n/a",
            "na",
            "nan",
            "null",
            "nil",
            "none",
            "undefined",
            "missing",
            "no data",
            "-",
            "--",
            "—",
            "?",
            "\\n",
            "tbd",
        ),
        "Words for missing values",
        "What such documents say; case, brackets and quotes do not matter.",
        depth="all",
    )
    remove_boilerplate: bool = setting(
        False,
        "Remove lines of many documents",
        "Takes out lines that stand in many documents: menus, mastheads, disclaimers.",
    )
    boilerplate_documents: int = setting(
        10,
        "How many documents",
        "A line that stands in at least so many documents is taken out of all of them.",
        unit="documents",
        depth="advanced",
        minimum=2,
        maximum=10**9,
    )
    boilerplate_characters: int = setting(
        15,
        "Shortest such line",
        "Shorter lines stay, however frequent they are.",
        unit="characters",
        depth="all",
        minimum=1,
        maximum=10**6,
    )
    repeated_text: Literal["keep", "paragraphs", "lines"] = setting(
        "keep",
        "Text that came before",
        "What to do with passages that stood in an earlier document, or earlier in the same one.",
        depth="advanced",
        choices={
            "keep": ("Keep", "Leaves them where they are."),
            "paragraphs": ("Drop paragraphs", "Only the first of equal paragraphs stays, over all documents."),
            "lines": ("Drop lines", "Only the first of equal lines stays, over all documents; not for verse or code."),
        },
    )
    repeated_characters: int = setting(
        80,
        "Shortest such passage",
        "Shorter ones stay, however often they come.",
        unit="characters",
        depth="all",
        minimum=1,
        maximum=10**6,
    )
    web_addresses: Literal["keep", "replace", "remove"] = setting(
        "keep",
        "Web addresses",
        "What to do with addresses such as https://example.org.",
        depth="advanced",
        choices={
            "keep": ("Keep", "Leaves them as they are."),
            "replace": ("Replace", "Puts <url> in their place."),
            "remove": ("Remove", "Takes them out."),
        },
    )
    remove_emoji: bool = setting(False, "Remove emoji", "Takes out emoji and pictograms.", depth="advanced")
    characters: Literal["all", "no-signs", "ascii"] = setting(
        "all",
        "Characters",
        "Which characters the text may hold.",
        depth="advanced",
        choices={
            "all": ("All", "Leaves every character."),
            "no-signs": ("No signs", "Takes out symbols and private characters; letters of all scripts stay."),
            "ascii": ("ASCII", "Only unaccented Latin letters, digits and plain marks; é becomes e, others vanish."),
        },
    )
    straight_quotes: bool = setting(
        False, "Straight quotes", "Makes curly and angled quotes straight.", depth="advanced"
    )
    plain_dashes: bool = setting(False, "Plain dashes", "Makes dashes of all lengths hyphens.", depth="advanced")
    plain_ellipses: bool = setting(False, "Plain ellipses", "Makes … three dots.", depth="advanced")
    lowercase: bool = setting(
        False, "Small letters", "Makes all letters small; the model then knows no capitals.", depth="advanced"
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
    same_when: Literal["text", "spacing", "words"] = setting(
        "text",
        "Count as the same",
        "What two documents must share to be exact duplicates.",
        depth="advanced",
        choices={
            "text": ("Same text", "Every character is the same."),
            "spacing": ("Same but for spaces", "Spaces and line ends may differ."),
            "words": ("Same words", "Case, marks and spaces may differ."),
        },
    )
    near_duplicates: bool = setting(
        False, "Drop near duplicates", "Of documents that are much alike only the first is kept."
    )
    near_threshold: float = setting(
        0.8,
        "How much alike",
        "The share of word runs that two documents must have in common; estimated.",
        depth="advanced",
        minimum=0.1,
        maximum=1.0,
    )
    near_words: int = setting(
        5, "Words in a run", "Longer runs make documents less alike.", depth="all", unit="words", minimum=1, maximum=50
    )
    near_permutations: int = setting(
        128,
        "Permutations",
        "More make the estimate better, and take more time and memory.",
        depth="all",
        minimum=16,
        maximum=1024,
    )
    near_memory: int = setting(
        1024,
        "Memory for near duplicates",
        "Once it is full, later documents are compared with those in it, but not with each other.",
        unit="MB",
        depth="all",
        minimum=16,
        maximum=1 << 20,
    )
    processes: int | Auto = setting(
        "auto",
        "Processes",
        "How many clean the text side by side; by itself one for each core where the corpus is large.",
        depth="all",
        minimum=1,
        maximum=256,
        execution=True,
    )
