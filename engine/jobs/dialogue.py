"""The dialogue with the session worker: one warm process for interactive work, spoken to over its own pipes.

One JSON object a line, UTF-8, both ways. The window writes requests to the worker's stdin::

    {"id": 7, "method": "generate", "params": {...}}
    {"method": "cancel", "params": {"id": 7}}

and reads answers from its stdout, any number of events and then one result or one error::

    {"id": 7, "event": "text", "values": {"text": " the", "tokens": [...]}}
    {"id": 7, "result": {...}}
    {"id": 7, "error": {"code": "run.unknown", "message": "...", "remedy": "...", "values": {}}}

Requests are done one after another, in the order of their arrival; a cancel overtakes. Closing stdin ends the worker.
Its stderr is a log for people. The process itself is the caller's business (:func:`session_command`).

Methods, their params and what they answer:

=================  ==================================================  ================================================
``hello``          --                                                  ``protocol pid version methods``
``tokenize``       ``tokenizer`` (path of a tokenizer.json, of a       ``tokens`` (a list of ``id text start end``,
                   project or of a run), ``text``                      in characters), ``vocab_size bytes``
``load``           ``run`` (path), ``checkpoint``                      ``step parameters device seconds``, ``memory``
                                                                       (bytes of the whole process)
``generate``       ``run checkpoint prompt max_new_tokens              event ``started`` (``seed step prompt_tokens``),
                   temperature top_k top_p min_p                       events ``text`` (``text``, ``tokens``: a list of
                   repetition_penalty stop_strings seed`` (an int or   ``id text probability``, and ``alternatives``: a
                   "auto"), ``alternatives`` (how many are told with   list of the same, with ``entropy``, in nats, and
                   each token; 0 by itself)                            ``rank``), then ``text seed step tokens seconds
                                                                       tokens_per_second finish_reason prompt_cut``
                                                                       (tokens that did not fit)
``import_preview`` ``paths``, ``settings`` (dotted names, optional)    see :func:`engine.corpus.preview.preview`
``sources``        ``project`` (path), ``offset limit order text``     see ``engine.corpus.source_list``
``documents``      ``project`` (path), ``offset limit``                see ``engine.corpus.browsing``
``document``       ``project`` (path), ``number``                      see ``engine.corpus.browsing``
``origin_kinds``   --                                                  ``kinds``: ``kind help schema`` of each
``origin_preview`` ``origin`` (its description), ``rows settings``     see ``engine.corpus.origins.look``
``secret_place``   ``name``                                            ``place``: environment, keyring, or nothing
``keep_secret``    ``name value``                                      ``place``
``clean_preview``  ``project`` (path), ``settings`` (dotted names,     ``documents`` looked at, ``rules``: a list of
                   optional)                                           records, how many are ``left`` and ``changed``,
                                                                       and more: see
                                                                       ``engine.corpus.cleaning_preview``
``follow_document`` and the others of people's data and its card: see ``engine.session.answering``
``colour_text``    ``run checkpoint text``                             ``tokens`` (``id text loss expected``), ``loss
                                                                       step left_out vocab_size``
``passages``       ``run checkpoint``                                  ``best worst``: lists of ``loss start tokens``;
                                                                       ``looked_at seed step vocab_size``
``unload``         --                                                  ``unloaded``, the number of models let go
``cancel``         ``id``                                              ``found``; answered only if it has an id itself
=================  ==================================================  ================================================

A cancelled ``generate`` answers with its result so far and the ``finish_reason`` "cancelled"; anything else that is
cancelled before it is done answers with the error ``session.cancelled``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from engine.errors import LangwrightError
from engine.jobs.launch import ENVIRONMENT

PROTOCOL = 1
LONGEST_LINE = 64 * 1024 * 1024
"""A longer line is refused: nobody types so much, and one bad line must not take all memory."""

Method = Literal[
    "hello", "tokenize", "tokenizer_compare", "tokenizer_import", "load", "generate", "import_preview", "sources",
    "documents", "document", "origin_kinds", "origin_preview", "secret_place", "keep_secret", "clean_preview",
    "follow_document", "privacy_preview", "data_card", "fairness", "fairness_list", "erase_preview", "unload", "cancel",
    "colour_text", "passages",
]  # fmt: skip
FinishReason = Literal["end-of-text", "length", "stop-string", "cancelled"]


@dataclass(frozen=True)
class SessionEvent:
    """Something on the way to an answer, such as a piece of generated text."""

    id: int
    event: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SessionResult:
    """The answer to a request."""

    id: int
    result: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SessionError:
    """A request that could not be answered; ``id`` is None where the line itself could not be understood."""

    id: int | None
    code: str
    message: str
    remedy: str = ""
    values: dict[str, Any] = field(default_factory=dict)

    def as_error(self) -> LangwrightError:
        """The same, to be raised."""
        return LangwrightError(self.message, remedy=self.remedy, code=self.code, **self.values)


Answer = SessionEvent | SessionResult | SessionError


@dataclass(frozen=True)
class TokenPiece:
    """One token of a text: its number, how it reads, and where it stands in the text, in characters.

    ``probability`` is how likely the model found it, from 0 to 1; ``entropy`` how unsure it was, in nats; ``rank`` is 1
    for its likeliest token; they are None where nothing was generated. ``alternatives`` are what else it might have
    written, the likeliest first.
    """

    id: int
    text: str
    start: int = 0
    end: int = 0
    probability: float | None = None
    entropy: float | None = None
    rank: int | None = None
    alternatives: tuple[TokenPiece, ...] = ()

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> TokenPiece:
        """From the protocol's JSON."""
        names = ("id", "text", "start", "end", "probability", "entropy", "rank")
        others = tuple(cls.from_values(other) for other in values.get("alternatives", ()))
        return cls(**{name: values[name] for name in names if name in values}, alternatives=others)


@dataclass(frozen=True)
class GenerateRequest:
    """What ``generate`` takes; :meth:`params` gives it to :func:`encode_request`."""

    run: Path
    prompt: str
    checkpoint: str | int = "best"
    max_new_tokens: int = 200
    temperature: float = 0.8
    top_k: int = 50
    top_p: float = 0.95
    min_p: float = 0.0
    repetition_penalty: float = 1.0
    stop_strings: tuple[str, ...] = ()
    seed: int | str = "auto"
    alternatives: int = 0

    def params(self) -> dict[str, Any]:
        """As JSON-able values."""
        return {**vars(self), "run": str(Path(self.run).absolute())}


@dataclass(frozen=True)
class GenerateResult:
    """What ``generate`` answers at its end."""

    text: str
    seed: int
    step: int
    tokens: int
    seconds: float
    tokens_per_second: float
    finish_reason: FinishReason

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> GenerateResult:
        """From the protocol's JSON; what a newer worker adds is ignored."""
        return cls(**{name: values[name] for name in cls.__dataclass_fields__})


def session_command() -> list[str]:
    """The command line of a session worker; ``-P`` keeps an ``engine`` in the current folder from being run."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "session"]
    return [sys.executable, "-P", "-m", "engine.session"]


def session_environment() -> dict[str, str]:
    """The environment to start it in: offline, UTF-8, unbuffered, a short spin at barriers."""
    return {**ENVIRONMENT, **os.environ}


def encode_request(number: int, method: Method, params: Mapping[str, Any] | None = None) -> bytes:
    """A request as a line for the worker's stdin; ``number`` is the caller's and comes back with each answer."""
    return encode_line({"id": number, "method": method, "params": dict(params or {})})


def encode_cancel(number: int) -> bytes:
    """The line that cancels request ``number``; it is not answered by itself, the cancelled request is."""
    return encode_line({"method": "cancel", "params": {"id": number}})


def encode_line(message: Mapping[str, Any]) -> bytes:
    """Any message as a line; ASCII, so that no lone surrogate of a broken file name can spoil it."""
    return json.dumps(message, allow_nan=False).encode("ascii") + b"\n"


def decode_answer(line: bytes) -> Answer:
    """What the worker said.

    Raises:
        LangwrightError: the line is not of the protocol (code ``session.protocol``).
    """
    try:
        message = json.loads(line)
        if "event" in message:
            return SessionEvent(int(message["id"]), str(message["event"]), dict(message.get("values", {})))
        if "result" in message:
            return SessionResult(int(message["id"]), dict(message["result"]))
        error = message["error"]
        number = message.get("id")
        return SessionError(
            None if number is None else int(number),
            str(error["code"]),
            str(error["message"]),
            str(error.get("remedy", "")),
            dict(error.get("values", {})),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise LangwrightError(
            f"The session worker said something that cannot be understood: {line[:80]!r}.",
            remedy="Start it again.",
            code="session.protocol",
        ) from error


class LineBuffer:
    """Cuts a stream of bytes into lines, for whoever reads in pieces as they come."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """The lines that ``data`` completed, without their ends; empty ones are left out."""
        self._rest += data
        if b"\n" not in data:
            return []
        *lines, rest = bytes(self._rest).split(b"\n")
        self._rest = bytearray(rest)
        return [line for line in lines if line.strip()]
