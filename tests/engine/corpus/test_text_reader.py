from __future__ import annotations

import gzip
import itertools
import os
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.corpus.document import BadRow, Document, Source, SourceError, printable, well_formed
from engine.corpus.paragraphs import cut_at, sections
from engine.corpus.readers import text
from engine.corpus.readers.formats import kind_of, read
from engine.corpus.readers.lines import numbered_lines
from engine.errors import UsageError
from engine.recipe import CorpusSettings

SETTINGS = CorpusSettings()
FRENCH = "Le président a déclaré hier à Genève que l'été était préoccupant, mais que ça va très bien; Noël approche.\n"
SPANISH = "El niño pequeño comió una manzana mañana, ¿dónde está la biblioteca? Mañana será otro día, señor.\n"
RUSSIAN = "Привет, как дела? Сегодня хорошая погода, и мы идём гулять в парк.\n"
JAPANESE = "今日は良い天気です。散歩に行きましょう。東京は大きな都市です。\n"


def source_of(path) -> Source:
    kind, compression = kind_of(path.name)
    return Source(path, path.name, kind or "text", compression, path.stat().st_size if path.exists() else 0)


def read_all(path, settings=SETTINGS) -> list[Document | BadRow]:
    return list(read(source_of(path), settings))


@pytest.mark.parametrize(
    ("written", "encoding", "found"),
    [
        ("Plain.\n", "ascii", "utf-8"),
        (FRENCH, "utf-8", "utf-8"),
        (FRENCH, "utf-8-sig", "utf-8-sig"),
        (FRENCH, "utf-16", "utf-16"),
        (FRENCH, "utf-32", "utf-32"),
        (FRENCH * 5, "utf-16-le", "utf-16-le"),
        (FRENCH * 5, "utf-16-be", "utf-16-be"),
        (FRENCH * 20, "cp1252", "cp1252"),
        (SPANISH * 20, "latin-1", "cp1252"),
        (RUSSIAN * 20, "cp1251", "cp1251"),
        (RUSSIAN * 20, "koi8-r", "koi8_r"),
        (JAPANESE * 20, "shift_jis", "cp932"),
    ],
)
def test_the_encoding_is_found_and_the_text_comes_back(tmp_path, written, encoding, found):
    path = tmp_path / "a.txt"
    path.write_bytes(written.encode(encoding))
    source = source_of(path)
    assert list(read(source, SETTINGS)) == [Document(written)]
    assert (source.encoding, source.decode_errors) == (found, 0)
    assert source.bytes_read == path.stat().st_size


def test_a_named_encoding_is_respected_and_its_errors_are_counted(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("schöne Grüße".encode("cp1252"))
    source = source_of(path)
    (document,) = read(source, CorpusSettings(encoding="utf-8"))
    assert document.text == "sch\ufffdne Gr\ufffd\ufffde"
    assert (source.encoding, source.decode_errors) == ("utf-8", 3)


@pytest.mark.parametrize(
    ("written", "encoding"),
    [
        ("Café déjà vu “naïve” – €5 coûtent. L'été est là, à côté du château.\n", "cp1252"),
        ("La città è più bella perché c'è il sole; così andò là giù. Università, libertà, perciò.\n", "cp1252"),
        ("Rødgrød med fløde på Ærø; Åse går på gaden og spiser æbler.\n", "cp1252"),
        ("L'œuvre du cœur, sa sœur et les œufs de l'été à Noël.\n", "iso8859_15"),
        ("Árvíztűrő tükörfúrógép. A fiú az erdőben sétált, és közben énekelt egy szép régi dalt.\n", "cp1250"),
        ("Zażółć gęślą jaźń. Wieś jest piękna, a łąka zielona; chłopiec śpiewał pieśń.\n", "iso8859_2"),
        ("Ąžuolas žaliuoja, o čia šėtonas įžengė į ūkį; šįryt gražūs žmonės dainavo.\n", "cp1257"),
        ("Şimdi güneş doğdu, çocuklar bahçede oynuyor. İstanbul'da yağmur yağıyor.\n", "cp1254"),
    ],
)
@pytest.mark.parametrize("times", [1, 80])
def test_latin_code_pages_are_told_apart_by_their_alphabets(tmp_path, written, encoding, times):
    path = tmp_path / "a.txt"
    path.write_bytes(written.encode(encoding) * times)
    assert list(read(source_of(path), SETTINGS)) == [Document(written * times)]


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13", "a\0b"])
def test_an_encoding_that_does_not_exist_is_named(tmp_path, name):
    path = tmp_path / "a.txt"
    path.write_text("text")
    with pytest.raises(UsageError, match=r"corpus\.encoding"):
        read_all(path, CorpusSettings(encoding=name))


def test_flawed_utf8_stays_utf8(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(FRENCH.encode() * 50 + b"\xff" + FRENCH.encode() * 50)
    source = source_of(path)
    (document,) = read(source, SETTINGS)
    assert document.text == FRENCH * 50 + "\ufffd" + FRENCH * 50
    assert (source.encoding, source.decode_errors) == ("utf-8", 1)


def test_an_encoding_that_shows_only_late_is_still_found(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"plain ascii line\n" * 100_000 + FRENCH.encode("cp1252") * 20)
    source = source_of(path)
    (document,) = read(source, SETTINGS)
    assert document.text.endswith(FRENCH)
    assert (source.encoding, source.decode_errors) == ("cp1252", 0)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"%PDF-1.7\nsome", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x7fELF" + bytes(200), "program"),
        (bytes(range(256)) * 100, "binary"),
        (b"text" + bytes(1000) + b"text", "binary"),
        (gzip.compress(b"text", mtime=0), "gzip"),
    ],
)
def test_binary_content_is_refused_by_name(tmp_path, data, what):
    path = tmp_path / "picture.txt"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=rf"picture\.txt is no text: .*{what}") as caught:
        read_all(path)
    assert caught.value.code == "import.binary"
    assert caught.value.remedy


def test_a_few_nuls_do_not_make_a_text_binary(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("one\0two " * 20 + FRENCH * 100, encoding="utf-8")
    (document,) = read_all(path)
    assert "one\0two" in document.text


def test_line_ends_stay_as_they_are_on_import(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"# a\r\n\r\nb\rc\n")
    assert read_all(path) == [Document("# a\r\n\r\nb\rc\n")]


def test_a_huge_file_is_cut_at_paragraph_ends_and_joins_again(tmp_path, monkeypatch):
    monkeypatch.setattr(text, "WHOLE_CHARACTERS", 4 << 20)
    written = "".join(f"Paragraph {n} says é.\nAnd goes on.\n\n" for n in range(150_000))
    path = tmp_path / "a.txt"
    path.write_text(written, encoding="utf-8", newline="")
    documents = read_all(path)
    assert "".join(document.text for document in documents) == written
    assert len(documents) > 3
    assert all(document.text.endswith("\n\n") for document in documents)
    assert all(len(document.text) <= 2 * text.PIECE_CHARACTERS for document in documents)
    lines = [int(document.member) for document in documents]
    assert lines[0] == 1
    assert lines[1] == 1 + documents[0].text.count("\n")


def test_one_endless_line_is_cut_too(tmp_path, monkeypatch):
    monkeypatch.setattr(text, "WHOLE_CHARACTERS", 1 << 20)
    path = tmp_path / "a.txt"
    path.write_text("x" * (5 << 20))
    documents = read_all(path)
    assert sum(len(document.text) for document in documents) == 5 << 20
    assert len(documents) >= 3


def test_memory_does_not_grow_with_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr(text, "WHOLE_CHARACTERS", 1 << 20)
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        for _ in range(60):
            file.write(b"The quick brown fox jumps over the lazy dog.\n" * (1 << 20 >> 5))
    tracemalloc.start()
    count = sum(len(document.text) for document in read(source_of(path), SETTINGS))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == path.stat().st_size > 80 << 20
    assert peak < 16 << 20


def test_gzip_is_read_through(tmp_path):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(FRENCH.encode("cp1252") * 10) + gzip.compress(b"second member"))
    source = source_of(path)
    (document,) = read(source, SETTINGS)
    assert document.text == FRENCH * 10 + "second member"
    assert source.bytes_read == path.stat().st_size


def test_a_truncated_gzip_says_so(tmp_path):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(os.urandom(9999).hex().encode())[:-500])
    with pytest.raises(SourceError, match="cut off") as caught:
        read_all(path)
    assert caught.value.code == "import.truncated"


@pytest.mark.parametrize("data", [b"no gzip at all", b"\x1f\x8b\x08\x00" + b"\xff" * 60])
def test_a_damaged_gzip_says_so(tmp_path, data):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read_all(path)
    assert caught.value.code in ("import.damaged", "import.truncated")


def test_a_gzip_bomb_is_refused_before_it_hurts(tmp_path):
    path = tmp_path / "bomb.txt.gz"
    with gzip.open(path, "wb", compresslevel=9) as file:
        for _ in range(100):
            file.write(b"a" * (1 << 20))
    tracemalloc.start()
    with pytest.raises(SourceError, match="swells") as caught:
        read_all(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.code == "import.bomb"
    assert peak < 100 << 20


def test_a_file_that_vanished_is_named(tmp_path):
    with pytest.raises(SourceError, match=r"gone\.txt is no longer there"):
        read_all(tmp_path / "gone.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_fifo_never_blocks(tmp_path):
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with pytest.raises(SourceError, match="no plain file"):
        list(read(Source(path, "pipe.txt", "text"), SETTINGS))


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no such device")  # noqa: PTH110
def test_a_device_is_refused(tmp_path):
    path = tmp_path / "zero.txt"
    path.symlink_to("/dev/zero")
    with pytest.raises(SourceError, match="no plain file"):
        list(read(Source(path, "zero.txt", "text"), SETTINGS))


def test_a_drive_that_fails_while_reading_is_told(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("text")

    class Failing:
        def __init__(self, *_):
            self.closed = False

        def fileno(self):
            return self._descriptor

        def readinto(self, _):
            raise OSError(5, "Input/output error")

        def close(self):
            os.close(self._descriptor)

    def opened(source):
        file = Failing()
        file._descriptor = os.open(path, os.O_RDONLY)
        return file

    monkeypatch.setattr("engine.corpus.readers.opening._open_plain_file", opened)
    with pytest.raises(SourceError, match="Input/output error"):
        read_all(path)


def test_a_file_that_grows_while_it_is_read_is_noticed(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x" * (3 << 20))
    source = source_of(path)
    from engine.corpus.readers.encodings import text_chunks

    chunks = text_chunks(source, SETTINGS)
    next(chunks)
    with path.open("a") as file:
        file.write("more")
    list(chunks)
    assert source.changed


@given(st.text(alphabet="a\r\n \u2028é", max_size=200), st.lists(st.integers(0, 200), max_size=5))
def test_lines_join_to_the_text_however_it_is_chunked(written, cuts):
    written = "first\n" + written
    places = sorted({0, len(written), *(min(cut, len(written)) for cut in cuts)})
    chunks = [written[a:b] for a, b in itertools.pairwise(places)]
    lines = list(numbered_lines(chunks))
    assert "".join(line for _, line in lines) == written
    assert [number for number, _ in lines] == list(range(1, len(lines) + 1))


def test_a_line_beyond_the_limit_is_passed_over():
    chunks = ["ab\ncdef", "gh", "i\njk\n", "l" * 9]
    assert list(numbered_lines(chunks, limit=4)) == [(1, "ab\n"), (2, None), (3, "jk\n"), (4, None)]


def test_old_mac_line_ends_are_lines():
    assert list(numbered_lines(["a\rb", "\rc"])) == [(1, "a\n"), (2, "b\n"), (3, "c")]


@given(st.text(alphabet="ab \n", max_size=400), st.integers(1, 60))
def test_sections_join_again_and_keep_their_size(written, size):
    found = sections(written, size)
    assert "".join(found) == written
    assert all(0 < len(section) <= size + size // 2 for section in found)


def test_a_cut_prefers_paragraphs_to_lines_to_words():
    assert cut_at("aaa bbb\n\nccc\nddd eee", 16) == len("aaa bbb\n\n")
    assert cut_at("aaa bbb ccc\nddd eee", 16) == len("aaa bbb ccc\n")
    assert cut_at("aaa bbb ccc dddeee", 16) == len("aaa bbb ccc ")
    assert cut_at("a" * 30, 16) == 16


def test_lone_surrogates_become_replacement_characters():
    assert well_formed("a\ud800b\udc00") == "a\ufffdb\ufffd"
    assert well_formed("\ud83d\ude00") == "😀"
    assert well_formed("é") == "é"
    assert printable("two\nlines\u202e\udcff") == "two\\nlines\\u202e\ufffd"
