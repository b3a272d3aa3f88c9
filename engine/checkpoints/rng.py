"""The state of every random number generator, as JSON: no generator is pickled."""

from __future__ import annotations

import base64
import random
from typing import Any

import numpy as np
import torch
from torch import Tensor

from engine.errors import LangwrightError


def capture_rng() -> dict[str, Any]:
    """The states of Python's, NumPy's and PyTorch's global generators, and of every CUDA device in use."""
    version, internal, gauss = random.getstate()
    name, keys, position, has_gauss, cached = np.random.get_state()
    state: dict[str, Any] = {
        "python": [version, list(internal), gauss],
        "numpy": [str(name), np.asarray(keys).tolist(), int(position), int(has_gauss), float(cached)],
        "torch": encode_state(torch.get_rng_state()),
    }
    if torch.cuda.is_available() and torch.cuda.is_initialized():
        state["cuda"] = [encode_state(each) for each in torch.cuda.get_rng_state_all()]
    return state


def restore_rng(state: dict[str, Any]) -> None:
    """Put the generators back. CUDA states are used as far as there are devices.

    Raises:
        LangwrightError: the state is not one of :func:`capture_rng`.
    """
    try:
        version, internal, gauss = state["python"]
        name, keys, position, has_gauss, cached = state["numpy"]
        random.setstate((version, tuple(internal), gauss))
        np.random.set_state((name, np.array(keys, dtype=np.uint32), position, has_gauss, cached))
        torch.set_rng_state(decode_state(state["torch"]))
        if torch.cuda.is_available():
            for device, text in zip(range(torch.cuda.device_count()), state.get("cuda", []), strict=False):
                torch.cuda.set_rng_state(decode_state(text), device)
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise LangwrightError(
            f"The random state in the checkpoint cannot be restored: {error}.",
            remedy="Use another checkpoint.",
            code="checkpoint.damaged",
        ) from error


def encode_state(state: Tensor) -> str:
    """A generator's state ``(bytes,)`` uint8 as base64."""
    return base64.b64encode(state.numpy().tobytes()).decode("ascii")


def decode_state(text: str) -> Tensor:
    """The reverse of :func:`encode_state`."""
    return torch.frombuffer(bytearray(base64.b64decode(text, validate=True)), dtype=torch.uint8)
