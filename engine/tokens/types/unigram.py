"""Unigram with byte fallback, as Llama 2's SentencePiece does it (Kudo, 2018, https://arxiv.org/abs/1804.10959).

Spaces are written as ``▁`` and kept, line feeds are tokens of their own, and a character without a piece is written as
its UTF-8 bytes, so text is read back exactly, except for a ``▁`` (U+2581) that stands in it, which becomes a space.
"""

from __future__ import annotations

import json

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from engine.errors import LangwrightError
from engine.tokens.alphabet import without
from engine.tokens.tokenizer import UNKNOWN
from engine.tokens.types.request import BYTES, Request, cut_spelt_bytes, guarded, mark_special

_BYTE_SCORE = -1000.0
"""So unlikely that no other spelling of a text loses against it."""

PASSES = 2
"""How often the text is read."""


def least(request: Request) -> int:
    """The smallest vocabulary: the special tokens, the bytes unless they are not wanted, and a few characters."""
    return _bytes(request) + len(request.special_tokens) + 1 + 16


def train(request: Request) -> Tokenizer:
    """Learn pieces by expectation maximisation, then add the bytes."""
    special = [request.special_tokens[0], UNKNOWN, *request.special_tokens[1:]]
    room = max(request.vocab_size, least(request)) - _bytes(request)
    alphabet = request.alphabet()
    if not alphabet.characters:
        raise LangwrightError("There is no text to learn from.", remedy="Import some text.", code="tokenizer.no-text")
    rare = alphabet.characters[(room - len(special)) // 2 :]  # the rest of the room is for longer pieces
    tokenizer = request.ready(Tokenizer(models.Unigram()))
    tokenizer.pre_tokenizer = _pre_tokenizer(request, special)
    trainer = trainers.UnigramTrainer(vocab_size=room, special_tokens=special, unk_token=UNKNOWN, show_progress=False)
    tokenizer.train_from_iterator(without(request.folded(), rare), trainer)
    return _finished(tokenizer, special, fallback=_bytes(request) > 0)


def _bytes(request: Request) -> int:
    """How many tokens go to bytes."""
    return 0 if request.byte_fallback is False else len(BYTES)


def _pre_tokenizer(request: Request, special: list[str]) -> pre_tokenizers.PreTokenizer:
    words = [] if request.pre_tokenizer == "usual" else [request.words("gpt2")]
    steps = [
        pre_tokenizers.Split("\n", "isolated"),
        cut_spelt_bytes(),
        *words,
        pre_tokenizers.Metaspace(prepend_scheme="never"),
    ]
    return guarded(steps, special)


def _finished(trained: Tokenizer, special: list[str], *, fallback: bool) -> Tokenizer:
    """The trained tokenizer with readable scores, and with a token for each byte after the special ones."""
    content = json.loads(trained.to_str())
    pieces = [(piece, _readable(score)) for piece, score in content["model"]["vocab"] if piece not in special]
    vocabulary = [*((s, 0.0) for s in special), *((b, _BYTE_SCORE) for b in BYTES if fallback), *pieces]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=special.index(UNKNOWN), byte_fallback=fallback))
    if trained.normalizer is not None:
        tokenizer.normalizer = trained.normalizer
    tokenizer.pre_tokenizer = trained.pre_tokenizer
    tokenizer.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()])
    mark_special(tokenizer, special)
    return tokenizer


def _readable(score: float) -> float:
    """The score to 1/8192, which the library reads back as it wrote it; other numbers can come back changed."""
    return round(score * 8192) / 8192
