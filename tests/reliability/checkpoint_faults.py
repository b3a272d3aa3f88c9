"""What a disk, a kernel or an impatient hand may do to a save, one at a time and in a given order."""

from __future__ import annotations

import builtins
import contextlib
import errno
import io
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch

from engine.checkpoints import load_checkpoint, save_checkpoint, verify_checkpoint

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EROFS)
EXIT = 77
OPERATIONS = (
    (io, "open"),
    (os, "open"),
    (os, "fsync"),
    (os, "replace"),
    (os, "rename"),
    (os, "mkdir"),
    (os, "stat"),
    (os, "scandir"),
    (os, "listdir"),
    (os, "unlink"),
    (os, "rmdir"),
    (os, "posix_fallocate"),
)
FILES = ("model.safetensors", "optimizer.safetensors", "state.json", "manifest.json")


def tensors(step: int) -> dict[str, torch.Tensor]:
    """A model whose numbers tell of which step it is."""
    return {f"layer.{number}": torch.full((300 + number,), float(step * 10 + number)) for number in range(4)}


def save(run: Path, step: int) -> None:
    """A save with its read-back, as a training makes it."""
    moments = {f"{name}.exp_avg": tensor * 2 for name, tensor in tensors(step).items()}
    info = save_checkpoint(
        run, step, tensors(step), moments, {"step": step}, tokens=step, train_loss=1.0, validation_loss=None
    )
    verify_checkpoint(info.folder)


def loads(run: Path) -> int:
    """The step of the checkpoint that loads; its tensors are those of that step."""
    loaded = load_checkpoint(run)
    for name, tensor in tensors(loaded.step).items():
        assert torch.equal(loaded.model[name], tensor), (name, loaded.step)
    assert loaded.state == {"step": loaded.step}
    return loaded.step


class Failing:
    """Lets the n-th file operation below a folder fail; counts them all.

    Args:
        folder: operations elsewhere are left alone, but those on open files count.
        number: which operation fails, from 0; None for none.
        act: what happens then: raises, or ends the process.
    """

    def __init__(self, folder: Path, number: int | None, act: Callable[[], None]) -> None:
        self.folder, self.number, self.act = str(folder), number, act
        self.count = 0
        self.struck = ""

    def meets(self, name: str) -> None:
        """Count an operation, and let it fail if its turn has come."""
        number, self.count = self.count, self.count + 1
        if number == self.number:
            self.struck = name
            self.act()

    @contextlib.contextmanager
    def installed(self) -> Iterator[Failing]:
        """While the block runs, all operations of Python's on files go through here."""
        kept = [(module, name, getattr(module, name)) for module, name in OPERATIONS if hasattr(module, name)]
        try:
            for module, name, real in kept:
                setattr(module, name, self._wrapped(name, real))
            yield self
        finally:
            for module, name, real in kept:
                setattr(module, name, real)

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if self._concerns(args):
                self.meets(name)
            made = real(*args, **kwargs)
            if name == "open" and real is builtins.open and self._concerns(args) and "x" in str(args[1:2]):
                return _Watched(made, self)
            return made

        return call

    def _concerns(self, args: tuple[Any, ...]) -> bool:
        first = args[0] if args else None
        return isinstance(first, int) or self.folder in str(first)


class _Watched:
    """An open file whose writes and flushes count too."""

    def __init__(self, file: Any, failing: Failing) -> None:
        self._file, self._failing = file, failing

    def write(self, data: Any) -> int:
        self._failing.meets("write")
        return self._file.write(data)

    def flush(self) -> None:
        self._failing.meets("flush")
        self._file.flush()

    def __enter__(self) -> _Watched:
        return self

    def __exit__(self, *what: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def truncate(path: Path, dice: random.Random) -> None:
    """Cut a file off somewhere."""
    os.truncate(path, dice.randrange(path.stat().st_size))


def flip(path: Path, dice: random.Random) -> None:
    """Turn one bit of a file over."""
    data = bytearray(path.read_bytes())
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    path.write_bytes(data)
