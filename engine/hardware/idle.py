"""How long nobody has touched keyboard or mouse, where the platform tells it.

GNOME's compositor is asked over D-Bus, the X server through its screen saver extension, KDE and others by the screen
saver's D-Bus name, macOS and Windows through their own calls. Without a desktop session nobody can tell.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Callable, Mapping

MUTTER = ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "GetIdletime")
SCREEN_SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "GetSessionIdleTime")
"""Both answer in milliseconds."""

ANSWER_SECONDS = 0.5
_ANY_INPUT = 0xFFFFFFFF  # kCGAnyInputEventType


def idle_seconds(environment: Mapping[str, str] | None = None) -> float | None:
    """Seconds since the last touch of keyboard or mouse in this session; None where nobody tells."""
    if sys.platform == "darwin":
        return _mac()
    if sys.platform == "win32":
        return _windows()
    return _first(_linux(os.environ if environment is None else environment))


def _linux(environment: Mapping[str, str]) -> list[Callable[[], float | None]]:
    """Whom to ask, in this order."""
    ways: list[Callable[[], float | None]] = []
    if environment.get("DBUS_SESSION_BUS_ADDRESS"):
        ways.append(lambda: _by_bus(*MUTTER))
    display = environment.get("DISPLAY", "")
    if display and not environment.get("WAYLAND_DISPLAY"):  # under Wayland the X server sees only its own windows
        ways.append(lambda: _by_x_server(display))
    if environment.get("DBUS_SESSION_BUS_ADDRESS"):
        ways.append(lambda: _by_bus(*SCREEN_SAVER))
    return ways


def _first(ways: list[Callable[[], float | None]]) -> float | None:
    for ask in ways:
        if (found := ask()) is not None:
            return found
    return None


def _by_bus(name: str, path: str, method: str) -> float | None:
    """Ask a service of the session; None where it is not there or does not know the question."""
    from jeepney import DBusAddress, HeaderFields, MessageFlag, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    question = new_method_call(DBusAddress(path, bus_name=name, interface=name), method)
    question.header.flags = MessageFlag.no_auto_start  # nobody is to be started only to be asked
    try:
        with open_dbus_connection("SESSION") as connection:
            answer = connection.send_and_get_reply(question, timeout=ANSWER_SECONDS)
    except (OSError, ValueError, KeyError):  # no bus there, no answer in time, an address nobody understands
        return None
    if answer.header.message_type != MessageType.method_return:
        return None
    if answer.header.fields.get(HeaderFields.signature) not in ("t", "u"):
        return None
    return float(answer.body[0]) / 1000


class _ScreenSaverInfo(ctypes.Structure):
    """``XScreenSaverInfo`` of ``X11/extensions/scrnsaver.h``."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


def _by_x_server(display: str) -> float | None:
    """Ask the X server; None where its libraries, the server or its screen saver extension are missing."""
    paths = ctypes.util.find_library("X11"), ctypes.util.find_library("Xss")
    if None in paths:
        return None
    x11, screen_saver = ctypes.CDLL(paths[0]), ctypes.CDLL(paths[1])
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    opened = x11.XOpenDisplay(display.encode())
    if not opened:
        return None
    handle = ctypes.c_void_p(opened)
    try:
        first, second = ctypes.c_int(), ctypes.c_int()
        if not screen_saver.XScreenSaverQueryExtension(handle, ctypes.byref(first), ctypes.byref(second)):
            return None
        info = _ScreenSaverInfo()
        root = ctypes.c_ulong(x11.XDefaultRootWindow(handle))
        answered = screen_saver.XScreenSaverQueryInfo(handle, root, ctypes.byref(info))
        return info.idle / 1000 if answered else None
    finally:
        x11.XCloseDisplay(handle)


def _mac() -> float | None:
    """As https://developer.apple.com/documentation/coregraphics/cgeventsource/secondssincelasteventtype says."""
    path = ctypes.util.find_library("ApplicationServices")
    if path is None:
        return None
    ask = ctypes.CDLL(path).CGEventSourceSecondsSinceLastEventType
    ask.restype, ask.argtypes = ctypes.c_double, (ctypes.c_int32, ctypes.c_uint32)
    return float(ask(0, _ANY_INPUT))  # 0: input to this session, from hardware and from programs


class _LastInput(ctypes.Structure):
    """``LASTINPUTINFO`` of ``winuser.h``."""

    _fields_ = (("size", ctypes.c_uint), ("time", ctypes.c_uint))


def _windows() -> float | None:
    """As https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getlastinputinfo says."""
    if sys.platform != "win32":
        return None
    info = _LastInput(ctypes.sizeof(_LastInput), 0)
    if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(info)):
        return None
    now = ctypes.windll.kernel32.GetTickCount()
    return ((now - info.time) & 0xFFFFFFFF) / 1000  # the count of milliseconds begins anew every 49.7 days
