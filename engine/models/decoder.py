"""The decoder: one class for the two shapes, Llama (with Qwen3's head norms) and GPT-2.

Parameters carry the names of Hugging Face's Llama (``model.layers.0.self_attn.q_proj.weight``). What only GPT-2 has is
named in the same spirit (``model.embed_positions.weight``); :mod:`engine.models.huggingface` maps it at export.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.utils.checkpoint import checkpoint

from engine.models.attention import Attention, KeyValueCache, Rotary
from engine.models.documents import Masking, choose_masking, document_mask, document_numbers
from engine.models.layers import GeluMLP, LayerNorm, RMSNorm, SwiGLU, embedding, linear, rotary_tables
from engine.models.loss import IGNORED, cross_entropy_each, cross_entropy_sum, judged_sums
from engine.models.objective import Terms, objective_sum
from engine.recipe import Gpt2Architecture, LlamaArchitecture
from engine.sizing import padded_vocabulary

if TYPE_CHECKING:
    from engine.models.documents import DocumentMask

Shape = LlamaArchitecture | Gpt2Architecture

__all__ = ["IGNORED", "Decoder", "Shape"]


def norm(shape: Shape) -> nn.Module:
    """The norm of a shape over its width."""
    if isinstance(shape, LlamaArchitecture):
        return RMSNorm(int(shape.hidden_size), shape.rms_norm_eps)
    return LayerNorm(int(shape.hidden_size), eps=shape.layer_norm_epsilon)


class DecoderLayer(nn.Module):
    """One layer: attention and feed-forward network, each behind a norm and added to the stream."""

    def __init__(self, shape: Shape, layer: int) -> None:
        super().__init__()
        width, inner = int(shape.hidden_size), int(shape.intermediate_size)
        self.input_layernorm = norm(shape)
        self.self_attn = Attention(shape, layer)
        self.post_attention_layernorm = norm(shape)
        self.mlp = SwiGLU(width, inner) if isinstance(shape, LlamaArchitecture) else GeluMLP(width, inner)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(
        self,
        stream: Tensor,
        rotary: Rotary | None,
        cache: KeyValueCache | None = None,
        documents: DocumentMask | None = None,
    ) -> Tensor:
        """Map the residual stream ``(batch, time, width)`` to the next layer's."""
        stream = stream + self.dropout(self.self_attn(self.input_layernorm(stream), rotary, cache, documents))
        return stream + self.dropout(self.mlp(self.post_attention_layernorm(stream)))


class Trunk(nn.Module):
    """Embeddings, layers and the last norm: token ids in, hidden states out.

    Attributes:
        masking: how packed documents are kept apart; None until it is first needed, and then what suits the device.
        gradient_checkpointing: while training, keep only what goes into each layer and compute the layer once more on
            the way back (Chen et al. 2016, https://arxiv.org/abs/1604.06174): far less memory, a third slower.
    """

    def __init__(self, shape: Shape, rows: int) -> None:
        super().__init__()
        width, positions = int(shape.hidden_size), int(shape.max_position_embeddings)
        self.positions = positions
        self.masking: Masking | None = None
        self.gradient_checkpointing = False
        self.embed_tokens = embedding(rows, width)
        self.embed_positions = embedding(positions, width) if isinstance(shape, Gpt2Architecture) else None
        self.dropout = nn.Dropout(shape.dropout)
        self.layers = nn.ModuleList(DecoderLayer(shape, index) for index in range(int(shape.num_hidden_layers)))
        self.norm = norm(shape)
        if isinstance(shape, LlamaArchitecture):
            cosines, sines = rotary_tables(width // int(shape.num_attention_heads), positions, shape.rope_theta)
            self.register_buffer("cosines", cosines, persistent=False)
            self.register_buffer("sines", sines, persistent=False)

    def forward(self, input_ids: Tensor, cache: KeyValueCache | None = None, end_of_text: int | None = None) -> Tensor:
        """Hidden states ``(batch, time, width)`` of token ids ``(batch, time)``."""
        documents = None if end_of_text is None else self._documents(input_ids, end_of_text)
        time = input_ids.shape[1]
        stop = time + (cache.length if cache is not None else 0)
        if stop > self.positions:
            raise ValueError(f"position {stop} is beyond the context of {self.positions} tokens")
        where = slice(0, time) if cache is None else cache.positions(time)
        stream = self.embed_tokens(input_ids)
        rotary: Rotary | None = None
        if self.embed_positions is not None:
            stream = stream + self.embed_positions.weight[where]
        else:
            rotary = (self.cosines[where], self.sines[where])
        stream = self.dropout(stream)
        spare = self.gradient_checkpointing and torch.is_grad_enabled() and cache is None
        for layer in self.layers:
            through = (stream, rotary, cache, documents)
            stream = checkpoint(layer, *through, use_reentrant=False) if spare else layer(*through)
        if cache is not None:
            cache.advance(time)
        return self.norm(stream)

    def _documents(self, input_ids: Tensor, end_of_text: int) -> DocumentMask:
        if self.masking is None:
            attention = self.layers[0].self_attn
            self.masking = choose_masking(input_ids.device, attention.dropout, attention.head_width)
        return document_mask(document_numbers(input_ids, end_of_text), self.masking.way)


class Decoder(nn.Module):
    """A language model that predicts each next token.

    Attributes:
        shape: the resolved architecture section of the recipe.
        vocab_size: how many tokens there are; the tables have some rows more, which no token uses.
        model: the trunk. ``lm_head`` is None where reading and writing share one table.
    """

    def __init__(self, shape: Shape, vocab_size: int) -> None:
        super().__init__()
        self.shape = shape
        self.vocab_size = vocab_size
        rows = padded_vocabulary(vocab_size)
        self.model = Trunk(shape, rows)
        self.lm_head = None if shape.tie_word_embeddings else linear(int(shape.hidden_size), rows, bias=False)
        # Added to the logits of the unused rows, so that they take no share of the probability.
        bias = torch.zeros(rows)
        bias[vocab_size:] = -torch.inf
        self.register_buffer("unused_rows", bias if rows > vocab_size else None, persistent=False)

    @property
    def output_weight(self) -> Tensor:
        """The table that turns hidden states into logits, ``(padded vocabulary, width)``."""
        return self.model.embed_tokens.weight if self.lm_head is None else self.lm_head.weight

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self.model.embed_tokens.weight.device

    def parameter_count(self) -> int:
        """How many numbers the model has learnt, without the tables' padding: what an exported model holds."""
        tables = 1 if self.lm_head is None else 2
        padding = (self.output_weight.shape[0] - self.vocab_size) * self.output_weight.shape[1]
        return sum(parameter.numel() for parameter in self.parameters()) - tables * padding

    def forward(
        self, input_ids: Tensor, cache: KeyValueCache | None = None, *, end_of_text: int | None = None
    ) -> Tensor:
        """Hidden states ``(batch, time, width)`` of token ids ``(batch, time)``.

        With the id of the token that closes a document, no position attends to another document than its own (see
        :mod:`engine.models.documents`); while generating there is one document alone.

        Raises:
            ValueError: the tokens, with those in the cache, are more than the context holds; or documents are to be
                kept apart beyond a cache.
        """
        if cache is not None and end_of_text is not None:
            raise ValueError("a cache holds one document; what it holds cannot be kept apart")
        return self.model(input_ids, cache, end_of_text)

    def logits(self, hidden: Tensor) -> Tensor:
        """Logits ``(..., vocab_size)`` of hidden states ``(..., width)``; unused rows are cut off."""
        return F.linear(hidden, self.output_weight)[..., : self.vocab_size]

    def loss_sum(self, input_ids: Tensor, labels: Tensor, *, end_of_text: int | None = None) -> Tensor:
        """The summed cross entropy in nats, a scalar in fp32; the caller divides by the count of valid labels.

        Args:
            input_ids: ``(batch, time)``.
            labels: ``(batch, time)``, the token that follows each position; ``IGNORED`` (-100) counts nothing.
            end_of_text: the token that parts packed documents; None lets attention cross it.
        """
        hidden = self(input_ids, end_of_text=end_of_text)
        return cross_entropy_sum(hidden, self.output_weight, self.unused_rows, labels)

    def judged_sums(self, input_ids: Tensor, labels: Tensor, *, end_of_text: int | None = None) -> Tensor:
        """As :meth:`loss_sum` without a gradient, and how many labels had the highest score: shape (2,) in fp32."""
        hidden = self(input_ids, end_of_text=end_of_text)
        return judged_sums(hidden, self.output_weight, self.unused_rows, labels)

    def objective_sum(
        self, input_ids: Tensor, labels: Tensor, terms: Terms, *, end_of_text: int | None = None
    ) -> tuple[Tensor, Tensor]:
        """As :meth:`loss_sum`, with further terms; and beside it what :meth:`loss_sum` gives, without a gradient."""
        hidden = self(input_ids, end_of_text=end_of_text)
        return objective_sum(hidden, self.output_weight[: self.vocab_size], labels, terms)

    def loss_each(self, input_ids: Tensor, labels: Tensor, *, end_of_text: int | None = None) -> Tensor:
        """The cross entropy in nats of each label, ``(batch, time)`` in fp32; 0 where ignored."""
        hidden = self(input_ids, end_of_text=end_of_text)
        return cross_entropy_each(hidden, self.output_weight, self.unused_rows, labels)
