"""Keeping the machine from going to sleep while something long is at work; the display may still go dark.

Linux: a child of systemd-inhibit (or elogind-inhibit) that lives as long as a pipe to it does, so that the machine may
sleep again however this process ends. macOS: caffeinate, which watches this process. Windows: the execution state of
this thread, which goes with it (SetThreadExecutionState, winbase.h).
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Self

ANSWER_SECONDS = 3.0
"""How long the session manager may take to say yes."""

BUS = Path("/run/dbus/system_bus_socket")
"""Over which systemd-logind or elogind is asked; without, nobody is there to ask."""

_ES_CONTINUOUS, _ES_SYSTEM_REQUIRED = 0x80000000, 0x00000001
_INHIBITORS = ("systemd-inhibit", "elogind-inhibit")
_WHAT = ("sleep:idle", "idle")
"""What is asked for, the second where the first is not allowed, as it is over a remote login."""


class KeepAwake:
    """Holds the machine awake between :meth:`hold` and :meth:`release`, where the system lets it.

    Attributes:
        held: whether it does now.
        refused: whether the system was asked and said no; a machine without anybody to ask refuses nothing.
    """

    def __init__(self, why: str = "", *, wanted: bool = True) -> None:
        """Prepare it.

        Args:
            why: what is at work, for whoever asks the system what keeps it awake.
            wanted: False makes everything do nothing.
        """
        self._why, self._wanted = why, wanted
        self._child: subprocess.Popen[bytes] | None = None
        self.held = self.refused = False

    def hold(self) -> bool:
        """Keep the machine awake from now on; whether it is."""
        if self._wanted and not self.held:
            self.held = self._begin()
        return self.held

    def release(self) -> None:
        """Let the machine sleep again; twice does no harm."""
        if not self.held:
            return
        self.held = False
        if sys.platform == "win32":
            _execution_state(_ES_CONTINUOUS)
        elif self._child is not None:
            _end(self._child)
            self._child = None

    @contextlib.contextmanager
    def interrupted(self) -> Iterator[None]:
        """Let the machine sleep for a while, as during a pause."""
        before = self.held
        self.release()
        try:
            yield
        finally:
            if before:
                self.hold()

    def __enter__(self) -> Self:
        self.hold()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def _begin(self) -> bool:
        if sys.platform == "win32":
            return _execution_state(_ES_CONTINUOUS | _ES_SYSTEM_REQUIRED)
        if sys.platform == "darwin":
            self._child = _started(["caffeinate", "-i", "-w", str(os.getpid())])
            return self._child is not None
        commands = list(self._commands())
        self._child = next(filter(None, map(_inhibitor, commands)), None)
        self.refused = self._child is None and bool(commands)
        return self._child is not None

    def _commands(self) -> Iterator[list[str]]:
        for program in filter(shutil.which, _INHIBITORS if BUS.exists() else ()):
            for what in _WHAT:
                yield [program, f"--what={what}", "--who=Langwright", f"--why={self._why}", "--mode=block", "cat"]


def _inhibitor(command: list[str]) -> subprocess.Popen[bytes] | None:
    """The child that holds the inhibition; None where it was refused.

    The program at its end, cat, is only started once the inhibition is held: what it sends back is the yes. It ends
    with our end of the pipe.
    """
    child = _started(command)
    if child is None or child.stdin is None or child.stdout is None:
        return None
    with contextlib.suppress(OSError):  # it has ended already, which reading then tells
        child.stdin.write(b"held\n")
        child.stdin.flush()
    answered, _, _ = select.select([child.stdout], [], [], ANSWER_SECONDS)
    if answered and os.read(child.stdout.fileno(), 8):
        return child
    _end(child)
    return None


def _started(command: list[str]) -> subprocess.Popen[bytes] | None:
    try:
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, close_fds=True
        )
    except OSError:
        return None


def _end(child: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if child.stdin is not None:
            child.stdin.close()
    if child.args[0] == "caffeinate":
        child.terminate()
    try:
        child.wait(timeout=1)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    if child.stdout is not None:
        child.stdout.close()


def _execution_state(state: int) -> bool:
    """Windows' own word for it; it stands for the thread that says it."""
    import ctypes

    return bool(ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state)))  # type: ignore[attr-defined]
