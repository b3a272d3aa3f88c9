"""Station 3, Tokenizer: how text becomes numbers."""

from __future__ import annotations

from typing import Literal

from engine.recipe.declare import Auto, Section, setting


class TokenizerSettings(Section):
    """The tokenizer that is trained on the clean training text, or brought along."""

    type: Literal["byte-level-bpe", "bpe", "wordpiece", "unigram", "word-level", "characters", "bytes", "imported"] = (
        setting(
            "byte-level-bpe",
            "Type",
            "How text is cut into tokens.",
            choices={
                "byte-level-bpe": (
                    "Byte-level BPE",
                    "What GPT and Llama use; any text can be written and read back exactly.",
                ),
                "bpe": ("BPE", "Joins characters instead of bytes, as Llama 2 does; good for scripts beyond Latin."),
                "wordpiece": (
                    "WordPiece",
                    "What BERT uses; splits words at frequent endings. Spacing is not kept exactly.",
                ),
                "unigram": ("Unigram", "Chooses pieces by probability; good for languages with rich endings."),
                "word-level": ("Words", "One token a word; words that are not among the most frequent become <unk>."),
                "characters": ("Characters", "One token a character; simple, slow, fine for small experiments."),
                "bytes": ("Bytes", "One token a byte, 256 in all; needs no learning and reads any text back exactly."),
                "imported": (
                    "Existing",
                    "A tokenizer.json made elsewhere, brought in with: langwright tokenizer DIR --from.",
                ),
            },
        )
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
    normalizer: Literal["none", "nfc", "nfkc"] = setting(
        "none",
        "Normalisation",
        "Write characters that look the same the same way before cutting; none keeps the text exactly.",
        depth="advanced",
        later=True,
        choices={
            "none": ("None", "The text as it is."),
            "nfc": ("NFC", "Letters and their accents as one character; changes nothing that can be seen."),
            "nfkc": ("NFKC", "Also ligatures, full-width letters and the like as plain ones; this changes the text."),
        },
    )
    strip_accents: bool = setting(
        False,
        "Strip accents",
        "Write é as e; smaller vocabulary, but the model can no longer write accents.",
        depth="advanced",
        later=True,
    )
    pre_tokenizer: Literal["usual", "gpt2", "cl100k", "whitespace", "punctuation", "digits", "script"] = setting(
        "usual",
        "Words",
        "Where text is cut first; no token reaches across these cuts.",
        depth="advanced",
        later=True,
        choices={
            "usual": ("Usual", "As the type has it: GPT-2's words, or words and punctuation marks."),
            "gpt2": ("GPT-2", "Words with the space before them, numbers, punctuation, as GPT-2 has it."),
            "cl100k": ("GPT-4", "As GPT-4 and Llama 3 have it: numbers in threes, line ends with punctuation."),
            "whitespace": ("White space", "At white space only; punctuation stays with its word."),
            "punctuation": ("Punctuation", "Words and numbers together, each punctuation mark alone."),
            "digits": ("Digits", "As GPT-2, and every digit alone, which helps with arithmetic."),
            "script": ("Scripts", "As GPT-2, and where one alphabet ends and another begins."),
        },
    )
    byte_fallback: Literal["usual", "on", "off"] = setting(
        "usual",
        "Byte fallback",
        "Write a character that has no token as its bytes instead of <unk>; for BPE, Unigram and characters.",
        depth="advanced",
        later=True,
        choices={
            "usual": ("Usual", "On for BPE and Unigram, off for characters."),
            "on": ("On", "Any text can be written; takes 256 tokens of the vocabulary."),
            "off": ("Off", "A character without a token becomes <unk>."),
        },
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
    training_memory: int = setting(
        600_000_000,
        "Memory for learning",
        "Reading stops where the different words found so far would need more memory than this to learn from.",
        unit="bytes",
        depth="all",
        minimum=50_000_000,
        maximum=1_000_000_000_000,
        later=True,
    )
    special_tokens: tuple[str, ...] = setting(
        (),
        "Special tokens",
        "Further tokens that are never split, one a line; <|endoftext|> is always there.",
        depth="all",
    )
    seed: int = setting(0, "Seed", "Which sample of the text is read.", depth="all", minimum=0, maximum=2**31 - 1)
    imported_sha256: str = setting(
        "",
        "Existing tokenizer",
        "The file in imported/ that is taken, where the type is imported; set by: langwright tokenizer DIR --from.",
        depth="all",
        later=True,
    )
