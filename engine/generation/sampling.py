"""Choosing the next token: temperature, top-k, top-p, in the order and with the rules of Transformers."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from engine.errors import LangwrightError
from engine.recipe import GenerationSettings


@dataclass(frozen=True)
class Choice:
    """A chosen token.

    Attributes:
        probability: what the model itself gave it, before temperature and cuts.
    """

    token: int
    probability: float


def choose(logits: Tensor, settings: GenerationSettings, generator: torch.Generator) -> Choice:
    """Choose a token from the logits ``(vocabulary,)`` of one position.

    It is chosen on the processor, whatever computed the logits, so that one seed means one text on every device.

    Raises:
        LangwrightError: the logits are not finite: the model has diverged.
    """
    logits = logits.detach().to("cpu", torch.float32)
    if not torch.isfinite(logits).all():
        raise LangwrightError(
            "The model cannot speak: what it computes is not a number any more, so its training has diverged.",
            remedy="Use an earlier checkpoint, or train again with a lower learning rate.",
            code="generation.not-finite",
        )
    if settings.temperature == 0:
        token = int(logits.argmax())
    else:
        kept, tokens = candidates(logits, settings.temperature, settings.top_k, settings.top_p)
        drawn = torch.multinomial(kept.softmax(-1), 1, generator=generator)
        token = int(tokens[drawn])
    return Choice(token, float((logits[token] - logits.logsumexp(-1)).exp()))


def candidates(logits: Tensor, temperature: float, top_k: int, top_p: float) -> tuple[Tensor, Tensor]:
    """The tokens that may be drawn.

    Args:
        logits: ``(vocabulary,)``
        temperature: divides the logits; above 0.
        top_k: only the so many highest stay, and what equals the last of them; 0 means all.
        top_p: only the likeliest stay that together reach this share; at least one does.

    Returns:
        Their logits after temperature, and their ids, both ``(candidates,)``.
    """
    logits = logits / temperature
    tokens = torch.arange(len(logits))
    if 0 < top_k < len(logits):
        lowest = logits.topk(top_k).values[-1]
        tokens = (logits >= lowest).nonzero().squeeze(-1)
        logits = logits[tokens]
    if top_p < 1:
        ascending, order = logits.sort()
        rest = ascending.softmax(-1).cumsum(-1) <= 1 - top_p
        rest[-1] = False
        order = order[~rest]
        logits, tokens = logits[order], tokens[order]
    return logits, tokens
