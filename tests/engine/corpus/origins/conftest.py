"""A web server on this machine for a test, and a workshop in which waiting takes no time."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Site:
    """A web server whose answers a test sets.

    Attributes:
        pages: by path (with its query, or without): bytes, a text, JSON-able values, or a function of the request that
            gives one of these or (status, headers, body).
        asked: the paths that were asked for, in order.
        bodies: what was posted, from JSON.
        headers: those of each request, by lower-case name.
    """

    def __init__(self) -> None:
        self.pages = {}
        self.asked: list[str] = []
        self.bodies: list = []
        self.headers: list[dict[str, str]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                site._answer(self, None)

            do_HEAD = do_GET  # noqa: N815 - the name that http.server looks for

            def do_POST(self):
                site._answer(self, json.loads(self.rfile.read(int(self.headers["content-length"]))))

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self._thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()

    def _answer(self, handler, body) -> None:
        self.asked.append(handler.path)
        self.bodies.append(body)
        self.headers.append({name.lower(): value for name, value in handler.headers.items()})
        path = handler.path if handler.path in self.pages else handler.path.partition("?")[0]
        if path not in self.pages:
            status, headers, data = 404, {}, b"not here"
        else:
            found = self.pages[path]
            found = found(handler if body is None else body) if callable(found) else found
            status, headers, data = found if isinstance(found, tuple) else (200, {}, found)
        if isinstance(data, dict | list):
            headers, data = {"Content-Type": "application/json", **headers}, json.dumps(data).encode()
        elif isinstance(data, str):
            headers, data = {"Content-Type": "text/html; charset=utf-8", **headers}, data.encode()
        handler.close_connection = True
        try:
            handler.send_response(status)
            for name, value in ({"Content-Length": str(len(data)), "Connection": "close"} | headers).items():
                handler.send_header(name, value)
            handler.end_headers()
            if handler.command != "HEAD":
                handler.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the other side has heard enough


@pytest.fixture
def site():
    found = Site()
    yield found
    found.close()


@pytest.fixture
def waits(workshop):
    """The seconds that the job of this test's workshop would have waited."""
    waited: list[float] = []

    def hook(context):
        def wait(seconds):
            context.check()
            if seconds > 0:
                waited.append(seconds)

        context.wait = wait

    workshop.hook = hook
    return waited
