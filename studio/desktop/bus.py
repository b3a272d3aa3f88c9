"""The session bus of a Linux desktop; QtDBus is loaded at the first use, which is long after the window is up."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection


_names: set[str] = set()


def leave_bus() -> None:
    """End the connections, at the end of the program, while everything that hears of them is still there."""
    if _names:
        from PySide6.QtDBus import QDBusConnection

        while _names:
            QDBusConnection.disconnectFromBus(_names.pop())


def bus_address() -> str:
    """Where the session bus is to be reached; empty where there is none.

    Asked for before QtDBus is, which would else start a bus of its own where it can.
    """
    if sys.platform in ("win32", "darwin"):
        return ""
    said = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if said:
        return said
    socket = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nowhere") / "bus"
    return f"unix:path={socket}" if socket.exists() else ""


def session_bus() -> QDBusConnection | None:
    """A connection to the session bus, the same at each call; None where there is none."""
    address = bus_address()
    if not address:
        return None
    from PySide6.QtDBus import QDBusConnection

    name = f"langwright {address}"
    _names.add(name)
    bus = QDBusConnection(name)
    if not bus.isConnected():
        bus = QDBusConnection.connectToBus(address, name)
    return bus if bus.isConnected() else None
