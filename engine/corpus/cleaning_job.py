"""Station 2's job: from ``corpus/`` to ``clean/{train,validation,test}`` and the ledger.

1. clean: every document through the rules, what is left into a staging folder, ledger and trail kept; once more for
   each rule that had to see all documents first;
2. plan: one look at the clean documents decides the split;
3. split: every unit into its part, with the leak check; then the parts are compared for what is nearly the same;
4. report and augment: counts of groups of people; changed copies of training documents, where the recipe wants them;
5. account: ledger.json, the data card, then manifest.json;
6. the new folder takes the old one's place. The old clean text stays until the new one is whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from engine.corpus.augmentation.augment import Augmentation
from engine.corpus.chunking import chunks
from engine.corpus.cleaning.cluster import Cluster
from engine.corpus.cleaning.hide_personal_data import without_personal_data
from engine.corpus.cleaning.ledger import Ledger
from engine.corpus.cleaning.near_duplicates import BEYOND_MEMORY
from engine.corpus.cleaning.personal_data.key import with_key
from engine.corpus.cleaning.personal_data.search import KINDS, not_looked_for
from engine.corpus.cleaning.places import Place, Processes, count_processes
from engine.corpus.cleaning.rules import RulePass
from engine.corpus.cleaning.trail import TRAIL_NAME, TrailWriter
from engine.corpus.data_card import CARD_JSON, CARD_WORDS, data_card
from engine.corpus.data_card_words import card_words
from engine.corpus.document import text_sha256
from engine.corpus.document_list import DOCUMENTS_NAME, DocumentListWriter
from engine.corpus.fairness import FAIRNESS_NAME, fairness_of
from engine.corpus.fairness_terms import read_terms
from engine.corpus.leaks import LeakCheck, near_leaks
from engine.corpus.parts import CLEAN_SCHEMA, PartWriter, read_rows
from engine.corpus.splitting import PARTS, Part, SplitPlan, Splitter, Survey, plan_split, runs
from engine.corpus.station import corpus_parts
from engine.corpus.statistics import Statistics
from engine.errors import LangwrightError
from engine.jobs import JobContext
from engine.project import Manifest, Project, write_manifest
from engine.project.atomic import atomic_folder, write_json, write_text
from engine.project.stations import clean_fingerprint

LEDGER_NAME = "ledger.json"

_STAGING_SCHEMA = CLEAN_SCHEMA.append(pa.field("changed", pa.bool_(), nullable=False))


def clean_corpus(context: JobContext) -> dict[str, Any]:
    """Do the job; its argument ``on`` names a cluster to clean on, empty is this machine.

    Returns:
        The manifest's facts without the long lists: ``documents``, ``characters`` and ``bytes`` by part, how many
        documents were ``looked_at``, ``kept``, ``changed`` and ``dropped``, and how many texts leak from one part
        into another (``leaks``).

    Raises:
        LangwrightError: there is no corpus (``clean.no-corpus``), nothing is left (``clean.nothing-left``), the
            disk is full.
    """
    project = Project.open(context.project, write=False)
    standing = corpus_parts(project.paths.corpus)
    if standing is None:
        raise _no_corpus(project)
    corpus, names = standing
    with atomic_folder(project.paths.clean) as folder:
        work = _Cleaning(context, project, corpus, folder)
        context.phase("clean.rules", "Cleaning")
        work.clean(names)
        context.phase("clean.plan", "Planning the split")
        work.plan()
        context.phase("clean.split", "Splitting")
        work.split()
        work.look_for_near_leaks()
        work.report_fairness()
        work.augment()
        context.phase("clean.account", "Writing the ledger")
        manifest = work.account()
    for note in work.notes():
        context.message("warning", note["code"], note["text"])
    return {name: value for name, value in manifest.facts.items() if name != "statistics"}


class _Cleaning:
    """One cleaning, from corpus to ledger."""

    def __init__(self, context: JobContext, project: Project, corpus: Manifest, folder: Path) -> None:
        self._context = context
        self._project = project
        self._recipe = with_key(project.recipe, project.paths, make=True)
        self._corpus = corpus
        self._folder = folder
        self._staging = folder / "staging"
        self._ledger = Ledger((), ())
        self._survey = Survey()
        self._staged: list[str] = []
        self._plan: SplitPlan | None = None
        self._leaks = LeakCheck()
        self._near_leaks: dict[str, Any] = {}
        self._fairness: dict[str, Any] | None = None
        self._augmentation = Augmentation(self._recipe.augmentation, context.wait)
        self._augmented: dict[str, dict[str, int]] = {}
        self._extras: list[str] = []
        self._before = Statistics()
        self._statistics = {part: Statistics() for part in PARTS}
        self._digest = hashlib.sha256()
        self._names: list[str] = []
        self._changed = 0

    def clean(self, names: list[str]) -> None:
        """Run the rules over the corpus.

        Raises:
            LangwrightError: nothing is left.
        """
        total = int(self._corpus.facts["bytes"])
        with TrailWriter(self._folder / TRAIL_NAME) as trail, self._place(total) as place:
            rules = RulePass(self._recipe, place=place, trail=trail.add)
            self._ledger = rules.ledger
            batches = self._numbered(read_rows(self._project.paths.corpus, names))
            for stage in range(rules.stages):
                self._stage(stage, rules.run(stage, self._watched(batches, total)))
                batches = read_rows(self._staging / str(stage), self._staged)
                total = self._survey.bytes
                if stage:
                    shutil.rmtree(self._staging / str(stage - 1))
        self._staging = self._staging / str(rules.stages - 1)
        if not self._survey.documents:
            raise _nothing_left(self._ledger, self._before.documents)

    def _place(self, size: int) -> contextlib.AbstractContextManager[Place | None]:
        """Where the rules run: on a cluster if wished, in other processes for a large corpus, else here."""
        address = self._context.params.get("on", "")
        if address:
            return Cluster(self._recipe, address)
        count = count_processes(self._recipe.cleaning.processes, size)
        return Processes(self._recipe, count) if count > 1 else contextlib.nullcontext()

    def plan(self) -> None:
        """Decide how to split what is left."""

        def documents() -> Iterator[dict[str, Any]]:
            for rows in read_rows(self._staging, self._staged, ["text", "source", "group", "written"]):
                self._context.check()
                yield from rows

        self._plan = plan_split(self._project.recipe.split, self._survey, documents)

    def split(self) -> None:
        """Write every document's units to their parts."""
        splitter = Splitter(self._planned)
        done = 0
        with contextlib.ExitStack() as stack:
            writers = {part: self._writer(stack, part) for part in PARTS}
            listing = stack.enter_context(DocumentListWriter(self._folder / DOCUMENTS_NAME))
            for rows in read_rows(self._staging, self._staged):
                self._context.check()
                for row in rows:
                    units = splitter.split(row)
                    listing.add(row["document"], row["sha256"], (part for part, _unit in units))
                    for part, unit in units:
                        self._leaks.add(part, unit)
                    for part, text in runs(units):
                        for piece in self._pieces(text, row):
                            self._write(writers[part], part, row, piece)
                    done += row["bytes"]
                self._context.progress(done, self._survey.bytes, "bytes")
        self._names = [f"{part}/{name}" for part, writer in writers.items() for name in writer.names]
        shutil.rmtree(self._folder / "staging")

    def look_for_near_leaks(self) -> None:
        """Compare the held-out parts with the training text, where the recipe wants it."""
        if not self._recipe.split.near_leaks:
            return
        self._context.phase("clean.leaks", "Looking for leaks")

        def texts(part: Part) -> Iterator[str]:
            return (row["text"] for row in self._written(part, ["text"]))

        self._near_leaks = near_leaks({part: partial(texts, part) for part in PARTS})

    def report_fairness(self) -> None:
        """Count what the text tells of groups of people, where the recipe wants it."""
        if not self._recipe.fairness.report:
            return
        self._context.phase("clean.fairness", "Counting groups of people")
        rows = (row for part in PARTS for row in self._written(part))
        total = sum(figures.bytes for figures in self._statistics.values())
        self._fairness = fairness_of(rows, read_terms(self._project.root), total)
        write_json(self._folder / FAIRNESS_NAME, self._fairness)
        self._extras.append(FAIRNESS_NAME)

    def augment(self) -> None:
        """Add changed copies to the training text, where the recipe wants them."""
        if not self._augmentation.kinds:
            return
        self._context.phase("clean.augment", "Making copies of training documents")
        before = self._statistics["train"].bytes
        first = sum(name.startswith("train/") for name in self._names)
        with self._augmentation, PartWriter(self._folder / "train", CLEAN_SCHEMA, first=first) as writer:
            for kind in self._augmentation.kinds:
                counted = self._statistics["train"].sizes()
                for row in self._augmentation.copies(kind, self._written("train")):
                    self._write(writer, "train", row, row["text"])
                    self._context.progress(self._statistics["train"].bytes - before, None, "bytes")
                sizes = self._statistics["train"].sizes()
                self._augmented[kind] = {name: sizes[name] - counted[name] for name in sizes}
        self._names += [f"train/{name}" for name in writer.names]

    def account(self) -> Manifest:
        """Write the ledger, then the manifest."""
        counts = {
            "documents": self._before.documents,
            "kept": self._survey.documents - self._changed,
            "changed": self._changed,
            "dropped": self._ledger.dropped,
        }
        split = self._planned.as_dict() | {"leaks": self._leaks.count, "near_leaks": self._near_leaks}
        statistics = {part: figures.as_dict() for part, figures in self._statistics.items()}
        ledger = {
            "version": 2,
            **counts,
            "rules": without_personal_data(self._ledger.as_list(), self._recipe),
            "before": self._before.as_dict(),
            "split": split | {"parts": statistics},
            "augmented": self._augmented,
        }
        write_json(self._folder / LEDGER_NAME, ledger)
        content = self._digest.hexdigest()
        card = data_card(
            self._project,
            self._corpus,
            ledger,
            fairness=self._fairness,
            augmented=self._augmented,
            content=content,
        )
        write_json(self._folder / CARD_JSON, card)
        write_text(self._folder / CARD_WORDS, card_words(card))
        sizes = {part: figures.sizes() for part, figures in self._statistics.items()}
        copied = sum(copies["bytes"] for copies in self._augmented.values())
        kinds = ("documents", "bytes", "characters")
        by_kind = {kind: {part: sizes[part][kind] for part in sizes} for kind in kinds}
        return write_manifest(
            self._folder,
            station="clean",
            made_from=clean_fingerprint(self._project.recipe, self._corpus),
            inputs={"corpus": self._corpus.content},
            names=[*self._names, LEDGER_NAME, TRAIL_NAME, DOCUMENTS_NAME, CARD_JSON, CARD_WORDS, *self._extras],
            facts={
                **counts,
                **by_kind,
                "looked_at": self._before.documents,
                "split": split,
                "leaks": self._leaks.count,
                "augmented": self._augmented,
                "unique_bytes": {**by_kind["bytes"], "train": by_kind["bytes"]["train"] - copied},
                "statistics": statistics,
            },
            content=content,
        )

    def notes(self) -> list[dict[str, str]]:
        """What a person should know of the rules and of the split."""
        notes = [*_rule_notes(self._ledger), *self._planned.notes]
        missing = not_looked_for(self._recipe.privacy) if self._recipe.privacy.find else []
        if missing:
            text = f"Not looked for in the text: {', '.join(KINDS[kind] for kind in missing)}. "
            text += 'Install what finds them with: python -m pip install "langwright[data]"'
            notes.append({"code": "privacy.not-looked-for", "text": text})
        if self._leaks.count:
            text = f"{self._leaks.count:,} pieces of text are in two parts: validation may look better than it is."
            notes.append({"code": "split.leaks", "text": text})
        near = sum(self._near_leaks.get(part, {}).get("leaking", 0) for part in ("validation", "test"))
        if near:
            text = f"{near:,} pieces of validation and test are nearly in the training text too. "
            text += "Drop near duplicates, or split by group."
            notes.append({"code": "split.near-leaks", "text": text})
        return notes

    @property
    def _planned(self) -> SplitPlan:
        if self._plan is None:
            raise RuntimeError("the split is not planned yet")
        return self._plan

    def _written(self, part: Part, columns: Sequence[str] | None = None) -> Iterator[dict[str, Any]]:
        """The documents of a part as they were written so far."""
        names = [name.removeprefix(f"{part}/") for name in self._names if name.startswith(f"{part}/")]
        for rows in read_rows(self._folder / part, names, columns):
            self._context.check()
            yield from rows

    def _pieces(self, text: str, row: dict[str, Any]) -> Iterator[str]:
        split = self._recipe.split
        return chunks(text, split.chunk_characters, row["language"], split.sentence_splitter)

    def _writer(self, stack: contextlib.ExitStack, part: Part) -> PartWriter:
        return stack.enter_context(PartWriter(self._folder / part, CLEAN_SCHEMA, even_if_empty=True))

    def _numbered(self, batches: Iterable[list[dict[str, Any]]]) -> Iterator[list[dict[str, Any]]]:
        """The documents of the corpus with their numbers."""
        for rows in batches:
            for row in rows:
                row["document"] = self._before.documents
                row["language"] = ""
                self._before.add(len(row["text"]), row["bytes"], row["source"])
            yield rows

    def _watched(self, batches: Iterable[list[dict[str, Any]]], total: int) -> Iterator[list[dict[str, Any]]]:
        """The same, telling how far it is."""
        done = 0
        for rows in batches:
            self._context.check()
            yield rows
            done += sum(row["bytes"] for row in rows)
            self._context.progress(min(done, total), total, "bytes")

    def _stage(self, stage: int, batches: Iterable[list[dict[str, Any]]]) -> None:
        """Write what a stage leaves."""
        self._survey, self._changed = Survey(), 0
        with PartWriter(self._staging / str(stage), _STAGING_SCHEMA) as writer:
            for rows in batches:
                for row in rows:
                    size = len(row["text"].encode("utf-8"))
                    self._changed += row["changed"]
                    self._survey.add(len(row["text"]), size)
                    writer.add({**row, "bytes": size})
        self._staged = writer.names

    def _write(self, writer: PartWriter, part: Part, row: dict[str, Any], text: str) -> None:
        size = len(text.encode("utf-8"))
        digest = text_sha256(text)
        self._statistics[part].add(len(text), size, row["source"], row["language"])
        self._digest.update(part.encode("ascii") + digest)
        writer.add(row | {"text": text, "bytes": size, "id": digest.hex(), "sha256": digest.hex()})


def _rule_notes(ledger: Ledger) -> Iterator[dict[str, str]]:
    """What a person should know of the rules."""
    for record in ledger.records:
        beyond = record.found.get(BEYOND_MEMORY, 0)
        if beyond:
            text = f"The memory for near duplicates was full: {beyond:,} documents were not compared with each other. "
            yield {"code": "clean.near-duplicates-full", "text": text + "Raise cleaning.near_memory."}


def _no_corpus(project: Project) -> LangwrightError:
    return LangwrightError(
        f"The project {project.name} has no text yet.",
        remedy="Open the Import station and add some, or run: langwright import DIR PATH",
        code="clean.no-corpus",
    )


def _nothing_left(ledger: Ledger, documents: int) -> LangwrightError:
    droppers = [record for record in ledger.records if record.dropped]
    told = ", ".join(f"{record.name} dropped {record.dropped:,}" for record in droppers)
    most = max(droppers, key=lambda record: record.dropped, default=None)
    settings = " and ".join(most.settings[:3]) if most else ""
    return LangwrightError(
        f"Cleaning left nothing of {documents:,} documents: {told or 'there were none'}.",
        remedy=f"Look at {settings}." if settings else "Import some text.",
        code="clean.nothing-left",
        rules={record.name: record.dropped for record in droppers},
    )
