"""The thresholds of the published quality rules, with the values of their papers; 0 switches a threshold off."""

from __future__ import annotations

from typing import Any

from engine.recipe.declare import Section, setting


def _share(default: float, title: str, help: str) -> Any:  # noqa: A002 - the word the forms use
    return setting(default, title, help, depth="all", minimum=0.0, maximum=1.0)


class GopherSettings(Section):
    """Gopher's quality rules (Rae et al., 2021, https://arxiv.org/abs/2112.11446, table A1)."""

    use: bool = setting(False, "Gopher quality", "Used with the preset “custom”.", depth="advanced")
    min_words: int = setting(
        50,
        "Gopher: fewest words",
        "Documents with fewer words, symbols apart, are dropped.",
        depth="all",
        minimum=0,
        maximum=10**9,
    )
    max_words: int = setting(
        100_000, "Gopher: most words", "Documents with more words are dropped.", depth="all", minimum=0, maximum=10**9
    )
    min_average_length: float = setting(
        3.0, "Shortest average word", "In characters.", depth="all", unit="characters", minimum=0.0, maximum=100.0
    )
    max_average_length: float = setting(
        10.0, "Longest average word", "In characters.", depth="all", unit="characters", minimum=0.0, maximum=1000.0
    )
    max_symbols: float = _share(0.1, "Symbols to words", "The most # or … for each word.")
    max_bullet_lines: float = _share(0.9, "Bullet lines", "The largest share of lines that begin with a bullet.")
    max_ellipsis_lines: float = _share(0.3, "Ellipsis lines", "The largest share of lines that end with an ellipsis.")
    min_alphabetic: float = _share(0.8, "Words with letters", "The smallest share of words with at least one letter.")
    min_stop_words: int = setting(
        2, "Stop words", "How many of the stop words must be there.", depth="all", minimum=0, maximum=1000
    )
    stop_words: tuple[str, ...] = setting(
        ("the", "be", "to", "of", "and", "that", "have", "with"),
        "Which stop words",
        "Words that running text in the language cannot do without; change them for other languages than English.",
        depth="all",
    )


class RepetitionSettings(Section):
    """Gopher's rules on repetition (Rae et al., 2021, table A1): the largest shares of what comes again."""

    use: bool = setting(False, "Gopher repetition", "Used with the preset “custom”.", depth="advanced")
    lines: float = _share(0.3, "Repeated lines", "Of the lines.")
    paragraphs: float = _share(0.3, "Repeated paragraphs", "Of the paragraphs.")
    line_characters: float = _share(0.2, "Characters in repeated lines", "Of the characters.")
    paragraph_characters: float = _share(0.2, "Characters in repeated paragraphs", "Of the characters.")
    top_2_gram: float = _share(0.2, "Most frequent 2 words", "Of the characters.")
    top_3_gram: float = _share(0.18, "Most frequent 3 words", "Of the characters.")
    top_4_gram: float = _share(0.16, "Most frequent 4 words", "Of the characters.")
    repeated_5_grams: float = _share(0.15, "Repeated 5 words", "Of the characters.")
    repeated_6_grams: float = _share(0.14, "Repeated 6 words", "Of the characters.")
    repeated_7_grams: float = _share(0.13, "Repeated 7 words", "Of the characters.")
    repeated_8_grams: float = _share(0.12, "Repeated 8 words", "Of the characters.")
    repeated_9_grams: float = _share(0.11, "Repeated 9 words", "Of the characters.")
    repeated_10_grams: float = _share(0.1, "Repeated 10 words", "Of the characters.")


class C4Settings(Section):
    """The rules of C4 (Raffel et al., 2020, https://jmlr.org/papers/v21/20-074.html, section 2.2)."""

    use: bool = setting(False, "C4", "Used with the preset “custom”.", depth="advanced")
    terminal_punctuation: bool = setting(
        True,
        "Only whole lines",
        "Keeps lines that end with a mark or a quote; FineWeb's preset leaves this out.",
        depth="all",
    )
    citations: bool = setting(True, "Remove citations", "Takes out [1], [edit] and [citation needed].", depth="all")
    min_sentences: int = setting(
        5, "Fewest sentences", "Documents with fewer are dropped.", depth="all", minimum=0, maximum=10**6
    )
    min_line_words: int = setting(
        3, "Fewest words in a line", "Shorter lines are taken out.", depth="all", minimum=0, maximum=10**6
    )
    max_word_characters: int = setting(
        1000,
        "Longest word in a line",
        "Lines with a longer one are taken out.",
        depth="all",
        unit="characters",
        minimum=0,
        maximum=10**9,
    )
    lorem_ipsum: bool = setting(True, "Lorem ipsum", "Documents with this filler are dropped.", depth="all")
    curly_bracket: bool = setting(
        True, "Curly brackets", "Documents with one are dropped: they are mostly code.", depth="all"
    )
    javascript: bool = setting(True, "JavaScript", "Lines that speak of it are taken out.", depth="all")
    policy: bool = setting(True, "Policies", "Lines on cookies, privacy and terms of use are taken out.", depth="all")


class FineWebSettings(Section):
    """The rules of FineWeb (Penedo et al., 2024, https://arxiv.org/abs/2406.17557, section 3.6)."""

    use: bool = setting(False, "FineWeb", "Used with the preset “custom”.", depth="advanced")
    min_ended_lines: float = _share(0.12, "Lines with an end", "The smallest share of lines that end with a mark.")
    none_ended_is_fine: bool = setting(
        False, "No end at all is fine", "Keeps documents in which no line ends with a mark.", depth="all"
    )
    max_short_lines: float = _share(0.67, "Short lines", "The largest share of short lines.")
    short_line: int = setting(
        30,
        "What a short line is",
        "Lines of so many characters or fewer.",
        depth="all",
        unit="characters",
        minimum=0,
        maximum=10**6,
    )
    max_repeated_characters: float = _share(
        0.01, "FineWeb: repeated lines", "The largest share of characters in lines that came before."
    )
    max_line_ends: float = _share(0.3, "Line ends to words", "The most line ends for each word.")
