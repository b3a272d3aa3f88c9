"""Named tensors in a file: safetensors, written in one pass with its SHA-256.

The safetensors library serialises into memory first and knows no checksum, so the writing is done here: a length, a
JSON header and the raw bytes, one tensor at a time (https://github.com/huggingface/safetensors#format). Reading is
the library's, which checks every header.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file
from torch import Tensor

from engine.checkpoints.writing import hashed_file
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


def tensors_size(tensors: Mapping[str, Tensor]) -> int:
    """The bytes of the tensors themselves; the header adds some hundred a tensor."""
    return sum(tensor.numel() * tensor.element_size() for tensor in tensors.values())


def write_tensors(path: Path, tensors: Mapping[str, Tensor]) -> FileEntry:
    """Write and fsync a new safetensors file; those that lie on a graphics card come to memory a few at a time.

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
    with hashed_file(path, 8 + len(text) + offset) as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for name in order:
            flat = tensors[name].detach().to("cpu").contiguous().reshape(-1)
            file.write(memoryview(flat.view(torch.uint8).numpy()))
    return file.entry(path.name)


def header_damage(path: Path, tensors: Mapping[str, Tensor]) -> str:
    """Whether a written file names just these tensors and is as long as they are; empty when it does.

    Reads the header alone.
    """
    try:
        with safe_open(path, "pt") as file:
            slices = {name: file.get_slice(name) for name in list(file.keys())}
            found = {name: (one.get_dtype(), one.get_shape()) for name, one in slices.items()}
    except (SafetensorError, OSError) as error:
        return f"{path.name} cannot be read ({error})"
    expected = {name: (DTYPES[tensor.dtype], list(tensor.shape)) for name, tensor in tensors.items()}
    return "" if found == expected else f"{path.name} does not name what was written to it"


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
