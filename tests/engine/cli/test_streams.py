from __future__ import annotations

import io
import json
import math
import sys

import pytest

from engine.cli import streams


@pytest.fixture
def on_ascii(monkeypatch: pytest.MonkeyPatch):
    """Call something with an ASCII terminal as stdout; what it wrote."""

    def call(function, value) -> bytes:
        raw = io.BytesIO()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
            streams.prepare_streams()
            function(value)
            return raw.getvalue()

    return call


def test_typography_reads_plainly_where_there_is_only_ascii(on_ascii):
    assert on_ascii(streams.result, "“Größe” … 3 × 4 – 模") == b'"Gr??e" ... 3 x 4 - ?\n'


def test_json_loses_nothing_in_any_encoding(on_ascii):
    value = {"name": "Größe 模型", "bad": math.nan, "list": [math.inf, 1.5], "deep": {"x": (1, math.nan)}}
    assert json.loads(on_ascii(streams.result_json, value)) == {
        "name": "Größe 模型", "bad": None, "list": [None, 1.5], "deep": {"x": [1, None]},
    }  # fmt: skip


def test_tables_are_aligned_and_have_no_trailing_spaces(capsys: pytest.CaptureFixture[str]):
    streams.result_table(("run", "loss", ""), [("first", "3.2", ""), ("b", "12.25", "best")])
    assert capsys.readouterr().out == "run    loss\nfirst  3.2\nb      12.25  best\n"
