"""Choosing the next token, in the order and with the rules of Transformers.

What was read before is made less likely (repetition penalty); then temperature, top-k, top-p and min-p. Everything is
computed where the logits are, and nothing waits for the result: chance comes as one number a text from a generator of
the processor, so one seed means one text on every device.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.errors import LangwrightError
from engine.recipe import GenerationSettings


@dataclass(frozen=True)
class Choice:
    """A token for each row, not read yet.

    Attributes:
        tokens: ``(rows,)``
        log_probabilities: ``(rows,)``, by the model itself, before any penalty, temperature or cut.
        likeliest: the ids ``(rows, alternatives)`` of the tokens that the model itself held for likeliest.
        likeliest_log_probabilities: theirs.
        ranks: ``(rows,)``, 1 for the model's likeliest token; None where no alternatives were asked for.
        entropy: ``(rows,)``, of the model's own probabilities, in nats; None where no alternatives were asked for.
        total: ``(rows,)``, the logarithm of the summed exponentials; not finite where the model has diverged.
    """

    tokens: Tensor
    log_probabilities: Tensor
    likeliest: Tensor
    likeliest_log_probabilities: Tensor
    total: Tensor
    entropy: Tensor | None = None
    ranks: Tensor | None = None

    def read(self) -> list[Chosen]:
        """Wait for the choice and read it.

        Raises:
            LangwrightError: the logits were not finite: the model has diverged.
        """
        _expect_finite(self.total)
        likeliest = zip(self.likeliest.tolist(), self.likeliest_log_probabilities.tolist(), strict=True)
        entropy = [None] * len(self.tokens) if self.entropy is None else self.entropy.tolist()
        ranks = [None] * len(self.tokens) if self.ranks is None else self.ranks.tolist()
        return [
            Chosen(token, own, tuple(zip(ids, others, strict=True)), unsure, rank)
            for token, own, (ids, others), unsure, rank in zip(
                self.tokens.tolist(), self.log_probabilities.tolist(), likeliest, entropy, ranks, strict=True
            )
        ]


@dataclass(frozen=True)
class Chosen:
    """One row's token; ``likeliest`` are ids with their log-probabilities, highest first; ``entropy`` is in nats.

    ``rank`` is 1 for the token the model itself held for likeliest, before any penalty or cut.
    """

    token: int
    log_probability: float
    likeliest: tuple[tuple[int, float], ...] = ()
    entropy: float | None = None
    rank: int | None = None


class Chooser:
    """Chooses for some texts at once, each with a generator of its own.

    Args:
        settings: how.
        seeds: one for each text.
        alternatives: how many of the likeliest tokens are told with each.
    """

    def __init__(self, settings: GenerationSettings, seeds: Sequence[int], *, alternatives: int = 0) -> None:
        self._settings = settings
        self._generators = [torch.Generator().manual_seed(seed) for seed in seeds]
        self._alternatives = alternatives
        self._read: Tensor | None = None

    def has_read(self, texts: Sequence[Sequence[int]], vocab_size: int, device: torch.device) -> None:
        """Tell what stands before, for the repetition penalty."""
        if self._settings.repetition_penalty == 1:
            return
        self._read = torch.zeros(len(texts), vocab_size, dtype=torch.bool)
        for row, tokens in enumerate(texts):
            self._read[row, list(tokens)] = True
        self._read = self._read.to(device)

    def choose(self, logits: Tensor) -> Choice:
        """Choose a token for each row of logits ``(rows, vocabulary)``.

        Raises:
            LangwrightError: the logits are not finite: the model has diverged.
        """
        logits = logits.detach().float()
        if logits.device.type == "mps":  # it has no float64
            logits = logits.cpu()
        total = logits.logsumexp(-1)
        if logits.device.type == "cpu":  # elsewhere asking would be waiting, so it is asked when the choice is read
            _expect_finite(total)
        scores = logits
        if self._read is not None:
            scores = penalised(logits, self._read, self._settings.repetition_penalty)
        if self._settings.temperature == 0:
            tokens = scores.argmax(-1)
        else:
            drawn = [self._draw(row, dice) for row, dice in zip(scores, self._generators, strict=True)]
            tokens = torch.cat(drawn)
        if self._read is not None:
            self._read.scatter_(1, tokens[:, None], True)
        own = logits.gather(1, tokens[:, None]).squeeze(1) - total
        likeliest = logits.topk(min(self._alternatives, logits.shape[-1]))
        entropy = ranks = None
        if self._alternatives:
            ranks = (logits > logits.gather(1, tokens[:, None])).sum(-1) + 1
            logs = logits - total[:, None]
            entropy = -(logs.exp() * logs).nan_to_num(0.0).sum(-1)  # a token of no probability adds nothing
        return Choice(tokens, own, likeliest.indices, likeliest.values - total[:, None], total, entropy, ranks)

    def keep(self, rows: Sequence[int]) -> None:
        """Let go of all texts but these."""
        self._generators = [self._generators[row] for row in rows]
        if self._read is not None:
            self._read = self._read[list(rows)]

    def _draw(self, scores: Tensor, generator: torch.Generator) -> Tensor:
        """One token by chance, ``(1,)``."""
        kept, tokens = candidates(scores, self._settings)
        reached = kept.double().softmax(-1).cumsum(-1)
        chance = torch.rand(1, dtype=torch.float64, generator=generator).to(reached.device, non_blocking=True)
        place = torch.searchsorted(reached, chance * reached[-1:], right=True).clamp_(max=len(reached) - 1)
        return tokens[place]


def penalised(logits: Tensor, read: Tensor, penalty: float) -> Tensor:
    """The logits with those of tokens that were read made lower (https://arxiv.org/abs/1909.05858).

    Args:
        logits: ``(rows, vocabulary)``
        read: which tokens each row has read, as ``logits``.
        penalty: divides what is above zero and multiplies what is below.
    """
    return torch.where(read, torch.where(logits < 0, logits * penalty, logits / penalty), logits)


def candidates(logits: Tensor, settings: GenerationSettings) -> tuple[Tensor, Tensor]:
    """The tokens that may be drawn, by the settings' temperature (above 0), top-k, top-p and min-p.

    Args:
        logits: ``(vocabulary,)``, after the repetition penalty.
        settings: how tokens are chosen.

    Returns:
        Their logits after temperature, and their ids, both ``(candidates,)``. Where cutting would have to wait for the
        device, those that may not be drawn stay, with a logit of minus infinity.
    """
    logits = logits / settings.temperature
    tokens = torch.arange(len(logits), device=logits.device)
    compact = logits.device.type == "cpu"
    if 0 < settings.top_k < len(logits):
        wanted = logits >= logits.topk(settings.top_k).values[-1]
        logits, tokens = _cut(logits, tokens, wanted, compact=compact)
    if settings.top_p < 1:
        logits, order = logits.sort()
        wanted = logits.softmax(-1).cumsum(-1) > 1 - settings.top_p
        wanted[-1] = True
        logits, tokens = _cut(logits, tokens[order], wanted, compact=compact)
    if settings.min_p > 0:
        shares = logits.softmax(-1)
        logits, tokens = _cut(logits, tokens, shares >= settings.min_p * shares.max(), compact=compact)
    return logits, tokens


def _cut(logits: Tensor, tokens: Tensor, wanted: Tensor, *, compact: bool) -> tuple[Tensor, Tensor]:
    if compact:
        return logits[wanted], tokens[wanted]
    return logits.masked_fill(~wanted, -torch.inf), tokens


def _expect_finite(total: Tensor) -> None:
    if not total.isfinite().all():
        raise LangwrightError(
            "The model cannot speak: what it computes is not a number any more, so its training has diverged.",
            remedy="Use an earlier checkpoint, or train again with a lower learning rate.",
            code="generation.not-finite",
        )
