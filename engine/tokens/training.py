"""Station 3's job: learn a tokenizer from the clean training text, then write all text as tokens.

In this order, so that whatever stops it leaves the former tokenizer and its tokens as they were:

1. read the clean text's manifest and settle the vocabulary
2. learn from a seeded sample, or take the tokenizer that was brought in; keep it in a draft
3. encode the three splits in the draft, unless ``tokens/<fingerprint>/`` is there already; record their sources
4. judge the tokenizer on text it did not learn from
5. put ``tokenizer/`` in place, with its figures, and remove the draft

Whoever starts it again after a stop or a kill goes on from the draft.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from engine.errors import LangwrightError, UsageError
from engine.jobs import JobContext
from engine.project.atomic import atomic_folder, explained, write_text
from engine.project.manifest import Manifest, write_manifest
from engine.project.paths import Paths
from engine.project.project import Project
from engine.project.stations import tokenizer_fingerprint, tokens_fingerprint
from engine.recipe import Recipe, TokenizerSettings, resolve
from engine.tokens.documents import read_texts
from engine.tokens.draft import Draft
from engine.tokens.encode import EncodedSplit, encode_split, shard_facts
from engine.tokens.encoders import CheckedEncoder, DiffersError, fastest
from engine.tokens.folder import SPLITS, TokenFolder
from engine.tokens.importing import read_imported
from engine.tokens.judging import judge
from engine.tokens.learning import Learnt, learn
from engine.tokens.report import describe
from engine.tokens.sources import record_sources
from engine.tokens.tokenizer import TextTokenizer
from engine.tokens.types import least_vocabulary


def train_tokenizer(context: JobContext) -> dict[str, Any]:
    """Bring station 3 up to date; returns the tokenizer's figures.

    Raises:
        UsageError: the text is not cleaned yet, or a setting is wrong.
        LangwrightError: there is no training text, or the text cannot be read.
        Stopped: as asked; nothing has changed.
    """
    paths = Paths(context.project)
    recipe, clean = _inputs(context.project)
    made_from = tokenizer_fingerprint(recipe, clean)
    draft = Draft(paths, made_from)
    settings = resolve(recipe, train_bytes=int(clean.facts["bytes"]["train"])).tokenizer
    tokenizer, known = _tokenizer(context, settings, paths, int(clean.facts["bytes"]["train"]), draft)
    tokens = tokens_fingerprint(tokenizer.sha256, clean)
    shards = _encode(context, tokenizer, paths, tokens, clean, draft)
    context.phase("tokenizer.judging", "Judging the tokenizer")
    fell_back = bool(shards.get("encoder", {}).get("fell_back"))
    judged = judge(tokenizer, paths.clean, context.check, fast=not fell_back)
    facts = {"type": settings.type, **known, "tokens": tokens, **describe(tokenizer, shards, judged)}
    with atomic_folder(paths.tokenizer) as folder:
        write_text(folder / "tokenizer.json", tokenizer.json())
        write_manifest(
            folder,
            station="tokenizer",
            made_from=made_from,
            inputs={"clean": clean.content},
            names=["tokenizer.json"],
            facts=facts,
        )
    draft.remove()
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


def _tokenizer(
    context: JobContext, settings: TokenizerSettings, paths: Paths, total: int, draft: Draft
) -> tuple[TextTokenizer, dict[str, Any]]:
    """The tokenizer, from the draft where it is there; and what is known of how it came to be."""
    if (found := draft.tokenizer()) is not None:
        return found
    if settings.type == "imported":
        tokenizer, known = read_imported(paths, settings), {"trained_on_bytes": 0}
    else:
        learnt = learn(context, settings, paths.clean / "train", total)
        tokenizer, known = learnt.tokenizer, {"trained_on_bytes": learnt.read}
        if learnt.fitting is not None:
            known["memory_limited"] = True
            _tell_memory(context, settings, learnt)
        _tell_vocabulary(context, settings, tokenizer)
    draft.keep(tokenizer, known)
    return tokenizer, known


def _tell_memory(context: JobContext, settings: TokenizerSettings, learnt: Learnt) -> None:
    context.message(
        "info",
        "tokenizer.memory-limited",
        f"The tokenizer was learnt from {learnt.read / 1e6:,.0f} MB of the text: more different words would need more "
        f"memory than tokenizer.training_memory allows, {settings.training_memory / 1e6:,.0f} MB.",
        read=learnt.read,
        memory=settings.training_memory,
    )


def _tell_vocabulary(context: JobContext, settings: TokenizerSettings, tokenizer: TextTokenizer) -> None:
    """Say so when the vocabulary is not the one that was asked for. Fewer characters than allowed is no surprise."""
    asked, got = int(settings.vocab_size), tokenizer.vocab_size
    if settings.type == "bytes":
        return
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


def _encode(
    context: JobContext, tokenizer: TextTokenizer, paths: Paths, name: str, clean: Manifest, draft: Draft
) -> dict[str, Any]:
    """Write the shards of all splits, unless they are there: a run may be reading them. Returns their figures."""
    target = paths.tokens / name
    if (found := _whole(target)) is not None:
        return (found if "sources" in found.facts else record_sources(found, paths.clean)).facts
    context.phase("tokenizer.encoding", "Writing the text as tokens")
    with explained(draft.shards):
        draft.shards.mkdir(parents=True, exist_ok=True)
        encoded, way = _by_the_fastest(context, tokenizer, paths, clean, draft)
        write_manifest(
            draft.shards,
            station="tokens",
            made_from=name,
            inputs={"tokenizer": tokenizer.sha256, "clean": clean.content},
            names=[shard for e in encoded.values() for shard in e.names],
            facts={**shard_facts(encoded, tokenizer.special_ids), "encoder": way},
        )
    draft.put(target)
    return record_sources(TokenFolder(target), paths.clean).facts


def _by_the_fastest(
    context: JobContext, tokenizer: TextTokenizer, paths: Paths, clean: Manifest, draft: Draft
) -> tuple[dict[str, EncodedSplit], dict[str, Any]]:
    """Encode by the fastest way there is; where it proves unequal, anew by the reference. Says which way it was."""
    fast = None if draft.fell_back else fastest(tokenizer)
    way = CheckedEncoder(tokenizer, fast)
    try:
        encoded = _splits(context, tokenizer, paths, clean, draft, way)
    except DiffersError as error:
        context.message(
            "warning",
            "tokenizer.encoder-differs",
            f"{way.name} cuts this text otherwise than the tokenizer itself; the tokenizer itself is used, "
            "which takes longer.",
            encoder=way.name,
            sample=error.text[:200],
        )
        draft.fall_back()
        draft.shards.mkdir(parents=True)
        way = CheckedEncoder(tokenizer, None)
        encoded = _splits(context, tokenizer, paths, clean, draft, way)
    told = {"name": way.name, "checked_characters": way.checked, "fell_back": draft.fell_back}
    return encoded, told


def _splits(
    context: JobContext, tokenizer: TextTokenizer, paths: Paths, clean: Manifest, draft: Draft, way: CheckedEncoder
) -> dict[str, EncodedSplit]:
    total = sum(int(clean.facts["bytes"][split]) for split in SPLITS)
    encoded: dict[str, EncodedSplit] = {}
    for split in SPLITS:
        before = sum(e.utf8_bytes for e in encoded.values())

        def advanced(done: int, before: int = before) -> None:
            context.check()
            context.progress(before + done, total, "bytes")

        encoded[split] = encode_split(
            tokenizer,
            partial(read_texts, paths.clean / split),
            draft.shards,
            split,
            encoder=way,
            advanced=advanced,
            kept=draft.place(split),
        )
    return encoded


def _whole(folder: Path) -> TokenFolder | None:
    try:
        return TokenFolder(folder)
    except LangwrightError:
        return None  # missing or damaged: written anew


__all__ = ["train_tokenizer"]
