"""The one door to the web: http and https with time and size limits, patience, and no way into the private network.

A request goes through these steps:

1. the address is looked at: http or https, no user name in it;
2. its host is looked up, and unless private addresses are allowed, every one must be public; the connection is made to
   the very address that was looked at, so that a name cannot mean something else a moment later;
3. 429 and 5xx answers and connections that fail are tried again, after as long as the server asks or twice as long
   each time;
4. a redirect is a new address: it starts again at 1, and the caller may refuse it;
5. the body is read within limits.

Proxies that the environment names are not used: the addresses behind them could not be looked at.
"""

from __future__ import annotations

import contextlib
import functools
import json
import queue
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

import urllib3
from urllib3.exceptions import HTTPError, NameResolutionError, NewConnectionError, SSLError
from urllib3.exceptions import TimeoutError as TimedOut

from engine.corpus.origins.hosts import (
    NetworkError,
    NotPublicError,
    PublicPool,
    PublicTlsPool,
    refuse_scheme,
    same_host,
)

USER_AGENT = "Langwright/0.1 (text for a language model; respects robots.txt)"
CONNECT_SECONDS = 10.0
READ_SECONDS = 60.0
TOTAL_SECONDS = 180.0
TRIES = 4
FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 120.0
MAX_REDIRECTS = 5
MAX_BYTES = 64 << 20
_PIECE = 64 << 10
_LOOK_SECONDS = 0.1
_UNDER_WAY = ("network.timeout", "network.broken-off")
"""Failures of a request that the server may have done its work for: what was posted is not posted again."""


@dataclass(frozen=True)
class Answer:
    """What came back.

    Attributes:
        url: where it came from in the end.
        status: below 400.
        headers: by lower-case name.
        data: the body, unpacked.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes

    def json(self) -> Any:
        """The body as JSON.

        Raises:
            NetworkError: it is none (code ``network.no-json``).
        """
        try:
            return json.loads(self.data)
        except (ValueError, RecursionError) as error:
            kind = self.headers.get("content-type", "something")
            reason = f"answers with {kind} that is no JSON: {str(error)[:100]}."
            raise NetworkError(self.url, reason, code="network.no-json", remedy="Check the address.") from error


@dataclass
class Network:
    """Asks the web.

    Attributes:
        pause: waits so many seconds; raises when the person wants to stop. Also called with 0, now and then.
        private: whether addresses of this machine and the local network may be asked.
        check: called with every address before it is asked, redirects too; raises to refuse.
        read_seconds: how long an answer may be silent; by itself a minute.
    """

    pause: Callable[[float], None]
    private: bool = False
    check: Callable[[str], None] = field(default=lambda url: None)
    read_seconds: float | None = None

    def __post_init__(self) -> None:
        self._pool = urllib3.PoolManager(
            num_pools=50,
            retries=False,
            timeout=urllib3.Timeout(connect=CONNECT_SECONDS, read=self.read_seconds or READ_SECONDS),
            ssl_context=_tls(),
        )
        if not self.private:
            self._pool.pool_classes_by_scheme = {"http": PublicPool, "https": PublicTlsPool}

    def get(self, url: str, *, headers: Mapping[str, str] | None = None, max_bytes: int = MAX_BYTES) -> Answer:
        """Get what an address has.

        Raises:
            NetworkError: it has nothing, or not within limits.
        """
        return self._ask("GET", url, dict(headers or {}), None, max_bytes)

    def post(self, url: str, body: Any, *, headers: Mapping[str, str] | None = None) -> Answer:
        """Send JSON to an address; redirects are not followed.

        Raises:
            NetworkError: as :meth:`get`.
        """
        sent = {"content-type": "application/json", **(headers or {})}
        return self._ask("POST", url, sent, json.dumps(body).encode("utf-8"), MAX_BYTES)

    def close(self) -> None:
        """Let the connections go."""
        self._pool.clear()

    def _ask(self, method: str, url: str, headers: dict[str, str], body: bytes | None, most: int) -> Answer:
        for _ in range(MAX_REDIRECTS + 1):
            self.check(refuse_scheme(url))
            answer = self._patiently(method, url, headers, body, most)
            if not 300 <= answer.status < 400 or "location" not in answer.headers:
                return answer
            if body is not None:
                reason = f"sends the request on to {answer.headers['location'][:200]}."
                raise NetworkError(url, reason, code="network.redirect", remedy="Name that address itself.")
            url, before = urljoin(url, answer.headers["location"]), url
            if not same_host(url, before):
                headers = {name: value for name, value in headers.items() if name.lower() in ("accept",)}
        raise NetworkError(url, "leads from redirect to redirect.", code="network.redirects")

    def _patiently(self, method: str, url: str, headers: dict[str, str], body: bytes | None, most: int) -> Answer:
        wait = FIRST_PAUSE_SECONDS
        for last in [False] * (TRIES - 1) + [True]:
            try:
                return self._once(method, url, headers, body, most)
            except _Again as again:
                costly = body is not None and again.error.code in _UNDER_WAY
                if last or costly or again.after > LONGEST_PAUSE_SECONDS:
                    raise again.error from again.error.__cause__
                self.pause(max(again.after, wait))
                wait *= 2
        raise AssertionError  # the last try returns or raises

    def _once(self, method: str, url: str, headers: dict[str, str], body: bytes | None, most: int) -> Answer:
        sent = {"user-agent": USER_AGENT, "accept-encoding": "gzip", **headers}
        with _explained(url):
            answer = self._interruptibly(
                lambda: self._pool.request(method, url, headers=sent, body=body, preload_content=False, redirect=False)
            )
            try:
                found = {name.lower(): value for name, value in answer.headers.items()}
                if answer.status >= 400:
                    raise _refusal(url, answer.status, found, answer.read1(2000, decode_content=True))
                data = b"" if 300 <= answer.status < 400 else self._body(url, answer, most)
            finally:
                answer.close()
        return Answer(url, answer.status, found, data)

    def _interruptibly(self, ask: Callable[[], urllib3.BaseHTTPResponse]) -> urllib3.BaseHTTPResponse:
        """Wait for an answer, which may take minutes, in such a way that the person can stop it."""
        found: queue.SimpleQueue[urllib3.BaseHTTPResponse | BaseException] = queue.SimpleQueue()

        def work() -> None:
            try:
                found.put(ask())
            except BaseException as error:  # noqa: BLE001 - it is raised where the answer is waited for
                found.put(error)

        threading.Thread(target=work, name="network", daemon=True).start()
        while True:
            try:
                answer = found.get(timeout=_LOOK_SECONDS)
            except queue.Empty:
                self.pause(0)
                continue
            if isinstance(answer, BaseException):
                raise answer
            return answer

    def _body(self, url: str, answer: urllib3.BaseHTTPResponse, most: int) -> bytes:
        until = time.monotonic() + TOTAL_SECONDS
        pieces: list[bytes] = []
        size = 0
        while piece := answer.read1(_PIECE, decode_content=True):
            self.pause(0)
            pieces.append(piece)
            size += len(piece)
            if size > most:
                raise NetworkError(url, f"is larger than {most:,} bytes.", code="network.too-large")
            if time.monotonic() > until:
                raise NetworkError(url, f"takes longer than {TOTAL_SECONDS:.0f} s.", code="network.timeout")
        declared = answer.headers.get("content-length", "")
        if declared.isdecimal() and int(declared) > size and "content-encoding" not in answer.headers:
            raise _Again(NetworkError(url, "breaks off in the middle.", code="network.broken-off"))
        return b"".join(pieces)


class _Again(Exception):  # noqa: N818 - no mistake, but a second try
    """A failure that may pass: try again, at the earliest after so many seconds."""

    def __init__(self, error: NetworkError, after: float = 0.0) -> None:
        super().__init__(error)
        self.error = error
        self.after = after


@functools.cache
def _tls() -> Any:
    """What the system trusts, and what Mozilla does; read once, for it takes some 50 ms."""
    import ssl

    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@contextlib.contextmanager
def _explained(url: str) -> Iterator[None]:
    """Turn what goes wrong on the way into words."""
    try:
        yield
    except NotPublicError as error:
        remedy = "If you mean it, allow private addresses for this origin."
        raise NetworkError(url, f"is not asked: {error}.", code="network.private-address", remedy=remedy) from error
    except SSLError as error:
        remedy = "Check the address and the date of this machine; the site's certificate may have run out."
        raise NetworkError(url, f"cannot be trusted: {_words(error)}.", code="network.tls", remedy=remedy) from error
    except NameResolutionError as error:
        reason = "cannot be found: its host's name is not known."
        remedy = "Check the address and that this machine is on the network."
        raise _Again(NetworkError(url, reason, code="network.dns", remedy=remedy)) from error
    except TimedOut as error:
        if isinstance(error, NewConnectionError):  # urllib3 counts every failed connection among these
            raise _Again(_failure(url, f"cannot be reached: {_words(error)}", "network.unreachable")) from error
        raise _Again(_failure(url, "does not answer in time", "network.timeout")) from error
    except (HTTPError, OSError) as error:
        raise _Again(_failure(url, f"cannot be reached: {_words(error)}", "network.unreachable")) from error


def _failure(url: str, reason: str, code: str) -> NetworkError:
    return NetworkError(url, f"{reason}.", code=code, remedy="Check the network, or try again later.")


def _refusal(url: str, status: int, headers: Mapping[str, str], body: bytes) -> Exception:
    """What an error status means."""
    words, remedy = {
        400: ("does not understand the request", "Check the settings of the origin."),
        401: ("asks for a key", "Name a key that the site has given you."),
        403: ("may not be read by you", "It may need a key, or not want to be read."),
        404: ("is not there", "Check the address."),
        410: ("is not there any more", ""),
        429: ("asks for more patience than is reasonable", "Try again later, with a longer pause."),
    }.get(status, ("fails" if status >= 500 else "refuses", "Try again later." if status >= 500 else ""))
    told = body.decode("utf-8", "replace")
    told = " ".join(told.split())[:200] if "json" in headers.get("content-type", "") else ""
    reason = f"{words} (status {status}){f': {told}' if told else ''}."
    error = NetworkError(url, reason, code=f"network.{status}", remedy=remedy, status=status)
    if status in (408, 425, 429) or status >= 500:
        return _Again(error, _retry_after(headers.get("retry-after", "")))
    return error


def _retry_after(value: str) -> float:
    """Seconds; a date is answered with the usual pause."""
    return float(value) if value.isascii() and value.isdecimal() and len(value) < 9 else 0.0


def _words(error: Exception) -> str:
    inner = error
    while isinstance(inner.__cause__ or getattr(inner, "reason", None), Exception):
        inner = inner.__cause__ or inner.reason  # type: ignore[attr-defined]
    return (getattr(inner, "strerror", None) or str(inner).rpartition("object at")[2] or type(inner).__name__)[:200]
