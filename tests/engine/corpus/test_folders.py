from __future__ import annotations

import os
import sys

import pytest

from engine.corpus.document import Skipped, Source
from engine.corpus.readers.folders import find_sources


def found(*paths):
    items = list(find_sources(paths))
    return {i.name: (i.kind, i.compression) for i in items if isinstance(i, Source)}, {
        i.name: i.code for i in items if isinstance(i, Skipped)
    }


def test_a_folder_is_walked_in_order_and_what_is_left_out_is_said(tmp_path):
    for name in (
        "b/z.txt",
        "b/a.jsonl.gz",
        "A.HTML",
        "c.csv",
        "README",
        "x.exe",
        ".hidden.txt",
        ".git/config",
        "e.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("" if name == "e.txt" else "text")
    names = [item.name for item in find_sources([tmp_path])]
    assert names == sorted(names)
    sources, skipped = found(tmp_path)
    assert sources == {
        "A.HTML": ("html", ""),
        "README": ("text", ""),
        "b/a.jsonl.gz": ("jsonl", "gz"),
        "b/z.txt": ("text", ""),
        "c.csv": ("csv", ""),
    }
    assert skipped == {
        ".git": "import.hidden",
        ".hidden.txt": "import.hidden",
        "e.txt": "import.empty-file",
        "x.exe": "import.unknown-format",
    }


def test_a_file_named_by_hand_is_read_as_text_whatever_its_ending(tmp_path):
    path = tmp_path / "notes.xyz"
    path.write_text("text")
    assert found(path)[0] == {"notes.xyz": ("text", "")}


def test_a_path_that_does_not_exist_is_skipped_by_name(tmp_path):
    assert found(tmp_path / "nothing")[1] == {str(tmp_path / "nothing"): "import.vanished"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_that_lead_back_end(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.txt").write_text("text")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    sources, skipped = found(tmp_path)
    assert sources == {"a/one.txt": ("text", "")}
    assert skipped["a/up"] == skipped["b"] == "import.loop"
    assert skipped["gone.txt"] == "import.vanished"
    assert skipped["self.txt"] == "import.unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_pipes_are_skipped(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert found(tmp_path) == ({}, {"pipe.txt": "import.not-a-file"})


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="such names cannot exist there")
def test_strange_names_are_safe_to_store(tmp_path):
    (tmp_path / "two\nlines\u202e.txt").write_text("text")
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(raw, "wb") as file:  # noqa: PTH123
        file.write(b"text")
    sources, _ = found(tmp_path)
    assert set(sources) == {"two\nlines\u202e.txt", "caf\ufffd.txt"}
    assert all(name.encode("utf-8") for name in sources)


def test_the_same_folder_named_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text("text")
    items = list(find_sources([tmp_path, tmp_path]))
    assert [type(item) for item in items] == [Source, Skipped]
