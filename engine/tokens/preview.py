"""How a text is cut into tokens, for the eye."""

from __future__ import annotations

from typing import TypedDict

from engine.tokens.byte_alphabet import BYTE_OF
from engine.tokens.tokenizer import TextTokenizer, surrogates


class Piece(TypedDict):
    """One token of a text.

    ``start`` and ``end`` are characters of the text and never overlap those of the next token; a token that is a later
    part of a character's bytes has none of its own, and ``text`` is then its part in hexadecimal, as ``⟨9F⟩``.
    """

    text: str
    id: int
    start: int
    end: int


def preview(tokenizer: TextTokenizer, text: str) -> list[Piece]:
    """The tokens of a text with their places in it.

    Raises:
        LangwrightError: the text has half a surrogate pair.
    """
    try:
        encoding = tokenizer.raw.encode(text, add_special_tokens=False)
    except TypeError as error:
        raise surrogates() from error
    spans = list(zip(encoding.ids, encoding.tokens, encoding.offsets, strict=True))
    pieces: list[Piece] = []
    reached = 0
    for number, (token_id, token, (start, end)) in enumerate(spans):
        before = number > 0 and spans[number - 1][2][1] > start
        after = number + 1 < len(spans) and spans[number + 1][2][0] < end
        start = max(start, reached)
        shown = _part(token) if before or after else text[start:end]
        reached = max(reached, end)
        pieces.append(Piece(text=shown, id=token_id, start=start, end=max(start, end)))
    return pieces


def _part(token: str) -> str:
    """A token that holds part of a character's bytes, its unprintable bytes in hexadecimal."""
    if len(token) == 6 and token.startswith("<0x"):
        return f"⟨{token[3:5]}⟩"
    return "".join(_shown(BYTE_OF.get(character, 0x3F)) for character in token)


def _shown(byte: int) -> str:
    return chr(byte) if 0x20 <= byte < 0x7F else f"⟨{byte:02X}⟩"
