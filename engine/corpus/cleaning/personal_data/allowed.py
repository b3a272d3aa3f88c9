"""The person's list of what looks like personal data and is none: exact values, or patterns with ``*`` and ``?``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fnmatch import translate

from engine.errors import UsageError

LONGEST = 300
"""Characters of an entry, and of a value that is compared with a pattern."""

MOST_STARS = 8


def allowed(entries: Iterable[str]) -> Callable[[str], bool]:
    """Whether a value is on the list; capitals do not matter.

    An entry with ``*`` or ``?`` is a pattern as in file names, never a regular expression, so that no entry can take
    longer than a few steps for each letter.

    Raises:
        UsageError: an entry is empty, too long, or has too many stars.
    """
    exact: set[str] = set()
    patterns: list[re.Pattern[str]] = []
    for entry in entries:
        text = entry.strip().casefold()
        if not text or len(text) > LONGEST or text.count("*") > MOST_STARS:
            raise UsageError(
                f"privacy.allow: {entry[:60]!r} cannot be an entry.",
                remedy=f'Write a value, or a pattern such as "*@my-company.com"; at most {MOST_STARS} stars.',
                code="privacy.allow",
                entry=entry[:LONGEST],
            )
        if "*" in text or "?" in text:
            patterns.append(re.compile(translate(text.replace("[", "[[]"))))
        else:
            exact.add(text)
    if not exact and not patterns:
        return lambda _value: False

    def listed(value: str) -> bool:
        value = value.casefold()
        return value in exact or (len(value) <= LONGEST and any(pattern.match(value) for pattern in patterns))

    return listed
