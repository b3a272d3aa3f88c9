"""One window for each person: a second start hands its project over to the first, and ends.

The first listens on a local socket in a folder that only its person can enter (a named pipe on Windows), never on a
port. In order, for each start:

1. take the lock, so that of two starts at once one is the first;
2. is somebody listening? Hand over what was asked for, wait for the yes, and end;
3. else take away what a crash has left there, listen, and give the lock back.

A window that hangs does not answer; then the second start opens a window of its own, which nobody reaches.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import stat
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import filelock
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

CONNECT_MS = 500
ANSWER_MS = 2000
LOCK_SECONDS = 3.0
LONGEST = 65_536
"""Bytes of a message; a path has a few thousand at most."""
LONGEST_PATH = 100
"""Bytes of a socket's path: some systems take 104."""
TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


log = logging.getLogger("studio")


@dataclass(frozen=True)
class Asked:
    """What a second start asks for.

    Attributes:
        project: a folder; empty where none was named.
        token: its right to bring a window to the front, where the desktop deals in such.
    """

    project: str = ""
    token: str = ""


class Instance(QObject):
    """This start's place among those of one person and one set of settings.

    Signals:
        asked: an :class:`Asked` of a later start.
    """

    asked = Signal(object)

    def __init__(self, settings: Path, parent: QObject | None = None) -> None:
        """Find the place.

        Args:
            settings: the file of the studio's settings: who has others, as in a sandbox, is somebody else.
            parent: the owner.
        """
        super().__init__(parent)
        self._settings = settings
        self._server: QLocalServer | None = None

    def hand_over(self, asked: Asked) -> bool:
        """Give what is asked for to the window that is open already; False, and listening, where there is none."""
        try:
            self._settings.parent.mkdir(parents=True, exist_ok=True)
            address = address_for(self._settings)
            with filelock.FileLock(self._settings.with_name("instance.lock")).acquire(timeout=LOCK_SECONDS):
                answer = _deliver(address, asked)
                if answer == "nobody":
                    self._listen(address)
        except (filelock.Timeout, OSError) as error:
            log.warning("a window of its own, as others cannot be asked: %s", error)
            return False
        return answer == "taken"

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _listen(self, address: str) -> None:
        QLocalServer.removeServer(address)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(address):
            log.warning("later starts will not find this window: %s", server.errorString())
            return
        server.newConnection.connect(self._connected)
        self._server = server

    @Slot()
    def _connected(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _read(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        asked = understood(bytes(socket.readLine(LONGEST).data()))
        if asked is None:
            socket.abort()
            return
        socket.write(b"yes\n")
        socket.flush()
        socket.disconnectFromServer()
        self.asked.emit(asked)


def understood(line: bytes) -> Asked | None:
    """What a line of the socket asks for; None where it is no such line."""
    try:
        values = json.loads(line)
        project, token = values["project"], values["token"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return Asked(project, token) if isinstance(project, str) and isinstance(token, str) else None


def startup_token() -> str:
    """The right to the front that the desktop gave this start, taken out of its environment."""
    found = [os.environ.pop(name, "") for name in TOKENS]
    return next(filter(None, found), "")


def address_for(settings: Path) -> str:
    """The socket's path, or on Windows the pipe's name, which is of the session."""
    key = hashlib.sha256(os.fsencode(settings.absolute())).hexdigest()[:12]
    if sys.platform == "win32":
        return f"langwright-{os.environ.get('USERNAME', '')}-{key}"
    return str(_own_folder() / f"{key}.socket")


def _own_folder() -> Path:
    """A folder that only this person can enter.

    Raises:
        PermissionError: somebody else has put one of that name there.
    """
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    wanted = Path(runtime) / "langwright" if runtime and Path(runtime).is_dir() else None
    if wanted is None or len(os.fsencode(wanted)) > LONGEST_PATH - len("/123456789012.socket"):
        wanted = Path(tempfile.gettempdir()) / f"langwright-{os.getuid()}"
    wanted.mkdir(mode=0o700, exist_ok=True)
    seen = wanted.lstat()
    if not stat.S_ISDIR(seen.st_mode) or seen.st_uid != os.getuid() or stat.S_IMODE(seen.st_mode) & 0o077:
        raise PermissionError(f"{wanted} is not this person's alone")
    return wanted


def _deliver(address: str, asked: Asked) -> str:
    """Hand over: `taken`, `nobody` where none listens, or `silent` where the one that does gives no answer."""
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(CONNECT_MS):
        return "nobody"
    socket.write(json.dumps(asdict(asked)).encode() + b"\n")
    answered = socket.waitForBytesWritten(CONNECT_MS) and socket.waitForReadyRead(ANSWER_MS)
    taken = answered and bytes(socket.readAll().data()).startswith(b"yes")
    socket.abort()
    return "taken" if taken else "silent"
