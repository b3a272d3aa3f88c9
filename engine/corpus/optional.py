"""Libraries that not everybody has: each comes with an extra, and what is missing is said with the extra's name."""

from __future__ import annotations

import importlib.util

from engine.errors import LangwrightError


def needed(module: str, extra: str, what: str) -> None:
    """Make sure that an optional library is there, before the code that imports it runs.

    Args:
        module: its top module.
        extra: the extra of this program that brings it.
        what: what cannot be done without it, as in "Web archives cannot be read".

    Raises:
        LangwrightError: it is not installed (code ``extra.missing``).
    """
    if importlib.util.find_spec(module) is None:
        raise LangwrightError(
            f"{what}: the library {module} is not installed.",
            remedy=f'Install it with: python -m pip install "langwright[{extra}]"',
            code="extra.missing",
            module=module,
            extra=extra,
        )
