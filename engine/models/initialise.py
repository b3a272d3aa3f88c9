"""The random weights from which training starts."""

from __future__ import annotations

import math

import torch
from torch import nn

from engine.models.decoder import Decoder
from engine.models.layers import LayerNorm, RMSNorm


@torch.no_grad()
def initialise(model: Decoder, seed: int) -> None:
    """Fill every parameter, the same for the same seed and shape on every machine.

    Matrices are drawn from a normal distribution of ``initializer_range``. What writes into the residual stream, and
    a head of its own, follows ``initialization``: ``zero`` starts it at zero, so that each layer first passes the
    stream on as it is and the model first finds every token equally likely (muP with zero output weights,
    https://arxiv.org/abs/2203.03466, section D.2); ``scaled`` draws it smaller by ``1 / sqrt(2 × layers)``, so that
    the stream's size does not grow with depth (GPT-2, section 2.3), and the head as every other matrix.
    Norms start as the identity, biases at zero. The model must be on the processor.
    """
    generator = torch.Generator().manual_seed(seed)
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear | nn.Embedding):
            # Drawn even where it is then multiplied by zero: the other matrices stay the same either way.
            nn.init.normal_(module.weight, std=_spread(model, name), generator=generator)
        elif isinstance(module, RMSNorm | LayerNorm):
            nn.init.ones_(module.weight)
        bias = getattr(module, "bias", None)
        if isinstance(bias, nn.Parameter):
            nn.init.zeros_(bias)


def _spread(model: Decoder, name: str) -> float:
    """The standard deviation of a matrix by its module's name."""
    shape, layers = model.shape, len(model.model.layers)
    zero = shape.initialization == "zero"
    if name.endswith(("o_proj", "down_proj")):
        return 0.0 if zero else shape.initializer_range / math.sqrt(2 * layers)
    return 0.0 if zero and name == "lm_head" else shape.initializer_range
