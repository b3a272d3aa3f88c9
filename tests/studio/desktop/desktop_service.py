"""A desktop that only pretends: tells on stdout what it hears on the bus, sends the signals it is asked for on stdin.

python desktop_service.py BUS_ADDRESS
"""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import SLOT, ClassInfo, QCoreApplication, QObject, QSocketNotifier, Signal, Slot
from PySide6.QtDBus import QDBusConnection

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


def tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


@ClassInfo(**{"D-Bus Interface": NAME})
class Desktop(QObject):
    ActionInvoked = Signal("uint", str)
    ActivationToken = Signal("uint", str)
    NotificationClosed = Signal("uint", "uint")

    @Slot(result="QStringList")
    def GetCapabilities(self):
        return ["actions", "body", "body-markup"]

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, program, replaces, icon, title, text, actions, hints, timeout):
        tell(program=program, replaces=replaces, icon=icon, title=title, text=text, actions=actions, hints=hints)
        return 4_000_000_000  # fits 32 bits only without a sign

    @Slot(str, "QVariantMap")
    def update(self, entry, properties):
        tell(entry=entry, **properties)

    @Slot()
    def read(self):
        lines = os.read(sys.stdin.fileno(), 65536).splitlines()
        if not lines:
            QCoreApplication.quit()
        for line in lines:
            name, *values = json.loads(line)
            getattr(self, name).emit(*values)


def main(address: str) -> None:
    app = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "desktop")
    desktop = Desktop()
    bus.registerObject(PATH, desktop, QDBusConnection.RegisterOption.ExportAllContents)
    bus.connect("", "", "com.canonical.Unity.LauncherEntry", "Update", desktop, SLOT("update(QString,QVariantMap)"))
    bus.registerService(NAME)
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(desktop.read)
    tell(ready=True)
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
