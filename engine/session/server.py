"""Requests in, answers out: the queue, the cancels, and what becomes of a request that goes wrong."""

from __future__ import annotations

import json
import queue
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from engine.errors import LangwrightError, UsageError
from engine.jobs.dialogue import encode_line
from engine.session.call import Call, Cancelled
from engine.session.methods import METHODS

Method = Callable[[Call], "dict[str, Any]"]


class Server:
    """Answers requests in the order of their arrival; :meth:`receive` may be called from another thread.

    Args:
        out: where answers go, one JSON object a line.
        methods: name → function; by itself those of the protocol.
    """

    def __init__(self, out: BinaryIO, methods: Mapping[str, Method] = METHODS) -> None:
        self._out = out
        self._methods = methods
        self._writing = threading.Lock()
        self._waiting: queue.SimpleQueue[Call | None] = queue.SimpleQueue()
        self._open: dict[int, Call] = {}
        self._guard = threading.Lock()

    def receive(self, line: bytes) -> None:
        """Take a line: queue its request, or cancel another at once."""
        if not line.strip():
            return
        try:
            number, method, params = _parse(line)
        except ValueError as error:
            self.refuse_line(f"This is not a request: {error}.")
            return
        if method == "cancel":
            self._cancel(number, params)
        elif number is None:
            self.refuse_line("A request needs an id, a whole number.")
        elif method not in self._methods:
            self._error(number, _unknown(method, self._methods))
        else:
            call = Call(number, method, params, self._tell)
            with self._guard:
                taken = number in self._open
                if not taken:
                    self._open[number] = call
            if taken:
                self._error(number, UsageError(f"Request {number} is still open.", code="session.id-taken"))
            else:
                self._waiting.put(call)

    def refuse_line(self, why: str) -> None:
        """Answer a line that cannot be understood."""
        self._error(None, UsageError(why, remedy="Write one JSON object a line.", code="session.bad-line"))

    def close(self) -> None:
        """Nobody asks any more: cancel what is open and let :meth:`serve` return."""
        with self._guard:
            for call in self._open.values():
                call.cancel()
        self._waiting.put(None)

    def serve(self) -> None:
        """Answer requests until :meth:`close`."""
        while (call := self._waiting.get()) is not None:
            try:
                self._answer(call)
            finally:
                with self._guard:
                    self._open.pop(call.id, None)

    def _answer(self, call: Call) -> None:
        try:
            call.check()
            result = self._methods[call.method](call)
        except LangwrightError as error:
            self._error(call.id, error)
        except Exception as error:  # noqa: BLE001 - one bad request must not end the worker; the log has the traceback
            traceback.print_exc(file=sys.stderr)
            self._error(call.id, _unexpected(error))
        else:
            self._write({"id": call.id, "result": result})

    def _cancel(self, number: int | None, params: dict[str, Any]) -> None:
        with self._guard:
            call = self._open.get(params.get("id", -1)) if isinstance(params.get("id"), int) else None
        if call is not None:
            call.cancel()
        if number is not None:
            self._write({"id": number, "result": {"found": call is not None}})

    def _tell(self, number: int, event: str, values: dict[str, Any]) -> None:
        self._write({"id": number, "event": event, "values": values})

    def _error(self, number: int | None, error: LangwrightError) -> None:
        self._write({"id": number, "error": error.as_dict()})

    def _write(self, message: dict[str, Any]) -> None:
        with self._writing:
            try:
                self._out.write(encode_line(message))
                self._out.flush()
            except OSError:
                self.close()  # the other side has gone


def _parse(line: bytes) -> tuple[int | None, str, dict[str, Any]]:
    try:
        message = json.loads(line)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    if not isinstance(message, dict):
        raise ValueError("it is no JSON object")
    number, params = message.get("id"), message.get("params", {})
    if number is not None and (not isinstance(number, int) or isinstance(number, bool)):
        raise ValueError("its id is no whole number")
    if not isinstance(params, dict):
        raise ValueError("its params are no JSON object")
    return number, str(message.get("method", "")), params


def _unknown(method: str, methods: Mapping[str, Method]) -> UsageError:
    return UsageError(
        f"There is no method {method!r}.", remedy=f"There are: {', '.join(methods)}.", code="session.unknown-method"
    )


def _unexpected(error: Exception) -> LangwrightError:
    if isinstance(error, MemoryError):
        return LangwrightError(
            f"There was not enough memory: {error or 'the request was refused'}.",
            remedy="Close other programs, or choose a smaller model.",
            code="session.memory",
        )
    return LangwrightError(
        f"Something unforeseen happened: {type(error).__name__}: {error}.",
        remedy="Try again; the log has the details.",
        code="session.unexpected",
    )


__all__ = ["Cancelled", "Server"]
