"""The copy that is saved while training changes the original."""

from __future__ import annotations

import pytest
import torch

from engine.checkpoints import copied, room_for_copy
from engine.checkpoints import copies as copies_module


def test_a_copy_is_equal_and_apart():
    torch.manual_seed(0)
    originals = {
        "matrix": torch.randn(7, 5),
        "turned": torch.randn(3, 4).t(),
        "parameter": torch.nn.Parameter(torch.ones(3)),
        "scalar": torch.tensor(3.0),
        "empty": torch.zeros(0, 4),
        "half": torch.randn(9).bfloat16(),
        "whole": torch.arange(5),
        "truth": torch.tensor([True, False, True]),
    }
    copies = copied(originals)
    before = {name: tensor.detach().clone() for name, tensor in originals.items()}
    with torch.no_grad():
        for tensor in originals.values():
            tensor.zero_()
    assert copies.keys() == before.keys()
    for name, copy in copies.items():
        assert torch.equal(copy, before[name])
        assert copy.dtype == before[name].dtype
        assert not copy.requires_grad
        assert copy.data_ptr() % copies_module.ALIGNMENT == 0


def test_one_tensor_of_a_copy_outlives_the_rest():
    kept = copied({"a": torch.ones(1000), "b": torch.full((1000,), 2.0)})["b"]
    assert (kept == 2).all()
    assert copied({}) == {}


@pytest.mark.parametrize(("more", "fits"), [(0, True), (-1, False)])
def test_memory_is_asked_for_first(monkeypatch, more, fits):
    groups = {"a": torch.zeros(100)}, {"b": torch.zeros(3, dtype=torch.float64)}
    monkeypatch.setattr(copies_module, "memory_free", lambda: 424 + copies_module.SPARE + more)
    assert room_for_copy(*groups) is fits
