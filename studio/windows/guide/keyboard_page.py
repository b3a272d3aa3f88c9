"""The help page of all keys, made from the actions of the window as they are now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from studio.help.recipe_pages import escaped
from studio.windows.actions import Actions


def keyboard_text(actions: Actions) -> str:
    """The Markdown of the page."""
    lines = [f"# {_tr('Keyboard')}", ""]
    lines += [
        escaped(
            _tr(
                "Everything can be done without the mouse. Tab and Shift+Tab walk from control to control, Space "
                "presses a button, the arrow keys move within a list, Escape closes what was opened."
            )
        ),
        "",
        _tr("[Change the shortcuts](do:shortcuts)"),
        "",
        f"| {_tr('Keys')} | {_tr('What they do')} |",
        "|---|---|",
    ]
    lines += [
        f"| `{_shown(keys)}` | {escaped(action.title)} |"
        for action in actions.all
        if (keys := actions.shortcut(action.id))
    ]
    without = [escaped(action.title) for action in actions.all if not actions.shortcut(action.id)]
    if without:
        lines += ["", _tr("Without keys, and found with the command palette:"), ""]
        lines += [f"- {title}" for title in without]
    return "\n".join(lines) + "\n"


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyboardPage", text)


def _shown(keys: str) -> str:
    """Keys as this machine and language write them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
