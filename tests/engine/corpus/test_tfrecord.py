from __future__ import annotations

import contextlib
import gzip
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.corpus.document import BadRow, Row, Source
from engine.corpus.readers import tfrecord
from engine.corpus.readers.formats import kind_of, read
from engine.recipe import CorpusSettings


def crc32c(data: bytes) -> int:
    """The checksum bit by bit, after RFC 3720."""
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def masked(data: bytes) -> bytes:
    crc = crc32c(data)
    return struct.pack("<I", ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF)


def record(data: bytes) -> bytes:
    size = struct.pack("<Q", len(data))
    return size + masked(size) + data + masked(data)


def varint(number: int) -> bytes:
    out = b""
    while number > 0x7F:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])


def field(number: int, data: bytes) -> bytes:
    return varint(number << 3 | 2) + varint(len(data)) + data


def example(**features) -> bytes:
    """A tf.train.Example by hand: bytes, floats or whole numbers by name."""
    entries = b""
    for name, values in features.items():
        if isinstance(values[0], bytes):
            feature = field(1, b"".join(field(1, value) for value in values))
        elif isinstance(values[0], float):
            feature = field(2, field(1, struct.pack(f"<{len(values)}f", *values)))
        else:
            feature = field(3, field(1, b"".join(map(varint, values))))
        entries += field(1, field(1, name.encode()) + field(2, feature))
    return field(1, entries)


def opened(tmp_path, data: bytes, name: str = "set-train.tfrecord-00000-of-00001") -> Source:
    (tmp_path / name).write_bytes(data)
    kind, compression = kind_of(name)
    return Source(tmp_path / name, name, kind, compression, size=len(data))


@pytest.mark.parametrize(
    ("data", "crc"),
    [
        (b"123456789", 0xE3069283),
        (bytes(32), 0x8A9136AA),
        (b"\xff" * 32, 0x62A8AB43),
        (bytes(range(32)), 0x46DD794E),
        (bytes(range(31, -1, -1)), 0x113FDB5C),
    ],
)
def test_checksums_are_those_of_rfc_3720(data, crc):
    assert crc32c(data) == crc
    assert struct.pack("<I", tfrecord.masked_crc32c(data)) == masked(data)


def test_texts_are_found_among_the_features(tmp_path):
    data = b"".join(
        record(example(text=[f"Größe {n}".encode()], label=[n], weight=[0.5], image=[b"\x89\xff"], tags=[b"a", b"b"]))
        for n in range(3)
    )  # fmt: skip
    rows = list(tfrecord.rows(opened(tmp_path, data), CorpusSettings()))
    assert rows[1] == Row(2, {"text": "Größe 1", "tags": "a\nb"})
    documents = list(read(opened(tmp_path, data), CorpusSettings()))
    assert [(d.member, d.text) for d in documents] == [("1", "Größe 0"), ("2", "Größe 1"), ("3", "Größe 2")]
    packed = opened(tmp_path, gzip.compress(data), "set.tfrecord.gz")
    assert [d.text for d in read(packed, CorpusSettings())] == ["Größe 0", "Größe 1", "Größe 2"]


@pytest.mark.parametrize("name", ["a.tfrecord", "a.tfrecords", "a.tfrecord-00003-of-00128", "a.TFRecord.gz"])
def test_names_of_such_files(name):
    assert kind_of(name)[0] == "tfrecord"


@given(st.integers(0, 2**63), st.binary(max_size=300))
def test_lengths_and_numbers_of_any_size(number, data):
    assert tfrecord.example_texts(example(a=[number], b=[data.hex().encode()])).get("b") == data.hex()


@given(st.binary(max_size=200))
def test_any_bytes_are_an_example_or_no_example(data):
    with contextlib.suppress(ValueError):
        assert isinstance(tfrecord.example_texts(data), dict)


def test_a_record_that_does_not_fit_its_checksum_is_a_bad_row(tmp_path):
    good = record(example(text=[b"good"]))
    broken = bytearray(record(example(text=[b"broken"])))
    broken[20] ^= 1
    items = list(read(opened(tmp_path, good + bytes(broken) + record(b"\x07no") + good), CorpusSettings()))
    assert [(item.line, item.code) for item in items if isinstance(item, BadRow)] == [
        (2, "row.checksum"),
        (3, "row.example"),
    ]
    assert [item.text for item in items if not isinstance(item, BadRow)] == ["good", "good"]


@pytest.mark.parametrize(
    ("tail", "code"),
    [
        (record(example(text=[b"cut"]))[:-1], "import.truncated"),
        (record(example(text=[b"cut"]))[:7], "import.truncated"),
        (b"no length at all, and much more of it", "import.damaged"),
        (struct.pack("<Q", 1 << 40) + masked(struct.pack("<Q", 1 << 40)), "import.too-large"),
        (struct.pack("<Q", 1 << 27) + masked(struct.pack("<Q", 1 << 27)) + b"short", "import.truncated"),
    ],
)
def test_damage_is_told_and_what_came_before_is_kept(workshop, tmp_path, tail, code):
    source = opened(tmp_path, record(example(text=[b"before"])) + tail)
    workshop.bring(source.path)
    assert [row["text"] for row in workshop.corpus()] == ["before"]
    assert code in {message["code"] for message in workshop.messages("import")}
