"""The checks that tell a number somebody was given from a number that only looks like one."""

from __future__ import annotations

_VALUES = {letter: str(ord(letter) - 55) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {d: d for d in "0123456789"}
_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def luhn(digits: str) -> bool:
    """Whether the last digit fits the others: the Luhn algorithm of ISO/IEC 7812-1, on cards."""
    total = sum(int(digit) for digit in digits[-1::-2])
    return (total + sum(_DOUBLED[int(digit)] for digit in digits[-2::-2])) % 10 == 0


def mod_97(code: str) -> bool:
    """Whether the two check digits in places 3 and 4 fit: ISO 7064 MOD 97-10 as IBANs use it, letters as 10 to 35.

    The check digits are 02 to 98; others would fit as well as the right ones, but nobody is given them.
    """
    if not "02" <= code[2:4] <= "98":
        return False
    return int("".join(map(_VALUES.__getitem__, code[4:] + code[:4]))) % 97 == 1


def mod_11_10(digits: str) -> bool:
    """Whether the last digit fits the others: ISO 7064 MOD 11,10, on German tax numbers."""
    product = 10
    for digit in digits[:-1]:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == int(digits[-1])


def weighted(digits: str, weights: tuple[int, ...]) -> int:
    """The sum of digits times weights, as many as there are weights."""
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))
