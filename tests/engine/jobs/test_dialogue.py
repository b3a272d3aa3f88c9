from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import LangwrightError
from engine.jobs.dialogue import (
    GenerateRequest,
    GenerateResult,
    LineBuffer,
    SessionError,
    SessionEvent,
    SessionResult,
    TokenPiece,
    decode_answer,
    encode_cancel,
    encode_line,
    encode_request,
    session_command,
)


def test_a_request_is_one_line_of_json():
    request = GenerateRequest(run=Path("runs/a"), prompt="Zeile\nzwei é\udc80")
    line = encode_request(7, "generate", request.params())
    assert line.count(b"\n") == 1
    message = json.loads(line)
    assert (message["id"], message["method"]) == (7, "generate")
    assert message["params"]["prompt"] == "Zeile\nzwei é\udc80"
    assert Path(message["params"]["run"]).is_absolute()
    assert json.loads(encode_cancel(7)) == {"method": "cancel", "params": {"id": 7}}


def test_answers_come_back_as_what_they_are():
    assert decode_answer(encode_line({"id": 1, "event": "text", "values": {"text": "a"}})) == SessionEvent(
        1, "text", {"text": "a"}
    )
    assert decode_answer(encode_line({"id": 1, "result": {"pid": 5}})) == SessionResult(1, {"pid": 5})
    told = decode_answer(encode_line({"id": None, "error": {"code": "x.y", "message": "No.", "remedy": "Do."}}))
    assert isinstance(told, SessionError)
    assert told.id is None
    assert str(told.as_error()) == "No. Do."


@pytest.mark.parametrize(
    "line", [b"", b"[]", b"7", b"{}", b"\xff", b'{"id": 1}', b'{"id": 1, "error": 3}', b"[" * 9999]
)
def test_a_line_that_is_none_is_told(line):
    with pytest.raises(LangwrightError, match="cannot be understood") as caught:
        decode_answer(line)
    assert caught.value.code == "session.protocol"


def test_lines_are_cut_wherever_the_pieces_end():
    buffer = LineBuffer()
    stream = b'{"a":1}\n\n{"b":"\xc3\xa9"}\n{"c"'
    found = [line for byte in stream for line in buffer.feed(bytes([byte]))]
    assert found == [b'{"a":1}', b'{"b":"\xc3\xa9"}']
    assert buffer.feed(b":2}\n") == [b'{"c":2}']


def test_results_ignore_what_a_newer_worker_adds():
    values = {"text": "t", "seed": 1, "step": 2, "tokens": 3, "seconds": 0.5, "tokens_per_second": 6.0}
    result = GenerateResult.from_values({**values, "finish_reason": "end-of-text", "new": True})
    assert result.finish_reason == "end-of-text"
    assert TokenPiece.from_values({"id": 4, "text": "x", "probability": 0.5, "new": 1}) == TokenPiece(
        4, "x", probability=0.5
    )


def test_the_window_can_speak_it_without_torch():
    code = "import engine.jobs.dialogue, sys; print('torch' in sys.modules, 'datasets' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "False"]
    assert session_command()[1:] == ["-P", "-m", "engine.session"]
