"""The count made without torch equals the model that is built with it."""

from __future__ import annotations

import pytest
import torch

from engine.models import build_model
from engine.recipe import DIAL, Recipe, resolve, with_settings
from engine.sizing import parameter_count, training_memory


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
    predicted = training_memory(recipe.model, 512, micro_batch_size=2)
    assert sum(kept.values()) == pytest.approx(predicted.activations + predicted.logits, rel=0.3)
