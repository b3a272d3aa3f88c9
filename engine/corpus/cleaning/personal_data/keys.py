"""Keys and tokens that open something: the forms that detect-secrets knows by name, never its guesses by entropy.

Its expressions are tried only where a mark stands that the key must have, and only on the characters around it, so
that none of them goes through a long text. What the detectors would ask the services over the network is never asked.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from engine.corpus.cleaning.personal_data.finding import Finder, Finding
from engine.corpus.optional import needed

KIND = "secret"
LONGEST_BLOCK = 20_000
FURTHEST = 120


class Mark(NamedTuple):
    """Where to try a detector.

    Attributes:
        form: what the key must have; begins with a fixed text, which is searched for fast.
        detector: the module in detect_secrets.plugins and the class in it.
        back: how far before the mark the key begins.
        begins: what it begins with, at most :data:`FURTHEST` characters before; empty where ``back`` says it.
        length: the longest key.
    """

    form: re.Pattern[str]
    detector: tuple[str, str]
    back: int = 0
    begins: str = ""
    length: int = 256


_AWS = ("aws", "AWSKeyDetector")
_GITLAB = ("gitlab_token", "GitLabTokenDetector")
_JWT = ("jwt", "JwtTokenDetector")

MARKS: tuple[Mark, ...] = (
    Mark(re.compile("A(?:KIA|SIA|BIA|CCA|3T)"), _AWS),
    Mark(re.compile("aws"), _AWS),
    Mark(re.compile("AWS"), _AWS),
    Mark(re.compile("gh[pousr]_"), ("github_token", "GitHubTokenDetector")),
    Mark(re.compile("gl(?:pat|dt|ft|soat|rt|cbt|imt|ptt|agent|oas)-"), _GITLAB, length=1100),
    Mark(re.compile("GR1348941"), _GITLAB),
    Mark(re.compile("xox"), ("slack", "SlackDetector")),
    Mark(re.compile(re.escape("https://hooks.slack.com/")), ("slack", "SlackDetector")),
    Mark(re.compile("k_live_"), ("stripe", "StripeDetector"), back=1),
    Mark(re.compile("eyJ"), _JWT, length=4096),
    Mark(re.compile(r"SG\."), ("sendgrid", "SendGridDetector")),
    Mark(re.compile("sk-"), ("openai", "OpenAIDetector")),
    Mark(re.compile("pypi-AgE"), ("pypi_token", "PypiTokenDetector"), length=512),
    Mark(re.compile("AccountKey="), ("azure_storage_key", "AzureStorageKeyDetector")),
    Mark(re.compile("sq0csp-"), ("square_oauth", "SquareOAuthDetector")),
    Mark(re.compile("-us[0-9]"), ("mailchimp", "MailchimpDetector"), back=32),
    Mark(re.compile(":_authToken="), ("npm", "NpmDetector"), begins="//", length=400),
    Mark(re.compile("://"), ("basic_auth", "BasicAuthDetector")),
)

_BLOCK = "PRIVATE KEY"
_TWILIO = tuple(re.compile(rf"{name}(?<![A-Za-z0-9]{name})[a-z0-9]{{32}}(?![a-z0-9])") for name in ("AC", "SK"))
_TELEGRAM = re.compile(r":[0-9A-Za-z_\-]{35}(?![0-9A-Za-z_\-])")
_DISCORD = re.compile(r"\.[a-zA-Z0-9_\-]{6}\.[a-zA-Z0-9_\-]{27}")
_UNENDED = re.compile(r"[A-Za-z0-9_.+/=\-]*")


def finder() -> Finder:
    """Finds keys.

    Raises:
        LangwrightError: detect-secrets is not installed.
    """
    needed("detect_secrets", "data", "Keys and tokens cannot be found")
    return _find


def _find(text: str) -> Iterator[Finding]:
    for mark in MARKS:
        yield from _at_marks(text, mark)
    if _BLOCK in text:
        yield from _blocks(text)
    for form in _TWILIO:
        for match in form.finditer(text):
            yield Finding(match.start(), match.end(), KIND, "twilio")
    yield from _around(text, _TELEGRAM, ("telegram_token", "TelegramBotTokenDetector"), range(8, 11))
    yield from _around(text, _DISCORD, ("discord", "DiscordBotTokenDetector"), range(24, 27))


def _at_marks(text: str, mark: Mark) -> Iterator[Finding]:
    last = 0
    for found in mark.form.finditer(text):
        place = found.start()
        start = text.rfind(mark.begins, max(place - FURTHEST, 0), place) if mark.begins else place - mark.back
        end = _matched(text, start, mark) if start >= last else 0
        if end:
            yield Finding(start, end, KIND, mark.detector[0])
            last = end


def _matched(text: str, start: int, mark: Mark) -> int:
    """Where a key ends that begins here; 0 where none does."""
    if start and text[start].isalnum() and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return 0
    limit = min(start + mark.length, len(text))
    plugin = _detector(*mark.detector)
    for form in plugin.denylist:
        match = form.match(text, start, limit)
        if match:
            end = match.end()
            if mark.detector is _JWT:
                end = _whole_jwt(text, start, limit, plugin)
            if end:
                return end
    return 0


def _whole_jwt(text: str, start: int, limit: int, plugin: Any) -> int:
    """The detector's expression ends after the second part; a token's third part is its signature."""
    match = _UNENDED.match(text, start, limit)
    token = match.group().rstrip(".") if match else ""
    return start + len(token) if token and plugin.is_formally_valid(token) else 0


def _blocks(text: str) -> Iterator[Finding]:
    """Private keys from their BEGIN to their END, or the line of BEGIN where no END is near."""
    forms = _detector("private_key", "PrivateKeyDetector").denylist
    place, last = text.find("BEGIN "), 0
    while place >= 0:
        match = next((m for form in forms if (m := form.match(text, place, place + 60))), None)
        if match and place >= last:
            start = place - 5 if text.startswith("-----", max(place - 5, 0)) else place
            end = text.find("-----END ", match.end(), match.end() + LONGEST_BLOCK)
            closing = text.find("-----", end + 9, end + 80) if end >= 0 else -1
            last = closing + 5 if closing >= 0 else match.end()
            yield Finding(start, last, KIND, "private_key")
        place = text.find("BEGIN ", place + 6)


def _around(text: str, middle: re.Pattern[str], detector: tuple[str, str], backs: range) -> Iterator[Finding]:
    """Keys without a mark of their own: found by what they look like in their middle."""
    last = 0
    for match in middle.finditer(text):
        for back in backs:
            start = match.start() - back
            if start < last or (start and (text[start - 1].isalnum() or text[start - 1] in "_-")):
                continue
            forms = _detector(*detector).denylist
            whole = next((found for form in forms if (found := form.match(text, start, start + 80))), None)
            if whole:
                last = whole.end()
                yield Finding(start, last, KIND, detector[0])
                break


@cache
def _detector(module: str, name: str) -> Any:
    return getattr(importlib.import_module(f"detect_secrets.plugins.{module}"), name)()
