"""Clean text to token shards: every split, document by document, an end-of-text token after each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.tokens.documents import pieces
from engine.tokens.shards import SHARD_BYTES, SplitWriter
from engine.tokens.tokenizer import TextTokenizer

BATCH_CHARACTERS = 1_000_000
"""So much text is given to the encoder at once; it spreads a batch over the processor's cores."""

RARE = 10
"""A token is rare when it occurs less often in the training text: it can hardly be learnt."""


@dataclass(frozen=True)
class EncodedSplit:
    """What became of one split.

    Attributes:
        names: its shards.
        tokens: with the end-of-text tokens.
        counts: how often each token occurs, ``(vocab_size,)``.
    """

    names: tuple[str, ...]
    documents: int
    tokens: int
    utf8_bytes: int
    characters: int
    unknown: int
    counts: np.ndarray


def encode_split(
    tokenizer: TextTokenizer,
    texts: Iterable[str],
    folder: Path,
    split: str,
    *,
    advanced: Callable[[int], None] = lambda _: None,
    shard_bytes: int = SHARD_BYTES,
) -> EncodedSplit:
    """Encode one split into shards in ``folder``.

    Args:
        tokenizer: what encodes.
        texts: the split's documents.
        folder: where the shards go.
        split: its name.
        advanced: told after each batch how many UTF-8 bytes are done; may raise to stop.
        shard_bytes: the most a shard may have.
    """
    characters = 0
    with SplitWriter(
        folder,
        split,
        vocab_size=tokenizer.vocab_size,
        tokenizer_sha256=tokenizer.sha256,
        end_of_text=tokenizer.end_of_text,
        shard_bytes=shard_bytes,
    ) as writer:
        for batch in _batches(texts):
            written = [piece for piece, _ in batch if piece]
            encoded = iter(tokenizer.encode_batch(written))
            for piece, last in batch:
                if piece:
                    writer.add(next(encoded), len(piece.encode("utf-8")))
                if last:
                    writer.end_document()
            characters += sum(map(len, written))
            advanced(writer.utf8_bytes)
    unknown = 0 if tokenizer.unknown is None else int(writer.counts[tokenizer.unknown])
    return EncodedSplit(
        tuple(writer.names), writer.documents, writer.tokens, writer.utf8_bytes, characters, unknown, writer.counts
    )


def shard_facts(encoded: Mapping[str, EncodedSplit], special: Set[int]) -> dict[str, Any]:
    """The figures of a tokens folder's manifest.

    Tokens are unused or rare by how often they occur in the training text; the ``special`` ids are left out of that.
    ``unigram_entropy`` is the entropy of the training text's token frequencies, in nats per token: what guessing by
    frequency alone would lose, and a line worth beating.
    """
    counts = encoded["train"].counts
    ordinary = counts[[token_id for token_id in range(len(counts)) if token_id not in special]]
    return {
        "tokens": {split: e.tokens for split, e in encoded.items()},
        "bytes": {split: e.utf8_bytes for split, e in encoded.items()},
        "documents": {split: e.documents for split, e in encoded.items()},
        "characters": {split: e.characters for split, e in encoded.items()},
        "unknown": {split: e.unknown for split, e in encoded.items()},
        "vocab_size": len(counts),
        "unused_tokens": int((ordinary == 0).sum()),
        "rare_tokens": int(((ordinary > 0) & (ordinary < RARE)).sum()),
        "unigram_entropy": entropy(counts),
    }


def entropy(counts: np.ndarray) -> float:
    """The entropy of frequencies, in nats; 0 for none."""
    used = counts[counts > 0] / max(1, counts.sum())
    return float(-(used * np.log(used)).sum()) + 0.0


def _batches(texts: Iterable[str]) -> Iterator[list[tuple[str, bool]]]:
    """Pieces of documents, each with whether it is its document's last, about a batch's length together."""
    batch: list[tuple[str, bool]] = []
    length = 0
    for text in texts:
        parts = list(pieces(text)) or [""]
        for number, part in enumerate(parts, start=1):
            batch.append((part, number == len(parts)))
            length += len(part) + 1
            if length >= BATCH_CHARACTERS:
                yield batch
                batch, length = [], 0
    if batch:
        yield batch
