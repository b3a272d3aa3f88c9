"""When steps are made: conditions, rests, changes while a run goes on."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.jobs import context as job_context
from engine.jobs import send
from engine.project import create_run
from engine.recipe import PaceSettings, Recipe, with_settings
from engine.training import pace as pace_module
from engine.training import watch as watch_module
from engine.training.pace import Pace, obstacle, unknown
from engine.training.record import Record
from engine.training.watch import Reading


class Told:
    """Stands in for a job: keeps what it is told."""

    def __init__(self):
        self.events = self
        self.told = []

    def event(self, kind, **values):
        self.told.append((kind, values.get("code", "")))

    def message(self, level, code, text, **values):
        self.told.append((level, code))


class Clock:
    """Time that passes only where it is said so."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now

    def pass_by(self, seconds):
        self.now += seconds


def pace_of(*assignments, reading=None, record=None, asked=()):
    told, clock = Told(), Clock()
    latest = reading or Reading(on_mains=True, temperature=50.0, idle=10_000.0)
    watch = SimpleNamespace(latest=latest, ask_idle=lambda wanted: None)
    recipe = with_settings(Recipe(), assignments)
    made = Pace(told, recipe, record or Record(), watch, asked=asked, clock=clock, sleep=clock.pass_by)
    return made, told, clock, watch


# Conditions -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("chosen", "seen", "code"),
    [
        ({}, {"on_mains": False, "temperature": 105.0, "idle": 0.0}, None),
        ({"only_on_mains": True}, {"on_mains": False}, "pace.battery"),
        ({"only_on_mains": True}, {"on_mains": True}, None),
        ({"only_on_mains": True}, {"on_mains": None}, None),
        ({"max_temperature": 80}, {"temperature": 80.0}, "pace.hot"),
        ({"max_temperature": 80}, {"temperature": 79.9}, None),
        ({"max_temperature": 80}, {"temperature": None}, None),
        ({"only_when_idle": True}, {"idle": 299.0}, "pace.in-use"),
        ({"only_when_idle": True}, {"idle": 300.0}, None),
        ({"only_when_idle": True, "idle_minutes": 1}, {"idle": 61.0}, None),
        ({"only_when_idle": True}, {"idle": None}, None),
    ],
)
def test_what_forbids_a_step(chosen, seen, code):
    found = obstacle(PaceSettings(**chosen), Reading(**seen))
    assert (found and found.code) == code
    if found:
        assert found.text.startswith("Waits")


def test_a_hot_device_must_cool_a_little_before_it_goes_on():
    made, told, _, watch = pace_of("pace.max_temperature=80")
    gone = []
    for degrees in (79.0, 81.0, 78.0, 75.0, 74.9, 79.0):
        watch.latest = Reading(temperature=degrees)
        gone.append(made.may_go(1))
    assert gone == [True, False, False, False, True, True]
    assert told.told == [("held", "pace.hot"), ("released", "")]


def test_another_reason_is_told_anew():
    made, told, _, watch = pace_of("pace.only_on_mains=true", "pace.only_when_idle=true")
    for mains, idle in ((False, 0.0), (True, 0.0), (True, 900.0)):
        watch.latest = Reading(on_mains=mains, idle=idle)
        made.may_go(1)
    assert told.told == [("held", "pace.battery"), ("held", "pace.in-use"), ("released", "")]


def test_what_cannot_be_known_is_said_once_and_holds_nobody_up():
    every = ("pace.only_on_mains=true", "pace.only_when_idle=true", "pace.max_temperature=70")
    made, told, *_ = pace_of(*every, reading=Reading(on_mains=None))
    assert [code for _, code in told.told] == ["pace.mains-unknown", "pace.temperature-unknown", "pace.idle-unknown"]
    assert made.may_go(1)
    made.change(["pace.idle_minutes=9"], 3)
    assert [kind for kind, _ in told.told] == ["warning"] * 3 + ["override"]
    assert unknown(PaceSettings(), Reading(on_mains=None)) == []


# The share ------------------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(share=st.integers(5, 100), steps=st.lists(st.floats(0.001, 30.0), min_size=5, max_size=60))
def test_the_device_works_for_its_share_of_the_time(share, steps):
    made, _, clock, _ = pace_of(f"pace.share={share}")
    began = clock.now
    for seconds in steps:
        clock.pass_by(seconds)
        made.worked(seconds)
        while not made.may_go(1):
            made.wait()
    assert sum(steps) / (clock.now - began) == pytest.approx(share / 100, rel=1e-6)


def test_a_rest_ends_when_the_share_is_changed():
    made, *_ = pace_of("pace.share=5")
    made.worked(60.0)
    assert not made.may_go(1)
    made.change(["pace.share=100"], 1)
    assert made.may_go(1)


# Changes --------------------------------------------------------------------------------------------------------


def test_a_change_is_told_in_words_and_remembered_for_a_resume():
    record = Record()
    made, told, *_ = pace_of(record=record)
    made.change(["pace.share=40", "pace.only_on_mains=true"], 7)
    assert (made.settings.share, made.settings.only_on_mains) == (40, True)
    assert told.told == [("override", "pace.changed")] * 2
    assert record.overrides == {"pace.share": 40, "pace.only_on_mains": True}
    again, *_ = pace_of(record=record)
    assert (again.settings.share, again.settings.only_on_mains) == (40, True)
    asked, *_ = pace_of("pace.share=90", record=record, asked=["pace.share=90"])
    assert (asked.settings.share, asked.settings.only_on_mains) == (90, True)


@pytest.mark.parametrize("wrong", ["pace.share=400", "pace.nothing=1", "training.learning_rate=1", "pace.share"])
def test_what_cannot_be_taken_changes_nothing(wrong):
    made, told, *_ = pace_of()
    made.change(["pace.only_on_mains=true", wrong], 1)
    assert told.told == [("warning", "pace.refused")]
    assert not made.settings.only_on_mains


# In a run -------------------------------------------------------------------------------------------------------


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(job_context, "COMMAND_SECONDS", 0.0)
    monkeypatch.setattr(pace_module, "POLL_SECONDS", 0.005)
    monkeypatch.setattr(watch_module, "LOOK_SECONDS", 0.01)


def start(make_project, *assignments):
    project = make_project("training.max_steps=6", "training.eval_steps=1000", "training.save_steps=1000", *assignments)
    return create_run(project.paths, project.recipe, "first")


@pytest.mark.usefixtures("quick")
def test_a_run_saves_on_a_battery_and_goes_on_at_the_mains(make_project, train_here, monkeypatch):
    plugged = [True]
    looks = []

    def power():
        looks.append(plugged[0])
        if looks.count(False) > 4:
            plugged[0] = True
        return plugged[0]

    monkeypatch.setattr(watch_module, "on_mains", power)

    def unplug(context, step):
        if step == 3:
            plugged[0] = False
            seen = len(looks)
            while len(looks) < seen + 2:  # until the next look has seen it
                context.events.flush()

    attempt = train_here(start(make_project, "pace.only_on_mains=true"), unplug)
    assert attempt.result["steps"] == 6
    story = [(e.kind, e.values["step"]) for e in attempt.events if e.kind in ("held", "released", "checkpoint")]
    assert ("held", 3) in story
    assert ("released", 3) in story
    assert ("checkpoint", 3) in story


@pytest.mark.usefixtures("quick")
def test_the_pace_is_changed_while_the_run_goes_on_and_while_it_is_paused(make_project, train_here):
    def command(context, step):
        if step == 2:
            send(context.folder, "pace", settings=["pace.share=50"])
        if step == 4:
            for name, values in (("pause", {}), ("pace", {"settings": ["pace.share=100"]}), ("resume", {})):
                send(context.folder, name, **values)

    attempt = train_here(start(make_project), command)
    changes = [(e.values["step"], e.values["setting"], e.values["new"]) for e in attempt.of_kind("override")]
    assert changes == [(2, "pace.share", 50), (4, "pace.share", 100)]
    assert attempt.of_kind("override")[0].text == "From step 2 on: Share of the device: 50 % instead of 100 %."
    assert attempt.result["steps"] == 6
