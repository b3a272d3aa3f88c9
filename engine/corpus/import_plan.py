"""Which of the files that were named need to be read: new ones, changed ones, those that were not read to their end.

A text that two files have is kept once, as the first one's. So when a file is read anew, the files that had texts left
out for being there already are read anew as well: they may now be the only ones that have them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.corpus.document import Source
from engine.corpus.identity import file_identity
from engine.corpus.provenance import origin
from engine.corpus.source_table import FileState, SourceTable


@dataclass(frozen=True)
class Planned:
    """One file to read.

    Attributes:
        source: the file.
        path: as the table of sources has it; empty for what is no file.
        identity: of its content.
        former: the sources that it has brought before, whose documents are replaced.
        resume: where reading stopped the last time.
    """

    source: Source
    path: str
    identity: str = ""
    former: tuple[str, ...] = ()
    resume: FileState | None = None


@dataclass
class Plan:
    """What is to be read, in the order of the files.

    Attributes:
        read: the files.
        unchanged: how many are as they were and stay unread.
    """

    read: list[Planned] = field(default_factory=list)
    unchanged: int = 0

    @property
    def replaced(self) -> set[str]:
        """The sources whose documents will be replaced."""
        return {name for planned in self.read for name in planned.former}


def make_plan(sources: Iterable[Source], table: SourceTable, settings: Mapping[str, Any], *, again: bool) -> Plan:
    """Look at every file.

    Args:
        sources: what was found.
        table: of the corpus so far.
        settings: the recipe's ``[corpus]`` values.
        again: read everything, also what is unchanged.
    """
    looked = [_look(source, table, settings, again=again) for source in sources]
    replacing = any(planned.former for planned, unchanged in looked if not unchanged)
    plan = Plan()
    for planned, unchanged in looked:
        if unchanged and not (replacing and table.had_duplicates(planned.path)):
            plan.unchanged += 1
        else:
            plan.read.append(planned)
    return plan


def _look(source: Source, table: SourceTable, settings: Mapping[str, Any], *, again: bool) -> tuple[Planned, bool]:
    """A file as it would be read, and whether it need not be."""
    path = origin(source)
    if not path:
        return Planned(source, path), False
    known = table.file(path)
    identity = file_identity(source.path, settings)
    former = tuple(table.names_of(path))
    same = known is not None and bool(identity) and known.identity == identity and not again
    if known is not None and same and known.offset:
        return Planned(source, path, identity, resume=known), False
    return Planned(source, path, identity, former), same
