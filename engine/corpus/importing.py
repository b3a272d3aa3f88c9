"""Station 1's job: from the user's files to ``corpus/``. The files stay as they are.

1. look: which files there are, and what is left out;
2. plan: which of them are new or changed; what is unchanged is not read again;
3. read: each through its reader, each new text into a part of a draft of the corpus;
4. put the draft in place: now and then, so that a killed import goes on from there, and at the end.

Whatever goes wrong before the last step leaves the corpus as it was; so it is always whole. When the import is asked to
stop, or meets a row that stops it, the files that were read to their end are kept, and of archives and large JSON lines
files what was read of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from engine.corpus.digests import SeenDigests
from engine.corpus.document import Skipped, Source
from engine.corpus.draft import Draft
from engine.corpus.erased import read_erased
from engine.corpus.import_account import Account
from engine.corpus.import_plan import Plan, make_plan
from engine.corpus.parts import open_part
from engine.corpus.readers.folders import find_sources
from engine.corpus.readers.mapping import parse_template
from engine.corpus.reading import Reading
from engine.corpus.samples import sample_source
from engine.corpus.source_table import SourceTable, read_table
from engine.corpus.station import corpus_parts
from engine.errors import LangwrightError
from engine.jobs import JobContext, Stopped
from engine.project import Manifest, Project
from engine.project.atomic import atomic_folder, recover_folder
from engine.project.manifest import now
from engine.recipe import Recipe, section_values


def import_corpus(context: JobContext) -> dict[str, Any]:
    """Do the job. Its arguments: ``paths`` (files and folders), ``licence``, ``sample`` (a name or None), ``again``.

    And ``origins``: descriptions of :mod:`engine.corpus.origins`; of these all is kept that came before a stop.

    Returns:
        What was added and what is there now: ``documents bytes duplicates empty bad_rows skipped unchanged replaced
        sources total_documents total_bytes``.

    Raises:
        LangwrightError: nothing could be imported (``import.nothing``), a row is bad and the recipe says stop
            (``import.bad-row``), the sample is not installed, the disk is full.
    """
    project = Project.open(context.project, write=False)
    corpus = project.paths.corpus
    account = Account()
    if project.recipe.corpus.template:
        parse_template(project.recipe.corpus.template)  # said at once, not once for each file
    context.phase("import.look", "Looking at the files")
    recover_folder(corpus)
    plan = _plan(context, corpus, project.recipe, account)
    work = _Import(context, corpus, project.recipe, plan, account)
    manifest = work.run() if plan.read else _standing(context, corpus, account)
    account.tell(context)
    return account.totals() | {
        "sources": manifest.facts["sources"],
        "total_documents": manifest.facts["documents"],
        "total_bytes": manifest.facts["bytes"],
    }


def _plan(context: JobContext, corpus: Path, recipe: Recipe, account: Account) -> Plan:
    sources: list[Source] = []
    if context.params.get("sample"):
        sources.append(sample_source(context.params["sample"]))
    for found in find_sources(Path(path) for path in context.params.get("paths", ())):
        context.check()
        if isinstance(found, Skipped):
            account.skip(found)
        else:
            sources.append(found)
    with read_table(corpus) as table:
        sources.extend(_origins(context, table))
        settings = section_values(recipe, "corpus")
        plan = make_plan(sources, table, settings, again=bool(context.params.get("again")))
    account.unchanged = plan.unchanged
    return plan


def _origins(context: JobContext, table: SourceTable) -> list[Source]:
    """What is asked for beyond files; only where there is any is the code for it loaded."""
    wanted = context.params.get("origins") or ()
    if not wanted:
        return []
    from engine.corpus.origins.descriptions import origin_from
    from engine.corpus.origins.running import origin_source

    def tell(code: str, text: str) -> None:
        context.message("info", code, text)

    return [origin_source(origin_from(values), table.origins(), context.wait, tell) for values in wanted]


def _standing(context: JobContext, corpus: Path, account: Account) -> Manifest:
    """The corpus as it is, where there is nothing to read.

    Raises:
        LangwrightError: no file was found at all.
    """
    account.insist_on_something(context.params.get("paths", ()))
    standing = corpus_parts(corpus)
    if standing is None:  # a file can be unchanged only where there is a corpus
        raise LangwrightError("There is no corpus.", code="import.nothing")
    return standing[0]


class _Import:
    """Reads what is planned, from draft to draft."""

    def __init__(self, context: JobContext, corpus: Path, recipe: Recipe, plan: Plan, account: Account) -> None:
        self._context = context
        self._corpus = corpus
        self._recipe = recipe
        self._plan = plan
        self._account = account
        self._replaced = plan.replaced

    def run(self) -> Manifest:
        """Read everything; returns the manifest of the corpus as it is then."""
        seen = _seen_before(self._corpus, self._replaced)
        total = sum(planned.source.size for planned in self._plan.read)
        reading = Reading(self._context, self._recipe.corpus, seen, self._account, now(), total)
        self._context.phase("import.read", "Reading")
        rests = self._rests(reading)
        while True:
            manifest, ended = self._one_draft(reading, rests)
            if ended:
                return manifest

    def _rests(self, reading: Reading) -> Iterator[None]:
        for planned in self._plan.read:
            self._context.check()
            yield from reading.read_file(planned)

    def _one_draft(self, reading: Reading, rests: Iterator[None]) -> tuple[Manifest, bool]:
        """Read until a draft should be put in place, or to the end.

        Raises:
            LangwrightError: the import was stopped; what was read before is in place.
        """
        stopped: LangwrightError | None = None
        ended = True
        with atomic_folder(self._corpus) as folder, Draft(self._corpus, folder) as draft:
            reading.draft = draft
            if self._replaced:
                draft.table.read_again_where_duplicates()
                self._replaced = set()
            try:
                for _ in rests:
                    if draft.due:
                        ended = False
                        break
            except LangwrightError as error:
                if not isinstance(error, Stopped) and error.code != "import.bad-row":
                    raise
                draft.roll_back()
                if not draft.changed:
                    raise
                stopped = error
            if ended and stopped is None:
                named = [planned.source.name for planned in self._plan.read if not planned.path]
                self._account.insist_on_something([*self._context.params.get("paths", ()), *named])
                self._context.phase("import.account", "Checking what was written")
            manifest = draft.finish(self._recipe, self._account.skips)
        if stopped is not None:
            raise stopped
        return manifest, ended


def _seen_before(corpus: Path, without: set[str]) -> SeenDigests:
    """Which texts the corpus holds, but for those of sources that will be replaced."""
    seen = SeenDigests(folder=corpus.parent)
    standing = corpus_parts(corpus)
    seen.add_all(bytes.fromhex(digest) for digest in read_erased(corpus))  # what was erased never comes back
    gone = pa.array(sorted(without), pa.string())
    for name in standing[1] if standing else ():
        with open_part(corpus / name) as file:
            for group in range(file.num_row_groups):
                rows = file.read_row_group(group, ["sha256", "source"])
                if without:
                    rows = rows.filter(pc.invert(pc.is_in(rows["source"], gone)))
                seen.add_all(bytes.fromhex(digest) for digest in rows["sha256"].to_pylist())
    return seen
