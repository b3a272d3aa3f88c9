"""Fixtures for several engine rooms."""

from __future__ import annotations

import sys

import pytest

SMALL = {"models", "checkpoints", "generation", "sharing"}
"""Rooms whose tests compute too little for two threads; one does not wait for a busy core."""


@pytest.fixture(autouse=True)
def own_home(monkeypatch, tmp_path_factory):
    """What was measured on the machine that tests is none of their business, nor is theirs of its."""
    monkeypatch.setenv("LANGWRIGHT_HOME", str(tmp_path_factory.getbasetemp() / "home"))


@pytest.fixture(autouse=True)
def one_thread(request):
    torch = sys.modules.get("torch")
    if torch is None or request.path.parent.name not in SMALL:
        yield
        return
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


TEXT = (
    "The fox (a red one) doesn't jump; it's lazy, isn't it? \"No!\" – well-known: naïve café.\n"
    "Größe über alles, 你好世界 and こんにちは, 🙂👍🏽 emoji.\n\n  Indented   text.\n"
) * 4


@pytest.fixture
def make_run(tmp_path):
    """A function that makes a run with random weights, without training: ``make_run(kind=..., seed=...)``."""
    from engine.checkpoints import save_checkpoint
    from engine.models import build_model
    from engine.project import Run
    from engine.project.atomic import write_json, write_text
    from engine.project.run import RunInputs, TokensInput
    from engine.recipe import Recipe, TokenizerSettings, dump_recipe, resolve, with_values
    from engine.tokens import types

    def make(values=None, *, steps=((1, 3.0), (2, 2.0), (3, 2.5)), tokenizer_type="byte-level-bpe", seed=1):
        folder = tmp_path / "project" / "runs" / "first"
        (folder / "checkpoints").mkdir(parents=True)
        tokenizer = types.train(TokenizerSettings(type=tokenizer_type, vocab_size=400), lambda: iter([TEXT]))
        shape = {
            "model.size": "custom",
            "model.architecture.num_hidden_layers": 2,
            "model.architecture.hidden_size": 32,
            "model.architecture.num_attention_heads": 4,
            "model.architecture.max_position_embeddings": 32,
            "model.architecture.initializer_range": 0.2,
            "model.architecture.initialization": "scaled",
            "training.max_steps": 10,
        }
        recipe = resolve(with_values(Recipe(), shape | (values or {})), vocab_size=tokenizer.vocab_size)
        write_text(folder / "recipe.toml", dump_recipe(recipe, everything=True))
        write_text(folder / "tokenizer.json", tokenizer.json())
        inputs = RunInputs(
            tokens=TokensInput(fingerprint="f" * 64, path="../../tokens/" + "f" * 64),
            vocab_size=tokenizer.vocab_size,
            tokenizer_sha256=tokenizer.sha256,
            train_tokens=900,
            validation_tokens=50,
            test_tokens=50,
            train_bytes=3000,
            validation_bytes=150,
            test_bytes=150,
            unigram_entropy=4.0,
        )
        write_json(folder / "inputs.json", inputs.model_dump())
        for step, loss in steps:
            model = build_model(recipe.model, tokenizer.vocab_size, seed=seed + step)
            weights = model.state_dict()
            save_checkpoint(folder, step, weights, {}, {}, tokens=step, train_loss=loss, validation_loss=loss)
        return Run(folder)

    return make
