"""Telephone numbers, with Google's tables (phonenumberslite): only numbers that a country's plan really has.

A bare run of digits is no number here, for it may be anything: there has to be a + or what parts a number's groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from engine.corpus.cleaning.personal_data.finding import Finding, NumberFinder, Window
from engine.corpus.optional import needed
from engine.errors import UsageError

KIND = "phone"
LEAST_DIGITS = 7
MOST_DIGITS = 15  # ITU-T E.164

_CANDIDATE = re.compile(r"(?<![\w.,/])(?:\+ ?|00|\()?[0-9]{1,15}(?:[ \u00a0.\-/()\u2010-\u2015]{1,3}+[0-9]{1,12}){0,7}")
_FICTION = re.compile(r"(?:\+?1)?[2-9][0-9]{2}55501[0-9]{2}")
_GROUPED = re.compile(r"\A0|[\-.()/\u2010-\u2015]|[0-9][ \u00a0]+[0-9]+[ \u00a0]+[0-9]")
_DIGITS = re.compile(r"[0-9]+")
_DATED = re.compile(r"(?:1[0-9]|20)[0-9]{2}[ .\-/–][01]?[0-9][ .\-/–][0-3]?[0-9]\b|[0-3]?[0-9][.\-/][01]?[0-9][.\-/]")


def finder(regions: Iterable[str]) -> NumberFinder:
    """Finds numbers with a + of every country, and those without one of some regions.

    Args:
        regions: ISO 3166 codes, such as ``US``; without any, only numbers with a + are found.

    Raises:
        UsageError: there is no such region.
        LangwrightError: phonenumberslite is not installed.
    """
    needed("phonenumbers", "data", "Telephone numbers cannot be found")
    import phonenumbers

    wanted = [region.strip().upper() for region in regions]
    for region in wanted:
        if region not in phonenumbers.SUPPORTED_REGIONS:
            raise UsageError(
                f"privacy.phone_regions: there is no region {region!r}.",
                remedy="Take two letters of ISO 3166, such as US, GB or DE.",
                code="privacy.unknown-region",
                region=region,
            )
    forms = {region: _form(region) for region in wanted}

    def find(text: str, window: Window) -> Iterator[Finding]:
        for match in _CANDIDATE.finditer(text, *window):
            yield from _judged(match, forms)

    return find


def _judged(match: re.Match[str], forms: dict[str, re.Pattern[str]]) -> Iterator[Finding]:
    written, place = match.group(), match.start()
    if sum(map(str.isdigit, written)) < LEAST_DIGITS:
        return
    groups = list(_DIGITS.finditer(written))
    if written.startswith("+"):
        for count in reversed(range(1, len(groups) + 1)):
            number = written[: groups[count - 1].end()]
            region = _region_abroad(number)
            if region:
                if not _fiction(number):
                    yield Finding(place, place + len(number), KIND, region)
                groups = groups[count:]
                break
    if groups and _GROUPED.search(written) and not _DATED.match(written):
        for region, form in forms.items():
            for start, end in _likely(written, groups, form):
                yield from _at_home(written[start:end], place + start, region)


def _likely(written: str, groups: list[re.Match[str]], form: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The parts of a run of digit groups that have a region's form, the longest first, apart from each other."""
    first = 0
    while first < len(groups):
        digits, ends = "", []
        for group in groups[first:]:
            digits += group.group()
            if len(digits) > MOST_DIGITS:
                break
            ends.append(len(digits))
        fits = [n for n, end in enumerate(ends) if end >= LEAST_DIGITS and form.fullmatch(digits[:end])]
        if fits and fits[-1]:
            start = groups[first].start()
            yield start - written.startswith("(", max(start - 1, 0)), groups[first + fits[-1]].end()
            first += fits[-1]
        first += 1


@lru_cache(4096)
def _region_abroad(written: str) -> str:
    """The region of a number with a +; empty where there is none such."""
    import phonenumbers

    if not LEAST_DIGITS <= sum(map(str.isdigit, written)) <= MOST_DIGITS:
        return ""
    try:
        number = phonenumbers.parse(written, None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.region_code_for_number(number) or "world"


def _at_home(written: str, place: int, region: str) -> Iterator[Finding]:
    """A number of a region, if its digits are grouped as that region groups them."""
    import phonenumbers

    strict = phonenumbers.Leniency.STRICT_GROUPING
    for number in phonenumbers.PhoneNumberMatcher(written, region, strict):
        if not number.raw_string.isdecimal() and not _fiction(number.raw_string):
            yield Finding(place + number.start, place + number.end, KIND, region)


def _fiction(written: str) -> bool:
    """Whether a number is of those that the North American plan keeps for books and films."""
    return bool(_FICTION.fullmatch("".join(letter for letter in written if letter.isdigit())))


def _form(region: str) -> re.Pattern[str]:
    """What the digits of a region's number look like, with and without the digit that leads it; a first quick look."""
    import phonenumbers

    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    prefix = re.escape(metadata.national_prefix or "")
    return re.compile(rf"(?:{prefix})?(?:{metadata.general_desc.national_number_pattern})")
