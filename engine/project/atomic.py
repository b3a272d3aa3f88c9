"""Writing so that a reader sees the old content or the new, never a mixture, whatever happens in between.

Temporary file beside the target, fsync, replace, fsync of the folder, and a second look at what was written. The
rename is atomic on POSIX (rename(2)) and on NTFS as far as os.replace promises.
"""

from __future__ import annotations

import contextlib
import errno
import glob
import json
import os
import shutil
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

from engine.errors import LangwrightError

# WORKAROUND Windows refuses to replace a file that a virus scanner has open for a moment (WinError 5, 32, 33);
# measured elsewhere: 155 of 4,000 replaces failed, none after a retry
# (https://github.com/zarr-developers/zarr-python/issues/4358).
_SHARING_ERRORS = (5, 32, 33)
_RETRY_SECONDS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
_ARRIVAL_SECONDS = 0.5  # far longer than a living writer takes between its two renames


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file atomically and read it back.

    Raises:
        LangwrightError: the disk is full, the folder is read-only, or what was read back differs.
    """
    temporary = beside(path)
    try:
        with explained(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            replace(temporary, path)
            sync_folder(path.parent)
            if path.read_bytes() != data:
                raise LangwrightError(
                    f"{path} does not hold what was just written to it.",
                    remedy="The disk may be failing: check it and try again.",
                    code="project.read-back",
                    path=str(path),
                )
    finally:
        with contextlib.suppress(OSError):  # a read-only drive refuses even this, and must be told in words
            temporary.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write a UTF-8 text file atomically; line ends are kept as they are."""
    write_bytes(path, text.encode("utf-8"))


def write_json(path: Path, value: Any) -> None:
    """Write a JSON file atomically, indented, keys in the order given."""
    write_text(path, json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n")


def read_json(path: Path) -> Any:
    """Read a JSON file.

    Raises:
        LangwrightError: it is missing, or is no JSON (code ``project.broken``).
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise LangwrightError(
            f"{path.name} in {path.parent} cannot be read: {error}.",
            remedy="Run the station again that makes it.",
            code="project.broken",
            path=str(path),
        ) from error


@contextlib.contextmanager
def atomic_folder(target: Path) -> Iterator[Path]:
    """Give an empty folder beside ``target``; on success it takes the target's place, on error it is removed.

    An old target moves aside first and is removed last, so that one whole folder is always there under one of two
    names; :func:`recover_folder` puts an old one back after a crash between the two renames. What writers that were
    killed have left beside the target is removed first.
    """
    temporary = beside(target)
    with explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        recover_folder(target)
        _sweep(target)
        temporary.mkdir()
    try:
        with explained(target):
            yield temporary
            sync_tree(temporary)
            replace_folder(temporary, target)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def replace_folder(source: Path, target: Path) -> None:
    """Put the folder ``source`` in the place of ``target``, whatever stands there."""
    old = target.with_name(f".{target.name}.old")
    recover_folder(target)
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        replace(target, old)
    try:
        replace(source, target)
    except OSError:
        if old.exists() and not target.exists():
            replace(old, target)
        raise
    sync_folder(target.parent)
    shutil.rmtree(old, ignore_errors=True)


def recover_folder(target: Path) -> bool:
    """After a crash in :func:`replace_folder`: put the old folder back where the new one did not arrive."""
    old = target.with_name(f".{target.name}.old")
    until = time.monotonic() + _ARRIVAL_SECONDS
    while old.exists() and not target.exists():
        if time.monotonic() >= until:
            return _put_back(old, target)
        time.sleep(_ARRIVAL_SECONDS / 10)  # a living writer may be just between its two renames
    return False


def _put_back(old: Path, target: Path) -> bool:
    try:
        replace(old, target)
    except FileNotFoundError:
        return False  # another process has just done it
    sync_folder(target.parent)
    return True


def _sweep(target: Path) -> None:
    """Remove the temporary files and folders of processes that are no more."""
    for leftover in target.parent.glob(f".{glob.escape(target.name)}.*-*.tmp"):
        pid = leftover.name.removeprefix(f".{target.name}.").partition("-")[0]
        if pid.isdigit() and not psutil.pid_exists(int(pid)):
            shutil.rmtree(leftover, ignore_errors=True) if leftover.is_dir() else leftover.unlink(missing_ok=True)


def replace(source: Path, target: Path) -> None:
    """os.replace, tried again for a moment on Windows' sharing errors."""
    for pause in _RETRY_SECONDS:
        try:
            source.replace(target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _SHARING_ERRORS:
                raise
            time.sleep(pause)
        else:
            return
    source.replace(target)


def sync_folder(folder: Path) -> None:
    """Fsync a folder, so that a rename in it survives a power cut; Windows cannot and need not."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems do not know it
            raise
    finally:
        os.close(descriptor)


def sync_tree(folder: Path) -> None:
    """Fsync every file below a folder, then the folders."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
        elif path.is_dir():
            sync_folder(path)
    sync_folder(folder)


def beside(target: Path) -> Path:
    """A temporary name in the target's own folder (another file system could not be renamed from)."""
    return target.with_name(f".{target.name}.{os.getpid()}-{uuid.uuid4().hex[:8]}.tmp")


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the operating system's write errors into words; others pass."""
    try:
        yield
    except OSError as error:
        raise write_error(path, error) from error


def write_error(path: Path, error: OSError) -> LangwrightError:
    """What an OSError while writing means to a person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return LangwrightError(
            f"The disk is full: {path} could not be written.",
            remedy="Free some space and try again; what was there before is untouched.",
            code="project.disk-full",
            path=str(path),
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return LangwrightError(
            f"{path} cannot be written: the folder or drive is read-only for you.",
            remedy="Change its permissions, or copy the project to a place you may write to.",
            code="project.read-only",
            path=str(path),
        )
    return LangwrightError(
        f"{path} cannot be written: {error.strerror or error}.",
        remedy="Check the drive and try again; what was there before is untouched.",
        code="project.write",
        path=str(path),
    )
