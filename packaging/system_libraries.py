"""The system libraries Qt needs on Linux: found missing before Qt aborts, named with the line that installs them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt's widgets need even without a screen: library and Debian package."""

SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What an X11 screen needs on top."""

RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}
"""Packages with another name on newer systems (Debian 13, Ubuntu 24.04)."""

NO_DISPLAY = """\
There is no display here, so the window cannot open (neither DISPLAY nor WAYLAND_DISPLAY is set).

Without a window:   python3 packaging/run.py demo      does the main job on the built-in sample
                    python3 packaging/run.py --help    lists what the command line can do
With one:           run it on the machine's own desktop, or connect with: ssh -X
"""


class MissingLibrariesError(Exception):
    """Libraries are missing that only the user can install; the message holds the line that does it."""


def has_display() -> bool:
    """Whether a window can open. Windows and macOS always have a desktop."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def for_tests() -> Mapping[str, str]:
    """What the tests need: Qt without a screen."""
    return OFFSCREEN if sys.platform.startswith("linux") else {}


def for_windows() -> Mapping[str, str]:
    """What the studio needs on the screen that is there."""
    if not sys.platform.startswith("linux"):
        return {}
    on_x11 = os.environ.get("DISPLAY") and not os.environ.get("QT_QPA_PLATFORM")
    return {**OFFSCREEN, **SCREEN} if on_x11 else OFFSCREEN


def missing(wanted: Mapping[str, str]) -> dict[str, str]:
    """The libraries that cannot be loaded, with their packages."""
    return {library: package for library, package in wanted.items() if not _loads(library)}


def require(wanted: Mapping[str, str]) -> None:
    """Make sure the libraries are there: install them where we may, else say how.

    Raises:
        MissingLibrariesError: with the exact line to type.
    """
    absent = missing(wanted)
    if absent and can_install():
        print(f"  installing {len(absent)} system libraries that Qt needs", file=sys.stderr, flush=True)
        install(sorted(set(absent.values())))
        absent = missing(wanted)
    if not absent:
        return
    if shutil.which("apt-get"):
        packages = " ".join(_present_names(sorted(set(absent.values()))))
        raise MissingLibrariesError(
            "Qt needs system libraries that are not installed. Type:\n\n"
            f"    sudo apt-get install --no-install-recommends {packages}\n"
        )
    raise MissingLibrariesError(
        f"Qt needs system libraries that are not installed: {', '.join(absent)}.\n"
        "Install them from your system's packages."
    )


def can_install() -> bool:
    """Whether we run as root on Debian or one of its kind."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Sequence[str]) -> None:
    """Install Debian packages.

    Raises:
        MissingLibrariesError: apt-get failed; with the end of what it said.
    """
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _apt(["update", "-qq"], environment)
    _apt(["install", "-y", "-qq", "--no-install-recommends", *_present_names(packages)], environment)


def _apt(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    command = ["apt-get", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=dict(environment), check=False)
    if done.returncode:
        tail = "\n".join(done.stderr.strip().splitlines()[-8:])
        raise MissingLibrariesError(f"This failed: {' '.join(command)}\n\n{tail}")


def _present_names(packages: Sequence[str]) -> list[str]:
    """The packages by the names they have on this system."""
    return [RENAMED[name] if name in RENAMED and _known(RENAMED[name]) else name for name in packages]


def _known(package: str) -> bool:
    done = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return done.returncode == 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
