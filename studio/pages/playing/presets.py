"""Ways of choosing tokens that have a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

AS_SET = "set"

_VALUES: Mapping[str, Mapping[str, Any]] = {
    AS_SET: {},
    "exact": {"temperature": 0.0, "top_k": 0, "top_p": 1.0, "min_p": 0.0},
    "calm": {"temperature": 0.5, "top_k": 40, "top_p": 0.9, "min_p": 0.0},
    "balanced": {"temperature": 0.8, "top_k": 50, "top_p": 0.95, "min_p": 0.0},
    "bold": {"temperature": 1.1, "top_k": 0, "top_p": 1.0, "min_p": 0.05},
}


@dataclass(frozen=True)
class Preset:
    """One way.

    Attributes:
        key: its name for programs.
        title: its name on screen.
        values: settings of ``generation`` that it decides; the others stay as they are set.
    """

    key: str
    title: str
    values: Mapping[str, Any]


def presets() -> tuple[Preset, ...]:
    """All of them; the first leaves everything as it is set."""
    tr = QCoreApplication.translate
    titles = {
        AS_SET: tr("Presets", "As set"),
        "exact": tr("Presets", "Exact"),
        "calm": tr("Presets", "Calm"),
        "balanced": tr("Presets", "Balanced"),
        "bold": tr("Presets", "Bold"),
    }
    return tuple(Preset(key, titles[key], values) for key, values in _VALUES.items())
