"""The size dial: one choice from which shape, batch, learning rate and length of training follow.

Every ``"auto"`` in a recipe is filled in here, as a pure function of the recipe and of what is known about the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.recipe.problems import Problem, RecipeError
from engine.recipe.rates import learning_rates
from engine.recipe.recipe import Recipe
from engine.recipe.sections.model import LlamaArchitecture

BYTES_PER_VOCABULARY_ENTRY = 600
"""One vocabulary entry for so many bytes of text: 1 MB of text gets about 2,000 tokens, 20 MB about 32,000."""

EPOCHS = 4
"""How often a text is seen by default.

Seeing it again teaches nearly as much as new text up to about so often (Muennighoff et al. 2023,
https://arxiv.org/abs/2305.16264); ``tests/benchmarks/EXPERIMENTS.md`` found the lowest validation loss there too.
"""

TOKENS_PER_PARAMETER = 20
"""Compute-optimal training tokens per parameter (Hoffmann et al. 2022, https://arxiv.org/abs/2203.15556)."""


@dataclass(frozen=True)
class Preset:
    """What one notch of the dial stands for."""

    num_hidden_layers: int
    hidden_size: int
    num_attention_heads: int
    max_position_embeddings: int
    batch_size: int
    learning_rate: float


DIAL: Mapping[str, Preset] = {
    "tiny": Preset(4, 128, 4, 128, 16, 2e-3),
    "mini": Preset(6, 192, 6, 256, 16, 1.5e-3),
    "small": Preset(6, 384, 6, 256, 32, 1e-3),
    "medium": Preset(8, 640, 10, 512, 32, 6e-4),
    "large": Preset(12, 768, 12, 1024, 32, 6e-4),
    "custom": Preset(6, 384, 6, 256, 32, 1e-3),
}


def resolve(
    recipe: Recipe, *, train_bytes: int | None = None, train_tokens: int | None = None, vocab_size: int | None = None
) -> Recipe:
    """The recipe with every ``"auto"`` that can be known replaced by its value.

    Args:
        recipe: what the user chose.
        train_bytes: UTF-8 bytes of the clean training text, once it is known.
        train_tokens: tokens of the training split, once they are known.
        vocab_size: the trained tokenizer's size; replaces ``tokenizer.vocab_size``.

    What depends on the machine stays ``"auto"``: ``micro_batch_size``, ``num_threads``, ``device``, ``precision`` and
    ``torch_compile``.

    Raises:
        RecipeError: the shape is impossible (heads do not divide the width, and the like).
    """
    chosen = recipe.model_dump()
    _fill_shape(chosen["model"], DIAL[recipe.model.size])
    if vocab_size is not None:
        chosen["tokenizer"]["vocab_size"] = vocab_size
    else:
        _fill(chosen["tokenizer"], vocab_size=vocabulary_for(train_bytes or 1_000_000))
        if recipe.tokenizer.type == "bytes":
            chosen["tokenizer"]["vocab_size"] = 257 + len(recipe.tokenizer.special_tokens)
    _fill_training(chosen, DIAL[recipe.model.size], train_tokens)
    resolved = Recipe.model_validate(chosen)
    problems = shape_problems(resolved)
    if problems:
        raise RecipeError(problems)
    return resolved


def vocabulary_for(train_bytes: int) -> int:
    """A vocabulary that suits so much text: the power of two nearest to bytes / 600, from 512 to 32,768."""
    wanted = max(1, train_bytes // BYTES_PER_VOCABULARY_ENTRY)
    return min(32_768, max(512, 2 ** round_log2(wanted)))


def round_log2(number: int) -> int:
    """The exponent of the power of two nearest (by ratio) to a positive number."""
    low = number.bit_length() - 1
    return low + (number * number >= 2 * 4**low)


def intermediate_size_for(hidden_size: int, kind: str) -> int:
    """Feed-forward width: 4 × width for GELU; 8/3 × width in steps of 32 for SwiGLU, which has three matrices."""
    return 4 * hidden_size if kind == "gpt2" else -(-8 * hidden_size // 3 // 32) * 32


def shape_problems(recipe: Recipe) -> list[Problem]:
    """What is impossible about a resolved recipe's shape."""
    shape = recipe.model.architecture
    width, heads = shape.hidden_size, shape.num_attention_heads
    found: list[Problem] = []
    if not isinstance(width, int) or not isinstance(heads, int):
        return found
    if width % heads:
        found.append(
            Problem(
                "model.architecture.num_attention_heads",
                f"{heads} heads do not divide the width {width}",
                f"choose a width that is a multiple of {heads}, or as many heads as divide {width}",
            )
        )
    elif isinstance(shape, LlamaArchitecture) and width // heads % 2:
        found.append(
            Problem(
                "model.architecture.hidden_size",
                f"each of the {heads} heads would be {width // heads} wide, and rotary positions need an even width",
                f"choose a width that is a multiple of {2 * heads}",
            )
        )
    key_value_heads = shape.num_key_value_heads if isinstance(shape, LlamaArchitecture) else heads
    if isinstance(key_value_heads, int) and heads % key_value_heads:
        found.append(
            Problem(
                "model.architecture.num_key_value_heads",
                f"{key_value_heads} key-value heads do not divide {heads} heads",
                "choose a divisor of the number of heads, or auto",
            )
        )
    return found


def _fill_shape(model: dict[str, Any], preset: Preset) -> None:
    shape = model["architecture"]
    _fill(
        shape,
        num_hidden_layers=preset.num_hidden_layers,
        hidden_size=preset.hidden_size,
        num_attention_heads=preset.num_attention_heads,
        max_position_embeddings=preset.max_position_embeddings,
    )
    _fill(shape, intermediate_size=intermediate_size_for(shape["hidden_size"], shape["kind"]))
    if shape["kind"] == "llama":
        _fill(shape, num_key_value_heads=shape["num_attention_heads"])


def _fill_training(chosen: dict[str, Any], preset: Preset, train_tokens: int | None) -> None:
    training = chosen["training"]
    _fill(training, batch_size=preset.batch_size, **learning_rates(training["optimizer"], preset.learning_rate))
    step_tokens = training["batch_size"] * chosen["model"]["architecture"]["max_position_embeddings"]
    if train_tokens is not None or training["max_steps"] != "auto":
        _fill(training, max_steps=_steps(chosen, train_tokens or 0, step_tokens))
        steps = training["max_steps"]
        rise = steps * 3 // 10 if training["lr_scheduler_type"] == "one_cycle" else min(100, steps // 20)
        _fill(training, warmup_steps=rise, eval_steps=min(1000, max(1, steps // 20)))
        _fill(training, save_steps=training["eval_steps"])


def _steps(chosen: dict[str, Any], train_tokens: int, step_tokens: int) -> int:
    """Enough steps for :data:`EPOCHS` epochs, but no more tokens than the model can use; at least 100."""
    shape = chosen["model"]["architecture"]
    body = shape["num_hidden_layers"] * 12 * shape["hidden_size"] ** 2
    useful = TOKENS_PER_PARAMETER * (body + chosen["tokenizer"]["vocab_size"] * shape["hidden_size"])
    return max(100, min(useful, EPOCHS * train_tokens) // step_tokens)


def _fill(values: dict[str, Any], **defaults: Any) -> None:
    for name, value in defaults.items():
        if values[name] == "auto":
            values[name] = value
