"""Station 7, Play: how the model speaks."""

from __future__ import annotations

from engine.recipe.declare import Auto, Section, setting


class GenerationSettings(Section):
    """How the next token is chosen."""

    max_new_tokens: int = setting(
        200, "Length", "How much is written at most.", unit="tokens", minimum=1, maximum=1_000_000
    )
    temperature: float = setting(
        0.8,
        "Temperature",
        "Low is careful, high is bold; 0 always takes the likeliest token.",
        minimum=0.0,
        maximum=10.0,
    )
    top_k: int = setting(
        50,
        "Top k",
        "Only the so many likeliest tokens are considered; 0 means all.",
        depth="advanced",
        minimum=0,
        maximum=1_000_000,
    )
    top_p: float = setting(
        0.95,
        "Top p",
        "Only the likeliest tokens that together reach this share are considered; 1 means all.",
        depth="advanced",
        minimum=0.01,
        maximum=1.0,
    )
    min_p: float = setting(
        0.0,
        "Min p",
        "Only tokens at least so likely as this share of the likeliest are considered; 0 means all.",
        depth="advanced",
        minimum=0.0,
        maximum=1.0,
    )
    repetition_penalty: float = setting(
        1.0,
        "Repetition penalty",
        "Above 1, words that were there before come back less often; 1 changes nothing.",
        depth="advanced",
        minimum=0.01,
        maximum=100.0,
    )
    stop_strings: tuple[str, ...] = setting(
        (), "Stop at", "Writing ends where one of these texts would come; it is not shown.", depth="advanced"
    )
    seed: int | Auto = setting(
        "auto",
        "Seed",
        "The same seed writes the same text; by itself a new one each time, shown beside the text.",
        depth="advanced",
        minimum=0,
        maximum=2**31 - 1,
    )
