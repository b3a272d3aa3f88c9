from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.recipe import (
    SECTIONS,
    SETTINGS,
    Recipe,
    RecipeError,
    Setting,
    chosen_values,
    dump_recipe,
    load_recipe,
    settings_of,
    with_settings,
    with_values,
)

COMMENTED = """\
# My first model.
name = "Oz" # the wizard

# how it learns
[training]
# found by trying
learning_rate = 0.002 # not higher
max_steps = 500

[tokenizer]
vocab_size = 4096
"""


def values_of(setting: Setting) -> st.SearchStrategy[Any]:
    """Any value the setting takes."""
    low, high = setting.minimum, setting.maximum
    if setting.kind == "int":
        value: st.SearchStrategy[Any] = st.integers(int(low or 0), int(high or 0))
    elif setting.kind == "float":
        value = st.floats(low, high)
    elif setting.kind == "bool":
        value = st.booleans()
    elif setting.kind == "choice":
        value = st.sampled_from([choice.value for choice in setting.choices])
    elif setting.kind == "list":
        value = st.lists(st.text(), max_size=4).map(tuple)
    else:
        value = st.text(max_size=20)
    return value | st.just("auto") if setting.auto else value


@st.composite
def recipes(draw: st.DrawFn) -> Recipe:
    kinds = {s.path: draw(values_of(s)) for s in SETTINGS.values() if s.path.endswith(".kind")}
    recipe = with_values(Recipe(), kinds)
    usable = settings_of(recipe, *SECTIONS)
    chosen = draw(st.lists(st.sampled_from([s for s in usable if s.path not in kinds]), max_size=12))
    return with_values(recipe, {"name": draw(st.text(max_size=20)), **{s.path: draw(values_of(s)) for s in chosen}})


@settings(deadline=None)  # on a busy machine one may take longer
@given(recipe=recipes(), everything=st.booleans())
def test_what_is_written_is_read_back(recipe: Recipe, everything: bool) -> None:
    text = dump_recipe(recipe, everything=everything)
    assert load_recipe(text) == recipe
    assert dump_recipe(load_recipe(text), text, everything=everything) == text


@given(recipe=recipes())
def test_a_file_with_comments_takes_any_recipe_and_keeps_them(recipe: Recipe) -> None:
    text = dump_recipe(recipe, COMMENTED)
    assert load_recipe(text) == recipe
    for comment in ("# My first model.", "# the wizard", "# how it learns", "# found by trying", "# not higher"):
        assert comment in text


@given(recipe=recipes(), after=recipes())
def test_any_recipe_can_be_written_over_any_other(recipe: Recipe, after: Recipe) -> None:
    assert load_recipe(dump_recipe(after, dump_recipe(recipe))) == after


def test_an_unchanged_recipe_leaves_the_file_as_it_is() -> None:
    text = dump_recipe(load_recipe(COMMENTED), COMMENTED)
    assert dump_recipe(load_recipe(text), text) == text
    assert [line for line in COMMENTED.splitlines() if line not in text.splitlines()] == []


def test_only_what_was_chosen_is_written_unless_everything_is_asked_for() -> None:
    recipe = with_settings(Recipe(), ["training.max_steps=5"])
    assert chosen_values(recipe) == {"training.max_steps": 5}
    assert "learning_rate" not in dump_recipe(recipe)
    full = dump_recipe(recipe, everything=True)
    for setting in settings_of(recipe, *SECTIONS):
        assert f"{setting.path.rsplit('.', 1)[1]} = " in full


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing but a comment\n",
        "[training]\nmax_steps = 3\n",
        "training.max_steps = 3\n",
        'model = { size = "tiny", architecture = "gpt2" }\n',
        '[model]\narchitecture = "gpt2" # the classic\n',
        '[model]\narchitecture = { kind = "gpt2", dropout = 0.1 }\n',
        '[model]\nsize = "mini"\n[training]\nmax_steps = 4\n[model.architecture]\nkind = "llama"\nqk_norm = true\n',
        "\ufeff[training]\r\nmax_steps = 3 # Windows\r\n",
    ],
)
def test_every_way_of_writing_toml_can_be_changed_and_read_back(text: str) -> None:
    before = load_recipe(text)
    changed = with_settings(
        before, ["name=x", "training.max_steps=9", "model.architecture.hidden_size=64", "split.seed=1"]
    )
    written = dump_recipe(changed, text)
    assert load_recipe(written) == changed
    assert load_recipe(dump_recipe(before, written)) == before
    for line in text.splitlines():
        assert "#" not in line or line.partition("#")[2].strip() in written


def test_a_change_of_family_drops_what_it_does_not_know() -> None:
    recipe = with_settings(Recipe(), ["model.architecture.qk_norm=false", "model.architecture.dropout=0.2"])
    text = dump_recipe(recipe)
    assert "qk_norm" in text
    other = with_settings(recipe, ["model.architecture=gpt2"])
    assert other.model.architecture.kind == "gpt2"
    assert other.model.architecture.dropout == 0.2
    written = dump_recipe(other, text)
    assert "qk_norm" not in written
    assert load_recipe(written) == other


@pytest.mark.parametrize(
    ("assignment", "path", "value"),
    [
        ("training.max_steps=5", "training.max_steps", 5),
        (" training.max_steps = 1_000 ", "training.max_steps", 1000),
        ("training.max_steps=auto", "training.max_steps", "auto"),
        ('training.max_steps="auto"', "training.max_steps", "auto"),
        ("training.learning_rate=1e-3", "training.learning_rate", 0.001),
        ("training.learning_rate=1", "training.learning_rate", 1.0),
        ("training.deterministic=true", "training.deterministic", True),
        ("training.device=cpu", "training.device", "cpu"),
        ("training.init_from=checkpoint", "training.init_from.kind", "checkpoint"),
        ("training.sample_prompts=Once upon", "training.sample_prompts", ("Once upon",)),
        ("training.sample_prompts=1984", "training.sample_prompts", ("1984",)),
        ("training.sample_prompts=['a', \"b=c\"]", "training.sample_prompts", ("a", "b=c")),
        ("training.sample_prompts=", "training.sample_prompts", ("",)),
        ("training.sample_prompts=[]", "training.sample_prompts", ()),
        ("corpus.licence=", "corpus.licence", ""),
        ("corpus.licence=CC BY = 4.0", "corpus.licence", "CC BY = 4.0"),
        ("corpus.licence='quoted'", "corpus.licence", "quoted"),
        ("name=2024", "name", "2024"),
        ("name=My novel", "name", "My novel"),
    ],
)
def test_settings_typed_on_the_command_line(assignment: str, path: str, value: object) -> None:
    assert with_settings(Recipe(), [assignment]).value(path) == value


def test_the_last_of_two_assignments_counts() -> None:
    assert with_settings(Recipe(), ["split.seed=1", "split.seed=2"]).split.seed == 2


def test_values_from_a_form() -> None:
    recipe = with_values(Recipe(), {"training.sample_prompts": ["a", "b"], "name": "x"})
    assert recipe.training.sample_prompts == ("a", "b")
    assert recipe.name == "x"
    with pytest.raises(RecipeError, match="did you mean training"):
        with_values(recipe, {"training.max_step": 1})


def test_a_setting_of_a_new_kind_can_come_with_it_in_any_order() -> None:
    recipe = with_settings(Recipe(), ["training.init_from.step=7", "training.init_from=checkpoint"])
    assert recipe.value("training.init_from.step") == 7
