"""What is no plain text: web addresses, emoji, and signs outside the alphabets; each kept, replaced or removed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from engine.corpus.cleaning.rule import Rule, Step, each
from engine.recipe import Recipe

ADDRESS = "<url>"
"""What stands for a web address that is replaced."""

_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]}'’]", re.IGNORECASE)
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b05-\u2b55\u231a-\u23ff]"
    "[\ufe0f\u200d\u20e3\U0001f000-\U0001faff\u2600-\u27bf\u2640\u2642\U000e0020-\U000e007f]*"
    "|[0-9#*]\ufe0f?\u20e3"
)
_UNWANTED = frozenset({"So", "Sk", "Co", "Cn"})
_PLAIN = re.compile(r"[\x00-\x7f]+")


class _Signs(dict[int, int | None]):
    """For ``str.translate``: signs that are no letter, number, mark of writing or of mathematics vanish."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        keep = code < 0x80 or unicodedata.category(character) not in _UNWANTED
        self[code] = code if keep else None
        return self[code]


def _without_signs() -> Callable[[str], str]:
    signs = _Signs()
    return lambda text: text if text.isascii() else text.translate(signs)


def _in_ascii(text: str) -> str:
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")


def _start(recipe: Recipe) -> Step | None:
    settings = recipe.cleaning
    changes: list[Callable[[str], str]] = []
    if settings.web_addresses != "keep":
        put = ADDRESS if settings.web_addresses == "replace" else ""
        changes.append(lambda text: _ADDRESS.sub(put, text))
    if settings.remove_emoji:
        changes.append(lambda text: text if text.isascii() else _EMOJI.sub("", text))
    if settings.characters == "no-signs":
        changes.append(_without_signs())
    elif settings.characters == "ascii":
        changes.append(_in_ascii)
    if not changes:
        return None

    def change(text: str) -> str:
        for one in changes:
            text = one(text)
        return text

    return each(change)


RULE = Rule("special_characters", ("cleaning.web_addresses", "cleaning.remove_emoji", "cleaning.characters"), _start)
