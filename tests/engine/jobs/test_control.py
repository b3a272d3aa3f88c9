"""Commands by files, and the context that takes them."""

from __future__ import annotations

import pytest

from engine.errors import LangwrightError
from engine.jobs import Command, EventWriter, JobContext, JobSpec, Stopped, context, read_spec, send
from engine.jobs.control import Inbox
from engine.jobs.reader import EventReader
from engine.jobs.spec import write_spec


@pytest.fixture
def job(tmp_path):
    write_spec(tmp_path, JobSpec(kind="train", project="../..", attempt=2))
    return tmp_path


@pytest.fixture
def working(job, monkeypatch):
    monkeypatch.setattr(context, "COMMAND_SECONDS", 0.0)
    with EventWriter(job, 2) as events:
        yield JobContext(job, read_spec(job), events)


def test_commands_come_once_and_in_the_order_of_sending(job):
    for number in range(12):
        send(job, "sample", number=number)
    send(job, "save")
    inbox = Inbox(job, attempt=2)
    assert inbox.poll() == [*(Command("sample", {"number": n}) for n in range(12)), Command("save")]
    assert inbox.poll() == []
    assert list((job / "control").iterdir()) == []


def test_an_old_stop_never_stops_a_resumed_run(job):
    send(job, "stop")
    assert Inbox(job, attempt=3).poll() == []
    assert Inbox(job, attempt=2).poll() == []


def test_a_half_written_command_is_taken_by_its_name(job):
    (job / "control").mkdir()
    (job / "control" / "000002-1-pause.json").write_text('{"a": ')
    (job / "control" / ".000002-2-save.json.9-x.tmp").write_text("{}")
    (job / "control" / "notes.txt").write_text("mine")
    assert Inbox(job, attempt=2).poll() == [Command("pause")]


@pytest.mark.parametrize("name", ["1.json", "000002-save.json", "x-1-save.json", "000002-1-fly.json", "9-9-9.json"])
def test_a_file_that_is_no_command_is_thrown_away(job, name):
    (job / "control").mkdir()
    (job / "control" / name).write_text("{}")
    assert Inbox(job, attempt=2).poll() == []


def test_commands_need_a_job(tmp_path):
    with pytest.raises(LangwrightError):
        send(tmp_path, "stop")
    (tmp_path / "job.json").write_text('{"kind": 5}')
    with pytest.raises(LangwrightError, match="damaged"):
        send(tmp_path, "stop")


def test_stop_is_no_command_but_a_state(working, job):
    assert not working.stop_requested
    working.check()
    send(job, "pause")
    send(job, "stop")
    send(job, "resume")
    assert working.stop_requested
    assert [command.name for command in working.commands()] == ["pause", "resume"]
    assert working.commands() == []
    with pytest.raises(Stopped) as caught:
        working.check()
    assert (caught.value.exit_code, caught.value.code) == (3, "job.stopped")


def test_the_inbox_is_looked_into_ten_times_a_second_at_most(working, job, monkeypatch):
    monkeypatch.setattr(context, "COMMAND_SECONDS", 1000.0)
    assert working.commands() == []
    send(job, "stop")
    assert not working.stop_requested
    monkeypatch.setattr(context, "COMMAND_SECONDS", 0.0)
    assert working.stop_requested


def test_progress_is_thinned_but_its_end_is_always_told(working, job):
    working.phase("a", "First")
    for done in range(1, 1001):
        working.progress(done, 1000, "rows")
    working.phase("b", "Second")
    working.progress(1, None, "rows")
    events = EventReader(job).poll()
    told = [e.values for e in events if e.kind == "progress"]
    assert 2 <= len(told) < 100
    assert told[-2]["done"] == told[-2]["total"] == 1000
    assert told[-2]["rate"] > 0
    assert (told[-1]["done"], told[-1]["total"], told[-1]["rate"]) == (1, None, None)
