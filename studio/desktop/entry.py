"""The desktop's own files: the entry in its menu, the icon, and the kind of file by which a project is opened.

Put where the specifications of freedesktop.org look for a person's own, on request only; taken away the same way.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from engine.errors import LangwrightError
from engine.project.atomic import explained, write_bytes, write_text
from studio.theme.resources import resource

ENTRY = "langwright.desktop"
_RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")
"""Signs for which the Desktop Entry Specification wants an argument of Exec in quotes."""


def install() -> list[Path]:
    """Put the files in the person's own places; returns which.

    Raises:
        LangwrightError: the desktop of this system knows no such files, or they cannot be written.
    """
    places = _places()
    entry = resource("desktop", ENTRY).read_text(encoding="utf-8")
    write_text(places["entry"], with_command(entry, command()))
    for name, source in (("icon", ("icons", "langwright.svg")), ("kind", ("desktop", "langwright-mime.xml"))):
        write_bytes(places[name], resource(*source).read_bytes())
    _tell_the_desktop()
    return list(places.values())


def remove() -> list[Path]:
    """Take the files away again; returns which there were.

    Raises:
        LangwrightError: one cannot be removed.
    """
    there = [place for place in _places().values() if place.exists()]
    for place in there:
        with explained(place):
            place.unlink()
    if there:
        _tell_the_desktop()
    return there


def command() -> list[str]:
    """What opens the studio from anywhere: this very installation, also where its folder is on no search path."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "studio"]
    return [sys.executable, "-P", "-m", "studio"]


def with_command(entry: str, arguments: list[str]) -> str:
    """The entry with another command in place of ``langwright studio``."""
    words = " ".join(map(quoted, arguments))
    lines = entry.replace("Exec=langwright studio", f"Exec={words}").splitlines()
    tried = arguments[0].replace("\\", "\\\\")  # a plain string: no quotes, no field codes
    return "\n".join(f"TryExec={tried}" if line.startswith("TryExec=") else line for line in lines) + "\n"


def quoted(argument: str) -> str:
    """An argument as ``Exec`` takes it: in quotes where needed, then escaped once more as every string is."""
    argument = argument.replace("%", "%%")
    if argument and not _RESERVED & set(argument):
        return argument
    for sign in '\\"`$':
        argument = argument.replace(sign, f"\\{sign}")
    return '"{}"'.format(argument.replace("\\", "\\\\"))


def _places() -> dict[str, Path]:
    if sys.platform in ("win32", "darwin"):
        raise LangwrightError(
            "The desktop of this system keeps no such entries.",
            remedy="Make a shortcut to the program langwright-studio instead.",
            code="desktop.none",
        )
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return {
        "entry": data / "applications" / ENTRY,
        "icon": data / "icons" / "hicolor" / "scalable" / "apps" / "langwright.svg",
        "kind": data / "mime" / "packages" / "langwright.xml",
    }


def _tell_the_desktop() -> None:
    """Have its lists made anew, where the programs for it are there; else it finds out at the next log-in."""
    places = _places()
    for program, folder in (
        ("update-desktop-database", places["entry"].parent),
        ("update-mime-database", places["kind"].parents[1]),
    ):
        if shutil.which(program) and folder.is_dir():
            subprocess.run([program, str(folder)], check=False, capture_output=True, timeout=60)
