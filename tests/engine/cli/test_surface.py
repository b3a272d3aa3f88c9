from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer

from engine.cli.app import app

FROZEN: dict[str, list[str]] = json.loads((Path(__file__).parent / "surface.json").read_text(encoding="utf-8"))


def surface() -> dict[str, list[str]]:
    """Every command with its arguments (by their place) and options."""
    command = typer.main.get_command(app)
    found = {"": _names(command)}
    for name, inner in command.commands.items():  # type: ignore[attr-defined]
        found[name] = _names(inner)
    return found


def _names(command) -> list[str]:
    arguments = [p.metavar or p.name for p in command.params if p.param_type_name == "argument"]
    options = sorted(o for p in command.params if p.param_type_name == "option" for o in (*p.opts, *p.secondary_opts))
    return [*arguments, *options]


@pytest.mark.parametrize("command", FROZEN)
def test_the_surface_only_grows(command: str):
    """Scripts rely on it. A new name is added to surface.json; none is ever taken away."""
    assert command in surface(), f"the command {command} is gone"
    assert set(FROZEN[command]) <= set(surface()[command])


def test_what_is_new_is_frozen_too():
    assert surface() == FROZEN, "write the new names into surface.json"


def test_every_command_and_option_has_a_help_text():
    command = typer.main.get_command(app)
    for name, inner in command.commands.items():  # type: ignore[attr-defined]
        assert inner.help, name
        for parameter in inner.params:
            assert getattr(parameter, "help", None), f"{name} {parameter.name}"


@pytest.mark.parametrize("command", ["train", "resume", "branch", "evaluate", "generate", "export"])
def test_help_says_that_set_holds_for_this_time_alone(command: str):
    inner = typer.main.get_command(app).commands[command]  # type: ignore[attr-defined]
    (option,) = [p for p in inner.params if "--set" in p.opts]
    assert "alone" in option.help


@pytest.mark.parametrize("command", ["new", "import", "clean", "tokenizer", "model", "run"])
def test_help_says_that_set_is_saved(command: str):
    inner = typer.main.get_command(app).commands[command]  # type: ignore[attr-defined]
    (option,) = [p for p in inner.params if "--set" in p.opts]
    assert "saved in recipe.toml" in option.help
