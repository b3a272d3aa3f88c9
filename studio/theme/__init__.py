"""Colours by role, the style sheet, fonts and icons; knows no widget of ours."""

from __future__ import annotations

from studio.theme.apply import apply_theme
from studio.theme.fonts import interface_font, monospace_font
from studio.theme.icons import icon
from studio.theme.notifier import ThemeNotifier, current, notifier
from studio.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens

__all__ = [
    "CONTRAST_DARK",
    "CONTRAST_LIGHT",
    "DARK",
    "LIGHT",
    "ThemeNotifier",
    "Tokens",
    "apply_theme",
    "current",
    "icon",
    "interface_font",
    "monospace_font",
    "notifier",
]
