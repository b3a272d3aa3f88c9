"""Token folders made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from engine.project.atomic import atomic_folder
from engine.project.manifest import write_manifest
from engine.tokens.folder import SPLITS, TokenFolder
from engine.tokens.sources import record_sources
from engine.tokens.writer import SplitWriter

MakeTokens = Callable[..., TokenFolder]


@pytest.fixture
def make_tokens(tmp_path: Path) -> MakeTokens:
    def make(
        splits: Mapping[str, Iterable[list[int]]],
        *,
        vocab_size: int = 1000,
        shard_bytes: int = 256_000_000,
        sources: Mapping[str, Iterable[str]] | None = None,
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
        made = TokenFolder(target)
        if sources is None:
            return made
        for split in SPLITS:
            (tmp_path / "clean" / split).mkdir(parents=True)
            table = pa.table({"source": pa.array(list(sources.get(split, ())), pa.string())})
            pq.write_table(table, tmp_path / "clean" / split / "part-00000.parquet")
        return record_sources(made, tmp_path / "clean")

    return make
