"""What was written in the playground: passages that go on from one another, kept from one start to the next.

``playground/passages.jsonl`` only grows, a line at a time: a passage, or the number of one that was taken away. A line
that was torn by a crash is passed over, so nothing but itself is lost.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from engine.project.atomic import explained

NAME = "passages.jsonl"


@dataclass(frozen=True)
class Passage:
    """Something the model wrote.

    Attributes:
        id: its own.
        parent: the passage it goes on from, or branches off; empty for a beginning.
        run: the run's name.
        step: the checkpoint's.
        prompt: all that stood before.
        text: what the model added.
        seed: by which it can be had again.
        settings: the other settings, by name, as in the recipe's ``generation``.
        ended: why it ended, as ``length`` or ``cancelled``.
        written: when, ISO 8601 in UTC.
        edited_from: the passage whose prompt this one's is, changed or not; empty where it began with words of its own.
    """

    id: str
    parent: str
    run: str
    step: int
    prompt: str
    text: str
    seed: int
    settings: Mapping[str, Any] = field(default_factory=dict)
    ended: str = ""
    written: str = ""
    edited_from: str = ""

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Self:
        """From a line; what a newer version adds is passed over.

        Raises:
            TypeError: something is missing.
        """
        return cls(**{name: values[name] for name in cls.__dataclass_fields__ if name in values})


def new_id() -> str:
    """A name that no other passage has."""
    return uuid.uuid4().hex


class Playground:
    """The passages of a project.

    Args:
        folder: the project's ``playground``; made with the first passage.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def passages(self) -> tuple[Passage, ...]:
        """All that are there, oldest first; nothing where the file cannot be read as such.

        Raises:
            LangwrightError: the file is there and cannot be read.
        """
        found: dict[str, Passage] = {}
        for values in self._lines():
            if isinstance(values.get("removed"), str):
                found.pop(values["removed"], None)
                continue
            try:
                passage = Passage.from_values(values)
            except TypeError:
                continue  # of a version that kept less
            found[passage.id] = passage
        return tuple(found.values())

    def add(self, passage: Passage) -> None:
        """Keep a passage.

        Raises:
            LangwrightError: the disk is full, or the project is read-only.
        """
        self._append(asdict(passage))

    def remove(self, passage_id: str) -> None:
        """Take a passage away; those that go on from it stay.

        Raises:
            LangwrightError: as for :meth:`add`.
        """
        self._append({"removed": passage_id})

    def _append(self, values: Mapping[str, Any]) -> None:
        line = json.dumps(values, ensure_ascii=True).encode("ascii")
        with explained(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a+b") as file:
                if file.tell() and not self._ends_whole(file):
                    line = b"\n" + line
                file.write(line + b"\n")
                file.flush()
                os.fsync(file.fileno())

    @staticmethod
    def _ends_whole(file: Any) -> bool:
        file.seek(-1, os.SEEK_END)
        return bool(file.read(1) == b"\n")

    def _lines(self) -> list[dict[str, Any]]:
        if not self._path.exists():
            return []
        with explained(self._path):
            data = self._path.read_bytes()
        found = []
        for line in data.split(b"\n"):
            try:
                values = json.loads(line)
            except (ValueError, RecursionError):
                continue  # empty, or torn by a crash
            if isinstance(values, dict):
                found.append(values)
        return found
