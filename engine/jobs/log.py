"""Writing to the job's log, which is the worker's stderr, without ever failing for it."""

from __future__ import annotations

import contextlib
import sys
import traceback


def log(text: object) -> None:
    """Write a line. On a full disk it is lost: a job must not die of its log."""
    with contextlib.suppress(OSError):
        print(text, file=sys.stderr)


def log_traceback() -> None:
    """Write where the exception that is being handled came from."""
    log(traceback.format_exc())
