from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer

from engine.cli.following import Detached, conclude, follow, follow_to_end
from engine.errors import LangwrightError
from engine.jobs import EventWriter, JobContext, prepare_job, read_spec
from engine.jobs.follow import End
from engine.jobs.liveness import Pulse
from engine.jobs.spec import write_spec

Work = Callable[[JobContext], None]


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Callable[[Work], Path]]:
    """Start a job whose worker is a thread of this process."""
    threads: list[threading.Thread] = []

    def start(work: Work) -> Path:
        folder = tmp_path / "job"
        prepare_job(folder, "clean", tmp_path)
        spec = read_spec(folder).model_copy(update={"attempt": read_spec(folder).attempt + 1})
        write_spec(folder, spec)

        def body() -> None:
            pulse = Pulse(folder, spec.attempt)
            pulse.start()
            with EventWriter(folder, spec.attempt) as events:
                work(JobContext(folder, spec, events))
            pulse.stop()

        thread = threading.Thread(target=body)
        thread.start()
        threads.append(thread)
        return folder

    yield start
    for thread in threads:
        thread.join(20)


def test_messages_and_result(at_work, capsys: pytest.CaptureFixture[str]):
    def work(job: JobContext) -> None:
        job.phase("x", "Reading")
        job.message("info", "x", "All is well.")
        job.message("warning", "x", "Row 7 is broken.")
        job.events.event("override", setting="a", old=1, new=2, code="x", text="Less at once.")
        job.progress(10, 10, "documents")
        job.events.event("finished", outcome="done", result={"documents": 10})

    assert follow_to_end(at_work(work), "Clean") == {"documents": 10}
    lines = capsys.readouterr().err.splitlines()
    assert lines == ["Clean: Reading", "All is well.", "Warning: Row 7 is broken.", "Note: Less at once.",
                     "Clean: 10 of 10 documents"]  # fmt: skip


def test_what_an_earlier_attempt_told_is_not_told_again(at_work, capsys: pytest.CaptureFixture[str]):
    def first(job: JobContext) -> None:
        job.message("info", "x", "The first.")
        job.events.event("finished", outcome="done", result={"n": 1})

    def second(job: JobContext) -> None:
        time.sleep(0.3)
        job.message("info", "x", "The second.")
        job.events.event("finished", outcome="done", result={"n": 2})

    folder = at_work(first)
    assert follow_to_end(folder, "Clean") == {"n": 1}
    time.sleep(0.5)
    assert at_work(second) == folder
    assert follow_to_end(folder, "Clean") == {"n": 2}
    assert capsys.readouterr().err.split("The second.")[0].count("The first.") == 1


def obedient(job: JobContext) -> None:
    while not job.stop_requested:
        job.events.metrics(1, train_loss=3.0, tokens=10.0, tokens_per_second=5.0)
        job.events.flush()
        time.sleep(0.05)
    job.events.event("finished", outcome="stopped", code="job.stopped", text="Stopped at step 1; saved.", exit_code=3)


def press_after(seconds: float, times: int = 1) -> None:
    def press() -> None:
        for _ in range(times):
            time.sleep(seconds)
            os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=press).start()


@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT to itself")
def test_ctrl_c_stops_saves_and_says_how_to_go_on(at_work, capsys: pytest.CaptureFixture[str]):
    before = signal.getsignal(signal.SIGINT)  # whoever runs the tests in the background ignores it
    folder = at_work(obedient)
    press_after(0.6)
    with pytest.raises(typer.Exit) as caught:
        follow_to_end(folder, "run-1", total=100, resume="langwright resume DIR run-1")
    assert caught.value.exit_code == 3
    told = capsys.readouterr().err
    assert "Stopping as soon as everything is saved" in told
    assert "Stopped at step 1; saved." in told
    assert "langwright resume DIR run-1" in told
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT to itself")
def test_a_second_ctrl_c_leaves_the_work_to_itself(at_work):
    end = threading.Event()

    def slow(job: JobContext) -> None:
        end.wait(20)
        job.events.event("finished", outcome="stopped", text="Stopped.", exit_code=3)

    folder = at_work(slow)
    press_after(0.4, times=2)
    with pytest.raises(Detached):
        follow(folder, "run-1", total=100)
    end.set()


def test_ends_become_exit_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    conclude(End("done"), tmp_path)
    with pytest.raises(typer.Exit) as stopped:
        conclude(End("stopped", text="Stopped at step 3."), tmp_path)
    assert stopped.value.exit_code == 3
    with pytest.raises(LangwrightError, match="The request is wrong") as failed:
        conclude(End("failed", "x.y", "The request is wrong.", "Mend it.", failed_code=2), tmp_path)
    assert failed.value.exit_code == 2
    with pytest.raises(LangwrightError):
        conclude(End("killed", "job.killed", "It was killed."), tmp_path)
    assert str(tmp_path / "log.txt") in capsys.readouterr().err
