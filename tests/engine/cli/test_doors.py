"""The doors to other processes: the studio, the worker, the session worker."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from engine.cli import machinery
from engine.jobs import JobSpec
from engine.jobs.spec import write_spec


def test_without_a_command_the_studio_opens_as_a_process(cli, monkeypatch: pytest.MonkeyPatch):
    started: list[list[str]] = []

    def call(command: list[str]) -> int:
        started.append(command)
        return 7

    monkeypatch.setattr(machinery.subprocess, "call", call)
    cli(expect=7)
    assert started == [[sys.executable, "-P", "-m", "studio"]]


def test_the_studio_opens_with_a_project(cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    started: list[list[str]] = []
    monkeypatch.setattr(machinery.subprocess, "call", lambda command: started.append(command) or 0)
    cli("studio", tmp_path / "my project")
    assert started == [[sys.executable, "-P", "-m", "studio", str(tmp_path / "my project")]]


def test_version(cli):
    assert cli("--version")[0].startswith("langwright 0.")


def test_a_worker_can_be_started_by_the_command_itself(tmp_path: Path, cli, monkeypatch: pytest.MonkeyPatch):
    import engine.worker.process as process

    monkeypatch.setattr(process, "lower_priority", lambda: None)
    monkeypatch.setattr(process, "listen_to_signals", lambda _context: None)
    monkeypatch.setattr(process.faulthandler, "enable", lambda: None)
    write_spec(tmp_path, JobSpec(kind="unheard-of", project=".", attempt=1))
    assert "does not know jobs of kind" in cli("worker", tmp_path, expect=2)[1]


def test_settings_list_every_setting_with_its_help(cli):
    from engine.recipe import SETTINGS

    out, _ = cli("settings")
    assert all(f"\n{path} = " in f"\n{out}" for path in SETTINGS)
    out, _ = cli("settings", "generation")
    assert "generation.temperature = 0.8" in out
    assert "0 always takes the likeliest token" in out
    assert "training." not in out
    assert "There are: corpus" in cli("settings", "nonsense", expect=2)[1]


def test_the_plan_is_told_in_words_and_as_json(make_project, cli):
    import json

    project = make_project()
    project.close()
    out, _ = cli("model", project.root)
    for word in ("Model", "Memory", "Speed", "Steps", "Disk", "size"):
        assert word in out
    card = json.loads(cli("model", project.root, "--json", "--size", "mini")[0])
    assert card["size"] == "mini"
    assert card["parameters"]["total"] > 0
    assert card["train_tokens"] > 0
    assert 'size = "mini"' in project.paths.recipe_file.read_text(encoding="utf-8")


@pytest.mark.slow  # a real worker, and five seconds of real steps
def test_measuring_replaces_the_forecast(make_project, cli, tmp_path, monkeypatch):
    import json

    monkeypatch.setenv("LANGWRIGHT_HOME", str(tmp_path / "home"))
    project = make_project()
    project.close()
    forecast = json.loads(cli("model", project.root, "--json")[0])
    assert forecast["predicted"] is True
    measured = json.loads(cli("model", project.root, "--measure", "--json")[0])
    assert measured["predicted"] is False
    assert measured["memory_error"] == 0.1
    assert measured["speed_error"] in (0.1, 0.3), "more where other programs compute meanwhile"
    assert "Measured on this machine, on 20" in measured["speed_basis"]
    out, _ = cli("model", project.root)
    assert "± 10 % of" in out
    assert out.count("Measured on this machine") == 2
    damaged = next((tmp_path / "home" / "cache" / "measurements").glob("*.json"))
    damaged.write_text("{", encoding="utf-8")
    out, told = cli("model", project.root)
    assert "Measured" not in out
    assert "1 damaged measurement" in told
