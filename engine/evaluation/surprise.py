"""How surprised a model is by each token of a text: the loss of every token, and what it had expected instead."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.models import Decoder
from engine.tokens.folder import TokenSplit
from engine.tokens.sequential import SequentialWindows
from engine.tokens.shards import END_OF_TEXT_ID

Check = Callable[[], None]


@dataclass(frozen=True)
class Surprise:
    """One token as the model saw it coming.

    Attributes:
        token: its id.
        loss: nats.
        expected: ids and probabilities of what it held likeliest, the likeliest first.
    """

    token: int
    loss: float
    expected: tuple[tuple[int, float], ...]


def surprises(model: Decoder, tokens: Sequence[int], context: int, *, top: int = 5, check: Check) -> list[Surprise]:
    """Each token of a text, predicted from at least half a window of those before it where there are so many.

    Args:
        model: switched to evaluation.
        tokens: of the text; before the first stands the end-of-text token.
        context: tokens the model looks at.
        top: how many of the likeliest are told.
        check: called between windows; raises to end it.
    """
    whole = [END_OF_TEXT_ID, *tokens]
    stride = max(1, context // 2)
    found: list[Surprise] = []
    while len(found) < len(tokens):
        check()
        begin = max(0, len(found) - stride)
        end = min(len(tokens), begin + context)
        inputs = torch.tensor([whole[begin:end]], device=model.device)
        labels = torch.tensor(whole[begin + 1 : end + 1], device=model.device)
        with torch.no_grad():
            scores = model.logits(model(inputs))[0, :, : model.vocab_size].float().log_softmax(-1)
        fresh = len(found) - begin
        found += _told(scores[fresh:], labels[fresh:], top)
    return found


@dataclass(frozen=True)
class Passage:
    """A passage of a split: where it begins, its mean loss in nats a token, its tokens."""

    start: int
    loss: float
    tokens: tuple[Surprise, ...]


def extreme_passages(
    model: Decoder, split: TokenSplit, context: int, *, sampled: int, kept: int, seed: int, check: Check
) -> tuple[list[Passage], list[Passage], int]:
    """The passages of a split that a model predicts best and worst, of a sample, each the best or worst first.

    Args:
        model: switched to evaluation.
        split: of the text.
        context: tokens of a passage.
        sampled: how many passages are looked at, at most.
        kept: how many are told on each side.
        seed: which are drawn; the same draws the same.
        check: called between batches; raises to end it.

    Returns:
        The best, the worst, and how many were looked at.
    """
    windows = SequentialWindows(split, context)
    whole = [number for number in range(len(windows)) if windows.tokens_in(number) == context] or [0]
    order = torch.randperm(len(whole), generator=torch.Generator().manual_seed(seed)).tolist()
    chosen = [whole[place] for place in order[:sampled]]
    means: list[tuple[float, int]] = []
    for at in range(0, len(chosen), 8):
        check()
        batch = chosen[at : at + 8]
        inputs, labels = (part.to(model.device) for part in windows.batch(batch))
        with torch.no_grad():
            losses = model.loss_each(inputs, labels).sum(1)
        counts = (labels >= 0).sum(1).clamp(min=1)
        means += zip((losses / counts).tolist(), batch, strict=True)
    means.sort()
    kept = min(kept, max(1, len(means) // 2))

    def told(loss: float, number: int) -> Passage:
        tokens = split.window(number * context, windows.tokens_in(number)).tolist()
        return Passage(number * context, loss, tuple(surprises(model, tokens, context, check=check)))

    best = [told(*one) for one in means[:kept]]
    worst = [told(*one) for one in reversed(means[-kept:])]
    return best, worst, len(means)


def _told(scores: Tensor, labels: Tensor, top: int) -> list[Surprise]:
    losses = -scores.gather(1, labels[:, None])[:, 0]
    likeliest = scores.topk(min(top, scores.shape[1]), dim=1)
    return [
        Surprise(token, loss, tuple((other, math.exp(value)) for other, value in zip(ids, values, strict=True)))
        for token, loss, ids, values in zip(
            labels.tolist(), losses.tolist(), likeliest.indices.tolist(), likeliest.values.tolist(), strict=True
        )
    ]
