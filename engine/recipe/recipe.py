"""The recipe: everything the user chose, one section for each station."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from engine.recipe.declare import Section, Setting, describe
from engine.recipe.sections.augmentation import AugmentationSettings
from engine.recipe.sections.cleaning import CleaningSettings
from engine.recipe.sections.corpus import CorpusSettings
from engine.recipe.sections.evaluation import EvaluationSettings
from engine.recipe.sections.fairness import FairnessSettings
from engine.recipe.sections.generation import GenerationSettings
from engine.recipe.sections.model import ModelSettings
from engine.recipe.sections.pace import PaceSettings
from engine.recipe.sections.privacy import PrivacySettings
from engine.recipe.sections.quality import QualitySettings
from engine.recipe.sections.sharing import SharingSettings
from engine.recipe.sections.split import SplitSettings
from engine.recipe.sections.tokenizer import TokenizerSettings
from engine.recipe.sections.training import TrainingSettings

SCHEMA_VERSION = 3


class Recipe(Section):
    """What the user chose. Immutable; a change makes a new recipe (see :func:`engine.recipe.with_settings`)."""

    schema_version: Literal[3] = SCHEMA_VERSION
    name: str = Field(default="", title="Name", description="What the project is called on screen.")
    corpus: CorpusSettings = CorpusSettings()
    cleaning: CleaningSettings = CleaningSettings()
    quality: QualitySettings = QualitySettings()
    privacy: PrivacySettings = PrivacySettings()
    split: SplitSettings = SplitSettings()
    augmentation: AugmentationSettings = AugmentationSettings()
    fairness: FairnessSettings = FairnessSettings()
    tokenizer: TokenizerSettings = TokenizerSettings()
    model: ModelSettings = ModelSettings()
    training: TrainingSettings = TrainingSettings()
    pace: PaceSettings = PaceSettings()
    evaluation: EvaluationSettings = EvaluationSettings()
    generation: GenerationSettings = GenerationSettings()
    sharing: SharingSettings = SharingSettings()

    def value(self, path: str) -> Any:
        """The value at a dotted path, such as ``training.learning_rate``.

        Raises:
            KeyError: there is no such setting, or the chosen variant does not have it.
        """
        found: Any = self
        for part in path.split("."):
            if not isinstance(found, Section) or part not in type(found).model_fields:
                raise KeyError(path)
            found = getattr(found, part)
        return found


SECTIONS: dict[str, type[Section]] = {
    name: field.annotation  # type: ignore[misc]
    for name, field in Recipe.model_fields.items()
    if isinstance(field.annotation, type) and issubclass(field.annotation, Section)
}

SETTINGS: dict[str, Setting] = {
    setting.path: setting for name, section in SECTIONS.items() for setting in describe(section, f"{name}.")
}


def settings_of(recipe: Recipe, *sections: str) -> tuple[Setting, ...]:
    """The declared settings of some sections, without those of variants the recipe does not use."""

    def used(setting: Setting) -> bool:
        try:
            recipe.value(setting.path)
        except KeyError:
            return False
        return True

    return tuple(s for s in SETTINGS.values() if s.path.split(".")[0] in sections and used(s))
