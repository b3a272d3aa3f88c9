"""Station 2, Clean: more training text, made from what is there."""

from __future__ import annotations

from typing import Any, Literal

from engine.recipe.declare import Section, setting


def _share(title: str, words: str) -> Any:
    return setting(0.0, title, words, depth="advanced", minimum=0.0, maximum=0.5, later=True)


class AugmentationSettings(Section):
    """Changed copies of training documents. They are marked, and never validate or test; by itself there are none."""

    synonym_replacement: float = _share(
        "Synonyms", "The share of words that copies have replaced by synonyms; 0 makes no such copies."
    )
    random_insertion: float = _share(
        "Insertions", "The share of words for which copies have a synonym put in somewhere; 0 makes no such copies."
    )
    random_swap: float = _share(
        "Swaps", "The share of words that copies have swapped with another; 0 makes no such copies."
    )
    random_deletion: float = _share("Deletions", "The share of words that copies are without; 0 makes no such copies.")
    back_translation: bool = setting(
        False,
        "Back-translation",
        "Makes copies by translating into another language and back, with a model that you name; uses the network.",
        depth="advanced",
        later=True,
    )
    copies: int = setting(
        1, "Copies", "How many copies of each kind a document gets.", depth="all", minimum=1, maximum=16, later=True
    )
    share: float = setting(
        1.0,
        "Documents",
        "The share of training documents that get copies.",
        depth="advanced",
        minimum=0.0,
        maximum=1.0,
        later=True,
    )
    wordnet: str = setting(
        "",
        "WordNet",
        "The folder with the files of WordNet (index.noun, data.noun and so on), which synonyms come from.",
        depth="advanced",
        later=True,
    )
    endpoint: str = setting(
        "",
        "Translation endpoint",
        "The address that translates: of an OpenAI-compatible service, often ending in /v1, or a plain one.",
        depth="advanced",
        later=True,
    )
    endpoint_kind: Literal["openai", "plain"] = setting(
        "openai",
        "Kind of endpoint",
        "What the endpoint speaks.",
        choices={
            "openai": ("OpenAI-compatible", "A language model is asked to translate (chat completions)."),
            "plain": ("Plain", 'Takes {"text", "source", "target"} as JSON and answers {"text"}.'),
        },
        depth="all",
        later=True,
    )
    endpoint_model: str = setting("", "Translation model", "Which model translates.", depth="all", later=True)
    endpoint_key: str = setting(
        "",
        "Name of the key",
        "The name under which the endpoint's key is kept in the environment or keyring; never the key itself.",
        depth="all",
        later=True,
    )
    language: str = setting("English", "Language of the text", "As the endpoint calls it.", depth="all", later=True)
    pivot: str = setting("German", "By way of", "The language that text goes through.", depth="all", later=True)
    most_translations: int = setting(
        1000,
        "Most translations",
        "After so many documents no more are translated, for each may cost money.",
        unit="documents",
        depth="all",
        minimum=1,
        maximum=10_000_000,
        later=True,
    )
    seed: int = setting(
        0, "Seed", "Another number changes other words.", depth="all", minimum=0, maximum=2**31 - 1, later=True
    )
