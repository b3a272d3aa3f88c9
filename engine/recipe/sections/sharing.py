"""Station 8, Share: what is written beside the exported model."""

from __future__ import annotations

from typing import Literal

from engine.recipe.declare import Section, setting
from engine.recipe.sections.evaluation import CHECKPOINTS


class SharingSettings(Section):
    """What is exported and what its model card says."""

    format: Literal["huggingface"] = setting(
        "huggingface",
        "Format",
        "The form in which the model leaves the project.",
        choices={
            "huggingface": ("Hugging Face folder", "Opens in Transformers, vLLM, llama.cpp's converter and Ollama.")
        },
    )
    checkpoint: Literal["best", "last"] = setting(
        "best",
        "Checkpoint",
        "Which state of the model is exported.",
        choices=CHECKPOINTS,
    )
    author: str = setting("", "Author", "Who made the model; shown in the model card.")
    licence: str = setting("", "Licence", "Under which licence others may use the model, such as apache-2.0.")
