"""Which of the Latin code pages a text is in: the one in which its letters make up some language's alphabet.

The code pages of western, central, Baltic and Turkish Europe share most bytes, and statistics over short texts confuse
them: French becomes "naļve" in the Baltic one. No language mixes such letters, so its alphabet tells them apart.
"""

from __future__ import annotations

from collections import Counter

_WESTERN = ("cp1252", "iso8859_15")
_CENTRAL = ("cp1250", "iso8859_2")
_BALTIC = ("cp1257", "iso8859_13")
_TURKISH = ("cp1254", "iso8859_9")

_ALPHABETS: tuple[tuple[tuple[str, ...], str], ...] = (
    (_WESTERN, "àâæçéèêëîïôœùûüÿ"),  # French
    (_WESTERN, "äöüßé"),  # German
    (_WESTERN, "áéíóúüñªº"),  # Spanish
    (_WESTERN, "áâãàçéêíóôõúüªº"),  # Portuguese
    (_WESTERN, "àèéìíîòóùú"),  # Italian
    (_WESTERN, "àçèéíïòóúü"),  # Catalan
    (_WESTERN, "åäöéæøü"),  # Swedish, Danish, Norwegian, Finnish
    (_WESTERN, "áéëïóöü"),  # Dutch
    (_WESTERN, "áðéíóúýþæö"),  # Icelandic
    (_CENTRAL, "ąćęłńóśźż"),  # Polish
    (_CENTRAL, "áčďéěíňóřšťúůýž"),  # Czech
    (_CENTRAL, "áäčďéíĺľňóôŕšťúýž"),  # Slovak
    (_CENTRAL, "áéíóöőúüű"),  # Hungarian
    (_CENTRAL, "ăâîşţ"),  # Romanian
    (_CENTRAL, "čćđšž"),  # Croatian, Slovenian
    (_BALTIC, "ąčęėįšųūž"),  # Lithuanian
    (_BALTIC, "āčēģīķļņšūž"),  # Latvian
    (_BALTIC, "äõöüšž"),  # Estonian
    (_TURKISH, "çğıöşüâîû"),  # Turkish
)
_ANYWHERE = frozenset("\xa0«»¿¡§©®°·„“”‘’‚‹›–—…€£•™")  # marks that tell nothing of the language

LATIN = frozenset(
    {*_WESTERN, *_CENTRAL, *_BALTIC, *_TURKISH}
    | {"latin_1", "cp1258", "iso8859_3", "iso8859_4", "iso8859_10", "iso8859_14", "iso8859_16"}
)
"""The code pages among which :func:`latin_encoding` can tell."""

_FITS = 0.9  # of the letters beyond ASCII: the rest may be names and loan words


def latin_encoding(data: bytes) -> str:
    """The code page in which the letters of ``data`` fit one language's alphabet best; empty where none does."""
    beyond_ascii = Counter(byte for byte in data if byte >= 0x80)
    scores = [
        (_fit(beyond_ascii, encoding, alphabet), encoding)
        for encodings, alphabet in _ALPHABETS
        for encoding in encodings
    ]
    best = max(score for score, _ in scores)
    return next(encoding for score, encoding in scores if score == best) if best >= _FITS else ""


def _fit(counts: Counter[int], encoding: str, alphabet: str) -> float:
    """The share of the letters beyond ASCII that belong to the alphabet; 0 where there are none."""
    letters = Counter[str]()
    for byte, count in counts.items():
        letters[bytes((byte,)).decode(encoding, "replace")] += count
    told = {letter: count for letter, count in letters.items() if letter not in _ANYWHERE}
    total = sum(told.values())
    return sum(count for letter, count in told.items() if letter.lower() in alphabet) / total if total else 0.0
