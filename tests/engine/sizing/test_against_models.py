"""The count made without torch equals the model that is built with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import torch

from engine.models import build_model
from engine.models.loss import ACCELERATOR_LOGITS, PROCESSOR_LOGITS
from engine.recipe import DIAL, SETTINGS, Recipe, resolve, with_settings
from engine.sizing import parameter_count, training_memory
from engine.sizing.memory import LOGITS_AT_ONCE, optimizer_bytes
from engine.training import build_optimizer


@pytest.mark.parametrize("size", ["tiny", "mini", "small", "medium", "large"])
@pytest.mark.parametrize("family", ["llama", "gpt2"])
@pytest.mark.parametrize("extra", [[], ["tie_word_embeddings=false"], ["qk_norm=true", "num_key_value_heads=2"]])
def test_the_count_is_that_of_the_built_model(size: str, family: str, extra: list[str]) -> None:
    if family == "gpt2" and len(extra) > 1:
        extra = ["dropout=0.1"]
    if DIAL[size].num_attention_heads % 2:
        extra = extra[:1]
    chosen = [f"model.size={size}", f"model.architecture={family}", *(f"model.architecture.{e}" for e in extra)]
    settings = resolve(with_settings(Recipe(), chosen)).model
    with torch.device("meta"):
        built = build_model(settings, 1000)
    assert parameter_count(settings, 1000).padded_total == sum(p.numel() for p in built.parameters())


@pytest.mark.parametrize("family", ["llama", "gpt2"])
def test_what_a_layer_keeps_is_near_what_torch_keeps(family: str) -> None:
    """Bytes saved for the way back, counted tensor by tensor, against the formula of the prediction."""
    recipe = resolve(with_settings(Recipe(), [f"model.architecture={family}", "model.size=mini"]))
    model = build_model(recipe.model, 512, seed=0).train()
    tokens = torch.randint(0, 512, (2, 256))
    weights = {p.untyped_storage().data_ptr() for p in model.parameters()}
    kept: dict[int, int] = {}

    def note(tensor: torch.Tensor) -> torch.Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        loss = model.loss_sum(tokens, tokens)
    assert loss.isfinite()
    predicted = training_memory(recipe, 512, micro_batch_size=2)
    assert sum(kept.values()) == pytest.approx(predicted.activations + predicted.logits, rel=0.3)


@pytest.mark.parametrize("kind", [choice.value for choice in SETTINGS["training.optimizer"].choices])
@pytest.mark.parametrize("family", ["llama", "gpt2"])
def test_the_optimizers_state_is_that_of_the_built_one(kind: str, family: str) -> None:
    """A thousandth is left for step counters, and some for Adafactor, whose state grows with the sides of a matrix."""
    chosen = [f"model.architecture={family}", f"training.optimizer={kind}"]
    recipe = resolve(with_settings(Recipe(), chosen), vocab_size=512)
    model = build_model(recipe.model, 512, seed=0)
    state = build_optimizer(model, recipe.training).state
    held = {t.untyped_storage().data_ptr(): t.untyped_storage().nbytes() for t in tensors_in(state)}
    parameters = 4 * sum(p.numel() for p in model.parameters())
    assert sum(held.values()) == pytest.approx(optimizer_bytes(recipe, 512), abs=0.03 * parameters)


def test_plain_sgd_has_no_state() -> None:
    chosen = ["training.optimizer=sgd", "training.momentum=0"]
    assert optimizer_bytes(resolve(with_settings(Recipe(), chosen), vocab_size=512), 512) == 0


def test_the_most_logits_at_once_are_those_of_the_loss() -> None:
    assert LOGITS_AT_ONCE == {"cpu": PROCESSOR_LOGITS, "cuda": ACCELERATOR_LOGITS, "mps": ACCELERATOR_LOGITS}


def test_gradient_checkpointing_keeps_less() -> None:
    chosen = resolve(with_settings(Recipe(), ["model.size=small"]), vocab_size=512)
    sparing = resolve(
        with_settings(Recipe(), ["model.size=small", "training.gradient_checkpointing=true"]), vocab_size=512
    )
    plain, spared = (training_memory(recipe, 512, micro_batch_size=8).activations for recipe in (chosen, sparing))
    assert spared < plain / 3


def tensors_in(state: Mapping[Any, Mapping[str, Any]]) -> list[torch.Tensor]:
    return [value for each in state.values() for value in each.values() if isinstance(value, torch.Tensor)]
