"""BPE over characters, as Llama 2's SentencePiece does it (Sennrich et al., 2016, https://arxiv.org/abs/1508.07909).

The most frequent characters have tokens, all others are written as their UTF-8 bytes, so text is read back exactly;
without the bytes they become ``<unk>``.
"""

from __future__ import annotations

import json

from tokenizers import Tokenizer, decoders, models, trainers

from engine.tokens.alphabet import without
from engine.tokens.tokenizer import UNKNOWN
from engine.tokens.types.request import BYTES, Request, cut_spelt_bytes, guarded, mark_special

PASSES = 2
"""How often the text is read."""


def least(request: Request) -> int:
    """The smallest vocabulary: the special tokens, the bytes unless they are not wanted, and a few characters."""
    return len(request.special_tokens) + 1 + len(_bytes(request)) + 16


def train(request: Request) -> Tokenizer:
    """Learn merges of characters, then add the bytes."""
    special = [request.special_tokens[0], UNKNOWN, *request.special_tokens[1:]]
    room = max(request.vocab_size, least(request)) - len(_bytes(request))
    rare = request.alphabet().characters[max(16, (room - len(special)) // 2) :]  # the rest of the room is for merges
    tokenizer = request.ready(Tokenizer(models.BPE()))
    tokenizer.pre_tokenizer = guarded([cut_spelt_bytes(), request.words("gpt2")], special)
    trainer = trainers.BpeTrainer(
        vocab_size=room, min_frequency=request.min_frequency, special_tokens=special, show_progress=False
    )
    tokenizer.train_from_iterator(without(request.folded(), rare), trainer)
    return _finished(tokenizer, special, _bytes(request))


def _bytes(request: Request) -> tuple[str, ...]:
    return () if request.byte_fallback is False else BYTES


def _finished(trained: Tokenizer, special: list[str], bytes_: tuple[str, ...]) -> Tokenizer:
    """The trained tokenizer with a token for each byte after the special ones."""
    model = json.loads(trained.to_str())["model"]
    pieces = sorted((t for t in model["vocab"] if t not in special), key=model["vocab"].__getitem__)
    vocabulary = {token: number for number, token in enumerate([*special, *bytes_, *pieces])}
    merges = [tuple(pair) for pair in model["merges"]]
    tokenizer = Tokenizer(models.BPE(vocabulary, merges, unk_token=UNKNOWN, byte_fallback=bool(bytes_)))
    if trained.normalizer is not None:
        tokenizer.normalizer = trained.normalizer
    tokenizer.pre_tokenizer = trained.pre_tokenizer
    tokenizer.decoder = decoders.Sequence([decoders.ByteFallback(), decoders.Fuse()]) if bytes_ else decoders.Fuse()
    mark_special(tokenizer, special)
    return tokenizer
