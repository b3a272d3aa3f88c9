"""What the readers of archives give: one member."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO

from engine.corpus.document import Source


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive.

    Attributes:
        name: as the archive has it, not to be trusted.
        size: bytes as the archive states them.
        open: opens its bytes for the source made of it, before the next member is asked for.
        unreadable: why it cannot be read; empty if it can.
        code: of that reason.
        remedy: against it.
    """

    name: str
    size: int
    open: Callable[[Source], AbstractContextManager[BinaryIO]]
    unreadable: str = ""
    code: str = ""
    remedy: str = ""
