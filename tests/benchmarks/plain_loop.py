"""The reference: a GPT of the textbook kind and the loop everyone writes first, in float32, with no trick at all.

Pre-norm blocks with learned positions, LayerNorm without bias, causal attention, GELU, one table for input and output;
AdamW with decay on the matrices, gradient norm limited to 1, batches drawn at random on the spot.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True)
class Size:
    """A shape and its batch."""

    layers: int
    heads: int
    width: int
    context: int
    batch: int

    @property
    def tokens_per_step(self) -> int:
        """Tokens looked at in one step."""
        return self.batch * self.context


SIZES = {"tiny": Size(4, 4, 128, 64, 12), "base": Size(6, 6, 384, 256, 16)}
"""The public character-level recipes: the one for processors, and the one for graphics cards with a smaller batch."""

HIGHEST_RATE, WARMUP_STEPS = 1e-3, 100
"""The learning rate of the public recipes, and in how many steps it is reached."""


class PlainBlock(nn.Module):
    """Attention, then feed-forward, each added to what came in."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.heads
        self.before_attention = nn.LayerNorm(size.width, bias=False)
        self.queries_keys_values = nn.Linear(size.width, 3 * size.width, bias=False)
        self.after_attention = nn.Linear(size.width, size.width, bias=False)
        self.before_feed_forward = nn.LayerNorm(size.width, bias=False)
        self.widen = nn.Linear(size.width, 4 * size.width, bias=False)
        self.narrow = nn.Linear(4 * size.width, size.width, bias=False)

    def forward(self, stream: Tensor) -> Tensor:
        """``(batch, time, width)`` to the same."""
        batch, time, width = stream.shape
        projected = self.queries_keys_values(self.before_attention(stream))
        queries, keys, values = projected.view(batch, time, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(queries, keys, values, is_causal=True)
        stream = stream + self.after_attention(seen.transpose(1, 2).reshape(batch, time, width))
        return stream + self.narrow(F.gelu(self.widen(self.before_feed_forward(stream))))


class PlainModel(nn.Module):
    """The whole decoder; called with tokens and targets it returns the mean loss in nats."""

    def __init__(self, size: Size, vocab_size: int) -> None:
        super().__init__()
        self.tokens = nn.Embedding(vocab_size, size.width)
        self.positions = nn.Embedding(size.context, size.width)
        self.blocks = nn.Sequential(*(PlainBlock(size) for _ in range(size.layers)))
        self.last_norm = nn.LayerNorm(size.width, bias=False)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                into_stream = name.endswith(("after_attention.weight", "narrow.weight"))
                nn.init.normal_(weight, std=0.02 / math.sqrt(2 * size.layers) if into_stream else 0.02)

    def forward(self, inputs: Tensor, targets: Tensor) -> Tensor:
        """Mean cross entropy of ``(batch, time)`` tokens."""
        stream = self.tokens(inputs) + self.positions.weight[: inputs.shape[1]]
        logits = F.linear(self.last_norm(self.blocks(stream)), self.tokens.weight)
        return F.cross_entropy(logits.flatten(0, 1), targets.flatten())


class PlainLoop:
    """The loop, one :meth:`step` at a time.

    Args:
        size: shape and batch.
        ids: the text as numbers, int64.
        vocab_size: how many there are.
        device: where it trains.
        precision: ``fp32``; ``bf16`` under autocast.
        seed: of the first weights and of the batches.
        steps: how many there will be: the learning rate then rises for 100 steps and falls as a cosine to a tenth;
            None for a constant one.
    """

    def __init__(
        self,
        size: Size,
        ids: Tensor,
        vocab_size: int,
        *,
        device: str = "cpu",
        precision: str = "fp32",
        seed: int = 1337,
        steps: int | None = None,
    ) -> None:
        torch.manual_seed(seed)
        self.size, self.ids, self.device = size, ids, device
        self.random = torch.Generator().manual_seed(seed)
        self.steps, self.done = steps, 0
        self.model = PlainModel(size, vocab_size).to(device)
        matrices = [weight for weight in self.model.parameters() if weight.dim() == 2]
        others = [weight for weight in self.model.parameters() if weight.dim() != 2]
        self.optimizer = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": 0.1}, {"params": others, "weight_decay": 0.0}],
            lr=HIGHEST_RATE,
            betas=(0.9, 0.99),
        )
        self.autocast = torch.autocast(torch.device(device).type, torch.bfloat16, enabled=precision == "bf16")

    def step(self) -> float:
        """One step; returns its loss."""
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate()
        last = len(self.ids) - self.size.context
        starts = torch.randint(last, (self.size.batch,), generator=self.random).tolist()
        inputs = torch.stack([self.ids[i : i + self.size.context] for i in starts]).to(self.device)
        targets = torch.stack([self.ids[i + 1 : i + 1 + self.size.context] for i in starts]).to(self.device)
        with self.autocast:
            loss = self.model(inputs, targets)
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.done += 1
        return loss.item()

    def rate(self) -> float:
        """The learning rate of the step that comes next."""
        if self.steps is None:
            return HIGHEST_RATE
        if self.done < WARMUP_STEPS:
            return HIGHEST_RATE * (self.done + 1) / (WARMUP_STEPS + 1)
        part = min(1.0, (self.done - WARMUP_STEPS) / max(1, self.steps - WARMUP_STEPS))
        return HIGHEST_RATE * (0.1 + 0.9 * 0.5 * (1 + math.cos(math.pi * part)))
