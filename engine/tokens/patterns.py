r"""Where text is cut into words, as patterns that ``tokenizers`` and tiktoken understand alike.

Each pattern matches all of any text, match after match, so nothing is lost. Where a run of white space stands before
a word, all but its last character is a word of its own (``\s+(?!\S)``), so that the last space stays with the word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

BYTE_LEVEL_PATTERN = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
"""GPT-2's, which the pre-tokenizer ``ByteLevel`` has built in (openai/gpt-2, encoder.py)."""

_SCRIPTS = (
    "Latin",
    "Greek",
    "Cyrillic",
    "Armenian",
    "Hebrew",
    "Arabic",
    "Devanagari",
    "Bengali",
    "Thai",
    "Hangul",
    "Han",
)

PATTERNS: Mapping[str, str] = {
    "gpt2": BYTE_LEVEL_PATTERN,
    # openai/tiktoken, tiktoken_ext/openai_public.py: cl100k_base, without its possessive quantifiers
    "cl100k": (
        r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
        r"|\s*[\r\n]+|\s+(?!\S)|\s+"
    ),
    "whitespace": r" ?\S+|\s+(?!\S)|\s+",
    "punctuation": r" ?[^\s\p{P}\p{S}]+| ?[\p{P}\p{S}]|\s+(?!\S)|\s+",
    "digits": r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+",
    "script": (
        r"'(?:[sdmt]|ll|ve|re)| ?[\p{Hiragana}\p{Katakana}ー]+|"
        + "".join(rf" ?\p{{{script}}}+|" for script in _SCRIPTS)
        + r" ?[\p{L}\p{M}]+| ?\p{N}+| ?[^\s\p{L}\p{M}\p{N}]+|\s+(?!\S)|\s+"
    ),
}
"""By the values of ``tokenizer.pre_tokenizer``."""


def first_character(token: str) -> str:
    """The pattern of a special token's first character where the rest of it follows."""
    return f"{re.escape(token[0])}(?={re.escape(token[1:])})"
