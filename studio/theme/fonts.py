"""Which typefaces the studio uses: the system's interface font and its fixed-width one, in the scale's sizes."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from studio.theme.tokens import TEXT_BODY

_TABULAR = QFont.Tag("tnum")


def interface_font(size: int = TEXT_BODY, *, strong: bool = False, tabular: bool = False) -> QFont:
    """The system's interface font, `size` logical pixels high; `tabular` gives all digits one width."""
    return _shaped(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont), size, strong, tabular)


def monospace_font(size: int = TEXT_BODY, *, strong: bool = False) -> QFont:
    """The system's fixed-width font, for samples, tokens and logs."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return _shaped(font, size, strong, tabular=False)


def interface_family() -> str:
    """The family name of the interface font, as a style sheet needs it."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _shaped(font: QFont, size: int, strong: bool, tabular: bool) -> QFont:
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    if tabular:
        font.setFeature(_TABULAR, 1)
    return font
