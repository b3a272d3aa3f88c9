"""Writing under injected failures: the old content or the new, never a mixture, and no litter."""

from __future__ import annotations

import errno
import json
import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import LangwrightError
from engine.project import atomic
from engine.project.atomic import atomic_folder, read_json, recover_folder, write_bytes, write_json, write_text

FULL = OSError(errno.ENOSPC, "No space left on device")


class BoomError(Exception):
    pass


def failing(error, times=10**9):
    left = [times]

    def fail(*_args, **_kwargs):
        if left[0]:
            left[0] -= 1
            raise error

    return fail


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@given(st.binary(max_size=3000))
def test_what_is_written_is_read(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("atomic") / "new" / "file"
    write_bytes(path, data)
    assert path.read_bytes() == data
    assert names(path.parent) == ["file"]


def test_line_ends_and_signs_stay(tmp_path):
    write_text(tmp_path / "a", "ä\r\nb\n\x00")
    assert (tmp_path / "a").read_bytes() == "ä\r\nb\n\x00".encode()
    write_json(tmp_path / "b.json", {"z": 1, "ä": [1.5, None]})
    assert read_json(tmp_path / "b.json") == {"z": 1, "ä": [1.5, None]}
    assert list(read_json(tmp_path / "b.json")) == ["z", "ä"]
    with pytest.raises(ValueError, match="JSON"):
        write_json(tmp_path / "b.json", float("nan"))


@pytest.mark.parametrize("place", ["os.fsync", "Path.replace"])
@pytest.mark.parametrize(
    ("error", "code"),
    [
        (FULL, "project.disk-full"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "project.disk-full"),
        (OSError(errno.EROFS, "Read-only file system"), "project.read-only"),
        (OSError(errno.EACCES, "Permission denied"), "project.read-only"),
        (OSError(errno.EIO, "Input/output error"), "project.write"),
    ],
)
def test_a_failed_write_leaves_the_old_and_no_litter(tmp_path, monkeypatch, place, error, code):
    path = tmp_path / "file"
    write_bytes(path, b"old")
    target = {"os.fsync": (os, "fsync"), "Path.replace": (Path, "replace")}[place]
    with monkeypatch.context() as patched:
        patched.setattr(*target, failing(error))
        with pytest.raises(LangwrightError) as caught:
            write_bytes(path, b"new")
    assert caught.value.code == code
    assert str(path) in caught.value.message
    assert caught.value.remedy
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


def test_a_disk_that_lies_is_found_out(tmp_path, monkeypatch):
    path = tmp_path / "file"
    real = Path.replace

    def corrupt(self, target):
        result = real(self, target)
        target.write_bytes(b"garbage")
        return result

    monkeypatch.setattr(Path, "replace", corrupt)
    with pytest.raises(LangwrightError) as caught:
        write_bytes(path, b"new")
    assert caught.value.code == "project.read-back"


def test_windows_sharing_errors_are_tried_again(tmp_path, monkeypatch):
    shared = PermissionError(errno.EACCES, "in use")
    shared.winerror = 32
    real, left = Path.replace, [3]

    def busy(self, target):
        if left[0]:
            left[0] -= 1
            raise shared
        return real(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr(atomic.time, "sleep", lambda _: None)
    write_bytes(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    left[0] = 100
    with pytest.raises(LangwrightError, match="read-only"):
        write_bytes(tmp_path / "file", b"newer")
    assert (tmp_path / "file").read_bytes() == b"new"


def test_a_read_only_drive_is_told_in_words_though_it_refuses_the_tidying_too(tmp_path, monkeypatch):
    def refuses(*_args, **_options):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "open", refuses)
    monkeypatch.setattr(Path, "unlink", refuses)
    with pytest.raises(LangwrightError) as caught:
        write_bytes(tmp_path / "file", b"new")
    assert caught.value.code == "project.read-only"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_broken_json_is_told(tmp_path, content):
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(LangwrightError, match="cannot be read") as caught:
        read_json(tmp_path / "a.json")
    assert caught.value.code == "project.broken"


# Folders --------------------------------------------------------------------------------------------------------


def fill(folder, text):
    (folder / "deep").mkdir()
    (folder / "deep" / "file").write_text(text)


def break_off(target, error):
    with atomic_folder(target) as folder:
        fill(folder, "new")
        raise error


def test_a_folder_appears_whole_and_replaces_the_old(tmp_path):
    target = tmp_path / "corpus"
    for text in ("one", "two"):
        with atomic_folder(target) as folder:
            assert folder.parent == tmp_path
            fill(folder, text)
        assert (target / "deep" / "file").read_text() == text
    assert names(tmp_path) == ["corpus"]


def test_an_exception_leaves_the_old_folder(tmp_path):
    target = tmp_path / "corpus"
    with atomic_folder(target) as folder:
        fill(folder, "old")
    with pytest.raises(BoomError):
        break_off(target, BoomError())
    assert (target / "deep" / "file").read_text() == "old"
    assert names(tmp_path) == ["corpus"]


def test_a_full_disk_within_a_folder_is_told_and_leaves_the_old(tmp_path):
    target = tmp_path / "corpus"
    with atomic_folder(target) as folder:
        fill(folder, "old")
    with pytest.raises(LangwrightError) as caught:
        break_off(target, FULL)
    assert caught.value.code == "project.disk-full"
    assert (target / "deep" / "file").read_text() == "old"
    assert names(tmp_path) == ["corpus"]


@pytest.mark.parametrize("rename", [1, 2])
def test_a_rename_that_fails_leaves_the_old_folder(tmp_path, monkeypatch, rename):
    target = tmp_path / "corpus"
    with atomic_folder(target) as folder:
        fill(folder, "old")
    real, count = Path.replace, [0]

    def fails(self, goal):
        count[0] += 1
        if count[0] == rename:
            raise OSError(errno.EIO, "Input/output error")
        return real(self, goal)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(LangwrightError), atomic_folder(target) as folder:
        fill(folder, "new")
    assert (target / "deep" / "file").read_text() == "old"
    assert names(tmp_path) == ["corpus"]


def test_a_crash_between_the_two_renames_is_recovered(tmp_path):
    target = tmp_path / "corpus"
    with atomic_folder(target) as folder:
        fill(folder, "old")
    target.rename(tmp_path / ".corpus.old")  # where a crash between the two renames leaves it
    assert recover_folder(target)
    assert (target / "deep" / "file").read_text() == "old"
    assert not recover_folder(target)
    (tmp_path / ".corpus.old").mkdir()  # a crash just before the old one was removed
    with atomic_folder(target) as folder:
        fill(folder, "new")
    assert (target / "deep" / "file").read_text() == "new"
    assert names(tmp_path) == ["corpus"]


def test_the_only_whole_folder_is_never_cleared_away_as_an_old_one(tmp_path):
    target = tmp_path / "corpus"
    with atomic_folder(target) as folder:
        fill(folder, "old")
    target.rename(tmp_path / ".corpus.old")
    with pytest.raises(BoomError):
        break_off(target, BoomError())
    assert (target / "deep" / "file").read_text() == "old"


def test_a_writer_between_its_two_renames_is_left_alone(tmp_path):
    (tmp_path / ".corpus.old").mkdir()
    arrival = threading.Timer(0.1, (tmp_path / "corpus").mkdir)
    arrival.start()
    assert not recover_folder(tmp_path / "corpus")
    arrival.join()
    assert names(tmp_path) == [".corpus.old", "corpus"]


def test_what_killed_writers_left_goes_and_what_living_ones_make_stays(tmp_path):
    living = tmp_path / f".corpus.{os.getpid()}-abc.tmp"
    for leftover in (living, tmp_path / ".corpus.99999999-abc.tmp", tmp_path / ".other.99999999-abc.tmp"):
        fill_new(leftover)
    with atomic_folder(tmp_path / "corpus") as folder:
        fill(folder, "new")
    assert names(tmp_path) == [living.name, ".other.99999999-abc.tmp", "corpus"]


def fill_new(folder):
    folder.mkdir()
    fill(folder, "half")


def test_empty_and_strange_files_are_synced_too(tmp_path):
    with atomic_folder(tmp_path / "x") as folder:
        (folder / "empty").touch()
        (folder / "a b ü").write_text("x")
        (folder / "read-only").write_text("x")
        (folder / "read-only").chmod(0o444)
    assert names(tmp_path / "x") == ["a b ü", "empty", "read-only"]
    assert json.loads((tmp_path / "x" / "empty").read_text() or "null") is None
