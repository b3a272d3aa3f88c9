"""Ending at a text: what may be the beginning of a stop string is held back until it is known not to be."""

from __future__ import annotations

from collections.abc import Sequence


class StopStrings:
    """Lets text through up to a stop string, wherever the borders of its tokens lie.

    Attributes:
        reached: whether one was found. Of several, the one that is complete first counts, and of these the longest.
    """

    def __init__(self, strings: Sequence[str]) -> None:
        self._strings = [string for string in strings if string]
        self._held = ""
        self.reached = False

    def feed(self, text: str) -> str:
        """What can be shown now that ``text`` has come; nothing after a stop string."""
        if not self._strings or self.reached:
            return "" if self.reached else text
        self._held += text
        found = [(at + len(each), at) for each in self._strings if (at := self._held.find(each)) >= 0]
        self.reached = bool(found)
        sure = min(found)[1] if found else len(self._held) - self._open()
        shown, self._held = self._held[:sure], "" if found else self._held[sure:]
        return shown

    def finish(self) -> str:
        """What was held back, now that nothing more comes."""
        held, self._held = self._held, ""
        return held

    def _open(self) -> int:
        """The length of the longest end of the text that begins a stop string."""
        longest = min(len(self._held), max(map(len, self._strings)) - 1)
        return next(
            (size for size in range(longest, 0, -1) if any(s.startswith(self._held[-size:]) for s in self._strings)), 0
        )
