"""Station 3's job: learn a tokenizer from the clean training text, then write all text as tokens.

In this order, so that whatever stops it leaves the former tokenizer and its tokens as they were:

1. read the clean text's manifest and settle the vocabulary
2. learn from a seeded sample
3. encode the three splits into ``tokens/<fingerprint>/``, unless they are there already, and record their sources
4. put ``tokenizer/`` in place, with its figures
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import LangwrightError, UsageError
from engine.jobs import JobContext, Stopped
from engine.project.atomic import atomic_folder, write_text
from engine.project.manifest import Manifest, write_manifest
from engine.project.paths import Paths
from engine.project.project import Project
from engine.project.stations import tokenizer_fingerprint, tokens_fingerprint
from engine.recipe import Recipe, TokenizerSettings, resolve
from engine.tokens.documents import pieces, read_texts, sample
from engine.tokens.encode import EncodedSplit, encode_split, shard_facts
from engine.tokens.folder import SPLITS, TokenFolder
from engine.tokens.report import describe, round_trips
from engine.tokens.sources import record_sources
from engine.tokens.tokenizer import TextTokenizer
from engine.tokens.types import TYPES, least_vocabulary, train

_LOOK_SECONDS = 0.1


def train_tokenizer(context: JobContext) -> dict[str, Any]:
    """Bring station 3 up to date; returns the tokenizer's figures.

    Raises:
        UsageError: the text is not cleaned yet, or a setting is wrong.
        LangwrightError: there is no training text, or the text cannot be read.
        Stopped: as asked; nothing has changed.
    """
    paths = Paths(context.project)
    recipe, clean = _inputs(context.project)
    sizes = clean.facts["bytes"]
    settings = resolve(recipe, train_bytes=int(sizes["train"])).tokenizer
    tokenizer, learnt = _learn(context, settings, paths.clean / "train", int(sizes["train"]))
    _tell_vocabulary(context, settings, tokenizer)
    tokens = tokens_fingerprint(tokenizer.sha256, clean)
    shards = _encode(context, tokenizer, paths, tokens, clean)
    exact = round_trips(tokenizer, _judged_pieces(paths.clean))
    facts = {
        "type": settings.type,
        "trained_on_bytes": learnt,
        "tokens": tokens,
        **describe(tokenizer, shards, exact=exact),
    }
    with atomic_folder(paths.tokenizer) as folder:
        write_text(folder / "tokenizer.json", tokenizer.json())
        write_manifest(
            folder,
            station="tokenizer",
            made_from=tokenizer_fingerprint(recipe, clean),
            inputs={"clean": clean.content},
            names=["tokenizer.json"],
            facts=facts,
        )
    return facts


def _inputs(root: Path) -> tuple[Recipe, Manifest]:
    with Project.open(root, write=False) as project:
        clean = project.manifest("clean")
        if clean is None:
            raise UsageError("The text is not cleaned yet.", remedy="Run the clean station first.", code="clean.empty")
        if not clean.facts["bytes"]["train"]:
            raise LangwrightError(
                "There is no training text to learn from.", remedy="Import more text.", code="tokenizer.no-text"
            )
        return project.recipe, clean


def _learn(context: JobContext, settings: TokenizerSettings, folder: Path, total: int) -> tuple[TextTokenizer, int]:
    """Train on a thread, so that this one can tell the progress and hear a stop; returns the bytes learnt from too."""
    context.phase("tokenizer.learning", "Learning the tokenizer")
    limit = min(total, settings.training_bytes)
    passes = TYPES[settings.type].PASSES
    reading = _Reading(folder, limit / total, limit, settings.seed)
    learning = _Learning(settings, reading)
    learning.start()
    told = False
    while learning.is_alive():
        learning.join(_LOOK_SECONDS)
        if context.stop_requested:
            reading.stop.set()
        context.progress(min(reading.bytes, passes * limit), passes * limit, "bytes")
        if reading.passes == passes and not told:
            told = True
            context.phase("tokenizer.merging", "Choosing the pieces")
    if learning.error is not None:
        raise learning.error
    context.check()
    if learning.result is None:
        raise RuntimeError("the training thread ended without a result")
    return learning.result, reading.bytes // passes


class _Reading:
    """The sample that is learnt from; counts what was read, and ends with :class:`Stopped` when asked."""

    def __init__(self, folder: Path, share: float, limit: int, seed: int) -> None:
        self._folder, self._share, self._limit, self._seed = folder, share, limit, seed
        self.stop = threading.Event()
        self.bytes = 0
        self.passes = 0

    def __call__(self) -> Iterator[str]:
        for piece in sample(read_texts(self._folder), self._share, self._limit, self._seed):
            if self.stop.is_set():
                raise Stopped
            self.bytes += len(piece.encode("utf-8"))
            yield piece
        self.passes += 1


class _Learning(threading.Thread):
    """The training itself; keeps its result or its error."""

    def __init__(self, settings: TokenizerSettings, reading: _Reading) -> None:
        super().__init__(name="tokenizer")
        self._settings, self._reading = settings, reading
        self.result: TextTokenizer | None = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = train(self._settings, self._reading)
        except BaseException as error:  # noqa: BLE001 - raised again on the job's own thread
            self.error = error


def _tell_vocabulary(context: JobContext, settings: TokenizerSettings, tokenizer: TextTokenizer) -> None:
    """Say so when the vocabulary is not the one that was asked for. Fewer characters than allowed is no surprise."""
    asked, got = int(settings.vocab_size), tokenizer.vocab_size
    if got < asked and settings.type != "characters":
        context.message(
            "warning",
            "tokenizer.small-text",
            f"The text is too small for a vocabulary of {asked:,} tokens; it gives {got:,}.",
            asked=asked,
            got=got,
        )
    if got > asked:
        least = least_vocabulary(settings)
        context.message(
            "warning",
            "tokenizer.vocabulary-raised",
            f"A vocabulary of {asked:,} tokens is too small for this type, which needs {least:,}; it has {got:,}.",
            asked=asked,
            got=got,
            least=least,
        )


def _encode(context: JobContext, tokenizer: TextTokenizer, paths: Paths, name: str, clean: Manifest) -> dict[str, Any]:
    """Write the shards of all splits, unless they are there: a run may be reading them. Returns their figures."""
    target = paths.tokens / name
    if (found := _whole(target)) is not None:
        return (found if "sources" in found.facts else record_sources(found, paths.clean)).facts
    total = sum(int(clean.facts["bytes"][split]) for split in SPLITS)
    context.phase("tokenizer.encoding", "Writing the text as tokens")
    encoded: dict[str, EncodedSplit] = {}
    with atomic_folder(target) as folder:
        for split in SPLITS:
            before = sum(e.utf8_bytes for e in encoded.values())

            def advanced(done: int, before: int = before) -> None:
                context.check()
                context.progress(before + done, total, "bytes")

            encoded[split] = encode_split(tokenizer, read_texts(paths.clean / split), folder, split, advanced=advanced)
        facts = shard_facts(encoded, tokenizer.special_ids)
        write_manifest(
            folder,
            station="tokens",
            made_from=name,
            inputs={"tokenizer": tokenizer.sha256, "clean": clean.content},
            names=[shard for e in encoded.values() for shard in e.names],
            facts=facts,
        )
    return record_sources(TokenFolder(target), paths.clean).facts


def _whole(folder: Path) -> TokenFolder | None:
    try:
        return TokenFolder(folder)
    except LangwrightError:
        return None  # missing or damaged: written anew


def _judged_pieces(clean: Path) -> Iterator[str]:
    """Pieces of the validation text, then of the training text."""
    for split in ("validation", "train"):
        for text in read_texts(clean / split):
            yield from pieces(text)


__all__ = ["train_tokenizer"]
