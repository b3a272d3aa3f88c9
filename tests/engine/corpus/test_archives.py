from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import stat
import struct
import tarfile
import zipfile
from functools import partial

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus.document import Document, Skipped, Source, SourceError
from engine.corpus.readers import members, opening, tar_archive, unpacking, zip_archive
from engine.corpus.readers.formats import kind_of, read
from engine.corpus.readers.members import expand, member_name
from engine.recipe import CorpusSettings

SETTINGS = CorpusSettings()
PACKERS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": partial(lzma.compress, preset=0), "zst": zstandard.compress}


def source_of(path) -> Source:
    kind, compression = kind_of(path.name)
    return Source(path, path.name, kind, compression, path.stat().st_size)


def contents(path):
    """The documents by source, what was skipped by code, and the error that ended it (its code)."""
    found, skipped, end = {}, {}, ""
    try:
        for item in expand(source_of(path)):
            if isinstance(item, Skipped):
                skipped[item.name] = item.code
                continue
            try:
                found[item.name] = [d.text for d in read(item, SETTINGS) if isinstance(d, Document)]
            except SourceError as error:
                if error.source is not item:
                    raise
                skipped[item.name] = error.code
    except SourceError as error:
        end = error.code
    return found, skipped, end


def zipped(*files, method=zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return buffer.getvalue()


def tarred(*files) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def saved(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return path


# Compression


@pytest.mark.parametrize("kind", PACKERS)
def test_every_compression_is_read_as_one_stream(tmp_path, kind):
    data = b"".join(b'{"text": "line %d"}\n' % n for n in range(5000))
    parts = PACKERS[kind](data[:1000]) + PACKERS[kind](data[1000:])  # two streams, as parallel packers write
    found, _, _ = contents(saved(tmp_path, f"a.jsonl.{kind}", parts))
    assert found == {f"a.jsonl.{kind}": [f"line {n}" for n in range(5000)]}


@pytest.mark.parametrize("kind", PACKERS)
def test_a_cut_off_file_gives_what_came_before_and_says_so(tmp_path, kind):
    numbers = random.Random(1)
    data = b"".join(b'{"text": "%d"}\n' % numbers.getrandbits(200) for _ in range(30_000))
    packed = PACKERS[kind](data)
    path = saved(tmp_path, f"a.jsonl.{kind}", packed[: len(packed) // 2])
    seen = []
    with pytest.raises(SourceError, match="cut off") as caught:
        seen.extend(_collect(read(source_of(path), SETTINGS)))
    assert caught.value.code == "import.truncated"
    assert len(seen) > 8_000


def _collect(stream):
    yield from stream


@pytest.mark.parametrize("kind", PACKERS)
def test_a_bomb_of_zeros_is_refused(tmp_path, kind, monkeypatch):
    monkeypatch.setattr(unpacking, "RATIO_FREE_BYTES", 1 << 20)
    path = saved(tmp_path, f"a.txt.{kind}", PACKERS[kind](b" " * (20 << 20)))
    assert contents(path)[1:] == ({f"a.txt.{kind}": "import.bomb"}, "")


def test_a_total_is_kept_whatever_the_ratio(tmp_path, monkeypatch):
    monkeypatch.setattr(unpacking, "MAX_UNPACKED_BYTES", 1 << 20)
    numbers = random.Random(1)
    path = saved(
        tmp_path, "a.txt.gz", gzip.compress(b"".join(b"%d\n" % numbers.getrandbits(64) for _ in range(99_999)))
    )
    assert contents(path)[1] == {"a.txt.gz": "import.bomb"}


@pytest.mark.parametrize("kind", PACKERS)
@given(place=st.integers(0, 400), junk=st.binary(min_size=1, max_size=6))
@settings(deadline=None, max_examples=60)
def test_damage_ends_in_words(tmp_path_factory, kind, place, junk):
    data = bytearray(PACKERS[kind](b"some text, line after line\n" * 300))
    place %= len(data)
    data[place : place + len(junk)] = junk
    path = saved(tmp_path_factory.mktemp("damage"), f"a.txt.{kind}", bytes(data))
    _, skipped, end = contents(path)
    assert end == ""
    assert set(skipped.values()) <= {"import.damaged", "import.truncated", "import.binary"}


def test_an_xz_file_that_wants_all_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(unpacking, "MAX_XZ_MEMORY", 1 << 20)
    assert contents(saved(tmp_path, "a.txt.xz", lzma.compress(b"text")))[1] == {"a.txt.xz": "import.damaged"}


# Archives


def archives():
    yield "a.zip", zipped
    yield "a.tar", tarred
    for kind, pack in PACKERS.items():
        yield f"a.tar.{kind}", lambda *files, pack=pack: pack(tarred(*files))
    yield "a.tgz", lambda *files: gzip.compress(tarred(*files))


@pytest.mark.parametrize(("name", "make"), list(archives()), ids=lambda value: value if isinstance(value, str) else "")
def test_each_member_goes_to_the_reader_of_its_format(tmp_path, name, make):
    table = io.BytesIO()
    pq.write_table(pa.table({"text": ["from parquet"]}), table)
    data = make(
        ("one.txt", b"One."),
        ("sub/rows.jsonl", b'{"text": "row"}\n'),
        ("sub/page.html", b"<html><meta charset=latin1><p>sch\xf6n</p></html>"),
        ("array.json", b'[{"text": "value"}]'),
        ("table.parquet", table.getvalue()),
        ("packed.txt.gz", gzip.compress(b"Packed.")),
        ("README", b"No ending."),
        ("picture.png", b"\x89PNG"),
        (".hidden", b"x"),
        ("__MACOSX/one.txt", b"x"),
        ("empty.txt", b""),
        ("binary.txt", b"\x01\x02\x03\x04" * 20),
    )
    found, skipped, end = contents(saved(tmp_path, name, data))
    assert found == {
        f"{name}/one.txt": ["One."],
        f"{name}/sub/rows.jsonl": ["row"],
        f"{name}/sub/page.html": ["<html><meta charset=latin1><p>schön</p></html>"],
        f"{name}/array.json": ["value"],
        f"{name}/table.parquet": ["from parquet"],
        f"{name}/packed.txt.gz": ["Packed."],
        f"{name}/README": ["No ending."],
    }
    assert skipped == {
        f"{name}/picture.png": "import.unknown-format",
        f"{name}/.hidden": "import.hidden",
        f"{name}/__MACOSX/one.txt": "import.hidden",
        f"{name}/empty.txt": "import.empty-file",
        f"{name}/binary.txt": "import.binary",
    }
    assert end == ""


@pytest.mark.parametrize("make", [zipped, tarred])
def test_names_that_lead_elsewhere_are_only_names(tmp_path, make):
    kind = "zip" if make is zipped else "tar"
    names = ["../../etc/passwd.txt", "/abs/olute.txt", "a/../../b.txt", "C:\\dir\\file.txt", "two\nlines\u202e.txt"]
    before = sorted(tmp_path.parent.rglob("*"))
    path = saved(tmp_path, f"a.{kind}", make(*((name, name.encode()) for name in names)))
    found, _, _ = contents(path)
    wanted = ["etc/passwd.txt", "abs/olute.txt", "a/b.txt", "dir/file.txt", "two\nlines\u202e.txt"]
    assert list(found) == [f"a.{kind}/{name}" for name in wanted]
    assert sorted(tmp_path.parent.rglob("*")) == sorted([*before, path])


@given(st.text(max_size=50))
def test_a_members_name_never_leads_out(name):
    parts = member_name(name).split("/")
    assert parts
    assert not {"", ".", ".."} & set(parts)
    assert "\\" not in member_name(name)


def test_links_are_left_out(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert contents(saved(tmp_path, "a.zip", buffer.getvalue()))[1] == {"a.zip/link.txt": "import.link"}
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for kind, name in (
            (tarfile.SYMTYPE, "soft.txt"),
            (tarfile.LNKTYPE, "hard.txt"),
            (tarfile.FIFOTYPE, "pipe.txt"),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    found = contents(saved(tmp_path, "a.tar", buffer.getvalue()))
    assert found == ({}, {"a.tar/soft.txt": "import.link", "a.tar/hard.txt": "import.link"}, "")


def test_an_archive_in_an_archive_to_a_stated_depth(tmp_path):
    data = b"text"
    name = "deep.txt"
    for level in range(members.MAX_DEPTH):
        data, name = zipped((name, data), (f"beside{level}.txt", b"beside")), f"level{level}.zip"
    found, skipped, _ = contents(saved(tmp_path, name, data))
    assert found[f"{name}/level1.zip/level0.zip/deep.txt"] == ["text"]
    assert not skipped
    path = saved(tmp_path, "outer.zip", zipped((name, data)))
    found, skipped, _ = contents(path)
    assert skipped == {"outer.zip/level2.zip/level1.zip/level0.zip": "import.too-deep"}
    assert len(found) == 2


def test_encrypted_and_strangely_packed_members_are_named(tmp_path):
    data = bytearray(zipped(("secret.txt", b"secret"), ("plain.txt", b"plain")))
    place = data.find(b"PK\x01\x02")
    data[place + 8] |= 1  # the flag of the first member in the directory
    found, skipped, _ = contents(saved(tmp_path, "a.zip", bytes(data)))
    assert (found, skipped) == ({"a.zip/plain.txt": ["plain"]}, {"a.zip/secret.txt": "import.encrypted"})
    data = bytearray(zipped(("odd.txt", b"odd")))
    place = data.find(b"PK\x01\x02")
    data[place + 10] = 98  # PPMd
    assert contents(saved(tmp_path, "b.zip", bytes(data)))[1] == {"b.zip/odd.txt": "import.unknown-packing"}


def test_a_damaged_member_costs_only_itself(tmp_path):
    data = bytearray(zipped(("a.txt", b"first"), ("b.txt", b"second"), ("c.txt", b"third"), method=zipfile.ZIP_STORED))
    place = data.find(b"second")
    data[place] ^= 1
    found, skipped, end = contents(saved(tmp_path, "a.zip", bytes(data)))
    assert found == {"a.zip/a.txt": ["first"], "a.zip/c.txt": ["third"]}
    assert (skipped, end) == ({"a.zip/b.txt": "import.damaged"}, "")


def test_a_cut_off_zip_says_that_its_list_is_gone(tmp_path):
    data = zipped(("a.txt", b"first" * 100))
    path = saved(tmp_path, "a.zip", data[:-30])
    with pytest.raises(SourceError, match="list of members stands at its end") as caught:
        list(expand(source_of(path)))
    assert caught.value.code == "import.damaged"


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9])
def test_a_cut_off_tar_gives_what_came_before(tmp_path, pack, keep):
    numbers = random.Random(1)
    files = [(f"{n}.txt", numbers.randbytes(12_000).hex().encode()) for n in range(9)]
    data = pack(tarred(*files)[: -18 * 512])
    path = saved(tmp_path, "a.tar.gz" if pack is not bytes else "a.tar", data[: int(len(data) * keep)])
    found, _, end = contents(path)
    assert 0 < len(found) < 9
    assert end == "import.truncated"


def test_a_tar_without_its_end_mark_is_read_and_told(tmp_path):
    data = tarred(("a.txt", b"text"))[:1024]
    assert contents(saved(tmp_path, "a.tar", data)) == ({"a.tar/a.txt": ["text"]}, {}, "import.truncated")


def test_a_tar_that_is_none(tmp_path):
    assert contents(saved(tmp_path, "a.tar", b"just some text\n" * 100))[2] == "import.damaged"


# Bombs


def test_overlapping_members_are_refused(tmp_path):
    """Fifield's first construction: many entries of the directory name the same bytes."""
    body = zipped(("a.txt", b"x" * 1000))
    place = body.find(b"PK\x01\x02")
    end = body.find(b"PK\x05\x06")
    entry = body[place:end]
    ending = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 50, 50, len(entry) * 50, place, 0)
    assert contents(saved(tmp_path, "a.zip", body[:place] + entry * 50 + ending))[2] == "import.bomb"


def test_zeros_and_blanks_without_end_are_left_early(tmp_path, monkeypatch):
    monkeypatch.setattr(unpacking, "RATIO_FREE_BYTES", 4 << 20)
    path = saved(tmp_path, "a.zip", zipped(("zeros.txt", bytes(64 << 20)), ("blanks.txt", b" " * (64 << 20))))
    source = source_of(path)
    codes = []
    for item in expand(source):
        with pytest.raises(SourceError) as caught:
            list(read(item, SETTINGS))
        codes.append(caught.value.code)
    assert codes == ["import.binary", "import.bomb"]
    assert source.unpacked < 32 << 20


@pytest.mark.parametrize("make", [zipped, lambda *files: gzip.compress(tarred(*files))])
def test_many_small_bombs_are_one_bomb(tmp_path, make, monkeypatch):
    monkeypatch.setattr(unpacking, "RATIO_FREE_BYTES", 1 << 20)
    monkeypatch.setattr(unpacking, "MAX_RATIO", 50)
    files = [(f"{n}.txt", b" " * 500_000) for n in range(40)]
    found, _, end = contents(saved(tmp_path, "a.zip" if make is zipped else "a.tgz", make(*files)))
    assert end == "import.bomb"
    assert len(found) < 10


def test_a_nested_bomb_is_one_bomb(tmp_path, monkeypatch):
    monkeypatch.setattr(unpacking, "RATIO_FREE_BYTES", 1 << 20)
    inner = zipped(*((f"{n}.txt", b" " * 600_000) for n in range(20)))
    outer = zipped(*((f"{n}.zip", inner) for n in range(20)))
    found, _, end = contents(saved(tmp_path, "a.zip", outer))
    assert end == "import.bomb"
    assert len(found) <= 10


def test_a_list_of_members_beyond_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_archive, "MAX_DIRECTORY_BYTES", 10_000)
    path = saved(tmp_path, "a.zip", zipped(*((f"member number {n}.txt", b"x") for n in range(1000))))
    assert contents(path)[2] == "import.too-large"


def test_an_endless_name_in_a_tar_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(tar_archive, "MAX_HEADER_BYTES", 1000)
    assert contents(saved(tmp_path, "a.tar", tarred(("n" * 5000 + ".txt", b"x"))))[2] == "import.damaged"


def test_zeros_of_a_sparse_tar_member_are_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(unpacking, "RATIO_FREE_BYTES", 1 << 20)
    info = tarfile.TarInfo("a.txt")
    info.type, info.size = tarfile.GNUTYPE_SPARSE, 512
    block = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    block[386:482] = b"".join((b"%011o\0" % n) for n in (0, 512)) + bytes(72)
    block[483:495] = b"%011o\0" % (64 << 20)
    block[148:156] = b"        "
    block[148:156] = b"%06o\0 " % sum(block)
    path = saved(tmp_path, "a.tar", bytes(block) + b" " * 512 + bytes(10240))
    found, skipped, end = contents(path)
    assert found == {}
    assert end == "import.bomb" or "import.binary" in skipped.values()


# Formats that are read from their end


def test_a_large_member_is_set_aside_without_a_name(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "SPOOLED_IN_MEMORY", 1000)
    table = io.BytesIO()
    pq.write_table(pa.table({"text": [f"text {n}" for n in range(5000)]}), table)
    path = saved(tmp_path, "a.zip", zipped(("t.parquet", table.getvalue())))
    assert len(contents(path)[0]["a.zip/t.parquet"]) == 5000
    monkeypatch.setattr(opening, "MAX_SPOOLED_BYTES", 2000)
    assert contents(path)[1] == {"a.zip/t.parquet": "import.too-large"}


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
@given(data=st.data())
@settings(deadline=None, max_examples=150)
def test_whatever_the_bytes_only_our_own_error_comes(tmp_path_factory, name, data):
    whole = bytearray((zipped if name == "a.zip" else tarred)(("a.txt", b"text" * 50), ("b/c.jsonl", b'{"text": "x"}')))
    for place, junk in data.draw(
        st.lists(st.tuples(st.integers(0, len(whole) - 1), st.binary(max_size=4)), max_size=4)
    ):
        whole[place : place + len(junk)] = junk
    contents(saved(tmp_path_factory.mktemp("fuzz"), name, bytes(whole)))
