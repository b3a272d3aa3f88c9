"""The device at the foot of the sidebar: its name and how full its memory is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.hardware import Hardware
from studio.texts import data_size, translated
from studio.widgets import Sidebar


def show_device(sidebar: Sidebar, hardware: Hardware | None) -> None:
    """Show the machine, or nothing while it is not known."""
    if hardware is None:
        sidebar.set_device("", None)
        return
    total, free = hardware.memory_total, hardware.memory_free
    if hardware.gpus and hardware.gpus[0].memory_total:
        total, free = hardware.gpus[0].memory_total, hardware.gpus[0].memory_free
    used = max(0, total - free)
    words = QCoreApplication.translate("Device", "{used} of {total} in use")
    note = words.format(used=data_size(used), total=data_size(total))
    sidebar.set_device(translated(hardware.summary), used / total if total else None, note)
