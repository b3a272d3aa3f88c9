"""Commands to a worker: small files in ``control/``, each naming the attempt it is meant for.

An old "stop" never stops a resumed run, and it works the same on every system, with no ports and no signals.
"""

from __future__ import annotations

import contextlib
import json
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast, get_args

from engine.errors import LangwrightError
from engine.jobs.spec import read_spec
from engine.project.atomic import beside, explained, read_json, replace

CommandName = Literal["stop", "pause", "resume", "save", "sample", "pace"]

_NAMED = re.compile(rf"(?P<attempt>\d+)-\d+-(?P<name>{'|'.join(get_args(CommandName))})")


@dataclass(frozen=True)
class Command:
    """One command."""

    name: CommandName
    values: dict[str, Any] = field(default_factory=dict)


def send(folder: Path, name: CommandName, **values: Any) -> None:
    """Leave a command for the attempt now under way.

    Raises:
        LangwrightError: the folder is no job or cannot be written.
    """
    attempt = read_spec(folder).attempt
    inbox = folder / "control"
    path = inbox / f"{attempt:06d}-{time.time_ns():020d}-{name}.json"
    with explained(path):
        inbox.mkdir(exist_ok=True)
        temporary = beside(path)
        temporary.write_text(json.dumps(values), encoding="utf-8")
        replace(temporary, path)


class Inbox:
    """The worker's side."""

    def __init__(self, folder: Path, attempt: int) -> None:
        self._folder = folder / "control"
        self._attempt = attempt

    def poll(self) -> list[Command]:
        """The commands since the last poll, in the order of sending; those for other attempts are thrown away."""
        try:
            waiting = sorted(self._folder.glob("[0-9]*.json"))
        except OSError:
            return []  # the drive is away for a moment; commands are asked for again in a moment too
        return [command for path in waiting if (command := self._take(path))]

    def _take(self, path: Path) -> Command | None:
        named = _NAMED.fullmatch(path.stem)
        try:
            values = read_json(path)
        except LangwrightError:
            values = {}
        with contextlib.suppress(OSError):  # still open somewhere: it is taken again, which does no harm
            path.unlink(missing_ok=True)
        if named is None or int(named["attempt"]) != self._attempt:
            return None
        return Command(cast("CommandName", named["name"]), values if isinstance(values, dict) else {})
