"""One window for each person; the second start is a process of its own, as in life."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from studio.desktop.instance import LONGEST, Asked, Instance, address_for, startup_token, understood

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from studio.desktop.instance import Asked, Instance
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.hand_over(Asked(sys.argv[2], "token")), flush=True)
"""


@pytest.fixture
def settings(tmp_path, monkeypatch, qapp):
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    return tmp_path / "home" / "studio.json"


@pytest.fixture
def first(settings):
    made = Instance(settings)
    assert not made.hand_over(Asked())
    yield made
    made.close()


def start(settings: Path, project: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", SECOND, settings, project], stdout=subprocess.PIPE, text=True)


def test_a_second_start_hands_its_project_over(first, settings, qtbot):
    with qtbot.waitSignal(first.asked, timeout=20_000) as told:
        second = start(settings, "/books/My novel")
    assert second.communicate(timeout=20)[0] == "True\n"
    assert told.args == [Asked("/books/My novel", "token")]


def test_of_other_settings_each_has_a_window(first, settings, qtbot):
    other = Instance(settings.with_name("other.json"))
    assert not other.hand_over(Asked())
    other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes go with their process")
def test_what_a_crash_has_left_is_taken_away(settings, qtbot):
    left = subprocess.run([sys.executable, "-c", f"{SECOND}\nimport os; os._exit(9)", settings, ""], check=False)
    assert left.returncode == 9
    assert Path(address_for(settings)).exists()
    first = Instance(settings)
    assert not first.hand_over(Asked())
    with qtbot.waitSignal(first.asked, timeout=20_000):
        second = start(settings)
    assert second.communicate(timeout=20)[0] == "True\n"
    first.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no folder")
def test_nobody_else_can_reach_it(first, settings, tmp_path, monkeypatch):
    socket = Path(address_for(settings))
    assert socket.stat().st_mode & 0o077 == 0
    assert socket.parent.stat().st_mode & 0o077 == 0
    socket.parent.chmod(0o777)  # as if somebody else had made it
    with pytest.raises(PermissionError):
        address_for(settings)
    alone = Instance(settings)
    assert not alone.hand_over(Asked())  # it opens a window all the same
    socket.parent.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no folder")
def test_a_folder_too_deep_for_a_socket(settings, tmp_path, monkeypatch):
    deep = tmp_path / ("d" * 90)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    monkeypatch.setattr("tempfile.tempdir", "/tmp")
    assert len(os.fsencode(address_for(settings))) < 104


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"[]\n", b'{"project": 3, "token": ""}\n', b'{"project": ""}\n', b"[" * 9999]
)
def test_what_is_no_request_is_not_understood(line):
    assert understood(line) is None


def test_a_stranger_who_talks_without_end_is_cut_off(first, settings, qtbot):
    socket = QLocalSocket()
    socket.connectToServer(address_for(settings))
    with qtbot.waitSignal(socket.disconnected):
        socket.write(b"x" * (LONGEST + 2))


def test_the_token_of_a_start_is_taken_once(monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "a")
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "b")
    assert startup_token() == "a"
    assert startup_token() == ""
