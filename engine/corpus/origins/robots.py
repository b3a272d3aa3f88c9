"""What a site's robots.txt allows, after RFC 9309, through protego (Python's own parser knows no wildcards)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from engine.corpus.origins.hosts import NetworkError
from engine.corpus.origins.network import Answer

if TYPE_CHECKING:
    from protego import Protego

ROBOT = "Langwright"
MAX_ROBOTS_BYTES = 512 << 10
"""RFC 9309 asks for at least 500 KiB to be read."""

LONGEST_DELAY_SECONDS = 60.0
"""A site that asks for more is left alone."""

MAX_SITES = 10_000


class Robots:
    """The rules of every site that was asked.

    Args:
        get: fetches an address.
    """

    def __init__(self, get: Callable[[str], Answer]) -> None:
        self._get = get
        self._rules: dict[str, Protego | None] = {}

    def refuse(self, url: str) -> None:
        """Raise when the site does not want the address to be fetched.

        Raises:
            NetworkError: it does not (code ``robots.refused``), or its robots.txt cannot be had, which counts as no
                (code ``robots.unknown``).
        """
        rules = self._of(url)
        if rules is None:
            remedy = "Try again later."
            raise NetworkError(
                url, "is not fetched: its robots.txt cannot be had.", code="robots.unknown", remedy=remedy
            )
        if not rules.can_fetch(url, ROBOT):
            reason = "is not fetched: the site's robots.txt asks for that."
            raise NetworkError(url, reason, code="robots.refused", remedy="Ask the site's owner for the text.")
        if (rules.crawl_delay(ROBOT) or 0) > LONGEST_DELAY_SECONDS:
            reason = f"is not fetched: the site asks for {rules.crawl_delay(ROBOT):.0f} s between two pages."
            raise NetworkError(url, reason, code="robots.refused")

    def delay(self, url: str) -> float:
        """Seconds between two pages that the site asks for."""
        rules = self._of(url)
        return float(rules.crawl_delay(ROBOT) or 0) if rules else 0.0

    def _of(self, url: str) -> Protego | None:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            if len(self._rules) >= MAX_SITES:
                self._rules.clear()
            self._rules[site] = self._ask(f"{site}/robots.txt")
        return self._rules[site]

    def _ask(self, url: str) -> Protego | None:
        from protego import Protego

        try:
            text = self._get(url).data.decode("utf-8", "replace")
        except NetworkError as error:
            if 400 <= int(error.values.get("status", 0)) < 500:
                return Protego.parse("")  # there is none: all is allowed (RFC 9309, 2.3.1.3)
            if error.code in ("network.private-address", "network.scheme"):
                raise
            return None
        return Protego.parse(text)
