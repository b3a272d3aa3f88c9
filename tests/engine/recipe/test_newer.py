"""What is understood of a file that a newer program wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recipe import SCHEMA_VERSION, SETTINGS, NewerRecipeError, Recipe, dump_recipe, known_part, load_recipe

NEWER = SCHEMA_VERSION + 1


def newer(text: str) -> str:
    return f"schema_version = {NEWER}\n{text}"


def test_what_is_known_is_taken_and_the_rest_left_at_its_default():
    found = known_part(
        newer('name = "Tomorrow"\n[training]\nmax_steps = 70\nwarp = 9\nseed = "odd"\n[dreams]\ndeep = true\n')
    )
    assert found.name == "Tomorrow"
    assert found.training.max_steps == 70
    assert found.training.seed == Recipe().training.seed


def test_a_variant_that_is_unknown_here_stands_at_its_default():
    found = known_part(newer('[model.architecture]\nkind = "mamba"\nhidden_size = 64\n'))
    assert found.model.architecture == Recipe().model.architecture


def test_a_wrong_value_inside_a_variant_takes_only_itself_away():
    text = '[model.architecture]\nkind = "gpt2"\nhidden_size = "wide"\nnum_hidden_layers = 3\n'
    found = known_part(newer(text)).model.architecture
    assert (found.kind, found.num_hidden_layers) == ("gpt2", 3)


@given(
    st.dictionaries(st.sampled_from(sorted(SETTINGS)), st.integers() | st.text(max_size=5) | st.booleans(), max_size=6)
)
def test_there_is_always_something_to_look_at(values):
    lines = [f"{path} = {value!r}" for path, value in values.items() if isinstance(value, int) and value is not True]
    text = newer("\n".join(line.replace("False", "false") for line in lines))
    try:
        found = known_part(text)
    except ValueError:
        return  # the same table said twice is no TOML
    assert isinstance(found, Recipe)


def test_a_newer_file_is_still_refused_by_everything_else():
    with pytest.raises(NewerRecipeError):
        load_recipe(newer(""))
    assert known_part(dump_recipe(Recipe(name="x"))) == Recipe(name="x")
