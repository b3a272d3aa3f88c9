"""Which function does which kind of job. The one place that knows."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any

from engine.errors import UsageError
from engine.jobs import JobContext

Work = Callable[[JobContext], "dict[str, Any] | None"]

KINDS: Mapping[str, tuple[str, str]] = {
    "import": ("engine.corpus.importing", "import_corpus"),
    "erase": ("engine.corpus.erasing", "erase_documents"),
    "sources": ("engine.corpus.changing", "change_sources"),
    "clean": ("engine.corpus.cleaning_job", "clean_corpus"),
    "tokenizer": ("engine.tokens.training", "train_tokenizer"),
    "queue": ("engine.jobs.queue_work", "train_queue"),
    "train": ("engine.training.job", "train"),
    "measure": ("engine.training.measure", "measure"),
    "evaluate": ("engine.evaluation.job", "evaluate"),
    "export": ("engine.sharing.job", "export"),
}
"""Kind → module and function; a module is imported only when its kind is asked for, so an import job starts at once."""


def work_for(kind: str) -> Work:
    """The function for a kind of job.

    Raises:
        UsageError: this program does not know the kind.
    """
    if kind not in KINDS:
        raise UsageError(
            f"This Langwright does not know jobs of kind {kind!r}.",
            remedy="Open the project with a newer Langwright.",
            code="job.unknown-kind",
            kind=kind,
        )
    module, function = KINDS[kind]
    return getattr(importlib.import_module(module), function)
