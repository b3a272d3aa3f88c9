"""Compiled layers: the same arithmetic, and never a reason to fail."""

from __future__ import annotations

import pytest
import torch

from engine.training import compiling
from engine.training.compiling import choose_compile, compile_layers, eager, uncompile
from tests.engine.training.test_step import batches, recipe_of, trainer_of

WITH_COMPILER = pytest.mark.skipif(bool(compiling.missing_compiler("cpu")), reason="needs a C++ compiler")


@pytest.fixture
def without_compiler(monkeypatch):
    monkeypatch.setattr(compiling.shutil, "which", lambda name: None)
    monkeypatch.setattr(compiling, "find_spec", lambda name: None)


def test_a_processor_compiles_when_asked_only(monkeypatch):
    monkeypatch.setattr(compiling.shutil, "which", lambda name: "/usr/bin/" + name)
    assert not choose_compile("auto", "cpu").compiled
    assert choose_compile("on", "cpu").compiled
    assert not choose_compile("off", "cpu").compiled


def test_a_graphics_card_compiles_by_itself(monkeypatch):
    monkeypatch.setattr(compiling, "find_spec", lambda name: object())
    assert choose_compile("auto", "cuda").compiled


@pytest.mark.parametrize("device", ["cpu", "cuda"])
@pytest.mark.parametrize("setting", ["auto", "on"])
def test_no_compiler_is_said_and_is_no_error(setting, device, without_compiler):
    choice = choose_compile(setting, device)
    assert not choice.compiled
    assert choice.reason.endswith("It trains the same without.")


def test_what_cannot_be_compiled_trains_uncompiled_and_tells():
    told = []
    trainer = trainer_of(on_override=told.append)

    def broken(*_arguments, **_keywords):
        raise OSError("g++ was killed")

    for layer in trainer.model.model.layers:
        layer._compiled_call_impl = broken
    trainer.dry_run(8)
    assert [(one.setting, one.code) for one in told] == [("training.torch_compile", "training.not-compiled")]
    assert "g++ was killed" in told[0].text
    assert trainer.step().read().loss == trainer_of().step().read().loss


def test_a_mistake_of_another_kind_is_not_taken_for_the_compilers():
    trainer = trainer_of()
    trainer.model.loss_sum = lambda *_, **__: (_ for _ in ()).throw(ZeroDivisionError("ours"))
    with pytest.raises(ZeroDivisionError):
        trainer.dry_run(8)


def test_judging_runs_uncompiled_and_training_is_compiled_again():
    model = trainer_of().model
    model.model.layers[0]._compiled_call_impl = sentinel = lambda *_: None
    with eager(model):
        assert model.model.layers[0]._compiled_call_impl is None
    assert model.model.layers[0]._compiled_call_impl is sentinel
    assert uncompile(model)
    assert not uncompile(model)


# PyTorch's tracer looks at the gradient of what flows between layers, and warns itself of it.
@pytest.mark.filterwarnings("ignore:The .grad attribute of a Tensor that is not a leaf:UserWarning")
@pytest.mark.slow
@WITH_COMPILER
def test_compiled_layers_learn_the_same():
    data = list(zip(range(4), batches(), strict=False))
    plain = trainer_of(recipe_of(kind="llama"), iter([batch for _, batch in data]))
    told = []
    compiled = trainer_of(recipe_of(kind="llama"), iter([batch for _, batch in data]), on_override=told.append)
    names = list(compiled.model.state_dict())
    compile_layers(compiled.model)
    compiled.dry_run(8)
    assert told == []
    assert list(compiled.model.state_dict()) == names
    for _ in range(3):
        assert compiled.step().read().loss == pytest.approx(plain.step().read().loss, rel=1e-4)
    assert compiled.model.model.layers[0]._compiled_call_impl
    torch._dynamo.reset()
