"""``encode``: text to token shards on disk, against the per-example ``datasets.map`` preparation of nanoGPT.

The reference is what people do today (nanoGPT, data/openwebtext/prepare.py): a ``datasets.map`` over single examples
with the ``tokenizers`` library in two processes, then one uint16 memmap from 1,024 parts. Ours is the encoding of the
tokenizer station: the same documents from its Parquet files, the same tokenizer, shards with their end-of-text tokens,
a sample compared with the reference tokenizer, all of it safe on the disk at the end. Both write the same tokens, which
is looked at once. The tokenizer is a byte-level BPE of 8,192 tokens, trained before the clock runs.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from benchmark import Outcome, race, say

from engine.corpus.document import Document
from engine.corpus.samples import SAMPLES
from engine.project.atomic import sync_tree
from engine.recipe import Recipe, with_values
from engine.tokens.documents import read_texts
from engine.tokens.encode import encode_split
from engine.tokens.encoders import CheckedEncoder, fastest
from engine.tokens.shards import Shard
from engine.tokens.tokenizer import TextTokenizer
from engine.tokens.types import train

TRAINED_ON = 20_000_000
ROWS = 1_000


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``encode``."""
    parser.add_argument("--megabytes", type=float, default=100, help="of text (default: 100)")
    parser.add_argument("--text", type=Path, default=None, help="a text file (default: Python's own documentation)")
    parser.add_argument("--document", type=int, default=3000, help="characters of a document (default: 3,000)")
    parser.add_argument("--vocabulary", type=int, default=8192, help="tokens (default: 8,192)")
    parser.add_argument("--processes", type=int, default=2, help="of the reference (default: 2)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each side runs (default: 3)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race the station's encoding against the usual preparation."""
    texts = list(documents(chosen.text, int(chosen.megabytes * 1e6), chosen.document))
    size = sum(len(text.encode()) for text in texts)
    say(f"{size / 1e6:.1f} MB in {len(texts):,} documents; training the tokenizer")
    tokenizer = trained(texts, chosen.vocabulary)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clean = folder / "clean"
        write_clean(clean, texts)
        (folder / "tokenizer.json").write_text(tokenizer.json(), encoding="utf-8")
        equal = same_tokens(clean, folder, texts, tokenizer, chosen.processes)
        outcome = race(
            partial(ours, clean, folder, tokenizer, size),
            partial(reference, texts, folder, size, chosen.processes),
            rounds=chosen.rounds,
            unit="MB/s",
            notes=[f"{size / 1e6:.1f} MB, {tokenizer.vocab_size:,} tokens; both write the same tokens: {equal}"],
        )
    return replace(outcome, extra={"megabytes": size / 1e6, "same_tokens": equal})


def documents(path: Path | None, size: int, length: int) -> Iterator[str]:
    """So many bytes of text in documents; a text that is too short is repeated with other vowels."""
    text = path.read_text(encoding="utf-8", errors="replace") if path else built_in()
    left = size
    for turn in itertools.count():
        varied = text if turn == 0 else text.replace("e", "eaiou"[turn % 5]).replace("n", "nmrst"[turn // 5 % 5])
        for start in range(0, len(varied), length):
            document = varied[start : start + length]
            left -= len(document.encode())
            yield document
            if left <= 0:
                return


def built_in() -> str:
    """Python's own reference text."""
    return "\n\n".join(found.text for found in SAMPLES["python-docs"].documents() if isinstance(found, Document))


def trained(texts: list[str], vocabulary: int) -> TextTokenizer:
    """The tokenizer of a project with this text."""
    recipe = with_values(Recipe(), {"tokenizer.vocab_size": vocabulary})
    most = max(1, TRAINED_ON // max(1, len(texts[0])))
    return train(recipe.tokenizer, lambda: iter(texts[:most]))


def write_clean(folder: Path, texts: list[str]) -> None:
    """The documents as station 2 leaves them."""
    folder.mkdir()
    schema = pa.schema([("text", pa.large_string()), ("source", pa.string())])
    with pq.ParquetWriter(folder / "part-00000.parquet", schema) as writer:
        for start in range(0, len(texts), ROWS):
            part = texts[start : start + ROWS]
            writer.write_table(pa.table({"text": part, "source": ["x"] * len(part)}, schema=schema))


def ours(clean: Path, folder: Path, tokenizer: TextTokenizer, size: int) -> float:
    """Megabytes a second of the station's encoding, the making of the encoder included."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(dir=folder) as target:
        encode(clean, Path(target), tokenizer)
        return size / 1e6 / (time.perf_counter() - started)


def encode(clean: Path, target: Path, tokenizer: TextTokenizer) -> None:
    """The split as shards, on the disk."""
    way = CheckedEncoder(tokenizer, fastest(tokenizer))
    read = partial(read_texts, clean)
    encode_split(tokenizer, read, target, "train", encoder=way, kept=target / "train.npz")
    sync_tree(target)


def reference(texts: list[str], folder: Path, size: int, processes: int) -> float:
    """Megabytes a second of the usual preparation, from documents in memory."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(dir=folder) as target:
        prepare(texts, Path(target), folder / "tokenizer.json", processes)
        return size / 1e6 / (time.perf_counter() - started)


def prepare(texts: list[str], target: Path, tokenizer_file: Path, processes: int) -> np.ndarray:
    """As nanoGPT's prepare.py has it; returns the tokens."""
    import datasets

    datasets.disable_progress_bars()
    rows = datasets.Dataset.from_dict({"text": texts}).map(
        Example(tokenizer_file), remove_columns=["text"], num_proc=processes, cache_file_name=str(target / "ids.arrow")
    )
    total = int(np.sum(rows["len"], dtype=np.uint64))
    out = np.memmap(target / "train.bin", dtype=np.uint16, mode="w+", shape=(total,))
    at, shards = 0, min(1024, len(texts))
    for number in range(shards):
        part = rows.shard(num_shards=shards, index=number, contiguous=True).with_format("numpy")
        ids = np.concatenate(part["ids"])
        out[at : at + len(ids)] = ids
        at += len(ids)
    out.flush()
    return out


class Example:
    """Encodes one example; every process reads the tokenizer once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tokenizer: Any = None

    def __call__(self, example: dict[str, str]) -> dict[str, Any]:
        if self._tokenizer is None:
            from tokenizers import Tokenizer

            self._tokenizer = Tokenizer.from_file(str(self._path))
        ids = self._tokenizer.encode(example["text"], add_special_tokens=False).ids
        ids.append(0)
        return {"ids": ids, "len": len(ids)}

    def __getstate__(self) -> dict[str, Any]:
        return {"_path": self._path, "_tokenizer": None}


def same_tokens(clean: Path, folder: Path, texts: list[str], tokenizer: TextTokenizer, processes: int) -> bool:
    """Whether both sides write the same tokens; a warm-up for both."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        target = Path(name)
        encode(clean, target, tokenizer)
        found = np.concatenate([Shard(path).tokens for path in sorted(target.glob("*.tokens"))])
        return bool(np.array_equal(found, prepare(texts, target, folder / "tokenizer.json", processes)))
