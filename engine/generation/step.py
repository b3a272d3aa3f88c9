"""One token's way through the model, without modules: the quick path on the processor.

A token costs each matrix one reading, and a few dozen operations on vectors so small that calling them is most of
their price. So the weights are prepared once, and a step is written in NumPy: its calls cost a fraction of PyTorch's,
and its product of a vector and a matrix is the quicker one on processors. The sequence:

1. the tokens' embeddings (GPT-2: and their positions') begin the stream;
2. in each layer: norm; one matrix for queries, keys and values; rotation; keys and values into the cache; attention,
   row by row, as the rows are of different lengths; one matrix back into the stream;
3. then norm; one matrix for gate and up (GPT-2: up); the activation; one matrix back into the stream;
4. the last norm and the output table: the logits.

Prepared means:

- queries, keys and values are one matrix, gate and up another;
- the norms' weights and biases, and attention's ``1/sqrt(head_width)``, are multiplied into the matrices after them;
- a rotated pair of a head lies side by side, so that a rotation is one multiplication of complex numbers;
- gates are halved, as ``silu(x) = x/2 + x/2 tanh(x/2)`` needs no other function than ``tanh``, which cannot overflow;
- a matrix lies in memory in the order in which its product is quicker.

The results are those of the modules but for rounding. Weights that change afterwards are not noticed.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.generation.cache import StaticCache
from engine.models import Decoder
from engine.recipe import LlamaArchitecture

Array = NDArray[np.float32]
Turns = NDArray[np.complex64]
GELU_SLOPE = math.sqrt(2 / math.pi)


class QuickStep:
    """A model prepared for reading one token a row at a time.

    Args:
        model: in fp32 on the processor.
    """

    def __init__(self, model: Decoder) -> None:
        trunk = model.model
        self._embeddings = _array(trunk.embed_tokens.weight)
        self._positions = None if trunk.embed_positions is None else _array(trunk.embed_positions.weight)
        first = trunk.layers[0].self_attn
        self._order = _pairs(first.head_width) if isinstance(model.shape, LlamaArchitecture) else None
        self._turns = None if self._order is None else _turns(trunk.cosines, trunk.sines)
        self._layers = [_Layer(layer, self._order) for layer in trunk.layers]
        self._normalise = _normaliser(trunk.norm)
        self._output = _Matrix(model.output_weight[: model.vocab_size], after=trunk.norm)

    @staticmethod
    def suits(model: Decoder) -> bool:
        """Whether a model can be prepared."""
        return model.device.type == "cpu" and all(weight.dtype == torch.float32 for weight in model.parameters())

    def take_over(self, cache: StaticCache, row: int) -> None:
        """Bring the keys that the modules left in a row of the cache into this step's order."""
        if self._order is not None:
            keys = cache.keys[:, row, :, : cache.lengths[row]]
            keys.copy_(keys[..., self._order])

    def __call__(self, tokens: Tensor, cache: StaticCache) -> Tensor:
        """Read one token ``(rows,)`` of each row; the logits ``(rows, vocab_size)`` of what follows."""
        ids, places = tokens.numpy(), cache.lengths
        # What is not a number shows in the logits, where it is looked for.
        with np.errstate(all="ignore"):
            stream = self._embeddings[ids]
            if self._positions is not None:
                stream += self._positions[places]
            turns = None if self._turns is None else self._turns[places]
            keys, values = cache.keys.numpy(), cache.values.numpy()
            for number, layer in enumerate(self._layers):
                layer.attend(stream, turns, keys[number], values[number], places)
                layer.think(stream)
            logits = self._output(self._normalise(stream))
        cache.advance(1)
        return torch.from_numpy(logits)


class _Layer:
    """One layer's matrices, and its two parts: each adds to the stream ``(rows, width)``."""

    def __init__(self, layer: nn.Module, order: Tensor | None) -> None:
        attention, mlp = layer.self_attn, layer.mlp
        self._heads, self._shared = attention.heads, attention.key_value_heads
        self._width = attention.head_width
        self._turned = self._heads + self._shared
        self._head_norm = _HeadNorm(attention, order) if attention.q_norm is not None else None
        projections = [attention.q_proj, attention.k_proj, attention.v_proj]
        scale = self._width**-0.5 if self._head_norm is None else 1.0
        weights = [_ordered(each.weight, self._width, order) for each in projections[:2]] + [projections[2].weight]
        biases = None if projections[0].bias is None else [each.bias for each in projections]
        self._normalise_first = _normaliser(layer.input_layernorm)
        self._project = _Matrix(
            torch.cat([weights[0] * scale, *weights[1:]]),
            None if biases is None else torch.cat([biases[0] * scale, *biases[1:]]),
            after=layer.input_layernorm,
        )
        self._mix = _Matrix(attention.o_proj.weight, attention.o_proj.bias)
        self._normalise_second = _normaliser(layer.post_attention_layernorm)
        if hasattr(mlp, "gate_proj"):
            inner = torch.cat([mlp.gate_proj.weight / 2, mlp.up_proj.weight])
            self._up, self._activate = _Matrix(inner, after=layer.post_attention_layernorm), _gated
        else:
            up = mlp.up_proj
            self._up, self._activate = _Matrix(up.weight, up.bias, after=layer.post_attention_layernorm), _gelu
        self._down = _Matrix(mlp.down_proj.weight, mlp.down_proj.bias)

    def attend(self, stream: Array, turns: Turns | None, keys: Array, values: Array, places: list[int]) -> None:
        """Attention; ``keys`` and ``values`` are ``(rows, key_value_heads, capacity, head_width)``."""
        rows = len(places)
        projected = self._project(self._normalise_first(stream)).reshape(rows, -1, self._width)
        turned = projected[:, : self._turned]
        if self._head_norm is not None:
            self._head_norm(turned)
        if turns is not None:
            pairs = turned.view(np.complex64)
            pairs *= turns
        groups = (self._shared, self._heads // self._shared, self._width)
        mixed = np.empty((rows, *groups), np.float32)
        for row, place in enumerate(places):
            keys[row, :, place] = projected[row, self._heads : self._turned]
            values[row, :, place] = projected[row, self._turned :]
            queries = projected[row, : self._heads].reshape(groups)
            scores = queries @ keys[row, :, : place + 1].transpose(0, 2, 1)
            scores -= np.maximum.reduce(scores, axis=-1, keepdims=True)
            np.exp(scores, out=scores)
            np.matmul(scores, values[row, :, : place + 1], out=mixed[row])
            mixed[row] /= np.add.reduce(scores, axis=-1, keepdims=True)
        stream += self._mix(mixed.reshape(rows, -1))

    def think(self, stream: Array) -> None:
        """The feed-forward network."""
        stream += self._down(self._activate(self._up(self._normalise_second(stream))))


class _Matrix:
    """A linear layer, with the weights of the norm before it multiplied in: ``(rows, inputs)`` to ``(rows, outputs)``.

    Args:
        weight: ``(outputs, inputs)``.
        bias: ``(outputs,)``.
        after: the norm.
    """

    def __init__(self, weight: Tensor, bias: Tensor | None = None, *, after: nn.Module | None = None) -> None:
        weight, bias = weight.detach(), None if bias is None else bias.detach()
        if after is not None:
            shift = getattr(after, "bias", None)
            if shift is not None:
                added = weight @ shift.detach()
                bias = added if bias is None else bias + added
            weight = weight * (after.weight.detach() * math.sqrt(weight.shape[1]))
        outputs, inputs = weight.shape
        # Measured: many outputs are quicker summed up row by row of this order, few as one dot product each.
        order: Any = "C" if outputs >= inputs else "F"
        self._weight: Array = np.array(weight.numpy().T, order=order)
        self._bias = None if bias is None else bias.numpy()

    def __call__(self, inputs: Array) -> Array:
        outputs: Array = inputs @ self._weight
        if self._bias is not None:
            outputs += self._bias
        return outputs


class _HeadNorm:
    """The norms of queries and keys, in one; attention's scale is multiplied into that of the queries."""

    def __init__(self, attention: nn.Module, order: Tensor | None) -> None:
        width = attention.head_width
        queries = attention.q_norm.weight.detach()
        keys = attention.k_norm.weight.detach() * math.sqrt(width)
        weights = torch.cat([queries.expand(attention.heads, -1), keys.expand(attention.key_value_heads, -1)])
        self._weights = (weights if order is None else weights[:, order]).numpy()
        self._eps = np.float32(attention.q_norm.eps * width)

    def __call__(self, heads: Array) -> None:
        heads /= np.sqrt(np.vecdot(heads, heads)[..., None] + self._eps)
        heads *= self._weights


def _normaliser(norm: nn.Module) -> Callable[[Array], Array]:
    """A norm without its weights, and without the width's root, which are in the matrix after it."""
    (width,) = norm.weight.shape
    eps = np.float32(norm.eps * width)
    share = np.full(width, 1 / width, np.float32)

    def to_length_one(stream: Array) -> Array:
        return stream / np.sqrt(np.vecdot(stream, stream)[:, None] + eps)

    def around_the_mean(stream: Array) -> Array:
        return to_length_one(stream - np.vecdot(stream, share)[:, None])

    return around_the_mean if isinstance(norm, nn.LayerNorm) else to_length_one


def _gated(projected: Array) -> Array:
    """``silu(gate) * up`` of halved gates and ups side by side."""
    inner = projected.shape[-1] // 2
    half, up = projected[:, :inner], projected[:, inner:]
    result = np.tanh(half)
    result += 1
    result *= half
    result *= up
    return result


def _gelu(inputs: Array) -> Array:
    """GELU in its tanh form, as GPT-2 has it."""
    cubic = inputs * inputs
    cubic *= GELU_SLOPE * 0.044715
    cubic += GELU_SLOPE
    cubic *= inputs
    np.tanh(cubic, out=cubic)
    cubic += 1
    cubic *= inputs
    cubic *= 0.5
    return cubic


def _pairs(width: int) -> Tensor:
    """The order of a head in which what is rotated together lies side by side: 0, w/2, 1, w/2 + 1 and so on."""
    return torch.arange(width).view(2, -1).t().reshape(-1)


def _turns(cosines: Tensor, sines: Tensor) -> Turns:
    """The rotations of each position as complex numbers, ``(positions, 1, head_width / 2)``."""
    half = cosines.shape[-1] // 2
    return torch.complex(cosines[..., half:], sines[..., half:]).numpy()


def _ordered(weight: Tensor, width: int, order: Tensor | None) -> Tensor:
    """A projection's outputs, each head in the given order."""
    return weight if order is None else weight.view(-1, width, weight.shape[-1])[:, order].reshape(weight.shape)


def _array(weight: Tensor) -> Array:
    array: Array = weight.detach().numpy()
    return array
