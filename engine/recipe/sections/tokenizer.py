"""Station 3, Tokenizer: how text becomes numbers."""

from __future__ import annotations

from typing import Literal

from engine.recipe.declare import Auto, Section, setting


class TokenizerSettings(Section):
    """The tokenizer that is trained on the clean training text."""

    type: Literal["byte-level-bpe", "wordpiece", "unigram", "characters"] = setting(
        "byte-level-bpe",
        "Type",
        "How text is cut into tokens.",
        choices={
            "byte-level-bpe": (
                "Byte-level BPE",
                "What GPT and Llama use; any text can be written and read back exactly.",
            ),
            "wordpiece": (
                "WordPiece",
                "What BERT uses; splits words at frequent endings. Spacing is not kept exactly.",
            ),
            "unigram": ("Unigram", "Chooses pieces by probability; good for languages with rich endings."),
            "characters": ("Characters", "One token a character; simple, slow, fine for small experiments."),
        },
    )
    vocab_size: int | Auto = setting(
        "auto",
        "Vocabulary",
        "How many different tokens there may be; by itself it follows the amount of text.",
        unit="tokens",
        minimum=2,
        maximum=1_000_000,
    )
    min_frequency: int = setting(
        2,
        "Rarest pair",
        "How often a piece must occur before it becomes a token.",
        depth="advanced",
        minimum=1,
        maximum=1_000_000,
    )
    lowercase: bool = setting(
        False,
        "Lower case",
        "Fold capital letters; smaller vocabulary, but the model can no longer write capitals.",
        depth="advanced",
    )
    training_bytes: int = setting(
        200_000_000,
        "Text to learn from",
        "At most this much text is read for training the tokenizer, a seeded sample of it all.",
        unit="bytes",
        depth="all",
        minimum=10_000,
        maximum=100_000_000_000,
    )
    special_tokens: tuple[str, ...] = setting(
        (),
        "Special tokens",
        "Further tokens that are never split, one a line; <|endoftext|> is always there.",
        depth="all",
    )
    seed: int = setting(0, "Seed", "Which sample of the text is read.", depth="all", minimum=0, maximum=2**31 - 1)
