"""Desktop notifications: over the session bus on Linux, by the tray elsewhere; without either nothing happens.

The words of the bus are those of the Desktop Notifications Specification 1.2
(https://specifications.freedesktop.org/notification-spec/). Its ids are 32-bit numbers without a sign, which none of
Python's numbers becomes on its way into a message; so the call goes through Qt's own proxy, which learns the types from
the service. That waits for an answer and is done on another thread.
"""

from __future__ import annotations

import html
import os

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, SLOT, QMetaObject, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from studio.desktop.bus import session_bus
from studio.state.project_state import Runner

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
ICON = "langwright"
ANSWER_MS = 3000


class Notifications(QObject):
    """Tells the person who looks elsewhere.

    Signals:
        activated: the key of a notification that was clicked.
    """

    activated = Signal(str)

    def __init__(self, run: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._keys: dict[int, str] = {}
        self._listening = False
        self._tray: QSystemTrayIcon | None = None
        self._tray_key = ""

    def tell(self, key: str, title: str, text: str) -> None:
        """Show a notification.

        Args:
            key: told by :attr:`activated` when it is clicked.
            title: one line.
            text: the rest; plain text.
        """
        if not self._listen():
            self._tell_by_tray(key, title, text)
            return

        def told(number: int) -> None:
            if number:
                self._keys[number] = key
            else:
                self._tell_by_tray(key, title, text)

        words = self.tr("Show")
        self._run(lambda: notify(title, text, words), told)

    def close(self) -> None:
        """Take the sign in the tray away, if there was need of one."""
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _listen(self) -> bool:
        """Hear of clicks from now on; False where there is no bus."""
        bus = session_bus()
        if bus is None:
            return False
        if not self._listening:
            for name, slot in (
                ("ActivationToken", "_token(uint,QString)"),
                ("ActionInvoked", "_acted(uint,QString)"),
                ("NotificationClosed", "_closed(uint,uint)"),
            ):
                bus.connect("", PATH, SERVICE, name, self, SLOT(slot))
            self._listening = True
        return True

    @Slot("uint", str)
    def _token(self, number: int, token: str) -> None:
        """Wayland lets a window come to the front only with a token of the click; Qt takes it from here."""
        if number in self._keys:
            os.environ["XDG_ACTIVATION_TOKEN"] = token

    @Slot("uint", str)
    def _acted(self, number: int, _action: str) -> None:
        key = self._keys.pop(number, "")
        if key:
            self.activated.emit(key)

    @Slot("uint", "uint")
    def _closed(self, number: int, _reason: int) -> None:
        self._keys.pop(number, None)

    def _tell_by_tray(self, key: str, title: str, text: str) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._tray.messageClicked.connect(self._tray_clicked)
        self._tray_key = key
        self._tray.show()
        self._tray.showMessage(title, text, QApplication.windowIcon())

    @Slot()
    def _tray_clicked(self) -> None:
        self.activated.emit(self._tray_key)


def notify(title: str, text: str, action: str) -> int:
    """Have a notification shown over the session bus and wait for its number; 0 where nobody shows any.

    Not for the window's thread.
    """
    bus = session_bus()
    if bus is None:
        return 0
    from PySide6.QtDBus import QDBusInterface

    proxy = QDBusInterface(SERVICE, PATH, SERVICE, bus)
    if not proxy.isValid():
        return 0
    proxy.setTimeout(ANSWER_MS)
    capabilities = proxy.call("GetCapabilities").arguments()
    if capabilities and "body-markup" in capabilities[0]:
        text = html.escape(text, quote=False)
    try:
        number = QMetaObject.invokeMethod(
            proxy,
            "Notify",
            Qt.ConnectionType.DirectConnection,
            Q_RETURN_ARG("uint"),
            Q_ARG("QString", "Langwright"),
            Q_ARG("uint", 0),
            Q_ARG("QString", ICON),
            Q_ARG("QString", title),
            Q_ARG("QString", text),
            Q_ARG("QStringList", ["default", action]),
            Q_ARG("QVariantMap", {"desktop-entry": ICON}),
            Q_ARG("int", -1),
        )
    except RuntimeError:  # a service of that name that has no such method
        return 0
    return int(number or 0)
