"""The session worker's life, in this order.

1. keep file descriptor 1 for the protocol; whatever else is printed goes to stderr;
2. read requests on a thread of their own, so that a cancel is heard while another request is at work;
3. answer them one after another on the main thread;
4. end when stdin does, at the latest some seconds after it.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
import threading
from typing import BinaryIO

from engine.jobs.dialogue import LONGEST_LINE
from engine.session.server import Server

GRACE_SECONDS = 5.0
"""How long a request may go on after stdin has ended; nobody would read its answer."""


def run_session() -> int:
    """Answer requests until stdin ends; returns the exit code."""
    faulthandler.enable()
    # Ctrl-C in the terminal of a window is the window's business; the end of stdin ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with keep_protocol() as out:
        server = Server(out)
        done = threading.Event()
        reader = threading.Thread(target=_read, args=(sys.stdin.buffer, server, done), name="requests", daemon=True)
        reader.start()
        server.serve()
        done.set()
    return 0


def keep_protocol() -> BinaryIO:
    """Take file descriptor 1 for the protocol and send everything else that is printed to stderr."""
    sys.stdout.flush()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return out


def _read(stream: BinaryIO, server: Server, done: threading.Event) -> None:
    for line in iter(lambda: stream.readline(LONGEST_LINE + 1), b""):
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            _skip_line(stream)
            server.refuse_line(f"The line is longer than {LONGEST_LINE} bytes.")
        else:
            server.receive(line)
    server.close()
    if not done.wait(GRACE_SECONDS):
        os._exit(0)  # stuck in foreign code, and nobody is listening any more


def _skip_line(stream: BinaryIO) -> None:
    while (piece := stream.readline(LONGEST_LINE)) and not piece.endswith(b"\n"):
        pass
