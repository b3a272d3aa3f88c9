"""Token folders made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from engine.project.atomic import atomic_folder
from engine.project.manifest import write_manifest
from engine.tokens.folder import TokenFolder
from engine.tokens.shards import SplitWriter

MakeTokens = Callable[..., TokenFolder]


@pytest.fixture
def make_tokens(tmp_path: Path) -> MakeTokens:
    def make(
        splits: Mapping[str, Iterable[list[int]]], *, vocab_size: int = 1000, shard_bytes: int = 256_000_000
    ) -> TokenFolder:
        target = tmp_path / "tokens"
        names: list[str] = []
        with atomic_folder(target) as folder:
            for split, documents in splits.items():
                with SplitWriter(
                    folder, split, vocab_size=vocab_size, tokenizer_sha256="0" * 64, shard_bytes=shard_bytes
                ) as writer:
                    for document in documents:
                        writer.add(document, 2 * len(document))
                        writer.end_document()
                names += writer.names
            facts = {"vocab_size": vocab_size, "unigram_entropy": 1.0}
            write_manifest(folder, station="tokens", made_from="f" * 64, inputs={}, names=names, facts=facts)
        return TokenFolder(target)

    return make
