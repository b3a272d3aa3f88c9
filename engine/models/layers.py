"""The small parts of a decoder layer: norms, feed-forward networks and rotary positions."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor, nn
from torch.autograd.function import once_differentiable
from torch.nn import functional as F
from torch.nn.utils import skip_init


def linear(inputs: int, outputs: int, *, bias: bool) -> nn.Linear:
    """A linear layer whose weights are left unfilled, to be initialised or loaded."""
    return skip_init(nn.Linear, inputs, outputs, bias=bias)


def embedding(rows: int, width: int) -> nn.Embedding:
    """An embedding table whose weights are left unfilled, to be initialised or loaded."""
    # Not skip_init: filling a table on the meta device makes PyTorch load its compiler, which takes over a second.
    return nn.Embedding.from_pretrained(torch.empty(rows, width), freeze=False)


class _ProcessorRMSNorm(torch.autograd.Function):
    """RMSNorm on the processor, with the fused backward kernel of LayerNorm.

    PyTorch composes the backward of ``rms_norm`` on the processor from some ten kernels, which takes four to seven
    times as long as LayerNorm's one. LayerNorm's kernel, told that the mean is zero, returns the same gradient less
    the mean of ``gradient × weight``, which is added back here.
    """

    @staticmethod
    def forward(ctx: Any, inputs: Tensor, weight: Tensor, eps: float) -> Tensor:
        norm = torch.linalg.vector_norm(inputs, dim=-1, keepdim=True)
        scale = norm.square_().div_(inputs.shape[-1]).add_(eps).rsqrt_()
        ctx.save_for_backward(inputs, scale, weight)
        return (inputs * scale).mul_(weight)

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        inputs, scale, weight = ctx.saved_tensors
        gradient = gradients[0]
        grad_inputs, grad_weight, _ = torch.ops.aten.native_layer_norm_backward(
            gradient, inputs, [inputs.shape[-1]], torch.zeros_like(scale), scale, weight, None, [True, True, False]
        )
        mean = (gradient * weight).mean(-1, keepdim=True)
        return grad_inputs.add_(mean.mul_(scale)), grad_weight, None


class RMSNorm(nn.Module):
    """Root mean square normalisation over the last dimension (https://arxiv.org/abs/1910.07467)."""

    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(width))
        self.eps = eps

    def forward(self, inputs: Tensor) -> Tensor:
        """Normalise ``(..., width)``."""
        on_processor = inputs.device.type == "cpu" and self.weight.dtype == torch.float32
        if on_processor and not torch.compiler.is_compiling():
            return _ProcessorRMSNorm.apply(inputs.float(), self.weight, self.eps).to(inputs.dtype)
        return F.rms_norm(inputs, self.weight.shape, self.weight.to(inputs.dtype), self.eps)


class LayerNorm(nn.LayerNorm):
    """Layer normalisation with weight and bias, both left unfilled."""

    def reset_parameters(self) -> None:
        """Leave the parameters for :func:`engine.models.initialise.initialise` or a checkpoint to fill."""


class SwiGLU(nn.Module):
    """Llama's feed-forward network: ``down(silu(gate(x)) * up(x))`` (https://arxiv.org/abs/2002.05202)."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.gate_proj = linear(width, inner, bias=False)
        self.up_proj = linear(width, inner, bias=False)
        self.down_proj = linear(inner, width, bias=False)

    def forward(self, inputs: Tensor) -> Tensor:
        """Map ``(batch, time, width)`` to the same shape."""
        return self.down_proj(F.silu(self.gate_proj(inputs)) * self.up_proj(inputs))


class _ProcessorGelu(torch.autograd.Function):
    """GELU in its tanh form on the processor, by way of ``0.5 (1 + tanh u) = sigmoid(2 u)``.

    PyTorch's kernel takes half the time of a whole feed-forward matrix product, most of it for the hyperbolic tangent;
    the logistic function is more than twice as fast, and the values are the same within 5e-7.
    """

    LINEAR = 2.0 * math.sqrt(2.0 / math.pi)
    CUBIC = LINEAR * 0.044715
    MOST = 2**20
    """Numbers up to which its ten passes over them stay within the cache; beyond, PyTorch's single pass is faster."""

    @staticmethod
    def forward(ctx: Any, inputs: Tensor) -> Tensor:
        own = _ProcessorGelu
        share = inputs.square().mul_(own.CUBIC).add_(own.LINEAR).mul_(inputs).sigmoid_()
        ctx.save_for_backward(inputs, share)
        return inputs * share

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor]:
        inputs, share = ctx.saved_tensors
        own = _ProcessorGelu
        slope = inputs.square().mul_(3.0 * own.CUBIC).add_(own.LINEAR).mul_(inputs)
        slope.mul_(torch.addcmul(share, share, share, value=-1.0)).add_(share)
        return (slope.mul_(gradients[0]),)


def gelu(inputs: Tensor) -> Tensor:
    """``0.5 x (1 + tanh(sqrt(2 / π) (x + 0.044715 x³)))``, GPT-2's form of GELU (https://arxiv.org/abs/1606.08415)."""
    on_processor = inputs.device.type == "cpu" and inputs.dtype == torch.float32
    if on_processor and inputs.numel() <= _ProcessorGelu.MOST and not torch.compiler.is_compiling():
        return _ProcessorGelu.apply(inputs)
    return F.gelu(inputs, approximate="tanh")


class GeluMLP(nn.Module):
    """GPT-2's feed-forward network: ``down(gelu(up(x)))`` with the tanh form of GELU."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.up_proj = linear(width, inner, bias=True)
        self.down_proj = linear(inner, width, bias=True)

    def forward(self, inputs: Tensor) -> Tensor:
        """Map ``(batch, time, width)`` to the same shape."""
        return self.down_proj(gelu(self.up_proj(inputs)))


def rotary_tables(head_width: int, positions: int, theta: float) -> tuple[Tensor, Tensor]:
    """Cosines and signed sines of the rotary position code, each ``(positions, 1, head_width)``.

    The halves are laid out as in Hugging Face's Llama; the sine of the first half carries the minus sign of the
    rotation, so that :func:`rotate` needs no further negation (https://arxiv.org/abs/2104.09864).
    """
    frequencies = 1.0 / theta ** (torch.arange(0, head_width, 2, dtype=torch.int64).float() / head_width)
    angles = torch.outer(torch.arange(positions, dtype=torch.float32), frequencies)
    cosines, sines = angles.cos(), angles.sin()
    return torch.cat((cosines, cosines), dim=-1).unsqueeze(1), torch.cat((-sines, sines), dim=-1).unsqueeze(1)


def rotate(inputs: Tensor, cosines: Tensor, sines: Tensor) -> Tensor:
    """Turn queries or keys ``(batch, time, heads, head_width)`` by their positions' angles.

    The tables are those of :func:`rotary_tables`, cut to ``(time, 1, head_width)``.
    """
    swapped = inputs.roll(inputs.shape[-1] // 2, dims=-1)
    return torch.addcmul(inputs * cosines, swapped, sines)
