from __future__ import annotations

import pytest

from engine.cli import main


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]):
    """``cli("status", folder, ..., expect=0)`` → (stdout, stderr)."""

    def call(*arguments: object, expect: int = 0) -> tuple[str, str]:
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        assert code == expect, told.out + told.err
        assert "Traceback" not in told.err
        return told.out, told.err

    return call
