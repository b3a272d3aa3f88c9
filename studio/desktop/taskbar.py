"""Progress on the window's button in the taskbar, where a Linux desktop has it: Ubuntu's dock, KDE's panel, others.

They listen to the signal of Unity's launcher (https://wiki.ubuntu.com/Unity/LauncherAPI, "Low level DBus API").
"""

from __future__ import annotations

import zlib

from studio.desktop.bus import session_bus

ENTRY = "application://langwright.desktop"
INTERFACE = "com.canonical.Unity.LauncherEntry"
STEP = 0.005
"""What is told changes by at least this much."""


class Taskbar:
    """Tells the desktop how far the work is, when that has changed."""

    def __init__(self) -> None:
        self._told: float | None = None

    def show(self, fraction: float | None) -> None:
        """Show how far something is, from 0 to 1; None takes the bar away."""
        before = self._told
        if fraction == before or (fraction is not None and before is not None and abs(fraction - before) < STEP):
            return
        self._told = fraction
        bus = session_bus()
        if bus is None:
            return
        from PySide6.QtDBus import QDBusMessage

        path = f"/com/canonical/unity/launcherentry/{zlib.crc32(ENTRY.encode())}"
        message = QDBusMessage.createSignal(path, INTERFACE, "Update")
        properties = {"progress": float(fraction or 0.0), "progress-visible": fraction is not None}
        message.setArguments([ENTRY, properties])
        bus.send(message)
