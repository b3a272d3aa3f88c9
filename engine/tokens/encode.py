"""Clean text to token shards: every split, document by document, an end-of-text token after each.

1. documents are cut into pieces, pieces gathered into batches of about a million characters
2. batches are encoded side by side, as many at once as there are cores
3. in their old order they are written, with the end-of-text tokens put in
4. now and then it is kept how far that is, so that a killed encoding goes on from there
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import LangwrightError
from engine.hardware.processor import cores
from engine.tokens.documents import pieces
from engine.tokens.encoders import CheckedEncoder, Encoded
from engine.tokens.places import Place, load_place, save_place
from engine.tokens.shards import SHARD_BYTES, read_header, shard_name
from engine.tokens.tokenizer import TextTokenizer
from engine.tokens.writer import SplitWriter, WriterState

BATCH_CHARACTERS = 1_000_000
"""So much text is given to the encoder at once."""

KEPT_EVERY = 64_000_000
"""After so many bytes of text it is kept how far the encoding is: a few seconds' work."""

MOST_THREADS = 16
"""Batches in work hold some 10 MB each."""

RARE = 10
"""A token is rare when it occurs less often in the training text: it can hardly be learnt."""

LISTED = 100
"""So many unused and rare tokens are told one by one."""

Reader = Callable[[int], Iterable[str]]
"""Gives a split's documents from the one with a given number on."""


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


@dataclass(frozen=True)
class _Batch:
    """Some pieces of text.

    Attributes:
        last: which of them end their document.
        documents: so many documents are whole with this batch.
        pieces: so many pieces of the next one are in this batch or before.
    """

    texts: list[str]
    last: list[bool]
    documents: int
    pieces: int


def encode_split(
    tokenizer: TextTokenizer,
    read: Reader,
    folder: Path,
    split: str,
    *,
    encoder: CheckedEncoder | None = None,
    advanced: Callable[[int], None] = lambda _: None,
    shard_bytes: int = SHARD_BYTES,
    kept: Path | None = None,
) -> EncodedSplit:
    """Encode one split into shards in ``folder``.

    Args:
        tokenizer: what encodes.
        read: gives the split's documents.
        folder: where the shards go.
        split: its name.
        encoder: the way it is done; by itself the reference.
        advanced: told after each batch how many UTF-8 bytes are done; may raise to stop.
        shard_bytes: the most a shard may have.
        kept: the file that keeps how far it is; what an earlier call has kept there is gone on from.

    Raises:
        DiffersError: the encoder is not equal to the reference.
    """
    way = encoder or CheckedEncoder(tokenizer, None)
    place = load_place(kept) if kept is not None else None
    if place is not None and place.done and _whole(folder, split, place.writer):
        return _told(tokenizer, split, place)
    writer, place = _writer(tokenizer, folder, split, shard_bytes, place)
    begin = (place.documents, place.pieces, place.characters) if place is not None else (0, 0, 0)
    place = _write(writer, way, _batches(read(begin[0]), *begin[:2]), begin[2], tokenizer.end_of_text, advanced, kept)
    if kept is not None:
        save_place(kept, place)
    return _told(tokenizer, split, place)


def _write(
    writer: SplitWriter,
    way: CheckedEncoder,
    batches: Iterator[_Batch],
    characters: int,
    end_of_text: int,
    advanced: Callable[[int], None],
    kept: Path | None,
) -> Place:
    """Encode and write all batches; returns the place after the last one."""
    documents, saved = writer.documents, writer.utf8_bytes
    with writer:
        for batch, encoded, utf8_bytes in _side_by_side(way, batches):
            ids, starts = _closed(encoded, np.array(batch.last), end_of_text, writer.within)
            writer.write(ids, starts, utf8_bytes)
            writer.within = not batch.last[-1]
            documents = batch.documents
            characters += sum(map(len, batch.texts))
            if kept is not None and writer.utf8_bytes - saved >= KEPT_EVERY:
                saved = writer.utf8_bytes
                save_place(kept, Place(documents, batch.pieces, characters, False, writer.state()))
            advanced(writer.utf8_bytes)
        state = writer.state()
    return Place(documents, 0, characters, True, state)


def _side_by_side(way: CheckedEncoder, batches: Iterator[_Batch]) -> Iterator[tuple[_Batch, Encoded, int]]:
    """Every batch with its tokens and UTF-8 bytes, in order; at most one more than there are threads is in work."""
    threads = min(cores()[1], MOST_THREADS) if way.threads else 1

    def work(batch: _Batch) -> tuple[Encoded, int]:
        return way.encode(batch.texts), sum(len(text.encode("utf-8")) for text in batch.texts)

    waiting: deque[tuple[_Batch, Future[tuple[Encoded, int]]]] = deque()
    with ThreadPoolExecutor(threads, thread_name_prefix="encoding") as pool:
        try:
            for batch in batches:
                waiting.append((batch, pool.submit(work, batch)))
                if len(waiting) > threads:
                    first, found = waiting.popleft()
                    yield first, *found.result()
            while waiting:
                first, found = waiting.popleft()
                yield first, *found.result()
        finally:
            for _, found in waiting:
                found.cancel()


def _closed(encoded: Encoded, last: np.ndarray, end_of_text: int, within: bool) -> tuple[np.ndarray, np.ndarray]:
    """The tokens of a batch with the end-of-text tokens put in, and where documents begin in them.

    Args:
        encoded: the tokens of the pieces.
        last: which pieces end their document.
        end_of_text: what is put in after these.
        within: whether the first piece goes on with a document.
    """
    ends = encoded.ends[last]
    ids = np.insert(encoded.ids, ends, end_of_text)
    after = ends + np.arange(1, len(ends) + 1)
    starts = after[:-1] if last[-1] else after
    return ids, starts if within else np.concatenate([[0], starts])


def _batches(texts: Iterable[str], documents: int, skipped: int) -> Iterator[_Batch]:
    """Pieces of documents, about a batch's length together.

    Args:
        texts: the documents.
        documents: so many come before them.
        skipped: so many pieces of the first one are left out.
    """
    parts: list[str] = []
    last: list[bool] = []
    length = 0
    for text in texts:
        cut = list(pieces(text)) or [""]
        for number, part in enumerate(cut[skipped:], start=skipped + 1):
            parts.append(part)
            last.append(number == len(cut))
            length += len(part) + 1
            if length >= BATCH_CHARACTERS:
                whole = number == len(cut)
                yield _Batch(parts, last, documents + whole, 0 if whole else number)
                parts, last, length = [], [], 0
        documents += 1
        skipped = 0
    if parts:
        yield _Batch(parts, last, documents, 0)


def _writer(
    tokenizer: TextTokenizer, folder: Path, split: str, shard_bytes: int, place: Place | None
) -> tuple[SplitWriter, Place | None]:
    """A writer that goes on at the place, and the place; one that begins, and None, where that cannot be."""

    def made(state: WriterState | None) -> SplitWriter:
        return SplitWriter(
            folder,
            split,
            vocab_size=tokenizer.vocab_size,
            tokenizer_sha256=tokenizer.sha256,
            end_of_text=tokenizer.end_of_text,
            shard_bytes=shard_bytes,
            state=state,
        )

    if place is not None and not place.done:
        try:
            return made(place.writer), place
        except ValueError:  # a shard was lost
            pass
    for shard in folder.glob(f"{split}-*.tokens"):
        shard.unlink()
    return made(None), None


def _whole(folder: Path, split: str, state: WriterState) -> bool:
    """Whether the shards of a finished split are there."""
    try:
        return all(read_header(folder / shard_name(split, number)) for number in range(state.shards))
    except LangwrightError:
        return False


def _told(tokenizer: TextTokenizer, split: str, place: Place) -> EncodedSplit:
    state = place.writer
    return EncodedSplit(
        names=tuple(shard_name(split, number) for number in range(state.shards)),
        documents=state.documents,
        tokens=state.tokens,
        utf8_bytes=state.utf8_bytes,
        characters=place.characters,
        unknown=0 if tokenizer.unknown is None else int(state.counts[tokenizer.unknown]),
        counts=state.counts,
    )


def shard_facts(encoded: Mapping[str, EncodedSplit], special: Set[int]) -> dict[str, Any]:
    """The figures of a tokens folder's manifest.

    Tokens are unused or rare by how often they occur in the training text; the ``special`` ids are left out of that.
    ``unigram_entropy`` is the entropy of the training text's token frequencies, in nats per token: what guessing by
    frequency alone would lose, and a line worth beating.
    """
    counts = encoded["train"].counts
    ordinary = np.array([token_id for token_id in range(len(counts)) if token_id not in special], dtype=np.int64)
    unused = ordinary[counts[ordinary] == 0]
    rare = ordinary[(counts[ordinary] > 0) & (counts[ordinary] < RARE)]
    rarest = rare[np.argsort(counts[rare], kind="stable")][:LISTED]
    return {
        "tokens": {split: e.tokens for split, e in encoded.items()},
        "bytes": {split: e.utf8_bytes for split, e in encoded.items()},
        "documents": {split: e.documents for split, e in encoded.items()},
        "characters": {split: e.characters for split, e in encoded.items()},
        "unknown": {split: e.unknown for split, e in encoded.items()},
        "vocab_size": len(counts),
        "unused_tokens": len(unused),
        "rare_tokens": len(rare),
        "unused_ids": unused[:LISTED].tolist(),
        "rare_ids": [[token_id, int(counts[token_id])] for token_id in rarest.tolist()],
        "unigram_entropy": entropy(counts),
    }


def entropy(counts: np.ndarray) -> float:
    """The entropy of frequencies, in nats; 0 for none."""
    used = counts[counts > 0] / max(1, counts.sum())
    return float(-(used * np.log(used)).sum()) + 0.0
