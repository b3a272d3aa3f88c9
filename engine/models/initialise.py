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

    Matrices are drawn from a normal distribution of ``initializer_range``; those that write into the residual stream
    are smaller by ``1 / sqrt(2 × layers)``, so that the stream's size does not grow with depth (GPT-2, section 2.3).
    Norms start as the identity, biases at zero. The model must be on the processor.
    """
    generator = torch.Generator().manual_seed(seed)
    spread = model.shape.initializer_range
    into_stream = spread / math.sqrt(2 * len(model.model.layers))
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear | nn.Embedding):
            std = into_stream if name.endswith(("o_proj", "down_proj")) else spread
            nn.init.normal_(module.weight, std=std, generator=generator)
        elif isinstance(module, RMSNorm | LayerNorm):
            nn.init.ones_(module.weight)
        bias = getattr(module, "bias", None)
        if isinstance(bias, nn.Parameter):
            nn.init.zeros_(bias)
