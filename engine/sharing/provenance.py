"""What is known about where a run's model comes from: its text, its settings, its figures, the programs' versions."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import torch

from engine.corpus.data_card import CARD_WORDS
from engine.corpus.source_table import read_table
from engine.project import CheckpointInfo, Paths, Run, read_manifest


@dataclass(frozen=True)
class Origin:
    """One source of the text: its name (never its path), its licence and its size."""

    name: str
    licence: str
    documents: int
    bytes: int


@dataclass(frozen=True)
class Provenance:
    """What the model card tells.

    Attributes:
        origins: the text's sources; None where the project's text is not the run's any more.
        evaluations: what was measured on this very checkpoint.
        data_card: the text's data card in words; empty where there is none, or it is of another text.
    """

    run: Run
    checkpoint: CheckpointInfo
    origins: tuple[Origin, ...] | None
    evaluations: tuple[dict[str, Any], ...]
    versions: dict[str, str]
    data_card: str = ""


def provenance_of(run: Run, checkpoint: CheckpointInfo) -> Provenance:
    """Gather what is known about a checkpoint."""
    return Provenance(
        run=run,
        checkpoint=checkpoint,
        origins=_origins(run),
        evaluations=tuple(each for each in run.evaluations() if each.get("sha256") == checkpoint.sha256),
        versions={
            "langwright": version("langwright"),
            "torch": torch.__version__,
            "tokenizers": version("tokenizers"),
            "python": platform.python_version(),
        },
        data_card=_data_card(run),
    )


def _data_card(run: Run) -> str:
    """The card of the clean text, if it is still the one from which the run's tokens were made."""
    paths = Paths(run.folder.parents[1])
    tokens, clean = read_manifest(run.tokens_folder), read_manifest(paths.clean)
    if tokens is None or clean is None or tokens.inputs.get("clean") != clean.content:
        return ""
    path = paths.clean / CARD_WORDS
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _origins(run: Run) -> tuple[Origin, ...] | None:
    """The corpus' sources, if the corpus is still the one from which the run's tokens were made."""
    paths = Paths(run.folder.parents[1])
    tokens, clean, corpus = (read_manifest(folder) for folder in (run.tokens_folder, paths.clean, paths.corpus))
    if tokens is None or clean is None or corpus is None:
        return None
    if tokens.inputs.get("clean") != clean.content or clean.inputs.get("corpus") != corpus.content:
        return None
    with read_table(paths.corpus) as table:
        entries = list(table.page(limit=-1))
    return tuple(
        Origin(str(each["name"]), str(each["licence"]), int(each["documents"]), int(each["bytes"]))
        for each in entries
        if each["documents"]
    )
