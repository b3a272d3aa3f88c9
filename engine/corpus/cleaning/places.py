"""Where the rules run that look at each document by itself: in processes beside this one, or on a Ray cluster.

What travels is plain: the recipe as JSON and rows on the way there, a :class:`Result` on the way back. Each process
starts the rules anew from the recipe. Every place gives its results in the order of the batches and works only a few
batches ahead, so memory does not grow with the corpus, and what comes out is the same everywhere.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Any, Protocol, Self

from engine.corpus.cleaning.chain import Result
from engine.errors import LangwrightError
from engine.recipe import Recipe

Rows = Sequence[Mapping[str, Any]]

LARGE_CORPUS = 64 << 20
"""Bytes of text from which on other processes are worth their start."""

MOST_PROCESSES = 16

PIECE_CHARACTERS = 1 << 20
"""About how much text is sent at once."""


class Place(Protocol):
    """Somewhere rules run that look at each document by itself."""

    def map(self, names: tuple[str, ...], batches: Iterable[Rows]) -> Iterator[tuple[Rows, Result]]:
        """Run the rules of these names on every batch; each batch with its result, in order."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def count_processes(setting: int | str, size: int) -> int:
    """How many processes clean a corpus of so many bytes; 1 is this one alone."""
    if setting != "auto":
        return int(setting)
    if size < LARGE_CORPUS or getattr(sys, "frozen", False):
        return 1
    return min(_cores(), MOST_PROCESSES)


def apply_rules(recipe: str, names: tuple[str, ...], rows: Rows) -> Result:
    """Run some rules on rows; the work of one process.

    Args:
        recipe: as JSON.
        names: of the rules.
        rows: with ``text``, ``document``, ``source`` and ``member``.
    """
    from engine.corpus.cleaning.rules import chain_of

    key = (recipe, names)
    if key not in _chains:
        _chains.clear()
        _chains[key] = chain_of(Recipe.model_validate_json(recipe), names)
    return _chains[key].apply(rows)


_chains: dict[tuple[str, tuple[str, ...]], Any] = {}
"""The chain of the pass that this process works for."""


class Processes:
    """Processes beside this one.

    Args:
        recipe: the project's.
        count: how many.
    """

    def __init__(self, recipe: Recipe, count: int) -> None:
        self._recipe = recipe.model_dump_json()
        self._count = count
        spawn = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(count, mp_context=spawn, initializer=_begin)

    def map(self, names: tuple[str, ...], batches: Iterable[Rows]) -> Iterator[tuple[Rows, Result]]:
        """Run the rules of these names on every batch; each batch with its result, in order.

        Raises:
            LangwrightError: a process died, most likely for want of memory.
        """

        def send(rows: Rows) -> Future[Result]:
            return self._pool.submit(apply_rules, self._recipe, names, rows)

        try:
            yield from in_order(send, Future.result, batches, self._count + 1)
        except BrokenProcessPool as error:
            raise LangwrightError(
                "One of the processes that clean the text has died, most likely for want of memory.",
                remedy="Close other programs, or set cleaning.processes = 1.",
                code="clean.process-died",
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)


def in_order(
    send: Callable[[Rows], Any], fetch: Callable[[Any], Result], batches: Iterable[Rows], ahead: int
) -> Iterator[tuple[Rows, Result]]:
    """Send batches out in small pieces, at most ``ahead`` of them before the first result is fetched.

    Yields:
        Each piece with its result, in order.
    """
    out: deque[tuple[Rows, Any]] = deque()
    for rows in _pieces(batches):
        out.append((rows, send(rows)))
        if len(out) > ahead:
            first, sent = out.popleft()
            yield first, fetch(sent)
    while out:
        first, sent = out.popleft()
        yield first, fetch(sent)


def _pieces(batches: Iterable[Rows]) -> Iterator[Rows]:
    """The batches, cut where they hold much text: pieces are in memory several times over while they travel."""
    for rows in batches:
        start = characters = 0
        for place, row in enumerate(rows, 1):
            characters += len(row["text"])
            if characters >= PIECE_CHARACTERS:
                yield rows[start:place]
                start, characters = place, 0
        if start < len(rows) or not rows:
            yield rows[start:]


def _begin() -> None:
    """Leave Ctrl-C to the process that started this one, and end with it, also when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: Any) -> None:
    parent.join()
    os._exit(1)


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
