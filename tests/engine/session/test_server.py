"""Requests, answers, cancels and bad lines, with methods made up for the test."""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from engine.errors import LangwrightError
from engine.jobs.dialogue import encode_cancel, encode_request
from engine.session.call import Call
from engine.session.server import Server


def echo(call: Call) -> dict[str, Any]:
    call.tell("half", text=call.text("text")[:1])
    return {"text": call.text("text")}


def wait(call: Call) -> dict[str, Any]:
    call.tell("waiting")
    until = time.monotonic() + 20
    while time.monotonic() < until:
        call.check()
        time.sleep(0.01)
    return {}


def refuse(_call: Call) -> dict[str, Any]:
    raise LangwrightError("It cannot be.", remedy="Do otherwise.", code="test.no", number=3)


def crash(_call: Call) -> dict[str, Any]:
    raise ZeroDivisionError("by zero")


class Pipe(io.BytesIO):
    def messages(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.getvalue().splitlines()]

    def wait_for(self, condition: Callable[[dict[str, Any]], bool]) -> None:
        until = time.monotonic() + 10
        while not any(condition(message) for message in self.messages()):
            assert time.monotonic() < until, self.messages()
            time.sleep(0.01)


@pytest.fixture
def pipe() -> Pipe:
    return Pipe()


@pytest.fixture
def server(pipe: Pipe):
    server = Server(pipe, {"echo": echo, "wait": wait, "refuse": refuse, "crash": crash})
    thread = threading.Thread(target=server.serve)
    thread.start()
    yield server
    server.close()
    thread.join(10)
    assert not thread.is_alive()


def is_answer(number: int | None) -> Callable[[dict[str, Any]], bool]:
    return lambda message: message.get("id") == number and ("result" in message or "error" in message)


def test_events_then_the_result(server: Server, pipe: Pipe):
    server.receive(encode_request(1, "echo", {"text": "äh"}))
    pipe.wait_for(is_answer(1))
    assert pipe.messages() == [
        {"id": 1, "event": "half", "values": {"text": "ä"}},
        {"id": 1, "result": {"text": "äh"}},
    ]


def test_errors_come_in_words_and_the_worker_lives_on(server: Server, pipe: Pipe, capsys: pytest.CaptureFixture[str]):
    for number, method in ((1, "refuse"), (2, "crash"), (3, "unheard-of"), (4, "echo")):
        server.receive(encode_request(number, method))  # type: ignore[arg-type]
    server.receive(encode_request(5, "echo", {"text": "still here"}))
    pipe.wait_for(is_answer(5))
    told = {message["id"]: message for message in pipe.messages()}
    assert told[1]["error"] == {
        "code": "test.no", "message": "It cannot be.", "remedy": "Do otherwise.", "values": {"number": 3},
    }  # fmt: skip
    assert told[2]["error"]["code"] == "session.unexpected"
    assert "ZeroDivisionError" in told[2]["error"]["message"]
    assert told[3]["error"]["code"] == "session.unknown-method"
    assert told[4]["error"]["code"] == "session.params"
    assert told[5]["result"] == {"text": "still here"}
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.parametrize(
    "line",
    [b"nonsense\n", b"[]\n", b"7\n", b'{"id": "a", "method": "echo"}\n', b'{"id": 1, "method": "echo", "params": 3}\n',
     b'{"method": "echo"}\n', b"\xff\xfe\n", b"[" * 100_000 + b"\n"],
)  # fmt: skip
def test_lines_that_are_no_request_are_answered(server: Server, pipe: Pipe, line: bytes):
    server.receive(line)
    server.receive(b"\n")
    server.receive(encode_request(9, "echo", {"text": "x"}))
    pipe.wait_for(is_answer(9))
    first = pipe.messages()[0]
    assert first["id"] is None
    assert first["error"]["code"] == "session.bad-line"


def test_a_cancel_overtakes_and_reaches_what_still_waits(server: Server, pipe: Pipe):
    server.receive(encode_request(1, "wait"))  # type: ignore[arg-type]
    server.receive(encode_request(2, "wait"))  # type: ignore[arg-type]
    server.receive(encode_request(3, "echo", {"text": "x"}))
    pipe.wait_for(lambda message: message.get("event") == "waiting")
    server.receive(encode_cancel(2))
    server.receive(encode_cancel(1))
    pipe.wait_for(is_answer(3))
    told = [message for message in pipe.messages() if "error" in message]
    assert [(message["id"], message["error"]["code"]) for message in told] == [
        (1, "session.cancelled"), (2, "session.cancelled"),
    ]  # fmt: skip
    assert sum(message.get("event") == "waiting" for message in pipe.messages()) == 1


def test_a_cancel_says_whether_it_found_something_if_it_is_asked(server: Server, pipe: Pipe):
    server.receive(encode_request(8, "cancel", {"id": 77}))
    server.receive(encode_cancel(77))
    server.receive(b'{"id": 9, "method": "cancel", "params": {"id": []}}')
    pipe.wait_for(is_answer(9))
    assert pipe.messages() == [{"id": 8, "result": {"found": False}}, {"id": 9, "result": {"found": False}}]


def test_an_id_that_is_still_open_is_refused(server: Server, pipe: Pipe):
    server.receive(encode_request(1, "wait"))  # type: ignore[arg-type]
    server.receive(encode_request(1, "echo", {"text": "x"}))
    pipe.wait_for(is_answer(1))
    assert pipe.messages()[-1]["error"]["code"] == "session.id-taken"
    server.receive(encode_cancel(1))
