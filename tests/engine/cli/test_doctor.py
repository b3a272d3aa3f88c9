from __future__ import annotations

import json

import pytest

from engine.cli import doctor


@pytest.fixture
def probes(monkeypatch: pytest.MonkeyPatch) -> dict[str, doctor._Told]:
    told = {"torch": doctor._Told(True, ""), "PySide6": doctor._Told(True, "")}
    monkeypatch.setattr(doctor, "_probe", lambda code: told["torch" if "torch" in code else "PySide6"])
    return told


def test_a_machine_in_order(probes, cli):
    out, _ = cli("doctor")
    assert "Everything is in order." in out
    for word in ("Python", "Processor", "Memory", "Disk", "PyTorch", "Window"):
        assert f"\n{word} " in out
    told = json.loads(cli("doctor", "--json")[0])
    assert told["problems"] == []
    assert told["versions"]["langwright"]
    assert told["qt_works"]


def test_missing_system_libraries_come_with_the_line_that_installs_them(probes, cli):
    probes["PySide6"] = doctor._Told(
        False, "Traceback\nImportError: libEGL.so.1: cannot open shared object file: No such file or directory\n"
    )
    out, _ = cli("doctor", expect=1)
    assert "Qt misses a system library" in out
    assert "sudo apt-get install libegl1" in out
    assert "1 problem." in out


def test_a_torch_that_does_not_start_is_told(probes, cli):
    probes["torch"] = doctor._Told(False, "OSError: libgomp.so.1 is missing\n")
    out, _ = cli("doctor", expect=1)
    assert "PyTorch cannot be started: OSError: libgomp.so.1 is missing" in out


def test_a_probe_runs_in_a_process_of_its_own():
    assert doctor._probe("print('yes')").ok
    broken = doctor._probe("raise SystemError('no such luck')")
    assert not broken.ok
    assert broken.last_line == "SystemError: no such luck"
