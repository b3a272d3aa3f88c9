"""The reference: the ``tokenizers`` library itself, which knows every type and spreads a batch over the cores."""

from __future__ import annotations

from collections.abc import Sequence

from engine.tokens.encoders.encoder import Encoded, Encoder, joined
from engine.tokens.tokenizer import TextTokenizer

NAME = "tokenizers"


def reference(tokenizer: TextTokenizer) -> Encoder:
    """The encoder that the others have to equal."""

    def encode(pieces: Sequence[str]) -> Encoded:
        return joined(tokenizer.encode_batch(pieces))

    return Encoder(NAME, encode, threads=False)
