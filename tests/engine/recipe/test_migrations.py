from __future__ import annotations

import pytest

from engine.recipe import SCHEMA_VERSION, NewerRecipeError, Recipe, dump_recipe, load_recipe
from engine.recipe.migrations import MIGRATIONS

VERSION_1 = """\
# the old days
schema_version = 1
name = "Oz"

[training]
# carefully found
lr = 0.001 # a comment beside
# what the card holds
micro_batch = 8 # passages
accumulation = 4
max_steps = 100

[model]
size = "mini" # kept
"""


def test_an_old_file_is_read_with_its_meaning_kept() -> None:
    recipe = load_recipe(VERSION_1)
    assert recipe.schema_version == SCHEMA_VERSION
    assert recipe.training.learning_rate == 0.001
    assert recipe.training.batch_size == 32
    assert recipe.training.micro_batch_size == 8
    assert recipe.training.max_steps == 100
    assert recipe.model.size == "mini"


def test_an_old_file_is_rewritten_with_its_comments() -> None:
    written = dump_recipe(load_recipe(VERSION_1), VERSION_1)
    for comment in ("the old days", "carefully found", "a comment beside", "what the card holds", "passages", "kept"):
        assert f"# {comment}" in written
    lines = written.splitlines()
    assert lines[lines.index("# carefully found") + 1] == "learning_rate = 0.001 # a comment beside"
    assert "batch_size = 32\n" in written
    assert "accumulation" not in written
    assert "lr =" not in written
    assert f"schema_version = {SCHEMA_VERSION}" in written
    assert load_recipe(written) == load_recipe(VERSION_1)


def test_an_old_file_that_says_less_is_migrated_too() -> None:
    assert load_recipe("schema_version = 1\n").schema_version == SCHEMA_VERSION
    recipe = load_recipe("schema_version = 1\n[training]\nmicro_batch = 4\n")
    assert (recipe.training.batch_size, recipe.training.micro_batch_size) == (4, 4)


def test_what_was_found_for_adamw_stays_with_adamw() -> None:
    old = "schema_version = 2\n[training]\n"
    assert load_recipe(old + "learning_rate = 0.001\n").training.optimizer == "adamw"
    assert load_recipe(old + "learning_rate = 'auto'\n").training == Recipe().training
    assert load_recipe(old + "max_steps = 5\n").training.optimizer == Recipe().training.optimizer


def test_a_run_of_old_begins_as_it_began() -> None:
    frozen = "schema_version = 2\n[model.architecture]\nkind = 'llama'\ninitializer_range = 0.02\nqk_norm = false\n"
    assert load_recipe(frozen).model.architecture.initialization == "scaled"
    assert load_recipe("schema_version = 2\n[model]\nsize = 'mini'\n").model.architecture.initialization == "zero"


def test_a_newer_file_is_refused_and_never_rewritten() -> None:
    newer = f"schema_version = {SCHEMA_VERSION + 1}\n[training]\nsomething_new = true\n"
    with pytest.raises(NewerRecipeError, match="newer Langwright"):
        load_recipe(newer)
    with pytest.raises(NewerRecipeError) as error:
        dump_recipe(load_recipe(""), newer)
    assert error.value.exit_code == 2
    assert error.value.values["version"] == SCHEMA_VERSION + 1


def test_there_is_a_way_from_every_version_to_this_one() -> None:
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA_VERSION))
