"""Station 6, Evaluate: what the model is judged by."""

from __future__ import annotations

from typing import Literal

from engine.recipe.declare import Auto, Section, setting

CHECKPOINTS = {
    "best": ("Best", "The one with the lowest validation loss."),
    "last": ("Last", "The one saved last."),
}


class EvaluationSettings(Section):
    """Which checkpoint is judged, by which text."""

    checkpoint: Literal["best", "last"] = setting(
        "best",
        "Checkpoint",
        "Which state of the model is judged.",
        choices=CHECKPOINTS,
    )
    split: Literal["validation", "test"] = setting(
        "validation",
        "Text",
        "Which part of the text it is judged by.",
        choices={
            "validation": ("Validation", "The part that was watched during training."),
            "test": ("Test", "The part nobody has looked at yet."),
        },
    )
    batch_size: int | Auto = setting(
        "auto",
        "Batch",
        "How many passages are judged together.",
        unit="passages",
        depth="all",
        minimum=1,
        maximum=100_000,
        execution=True,
    )
