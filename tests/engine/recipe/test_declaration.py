from __future__ import annotations

import dataclasses
import typing

import pytest
from pydantic import ValidationError

from engine.recipe import SECTIONS, SETTINGS, Recipe, Setting, section_values, settings_of, with_values
from engine.recipe.declare import Section, variants

ALL = list(SETTINGS.values())


def annotation_of(path: str) -> object:
    """The declared type at a dotted path, looking into every variant of a union."""
    models: list[type[Section]] = [Recipe]
    found: object = Recipe
    for part in path.split("."):
        model = next(m for m in models if part in m.model_fields)
        found = model.model_fields[part].annotation
        models = list(variants(found)) or ([found] if isinstance(found, type) and issubclass(found, Section) else [])
    return found


@pytest.mark.parametrize("setting", ALL, ids=lambda s: s.path)
def test_every_setting_is_explained(setting: Setting) -> None:
    assert setting.title
    assert setting.title[0].isupper()
    assert setting.help.endswith(".")
    assert len(setting.help) <= 120, "one sentence, not a lecture"
    assert setting.depth in ("simple", "advanced", "all")
    assert setting.expects


@pytest.mark.parametrize("setting", [s for s in ALL if s.kind == "choice"], ids=lambda s: s.path)
def test_choices_are_the_declared_ones_and_explained(setting: Setting) -> None:
    values = [choice.value for choice in setting.choices]
    assert setting.default in values
    assert len(set(values)) == len(values)
    assert all(choice.title and choice.help.endswith(".") for choice in setting.choices)
    if not setting.path.endswith(".kind"):
        assert list(typing.get_args(annotation_of(setting.path))) == values


@pytest.mark.parametrize("setting", [s for s in ALL if s.kind in ("int", "float")], ids=lambda s: s.path)
def test_numbers_have_a_range_that_holds_their_default(setting: Setting) -> None:
    assert setting.minimum is not None
    assert setting.maximum is not None
    assert setting.minimum < setting.maximum
    assert setting.default == "auto" or setting.minimum <= setting.default <= setting.maximum
    assert ("auto" in setting.expects) == setting.auto


def test_titles_are_unique_within_a_section() -> None:
    for section in SECTIONS:
        titles = [s.title for s in settings_of(Recipe(), section) if not s.path.endswith(".kind")]
        assert len(set(titles)) == len(titles), section


def test_the_default_recipe_is_valid_and_every_default_is_told() -> None:
    recipe = Recipe()
    for setting in settings_of(recipe, *SECTIONS):
        assert recipe.value(setting.path) == setting.default, setting.path


def test_all_stations_have_their_section() -> None:
    assert list(SECTIONS) == [
        "corpus", "cleaning", "quality", "privacy", "split", "augmentation", "fairness",
        "tokenizer", "model", "training", "pace", "evaluation", "generation", "sharing",
    ]  # fmt: skip


def test_a_recipe_cannot_be_changed_in_place() -> None:
    recipe = Recipe()
    with pytest.raises(ValidationError, match="frozen"):
        recipe.name = "other"
    with pytest.raises(ValidationError, match="frozen"):
        recipe.training.max_steps = 3
    with pytest.raises(ValidationError, match="frozen"):
        recipe.model.architecture.dropout = 0.5


def test_execution_settings_are_no_part_of_a_fingerprint() -> None:
    values = section_values(Recipe(), "training")
    assert "training.learning_rate" in values
    for name in ("device", "precision", "micro_batch_size", "num_threads", "deterministic"):
        assert SETTINGS[f"training.{name}"].execution
        assert f"training.{name}" not in values


def test_values_by_path() -> None:
    recipe = Recipe()
    assert recipe.value("model.architecture.kind") == "llama"
    assert recipe.value("training").max_steps == "auto"
    for wrong in ("training.nothing", "training.max_steps.deeper", "model.architecture.layer_norm_epsilon"):
        with pytest.raises(KeyError):
            recipe.value(wrong)


def test_a_settings_expectation_in_words() -> None:
    assert SETTINGS["training.max_steps"].expects == 'a whole number from 1 to 1,000,000,000, or "auto"'
    assert SETTINGS["training.max_grad_norm"].expects == "a number from 0 to 1,000,000"
    assert SETTINGS["training.adam_epsilon"].expects == "a number from 1e-16 to 1"
    assert SETTINGS["training.deterministic"].expects == "true or false"
    assert SETTINGS["sharing.checkpoint"].expects == 'one of "best", "last"'


def test_settings_that_came_later_are_in_a_fingerprint_only_when_they_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    late = dataclasses.replace(SETTINGS["tokenizer.seed"], later=True)
    monkeypatch.setitem(SETTINGS, "tokenizer.seed", late)
    assert "tokenizer.seed" not in section_values(Recipe(), "tokenizer")
    assert section_values(with_values(Recipe(), {"tokenizer.seed": 3}), "tokenizer")["tokenizer.seed"] == 3
