"""Named tensors in a file: safetensors, written in one pass with its SHA-256.

The safetensors library serialises into memory first and knows no checksum, so the writing is done here: a length, a
JSON header and the raw bytes, one tensor at a time (https://github.com/huggingface/safetensors#format). Reading is
the library's, which checks every header.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from engine.errors import LangwrightError
from engine.project import FileEntry

DTYPES = {
    torch.float64: "F64",
    torch.float32: "F32",
    torch.float16: "F16",
    torch.bfloat16: "BF16",
    torch.int64: "I64",
    torch.int32: "I32",
    torch.int16: "I16",
    torch.int8: "I8",
    torch.uint8: "U8",
    torch.bool: "BOOL",
}


class HashingFile:
    """A file being written whose SHA-256 and size are known when it is done."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._hash = hashlib.sha256()
        self._size = 0

    def write(self, data: bytes | memoryview) -> None:
        """Append bytes."""
        self._file.write(data)
        self._hash.update(data)
        self._size += len(data)

    def entry(self, name: str) -> FileEntry:
        """What was written, for a manifest."""
        return FileEntry(name=name, size=self._size, sha256=self._hash.hexdigest())


def tensors_size(tensors: Mapping[str, Tensor]) -> int:
    """The bytes of the tensors themselves; the header adds some hundred a tensor."""
    return sum(tensor.numel() * tensor.element_size() for tensor in tensors.values())


def write_tensors(path: Path, tensors: Mapping[str, Tensor]) -> FileEntry:
    """Write and fsync a new safetensors file; holds one tensor in memory beside the given ones at most.

    Raises:
        OSError: the disk is full, or the file exists.
    """
    # Wide types first, so that every tensor lies at a multiple of its element's size.
    order = sorted(tensors, key=lambda name: (-tensors[name].element_size(), name))
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    offset = 0
    for name in order:
        tensor = tensors[name]
        end = offset + tensor.numel() * tensor.element_size()
        header[name] = {"dtype": DTYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with path.open("xb") as raw:
        file = HashingFile(raw)
        file.write(len(text).to_bytes(8, "little"))
        file.write(text)
        for name in order:
            flat = tensors[name].detach().to("cpu").contiguous().reshape(-1)
            file.write(memoryview(flat.view(torch.uint8).numpy()))
        raw.flush()
        os.fsync(raw.fileno())
    return file.entry(path.name)


def write_json_file(path: Path, value: object) -> FileEntry:
    """Write and fsync a new JSON file.

    Raises:
        OSError: the disk is full, or the file exists.
        ValueError: a number is not finite, which JSON cannot hold.
    """
    with path.open("xb") as raw:
        file = HashingFile(raw)
        file.write(json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False).encode())
        raw.flush()
        os.fsync(raw.fileno())
    return file.entry(path.name)


def read_tensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a safetensors file, on the processor; they may lie in the mapped file, so copy what is kept.

    Raises:
        LangwrightError: the file is damaged or missing.
    """
    try:
        return load_file(path)
    except (SafetensorError, OSError) as error:
        raise LangwrightError(
            f"{path} cannot be read: {error}.",
            remedy="Use another checkpoint.",
            code="checkpoint.damaged",
            path=str(path),
        ) from error
