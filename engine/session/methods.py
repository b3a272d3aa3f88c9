"""What the session worker can do. torch is imported by the first request that needs it, not before."""

from __future__ import annotations

import importlib.metadata
import os
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.jobs.dialogue import PROTOCOL
from engine.project import Project
from engine.recipe import Recipe, with_values
from engine.session.answering import ANSWERS
from engine.session.call import Call
from engine.session.surprising import SURPRISES

if TYPE_CHECKING:
    from engine.tokens.tokenizer import TextTokenizer

KEPT_TOKENIZERS = 4


def hello(_call: Call) -> dict[str, Any]:
    """Say who answers."""
    return {
        "protocol": PROTOCOL,
        "pid": os.getpid(),
        "version": importlib.metadata.version("langwright"),
        "methods": [*METHODS, "cancel"],
    }


def tokenize(call: Call) -> dict[str, Any]:
    """Cut a text into tokens with a trained tokenizer."""
    from engine.tokens.preview import preview

    path, text = call.path("tokenizer"), call.text("text")
    tokenizer = _tokenizers.get(path)
    return {
        "tokens": preview(tokenizer, text),
        "vocab_size": tokenizer.vocab_size,
        "bytes": len(text.encode("utf-8", "surrogatepass")),
    }


def tokenizer_compare(call: Call) -> dict[str, Any]:
    """Cut the same text with two tokenizers: a text, or a project's held-out text."""
    from engine.tokens.comparison import compare

    first, second = (_tokenizers.get(call.path(name)) for name in ("a", "b"))
    if call.params.get("text"):
        return compare(first, second, text=call.text("text"), check=call.check)
    project = Project.open(call.path("project"), write=False)
    return compare(first, second, clean=project.paths.clean, check=call.check)


def tokenizer_import(call: Call) -> dict[str, Any]:
    """Copy an existing tokenizer.json into a project; the recipe then names it by the answer's ``sha256``."""
    from engine.tokens.importing import bring_in

    end_of_text = call.text("end_of_text") if call.params.get("end_of_text") else ""
    return bring_in(Project.open(call.path("project"), write=False).paths, call.path("file"), end_of_text)


def load(call: Call) -> dict[str, Any]:
    """Make a model ready, so that the first word comes at once."""
    from engine.session.models import load_model

    return load_model(call)


def generate(call: Call) -> dict[str, Any]:
    """Let a model write."""
    from engine.session.models import write

    return write(call)


def unload(_call: Call) -> dict[str, Any]:
    """Let the models go, and their memory with them."""
    import sys

    models = sys.modules.get("engine.session.models")
    return {"unloaded": models.unload_all() if models else 0}


def import_preview(call: Call) -> dict[str, Any]:
    """What an import would read."""
    from engine.corpus.preview import preview

    return preview(call.paths("paths"), with_values(Recipe(), call.settings()).corpus)


def sources(call: Call) -> dict[str, Any]:
    """A page of the sources of a project's corpus."""
    from engine.corpus.source_list import list_sources

    project = Project.open(call.path("project"), write=False)
    order, text = (str(call.params.get(name) or "") for name in ("order", "text"))
    offset, limit = call.whole("offset", most=2**53), call.whole("limit", most=2**53) or 100
    return list_sources(project.paths.corpus, offset, limit, order=order, text=text)


def documents(call: Call) -> dict[str, Any]:
    """A page of the documents of a project's corpus."""
    from engine.corpus.browsing import list_documents

    project = Project.open(call.path("project"), write=False)
    offset, limit = call.whole("offset", most=2**53), call.whole("limit", most=2**53) or 100
    return list_documents(project.paths.corpus, offset, limit)


def document(call: Call) -> dict[str, Any]:
    """One document of a project's corpus."""
    from engine.corpus.browsing import one_document

    project = Project.open(call.path("project"), write=False)
    return one_document(project.paths.corpus, call.whole("number", most=2**53))


def origin_kinds(_call: Call) -> dict[str, Any]:
    """What text can come from beyond files, and the fields of each kind."""
    from engine.corpus.origins.descriptions import kinds_for_forms

    return {"kinds": kinds_for_forms()}


def origin_preview(call: Call) -> dict[str, Any]:
    """The first documents of an origin; asks the network, so only when the person wished it."""
    from engine.corpus.origins.look import preview_origin

    rows = call.whole("rows", most=1000)
    return preview_origin(call.table("origin"), with_values(Recipe(), call.settings()).corpus, rows, call.wait)


def secret_place(call: Call) -> dict[str, Any]:
    """Where a key, token or password is, by its name: environment, keyring, or nowhere."""
    from engine.corpus.origins.secrets import where

    return {"place": where(call.text("name"))}


def keep_secret(call: Call) -> dict[str, Any]:
    """Put a secret into the system's keyring; an empty value takes it out."""
    from engine.corpus.origins import secrets

    name = call.text("name")
    secrets.keep_secret(name, call.text("value"))
    return {"place": secrets.where(name)}


def clean_preview(call: Call) -> dict[str, Any]:
    """What the cleaning rules would do to the first documents of a project."""
    from engine.corpus.cleaning_preview import preview_cleaning

    project = Project.open(call.path("project"), write=False)
    return preview_cleaning(project.paths.corpus, with_values(project.recipe, call.settings()))


METHODS: Mapping[str, Callable[[Call], dict[str, Any]]] = {
    "hello": hello,
    "tokenize": tokenize,
    "tokenizer_compare": tokenizer_compare,
    "tokenizer_import": tokenizer_import,
    "load": load,
    "generate": generate,
    "import_preview": import_preview,
    "sources": sources,
    "documents": documents,
    "document": document,
    "origin_kinds": origin_kinds,
    "origin_preview": origin_preview,
    "secret_place": secret_place,
    "keep_secret": keep_secret,
    "clean_preview": clean_preview,
    **ANSWERS,
    **SURPRISES,
    "unload": unload,
}


class _Tokenizers:
    """The last few tokenizers, read again when their file has changed."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, int], TextTokenizer] = OrderedDict()

    def get(self, path: Path) -> TextTokenizer:
        from engine.tokens.tokenizer import TextTokenizer

        key = self._key(path)
        if key not in self._kept:
            self._kept[key] = TextTokenizer.load(path)
            while len(self._kept) > KEPT_TOKENIZERS:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _key(self, path: Path) -> tuple[str, int, int]:
        try:
            status = path.stat()
        except OSError:
            return (str(path), 0, 0)  # loading says what is wrong with it
        return (str(path), status.st_mtime_ns, status.st_size)


_tokenizers = _Tokenizers()
