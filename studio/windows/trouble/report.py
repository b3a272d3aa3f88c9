"""A report for whoever helps: what a developer needs, nothing that is the person's own. It goes nowhere by itself.

Left out are texts, prompts and names: of the recipe only numbers, switches and choices are told, folders are replaced
by ``<project>``, ``~`` and ``<path>``.
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from engine.hardware import Hardware
from engine.recipe import Recipe, chosen_values
from engine.recipe.recipe import SETTINGS
from studio.settings import PREFERENCES, Preferences
from studio.texts import data_size

PACKAGES = ("langwright", "PySide6-Essentials", "torch", "numpy", "tokenizers", "datasets", "pyarrow", "pyqtgraph")
LOG_LINES = 60
TELLING = ("int", "float", "bool", "choice")
_PATH = re.compile(r"""(?<![\w/\\.<~])(?:[A-Za-z]:[\\/]|/|\\\\)(?:[^\s"'<>|:*?\\/]+[\\/])+[^\s"'<>|:*?\\/,;)\]]*""")
_OURS = re.compile(r"(?:site-packages|dist-packages|lib/python[\d.]+)[\\/](.+)$|[\\/]((?:studio|engine)[\\/].+)$")


@dataclass(frozen=True)
class Occasion:
    """What the report is about.

    Attributes:
        code: of the error; empty when it is written without one.
        what: the message.
        details: a traceback or last words.
    """

    code: str = ""
    what: str = ""
    details: str = ""


def report_text(
    occasion: Occasion,
    *,
    preferences: Preferences,
    recipe: Recipe | None,
    hardware: Hardware | None,
    states: Mapping[str, str],
    log: Sequence[str],
    private: Iterable[Path | str] = (),
) -> str:
    """The report, in Markdown.

    Args:
        occasion: what it is about.
        preferences: the studio's settings.
        recipe: of the open project.
        hardware: the machine.
        states: of the stations, by name.
        log: the last lines of the studio's log, oldest first.
        private: folders whose names must not be told, such as the project's.
    """
    parts = [
        "# Report on Langwright",
        _happened(occasion),
        _list("Versions", versions()),
        _list("Machine", _machine(hardware)),
        _list("Settings of the studio", _preferences(preferences)),
        _list("Settings of the project that are not usual", _recipe(recipe)),
        _list("Stations", dict(states)),
        _fenced("Details", occasion.details),
        _fenced("Log", "\n".join(log[-LOG_LINES:])),
    ]
    return scrubbed("\n\n".join(part for part in parts if part), private) + "\n"


def versions() -> dict[str, str]:
    """What is installed, without importing any of it."""
    found = {
        "Python": sys.version.split()[0],
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
    }
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "not installed"
    return found


def scrubbed(text: str, private: Iterable[Path | str] = ()) -> str:
    """A text without the names of folders: the program's own files keep their place in it."""
    named = sorted({str(place) for place in private if len(str(place)) > 1}, key=len, reverse=True)
    for place in named:
        text = text.replace(place, "<project>")
    home = str(Path.home())
    if len(home) > 1:
        text = _PATH.sub(_place, text.replace(home + "/", "/~/").replace(home, "/~"))
    else:
        text = _PATH.sub(_place, text)
    return text


def _place(found: re.Match[str]) -> str:
    ours = _OURS.search(found.group())
    if ours is not None:
        return (ours.group(1) or ours.group(2)).replace("\\", "/")
    return "<path>" + Path(found.group()).suffix[:8]


def _happened(occasion: Occasion) -> str:
    lines = ["## What happened", "", occasion.what or "(written without an error)"]
    if occasion.code:
        lines += ["", f"Code: `{occasion.code}`"]
    return "\n".join(lines)


def _machine(hardware: Hardware | None) -> dict[str, str]:
    if hardware is None:
        return {}
    cards = [f"{gpu.name}, {data_size(gpu.memory_total)}" for gpu in hardware.gpus]
    return {
        "Processor": f"{hardware.processor}, {hardware.physical_cores} cores",
        "Memory": f"{data_size(hardware.memory_total)}, {data_size(hardware.memory_free)} free",
        "Graphics": "; ".join(cards) or ("Apple" if hardware.apple_graphics else "none"),
        "PyTorch computes on": hardware.torch_build or "nothing",
    }


def _preferences(preferences: Preferences) -> dict[str, str]:
    values = preferences.model_dump()
    return {setting.path: str(values[setting.path]) for setting in PREFERENCES if setting.kind in TELLING}


def _recipe(recipe: Recipe | None) -> dict[str, str]:
    if recipe is None:
        return {}
    chosen = chosen_values(recipe)
    return {path: str(value) for path, value in chosen.items() if SETTINGS[path].kind in TELLING}


def _list(title: str, values: Mapping[str, str]) -> str:
    if not values:
        return ""
    return "\n".join([f"## {title}", "", *(f"- {name}: {value}" for name, value in values.items())])


def _fenced(title: str, text: str) -> str:
    text = text.strip().replace("```", "'''")
    return f"## {title}\n\n```\n{text}\n```" if text else ""
