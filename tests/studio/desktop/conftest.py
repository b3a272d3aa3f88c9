"""A session bus of the test's own, with a service on it that only notes what it is told."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from studio.desktop.bus import leave_bus

SERVICE = Path(__file__).with_name("desktop_service.py")


@pytest.fixture
def bus(monkeypatch):
    """The address of a bus that nobody else is on."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("there is no dbus-daemon on this machine")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    leave_bus()
    daemon.kill()
    daemon.communicate()


class Desktop:
    """The pretended desktop, in a process of its own."""

    def __init__(self, address: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(SERVICE), address], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.heard() == {"ready": True}

    def heard(self) -> dict:
        """The next thing it was told."""
        return json.loads(self.process.stdout.readline())

    def say(self, name: str, *values: object) -> None:
        """Have it send a signal."""
        self.process.stdin.write(json.dumps([name, *values]) + "\n")
        self.process.stdin.flush()

    def end(self) -> None:
        """The end of the pipe ends it."""
        self.process.communicate(timeout=5)


@pytest.fixture
def desktop(bus):
    """A desktop that notes notifications and progress."""
    made = Desktop(bus)
    yield made
    made.end()
