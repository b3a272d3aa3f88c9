"""How many parameters a shape has, exactly, and how much arithmetic a token takes."""

from __future__ import annotations

from dataclasses import dataclass

from engine.recipe import Gpt2Architecture, LlamaArchitecture, ModelSettings

VOCABULARY_MULTIPLE = 64
"""The trained model rounds its vocabulary up to this, so that matrix kernels run at full width."""


@dataclass(frozen=True)
class ParameterCount:
    """The parameters of a model, by what they are for.

    Attributes:
        embedding: token table, output table when it is not the same one, and learned positions.
        body: everything else: attention, feed-forward and norms.
        total: both, for the tokenizer's own vocabulary; what an exported model has.
        padded_total: the same with the vocabulary rounded up to a multiple of 64; what is trained and kept in memory.
    """

    embedding: int
    body: int
    total: int
    padded_total: int

    @property
    def embedding_share(self) -> float:
        """The part of all parameters that only knows tokens, from 0 to 1."""
        return self.embedding / self.total


@dataclass(frozen=True)
class Shape:
    """A resolved shape in plain whole numbers."""

    layers: int
    width: int
    heads: int
    key_value_width: int
    head_width: int
    feed_forward: int
    context: int


def shape_of(model: ModelSettings) -> Shape:
    """The numbers of a resolved shape.

    Raises:
        ValueError: a number is still ``"auto"``; resolve the recipe first.
    """
    architecture = model.architecture
    width = _number(architecture.hidden_size, "hidden_size")
    heads = _number(architecture.num_attention_heads, "num_attention_heads")
    key_value_heads = heads
    if isinstance(architecture, LlamaArchitecture):
        key_value_heads = _number(architecture.num_key_value_heads, "num_key_value_heads")
    return Shape(
        layers=_number(architecture.num_hidden_layers, "num_hidden_layers"),
        width=width,
        heads=heads,
        key_value_width=width // heads * key_value_heads,
        head_width=width // heads,
        feed_forward=_number(architecture.intermediate_size, "intermediate_size"),
        context=_number(architecture.max_position_embeddings, "max_position_embeddings"),
    )


def padded_vocabulary(vocab_size: int) -> int:
    """The vocabulary rounded up to a multiple of 64."""
    return -(-vocab_size // VOCABULARY_MULTIPLE) * VOCABULARY_MULTIPLE


def parameter_count(model: ModelSettings, vocab_size: int) -> ParameterCount:
    """Count the parameters of a resolved model, exactly.

    Raises:
        ValueError: a number of the shape is still ``"auto"``.
    """
    shape = shape_of(model)
    if isinstance(model.architecture, Gpt2Architecture):
        body = _gpt2_body(shape)
    else:
        body = _llama_body(shape, model.architecture.qk_norm)
    embedding = _embedding(model, shape, vocab_size)
    padded = _embedding(model, shape, padded_vocabulary(vocab_size))
    return ParameterCount(embedding, body, embedding + body, padded + body)


def layer_matrices(model: ModelSettings) -> int:
    """How many of a resolved model's parameters are in the layers' matrices: all but tables, norms and biases."""
    shape = shape_of(model)
    attention = 2 * shape.width * shape.width + 2 * shape.width * shape.key_value_width
    matrices = 2 if isinstance(model.architecture, Gpt2Architecture) else 3
    return shape.layers * (attention + matrices * shape.width * shape.feed_forward)


def flops_per_token(model: ModelSettings, vocab_size: int) -> int:
    """Floating point operations of one training step (forward and backward), per token.

    ``6 N + 12 L H Q T`` (Chowdhery et al. 2022, PaLM, appendix B, https://arxiv.org/abs/2204.02311), where N counts
    the parameters that multiply: the body and the output table. Tables that are only looked up cost nothing.
    """
    shape = shape_of(model)
    multiplied = parameter_count(model, vocab_size).body + padded_vocabulary(vocab_size) * shape.width
    return 6 * multiplied + 12 * shape.layers * shape.width * shape.context


def _llama_body(shape: Shape, qk_norm: bool) -> int:
    attention = 2 * shape.width * shape.width + 2 * shape.width * shape.key_value_width
    feed_forward = 3 * shape.width * shape.feed_forward
    norms = 2 * shape.width + (2 * shape.head_width if qk_norm else 0)
    return shape.layers * (attention + feed_forward + norms) + shape.width


def _gpt2_body(shape: Shape) -> int:
    attention = 4 * shape.width * shape.width + 4 * shape.width
    feed_forward = 2 * shape.width * shape.feed_forward + shape.feed_forward + shape.width
    norms = 2 * 2 * shape.width
    return shape.layers * (attention + feed_forward + norms) + 2 * shape.width


def _embedding(model: ModelSettings, shape: Shape, vocab_size: int) -> int:
    tables = 1 if model.architecture.tie_word_embeddings else 2
    positions = shape.context if isinstance(model.architecture, Gpt2Architecture) else 0
    return (tables * vocab_size + positions) * shape.width


def _number(value: int | str, name: str) -> int:
    if isinstance(value, str):
        raise ValueError(f"model.architecture.{name} is still {value!r}; resolve the recipe first")
    return value
