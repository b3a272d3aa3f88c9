"""All finders together: every kind that the recipe looks for, each place once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec

from engine.corpus.cleaning.personal_data import cards, emails, ibans, ip_addresses, keys, names, national_ids, phones
from engine.corpus.cleaning.personal_data.allowed import allowed
from engine.corpus.cleaning.personal_data.finding import Finder, Finding, NumberFinder, apart, windows
from engine.recipe import PrivacySettings

KINDS: Mapping[str, str] = {
    keys.KIND: "keys and tokens",
    emails.KIND: "e-mail addresses",
    ibans.KIND: "bank accounts",
    cards.KIND: "payment cards",
    national_ids.KIND: "national identity numbers",
    ip_addresses.KIND: "internet addresses",
    phones.KIND: "telephone numbers",
    names.NAME: "names",
    names.PLACE: "places",
}
"""What each kind is called; where two kinds meet in a text, the one that is first here is taken."""

LIBRARIES: Mapping[str, str] = {keys.KIND: "detect_secrets", phones.KIND: "phonenumbers"}
"""What must be installed to find a kind; the extra ``data`` brings it."""

_IN_TEXT: Mapping[str, Callable[[PrivacySettings], Finder]] = {
    keys.KIND: lambda _settings: keys.finder(),
    emails.KIND: lambda _settings: emails.find,
    ip_addresses.KIND: lambda settings: ip_addresses.finder(settings.private_addresses),
    names.NAME: lambda settings: names.finder(settings.names_model, names.NAME),
    names.PLACE: lambda settings: names.finder(settings.names_model, names.PLACE),
}
_AMONG_DIGITS: Mapping[str, Callable[[PrivacySettings], NumberFinder]] = {
    ibans.KIND: lambda _settings: ibans.find,
    cards.KIND: lambda _settings: cards.find,
    national_ids.KIND: lambda _settings: national_ids.find,
    phones.KIND: lambda settings: phones.finder(settings.phone_regions),
}


def action(settings: PrivacySettings, kind: str) -> str:
    """What the recipe does with a kind: ``off``, ``keep``, ``mask``, ``replace`` or ``drop``."""
    return str(getattr(settings, kind))


def not_looked_for(settings: PrivacySettings) -> list[str]:
    """The kinds that would only be counted and cannot be, as their library is not installed."""
    return [kind for kind, module in LIBRARIES.items() if action(settings, kind) == "keep" and not find_spec(module)]


class Search:
    """Finds what a recipe looks for.

    Raises:
        LangwrightError: a kind that is to be hidden needs a library that is not installed.
        UsageError: a setting cannot be used.
    """

    def __init__(self, settings: PrivacySettings) -> None:
        left_out = not_looked_for(settings)
        wanted = [kind for kind in KINDS if action(settings, kind) != "off" and kind not in left_out]
        self._in_text = {kind: _IN_TEXT[kind](settings) for kind in wanted if kind in _IN_TEXT}
        self._among_digits = {kind: _AMONG_DIGITS[kind](settings) for kind in wanted if kind in _AMONG_DIGITS}
        self._kinds = wanted
        self._allowed = allowed(settings.allow)

    def find(self, text: str) -> list[Finding]:
        """Every place with personal data, in the order of the text; they never overlap."""
        found: dict[str, list[Finding]] = {kind: list(finder(text)) for kind, finder in self._in_text.items()}
        if self._among_digits:
            found |= self._numbers(text)
        return [
            one for one in apart([found[kind] for kind in self._kinds]) if not self._allowed(text[one.start : one.end])
        ]

    def _numbers(self, text: str) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] = {kind: [] for kind in self._among_digits}
        for window in windows(text):
            for kind, finder in self._among_digits.items():
                found[kind].extend(finder(text, window))
        return found
