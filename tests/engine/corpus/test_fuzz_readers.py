"""Every reader there is, given files that are broken by chance: only our own errors may come, and soon.

The long campaign is run by name: ``pytest -m campaign tests/engine/corpus/test_fuzz_readers.py``; LANGWRIGHT_FUZZ says
how many inputs each reader gets (10,000).
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import random
import signal
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.corpus.document import BadRow, Document, Source, SourceError, TextBatch, well_formed
from engine.corpus.preview import preview
from engine.corpus.readers.formats import ARCHIVES, FORMATS, kind_of, read, read_many
from engine.corpus.readers.members import expand
from engine.recipe import CorpusSettings
from tests.engine.corpus.fuzz_seeds import SEEDS
from tests.engine.corpus.made_files import zipped

LONGEST = 5.0
"""Seconds that one input may take."""

QUICK = 60
"""Inputs for each reader in the default suite."""

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": lambda data: gzip.compress(data, mtime=0),
    "bz2": bz2.compress,
    "xz": lambda data: lzma.compress(data, preset=0),
    "zst": zstandard.ZstdCompressor().compress,
}
KINDS = [name for name, kind in FORMATS.items() if kind.suffixes] + [*ARCHIVES, *PACKERS]
SETTINGS = [
    CorpusSettings(),
    CorpusSettings(books="parts", notebook_outputs=True),
    CorpusSettings(encoding="utf-8", bad_rows="stop"),
]
TOKENS = [
    *b"\x00 \xff \xff\xff\xff\xff \x80\x81 \xed\xa0\x80 \xe2\x80\xae PK\x03\x04 PAR1 ARROW1 \x1f\x8b".split(),
    *b"\" ' < > </ ]]> &amp; &x; &#1114112; <!-- --> <![CDATA[ <?xml { } [ ] , : ../ %00 / ( ) << >>".split(),
    *b"\\ \\u \\ud800 \\' -1 0 99999999999999999999 1e999 NaN null true {{ }} [[ {| From --b --b-- Dialogue:".split(),
    *b"endobj stream endstream /Kids /Length startxref %%EOF {\\rtf1 \\fonttbl \\ansicpg0 Content-Type:".split(),
    *(b"\n", b"\r", b"\n\n", b" ", b"1 0 R", b"\\bin9999 ", b"\xf0\x9f\x98\x80", b"/Filter /FlateDecode"),
    b"00:00:01,000 --> 00:00:02,000",
    b"<!DOCTYPE x [<!ENTITY x 'y'>]>",
]


def broken(data: bytes, chance: random.Random) -> bytes:
    """The same bytes after up to eight accidents."""
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice((1, 1, 2, 4, 16, 100, 1000)))
        kind = chance.randrange(8)
        if kind == 0:
            data = data[:start]
        elif kind == 1:
            data = data[:start] + data[end:]
        elif kind == 2:
            data = data[:start] + bytes(chance.randrange(256) for _ in range(min(end - start, 8))) + data[end:]
        elif kind == 3:
            data = data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]
        elif kind == 4 and data:
            place = chance.randrange(len(data))
            data = data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]
        elif kind == 5:
            other = chance.randrange(len(data) + 1)
            data = data[:start] + data[other : other + end - start] + data[end:]
        else:
            token = chance.choice(TOKENS) * chance.choice((1, 1, 1, 2, 300))
            data = data[:start] + token + data[start if chance.random() < 0.7 else end :]
    return data


def broken_file(kind: str, chance: random.Random) -> tuple[str, bytes]:
    """The name and the bytes of a file that the reader of this kind gets."""
    if kind in PACKERS:
        name, data = broken_file(chance.choice(sorted(SEEDS)), chance)
        packed = PACKERS[kind](data)
        return f"{name}.{kind}", packed if chance.random() < 0.3 else broken(packed, chance)
    seeds = SEEDS.get(kind) or [seed for others in SEEDS.values() for seed in others]
    name, held = chance.choice(seeds)
    if kind not in SEEDS or chance.random() < 0.03:  # the wrong bytes under this name
        held = chance.choice([seed for others in SEEDS.values() for seed in others])[1]
        name = f"a{(FORMATS[kind].suffixes if kind in FORMATS else ARCHIVES[kind])[0]}"
    if isinstance(held, bytes):
        return name, broken(held, chance)
    parts = dict(held)
    part = chance.choice(sorted(parts))
    parts[part] = broken(parts[part], chance)
    data = zipped(parts)
    return name, data if chance.random() < 0.7 else broken(data, chance)


def read_whole(path: Path, chance: random.Random) -> None:
    """Read a file as an import and a preview do; raises whatever is not one of our errors."""
    chosen = chance.choice(SETTINGS)
    kind, compression = kind_of(path.name)
    source = Source(path, path.name, kind or "text", compression, path.stat().st_size)
    by_the_block = chance.random() < 0.5  # as the import reads what can be read so
    with suppress(SourceError):
        for found in expand(source):
            if isinstance(found, Source):
                try:
                    _read_all(found, chosen, read_many if by_the_block else read)
                except SourceError as error:
                    if error.source is not found:
                        raise
    if chance.random() < 0.3:
        preview([path], chosen, 5)


def _read_all(source: Source, chosen: CorpusSettings, read_so: Callable[[Source, CorpusSettings], Iterator]) -> None:
    for item in read_so(source, chosen):
        assert isinstance(item, Document | TextBatch | BadRow)
        if isinstance(item, Document):
            well_formed(item.text).encode()
        elif isinstance(item, TextBatch):
            assert all(isinstance(text, str) for text in item.texts.to_pylist())
        else:
            assert item.reason


@contextmanager
def over_soon() -> Iterator[None]:
    """Stop what takes too long, even within a loop without end."""

    def stop(_number: int, _frame: object) -> None:
        raise TimeoutError(f"an input took more than {LONGEST} s")

    begun = time.process_time()
    if hasattr(signal, "setitimer"):
        former = signal.signal(signal.SIGVTALRM, stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)  # of this process's own time: the machine may be busy
    try:
        yield
    finally:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, former)
    assert time.process_time() - begun < LONGEST


def attempt(kind: str, seed: int, folder: Path) -> None:
    chance = random.Random(seed)
    name, data = broken_file(kind, chance)
    path = folder / name
    path.write_bytes(data)
    with over_soon():
        read_whole(path, chance)


def test_every_seed_is_sound(tmp_path):
    for kind, seeds in SEEDS.items():
        for name, held in seeds:
            path = tmp_path / name
            path.write_bytes(held if isinstance(held, bytes) else zipped(held))
            source = Source(path, name, *kind_of(name), path.stat().st_size)
            assert source.kind == kind
            texts = [
                item.text
                for found in expand(source)
                if isinstance(found, Source)
                for item in _until_error(found)
                if isinstance(item, Document)
            ]
            assert any(text.strip() for text in texts), name


def _until_error(source: Source) -> Iterator[Document | BadRow]:
    with suppress(SourceError):  # one PDF is cut off to begin with
        yield from read(source, CorpusSettings())


@pytest.mark.parametrize("kind", KINDS)
def test_broken_files_bring_no_surprise(kind, tmp_path):
    for seed in range(QUICK):
        attempt(kind, seed, tmp_path)


FOUND = {
    "a.arrow": dict(SEEDS["arrow"])["a.arrow"].replace(b"text", b"te\xb3\xf2"),  # a column whose name is no text
    "a.zip": zipped({"": b"x", "b.txt": b"text"}),  # a member without a name
    "b.zip": zipped({"a.txt": b"text" * 99}, zipfile.ZIP_LZMA).replace(b"]\0\0", b"\xff\xff\xff", 1),
    "a.mbox.gz": gzip.compress(dict(SEEDS["mbox"])["a.mbox"]),  # a packed stream knows no peek
}


@pytest.mark.parametrize("name", FOUND)
def test_what_broken_files_have_shown_stays_mended(name, tmp_path):
    (tmp_path / name).write_bytes(FOUND[name])
    for seed in range(6):  # all settings, with and without the preview
        read_whole(tmp_path / name, random.Random(seed))


@pytest.mark.campaign
@pytest.mark.timeout(0)
@pytest.mark.parametrize("kind", KINDS)
def test_campaign_of_broken_files(kind, tmp_path):
    inputs = int(os.environ.get("LANGWRIGHT_FUZZ", "10000"))

    @settings(max_examples=inputs, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, 2**64 - 1))
    def campaign(seed: int) -> None:
        attempt(kind, seed, tmp_path)

    campaign()
