"""The characters by which byte-level vocabularies write bytes (``bytes_to_unicode`` of GPT-2's encoder.py)."""

from __future__ import annotations


def _byte_alphabet() -> dict[str, int]:
    plain = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in plain]
    return {chr(byte): byte for byte in plain} | {chr(256 + n): byte for n, byte in enumerate(others)}


BYTE_OF = _byte_alphabet()
"""The byte that each character stands for."""


def as_bytes(token: str) -> bytes | None:
    """The bytes that a token of a byte-level vocabulary stands for; None where it is none."""
    try:
        return bytes(BYTE_OF[character] for character in token)
    except KeyError:
        return None
