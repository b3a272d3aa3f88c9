"""The fold under the figures: gauges, other programs on the card, and the pace of the run."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from engine.hardware import CardUser, Gpu, Hardware
from engine.jobs import Life
from engine.recipe import Recipe
from studio.pages.training import machine_fold
from studio.pages.training.machine_fold import MachineFold
from studio.state import RunSummary

CARD = Gpu(0, "A card", 10, 5, (9, 0), uuid="GPU-1")


@pytest.fixture
def sent(services, monkeypatch):
    """The commands that were sent."""
    found = []
    monkeypatch.setattr(services.work, "command", lambda key, name, **values: found.append((key, name, values)))
    return found


@pytest.fixture
def fold(services, empty, qtbot, tmp_path):
    """On screen, open, for a run of an open project that is at work."""
    services.run.show("r")
    services.run.life = Life("alive", 7)
    summary = RunSummary("r", tmp_path, recipe=Recipe())
    made = MachineFold(services, SimpleNamespace(summary=summary, key="train:r"))
    qtbot.addWidget(made)
    made.show()
    made.set_open(True)
    return made


def gauges(services, **columns):
    services.run.gauges = {name: np.array([], float) for name in services.run.gauges} | {
        name: np.array(values, float) for name, values in columns.items()
    }
    for name, values in services.run.gauges.items():
        if not len(values):
            services.run.gauges[name] = np.full(2, np.nan)


def test_only_what_is_known_is_shown(fold, services):
    gauges(services, cpu_load=[0.5, 0.75], weight_norm=[3.0, np.nan])
    services.run.validations["accuracy"] = np.array([0.1, 0.31])
    fold.show_run()
    shown = {column: cell.figure.value for column, cell in fold.gauges.cells.items() if not cell.isHidden()}
    assert shown == {"cpu_load": "75 %", "weight_norm": "3.0", "accuracy": "31 %"}


def test_a_change_of_the_pace_is_sent_to_the_worker(fold, sent):
    fold.pace.form.changed.emit("pace.share", 40)
    fold.pace.form.changed.emit("pace.only_on_mains", True)
    assert sent == [
        ("train:r", "pace", {"settings": ["pace.share=40"]}),
        ("train:r", "pace", {"settings": ["pace.only_on_mains=true"]}),
    ]


def test_the_form_shows_what_holds_now(fold, services):
    services.run.overrides["pace.share"] = 30
    fold.show_run()
    assert fold.pace.form.values()["pace.share"] == 30
    assert fold.pace.form.isEnabled()
    services.run.life = Life("gone")
    fold.show_run()
    assert not fold.pace.form.isEnabled()


def test_who_else_uses_the_card_is_named(fold, services, monkeypatch, qtbot):
    users = (CardUser(9, "game", 2_000_000_000), CardUser(7, "python", 5), CardUser(11, "", None))
    monkeypatch.setattr(machine_fold, "card_users", lambda card: users if card is CARD else ())
    services.machine.hardware = Hardware("Pretended", 4, 8, 16, 8, gpus=(CARD,))
    services.run.device = "A card"
    fold.show_run()
    qtbot.waitUntil(lambda: not fold._users.isHidden())
    assert fold._users.text() == "Also on the graphics card: game (2 GB) and process 11"
