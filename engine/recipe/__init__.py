"""The recipe: what the user chose. Declared once; forms, checks, files, flags and help all come from here."""

from engine.recipe.declare import Choice, Section, Setting, describe
from engine.recipe.dial import DIAL, resolve, vocabulary_for
from engine.recipe.differences import SettingDifference, differing_settings
from engine.recipe.document import (
    chosen_values,
    dump_recipe,
    known_part,
    load_recipe,
    section_values,
    with_settings,
    with_values,
)
from engine.recipe.migrations import NewerRecipeError
from engine.recipe.problems import Problem, RecipeError
from engine.recipe.rates import RATE_FACTORS
from engine.recipe.recipe import SCHEMA_VERSION, SECTIONS, SETTINGS, Recipe, settings_of
from engine.recipe.sections.augmentation import AugmentationSettings
from engine.recipe.sections.cleaning import CleaningSettings
from engine.recipe.sections.corpus import CorpusSettings
from engine.recipe.sections.evaluation import EvaluationSettings
from engine.recipe.sections.fairness import FairnessSettings
from engine.recipe.sections.generation import GenerationSettings
from engine.recipe.sections.model import Gpt2Architecture, LlamaArchitecture, ModelSettings
from engine.recipe.sections.pace import PaceSettings
from engine.recipe.sections.privacy import PrivacySettings
from engine.recipe.sections.quality import QualitySettings
from engine.recipe.sections.sharing import SharingSettings
from engine.recipe.sections.split import SplitSettings
from engine.recipe.sections.tokenizer import TokenizerSettings
from engine.recipe.sections.training import FromCheckpoint, FromScratch, NextTokenObjective, TrainingSettings

__all__ = [
    "DIAL",
    "RATE_FACTORS",
    "SCHEMA_VERSION",
    "SECTIONS",
    "SETTINGS",
    "AugmentationSettings",
    "Choice",
    "CleaningSettings",
    "CorpusSettings",
    "EvaluationSettings",
    "FairnessSettings",
    "FromCheckpoint",
    "FromScratch",
    "GenerationSettings",
    "Gpt2Architecture",
    "LlamaArchitecture",
    "ModelSettings",
    "NewerRecipeError",
    "NextTokenObjective",
    "PaceSettings",
    "PrivacySettings",
    "Problem",
    "QualitySettings",
    "Recipe",
    "RecipeError",
    "Section",
    "Setting",
    "SettingDifference",
    "SharingSettings",
    "SplitSettings",
    "TokenizerSettings",
    "TrainingSettings",
    "chosen_values",
    "describe",
    "differing_settings",
    "dump_recipe",
    "known_part",
    "load_recipe",
    "resolve",
    "section_values",
    "settings_of",
    "vocabulary_for",
    "with_settings",
    "with_values",
]
