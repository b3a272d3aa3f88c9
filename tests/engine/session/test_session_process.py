"""The session worker as a process, spoken to over its pipes, with a real model."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from engine.jobs.dialogue import (
    PROTOCOL,
    Answer,
    GenerateRequest,
    GenerateResult,
    SessionError,
    SessionEvent,
    SessionResult,
    decode_answer,
    encode_cancel,
    encode_request,
    session_command,
    session_environment,
)


class Session:
    """The worker's other side."""

    def __init__(self, command: list[str] | None = None) -> None:
        self.process = subprocess.Popen(
            command or session_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=session_environment(),
        )  # fmt: skip
        self.answers: Queue[Answer] = Queue()
        self._number = 0
        self._threads = [threading.Thread(target=self._read), threading.Thread(target=self._log)]
        self.log = b""
        for thread in self._threads:
            thread.start()

    def ask(self, method: Any, **params: Any) -> int:
        self._number += 1
        self.write(encode_request(self._number, method, params))
        return self._number

    def write(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def until_answer(self, number: int) -> tuple[list[SessionEvent], SessionResult | SessionError]:
        events = []
        while True:
            answer = self.answers.get(timeout=60)
            assert answer.id == number
            if not isinstance(answer, SessionEvent):
                return events, answer
            events.append(answer)

    def result(self, method: Any, **params: Any) -> dict[str, Any]:
        _, answer = self.until_answer(self.ask(method, **params))
        assert isinstance(answer, SessionResult), answer
        return answer.result

    def end(self) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self.process.stdin.close()
        code = self.process.wait(30)
        for thread in self._threads:
            thread.join(10)
        self.process.stdout.close()
        self.process.stderr.close()
        return code

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.answers.put(decode_answer(line))

    def _log(self) -> None:
        assert self.process.stderr is not None
        self.log = self.process.stderr.read()


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session()
    yield session
    if session.process.poll() is None:
        session.process.kill()
        session.end()


def test_it_says_who_it_is_and_ends_with_its_stdin(session: Session):
    hello = session.result("hello")
    assert hello["protocol"] == PROTOCOL
    assert hello["pid"] == session.process.pid
    assert {"tokenize", "generate", "load", "import_preview", "clean_preview", "unload", "cancel"} <= set(
        hello["methods"]
    )
    assert session.end() == 0
    assert session.log == b""


def test_a_model_writes_into_the_pipe_as_it_goes(session: Session, make_run):
    run = make_run()
    request = GenerateRequest(run.folder, "The fox ", max_new_tokens=40, seed=5, alternatives=3)
    loaded = session.result("load", run=str(run.folder), checkpoint="best")
    assert loaded["step"] == 2
    assert loaded["parameters"] > 1000
    events, answer = session.until_answer(session.ask("generate", **request.params()))
    assert isinstance(answer, SessionResult), answer
    made = GenerateResult.from_values(answer.result)
    assert events[0].event == "started"
    assert events[0].values["seed"] == made.seed == 5
    pieces = [event.values for event in events if event.event == "text"]
    assert "".join(piece["text"] for piece in pieces) == made.text
    tokens = [token for piece in pieces for token in piece["tokens"]]
    assert len(tokens) == made.tokens
    assert all(0 <= token["probability"] <= 1 for token in tokens)
    assert all((token["rank"] == 1) == (token["alternatives"][0]["id"] == token["id"]) for token in tokens)
    assert made.finish_reason in ("length", "end-of-text")
    assert made.tokens_per_second > 0
    assert {session.result("generate", **request.params())["text"] for _ in range(19)} == {made.text}
    assert os.getpriority(os.PRIO_PROCESS, session.process.pid) >= 15  # a training beside it goes first
    assert session.result("unload") == {"unloaded": 1}
    assert session.result("unload") == {"unloaded": 0}


def test_a_drawn_seed_is_told_and_gives_the_same_again(session: Session, make_run):
    request = GenerateRequest(make_run().folder, "", max_new_tokens=20)
    first = session.result("generate", **request.params())
    again = session.result("generate", **request.params() | {"seed": first["seed"]})
    assert again["text"] == first["text"]


def test_writing_is_cancelled_between_tokens(session: Session, make_run):
    request = GenerateRequest(make_run().folder, "The ", max_new_tokens=1_000_000, temperature=0.0)
    number = session.ask("generate", **request.params())
    texts = 0
    while texts < 2:
        answer = session.answers.get(timeout=60)
        assert isinstance(answer, SessionEvent), answer
        texts += answer.event == "text"
    session.write(encode_cancel(number))
    _, answer = session.until_answer(number)
    assert isinstance(answer, SessionResult)
    assert answer.result["finish_reason"] == "cancelled"
    assert 0 < answer.result["tokens"] < 1_000_000


def test_the_end_of_stdin_ends_it_in_the_middle_of_writing(session: Session, make_run):
    request = GenerateRequest(make_run().folder, "The ", max_new_tokens=1_000_000, temperature=0.0)
    session.ask("generate", **request.params())
    while session.answers.get(timeout=60).event != "text":  # type: ignore[union-attr]
        pass
    began = time.monotonic()
    assert session.end() == 0
    assert time.monotonic() - began < 5


def test_what_is_wrong_is_told_in_words(session: Session, make_run, tmp_path: Path):
    run = make_run()
    for params, code in (
        ({"run": str(tmp_path / "none"), "prompt": ""}, "checkpoint.unknown"),
        ({"run": str(run.folder), "prompt": "", "checkpoint": 99}, "checkpoint.unknown"),
        ({"run": str(run.folder), "prompt": "", "temperature": -1}, "recipe.invalid"),
        ({"run": str(run.folder)}, "session.params"),
        ({"run": str(run.folder), "prompt": "", "checkpoint": "first"}, "session.params"),
    ):
        _, answer = session.until_answer(session.ask("generate", **params))
        assert isinstance(answer, SessionError)
        assert (answer.code, bool(answer.message)) == (code, True)
    session.write(b"what?\n")
    answer = session.answers.get(timeout=10)
    assert isinstance(answer, SessionError)
    assert answer.id is None
    assert session.result("hello")["protocol"] == PROTOCOL


def test_text_is_cut_into_tokens_and_files_are_looked_at(session: Session, make_run, tmp_path: Path):
    run = make_run()
    text = "The fox, naïve 你好."
    told = session.result("tokenize", tokenizer=str(run.folder / "tokenizer.json"), text=text)
    assert told["bytes"] == len(text.encode())
    assert "".join(text[token["start"] : token["end"]] for token in told["tokens"]) == text
    assert all(0 <= token["id"] < told["vocab_size"] for token in told["tokens"])

    (tmp_path / "a.txt").write_text("Some words to look at.", encoding="utf-8")
    told = session.result("import_preview", paths=[str(tmp_path / "a.txt")])
    assert [file["name"] for file in told["files"]] == ["a.txt"]
    assert told["documents"][0]["text"] == "Some words to look at."


def test_sources_are_told_a_page_at_a_time(session: Session, make_project):
    project = make_project()
    told = session.result("sources", project=str(project.root), offset=0, limit=5, order="-bytes")
    assert told["sources"] == []
    assert told["totals"]["sources"] == 0


def test_cleaning_rules_are_tried_on_the_projects_text(session: Session, make_project):
    project = make_project()
    told = session.result("clean_preview", project=str(project.root), settings={"cleaning.min_characters": 5})
    assert told["documents"] == 0
    assert isinstance(told["rules"], list)


LOOKING = """
import os, sys
from engine.session import process, server

def look(call):
    print("printed")
    os.write(1, b"written")
    return {"torch": "torch" in sys.modules}

server.METHODS.update(look=look)
sys.exit(process.run_session())
"""


def test_torch_comes_with_the_first_request_that_needs_it_and_prints_go_to_the_log():
    session = Session([sys.executable, "-c", LOOKING])
    session.result("hello")
    assert session.result("look") == {"torch": False}
    assert session.end() == 0
    assert b"printed" in session.log
    assert b"written" in session.log
