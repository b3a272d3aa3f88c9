"""The few drawings a style sheet needs as files: carets and the tick of a check box, as SVG in a theme's colours.

They go to a temporary folder that lives as long as the process. Nothing is read back but by Qt.
"""

from __future__ import annotations

import atexit
import tempfile
from functools import cache
from pathlib import Path

from studio.theme.tokens import Tokens

_CARET = "M2.5 4.5 L6 8 L9.5 4.5"
_CARET_UP = "M2.5 7.5 L6 4 L9.5 7.5"
_CARET_RIGHT = "M4.5 2.5 L8 6 L4.5 9.5"
_CARET_LEFT = "M7.5 2.5 L4 6 L7.5 9.5"
_TICK = "M2.5 6.2 L5 8.7 L9.5 3.6"


def glyph_files(tokens: Tokens) -> dict[str, str]:
    """Paths, with forward slashes, of the carets and the `tick` drawn for a theme."""
    wanted = {
        "caret": (_CARET, tokens.muted, 1.2),
        "caret_up": (_CARET_UP, tokens.muted, 1.2),
        "caret_right": (_CARET_RIGHT, tokens.muted, 1.2),
        "caret_left": (_CARET_LEFT, tokens.muted, 1.2),
        "tick": (_TICK, tokens.on_accent, 1.8),
    }
    return {name: _draw(f"{name}-{tokens.name}", *drawing) for name, drawing in wanted.items()}


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    folder = tempfile.TemporaryDirectory(prefix="langwright-theme-")
    atexit.register(folder.cleanup)
    return folder


@cache
def _draw(name: str, path: str, colour: str, width: float) -> str:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12" width="12" height="12">'
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    target = Path(_folder().name) / f"{name}.svg"
    target.write_text(svg, encoding="utf-8")
    return target.as_posix()
