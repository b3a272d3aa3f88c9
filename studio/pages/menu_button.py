"""A button of three dots that opens a menu: the dots say so already."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton


def hide_menu_mark(button: QToolButton) -> None:
    """Take the small arrow away that Qt adds to a button with a menu, and open the menu at once."""
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
