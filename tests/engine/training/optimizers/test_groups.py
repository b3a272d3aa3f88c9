from __future__ import annotations

from typing import get_args

import pytest
import torch
from torch import nn

from engine.checkpoints import flatten_optimizer
from engine.errors import LangwrightError
from engine.models import build_model
from engine.recipe import Recipe, TrainingSettings, resolve, with_values
from engine.training.optimizers import build_optimizer, grouped

SHAPE = {
    "model.size": "custom",
    "model.architecture.num_hidden_layers": 2,
    "model.architecture.hidden_size": 32,
    "model.architecture.num_attention_heads": 2,
}

OPTIMIZERS = get_args(TrainingSettings.model_fields["optimizer"].annotation)


def make(kind="llama", optimizer="adamw", **more):
    values = {"model.architecture.kind": kind, "training.optimizer": optimizer} | SHAPE
    values |= {f"model.architecture.{k}": v for k, v in more.items()}
    recipe = resolve(with_values(Recipe(), values), vocab_size=70)
    return build_model(recipe.model, 70, seed=1), recipe


@pytest.mark.parametrize("kind", ["llama", "gpt2"])
@pytest.mark.parametrize("tied", [True, False])
@pytest.mark.parametrize("rule", OPTIMIZERS)
def test_every_parameter_is_in_exactly_one_group(kind, tied, rule):
    model, recipe = make(kind, rule, tie_word_embeddings=tied)
    optimizer = build_optimizer(model, recipe.training)
    held = [id(p) for group in optimizer.param_groups for p in group["params"]]
    assert len(held) == len(set(held))
    assert set(held) == {id(p) for p in model.parameters()}


def test_matrices_and_tables_decay_norms_and_biases_do_not():
    model, recipe = make("gpt2")
    groups = grouped(model)
    assert set(groups["no_decay"]) == {n for n, _ in model.named_parameters() if "norm" in n or n.endswith("bias")}
    assert {"model.embed_tokens.weight", "model.embed_positions.weight"} <= set(groups["decay"])
    decays = [group["weight_decay"] for group in build_optimizer(model, recipe.training).param_groups]
    assert decays == [recipe.training.weight_decay, 0.0]


def test_a_frozen_parameter_is_left_out():
    model, recipe = make()
    model.model.norm.weight.requires_grad_(False)
    held = [p for group in build_optimizer(model, recipe.training).param_groups for p in group["params"]]
    assert not any(p is model.model.norm.weight for p in held)


def test_a_parameter_of_no_group_is_an_error():
    class Odd(nn.Module):
        def __init__(self):
            super().__init__()
            self.kernel = nn.Parameter(torch.zeros(2, 2, 2))

    with pytest.raises(LangwrightError, match="kernel") as caught:
        grouped(Odd())
    assert caught.value.code == "training.groups"


def test_muon_moves_the_layers_matrices_and_leaves_tables_to_adamw():
    model, recipe = make("gpt2", "muon", tie_word_embeddings=False)
    matrices, tables, rest = build_optimizer(model, recipe.training).param_groups
    names = {parameter: name for name, parameter in model.named_parameters()}
    assert {names[p] for p in tables["params"]} == {
        "model.embed_tokens.weight", "model.embed_positions.weight", "lm_head.weight"
    }  # fmt: skip
    assert all(".layers." in names[p] and p.ndim == 2 for p in matrices["params"])
    assert all(p.ndim == 1 for p in rest["params"])
    assert [g["weight_decay"] for g in (matrices, tables, rest)] == [recipe.training.weight_decay] * 2 + [0.0]


def test_memory_is_taken_before_the_first_step():
    model, recipe = make()
    tensors = flatten_optimizer(build_optimizer(model, recipe.training), model)
    names = [name for name, _ in model.named_parameters()]
    assert set(tensors) == {f"{n}.{part}" for n in names for part in ("step", "exp_avg", "exp_avg_sq")}
    assert not any(tensor.any() for tensor in tensors.values())
