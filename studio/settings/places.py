"""Where the studio keeps what is the person's own, apart from any project.

``LANGWRIGHT_HOME`` puts everything under one folder: for tests, for a stick, for a locked-down machine.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

NAME = "langwright"
VARIABLE = "LANGWRIGHT_HOME"


def settings_file() -> Path:
    """The file of the studio's own settings."""
    return _own("config", platformdirs.user_config_path(NAME, appauthor=False)) / "studio.json"


def log_folder() -> Path:
    """The folder of the window's log and of its crash reports."""
    return _own("log", platformdirs.user_log_path(NAME, appauthor=False))


def projects_folder() -> Path:
    """Where new projects go unless the person says otherwise."""
    return _own("projects", platformdirs.user_documents_path() / "Langwright")


def _own(name: str, usual: Path) -> Path:
    home = os.environ.get(VARIABLE)
    return Path(home).expanduser().absolute() / name if home else usual
