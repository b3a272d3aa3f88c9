"""``pace``: shown, changed while a run goes on, refused where nobody is at work."""

from __future__ import annotations

import json
import threading
import time

import pytest

from engine.jobs import EventWriter, JobContext, prepare_job, read_spec
from engine.jobs import context as job_context
from engine.jobs.liveness import Pulse
from engine.jobs.spec import write_spec
from engine.project import create_run


@pytest.fixture
def made(make_project):
    project = make_project("pace.share=80")
    run = create_run(project.paths, project.recipe, "first")
    project.close()
    return project.root, run


@pytest.fixture
def at_work(made, monkeypatch):
    """A run whose worker is a thread that takes any pace it is told, and waits for mains power."""
    monkeypatch.setattr(job_context, "COMMAND_SECONDS", 0.0)
    root, run = made
    prepare_job(run.folder, "train", root)
    spec = read_spec(run.folder).model_copy(update={"attempt": 1})
    write_spec(run.folder, spec)
    ready, ended = threading.Event(), threading.Event()

    def work():
        pulse = Pulse(run.folder, 1)
        pulse.start()
        with EventWriter(run.folder, 1) as events:
            job = JobContext(run.folder, spec, events)
            events.event("held", step=3, code="pace.battery", text="Waits for mains power.")
            ready.set()
            while not ended.is_set():
                for command in job.commands():
                    path, _, value = command.values["settings"][0].partition("=")
                    events.event("override", setting=path, old=80, new=json.loads(value), code="pace.changed")
                time.sleep(0.01)
        pulse.stop()

    thread = threading.Thread(target=work)
    thread.start()
    ready.wait(10)
    yield root
    ended.set()
    thread.join(20)


def test_the_pace_is_shown(made, cli):
    out = json.loads(cli("pace", made[0], "first", "--json")[0])
    assert out["pace"]["pace.share"] == 80
    assert out["pace"]["pace.only_on_mains"] is False
    assert out["waits"] == ""
    assert "pace.share" in cli("pace", made[0], "first")[0]


def test_nobody_at_work_is_told_with_the_way(made, cli):
    _, err = cli("pace", made[0], "first", "share=50", expect=2)
    assert "is not at work" in err
    assert "--set pace.share=50" in err


def test_a_wrong_value_is_refused(made, cli):
    _, err = cli("pace", made[0], "first", "share=500", expect=2)
    assert "from 5 to 100" in err


def test_a_change_is_taken_and_shown_and_status_says_why_it_waits(at_work, cli):
    out = json.loads(cli("pace", at_work, "first", "share=40", "--json")[0])
    assert out["pace"]["pace.share"] == 40
    assert out["waits"] == "Waits for mains power."
    (run,) = json.loads(cli("runs", at_work, "--json")[0])["runs"]
    assert (run["state"], run["why"]) == ("waiting", "Waits for mains power.")
    assert run["gauges"]["gpu_load"] is None
