from __future__ import annotations

import pytest

from engine.recipe import Recipe, RecipeError, load_recipe, with_settings
from engine.recipe.problems import line_of, unknown

FIVE = """\
# my recipe
name = "x"
[training]
learning_rate = "hot"   # 4
max_steps = 0
learnig_rate = 3
[model]
size = "huge"
architecture = "llama"
[tokenizer]
vocab_size = 3.5
"""


def problems(text: str) -> list[tuple[int, str]]:
    with pytest.raises(RecipeError) as error:
        load_recipe(text)
    return [(p.line, p.path) for p in error.value.problems]


def test_five_mistakes_are_reported_as_five_with_their_lines() -> None:
    with pytest.raises(RecipeError) as error:
        load_recipe(FIVE, where="recipe.toml")
    assert [(p.line, p.path) for p in error.value.problems] == [
        (4, "training.learning_rate"),
        (5, "training.max_steps"),
        (6, "training.learnig_rate"),
        (8, "model.size"),
        (11, "tokenizer.vocab_size"),
    ]
    assert error.value.exit_code == 2
    assert "recipe.toml has 5 mistakes" in error.value.message
    assert "did you mean training.learning_rate?" in error.value.message
    assert error.value.as_dict()["values"]["problems"][1]["line"] == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("training = 3\n", [(1, "training")]),
        ("[training]\nmax_steps = true\n", [(2, "training.max_steps")]),
        ("[training]\nmax_steps = ''\n", [(2, "training.max_steps")]),
        ("[training]\nlearning_rate = nan\n", [(2, "training.learning_rate")]),
        ("[training]\nlearning_rate = inf\n", [(2, "training.learning_rate")]),
        ("[training]\nsample_prompts = 'one'\n", [(2, "training.sample_prompts")]),
        ("[training]\nsample_prompts = ['a', 2, 3]\n", [(2, "training.sample_prompts")]),
        ("[training]\nsample_prompts = [\n  'a',\n  2,\n]\n", [(2, "training.sample_prompts")]),
        ("[training]\ndeterministic = 1\n", [(2, "training.deterministic")]),
        ("[training]\nmax_steps = 1979-05-27\n", [(2, "training.max_steps")]),
        ("[model]\narchitecture = 'bert'\n", [(2, "model.architecture.kind")]),
        ("[model]\narchitecture = 5\n", [(2, "model.architecture.kind")]),
        ("[model]\narchitecture = {kind = 'gpt2', qk_norm = true}\n", [(2, "model.architecture.qk_norm")]),
        ("[model.architecture]\nkind = 'llama'\nhidden_size = 1\n", [(3, "model.architecture.hidden_size")]),
        ("[trainning]\nmax_steps = 1\n", [(1, "trainning")]),
        ("[[training]]\nmax_steps = 1\n", [(1, "training")]),
        ("nam = 'x'\n", [(1, "nam")]),
        ("name = 3\n", [(1, "name")]),
        ("schema_version = 'two'\n", [(1, "schema_version")]),
        ("schema_version = 0\n", [(1, "schema_version")]),
        ("[training.objective]\nkind = 'guess'\n", [(2, "training.objective.kind")]),
        ("[training]\nmax_steps = \n", [(2, "")]),
        ("[training\n", [(1, "")]),
        ("a = 1\na = 2\n", [(2, "")]),
    ],
)
def test_each_mistake_is_found_where_it_stands(text: str, expected: list[tuple[int, str]]) -> None:
    assert problems(text) == expected


def test_every_problem_says_what_is_wrong_and_what_to_do() -> None:
    with pytest.raises(RecipeError) as error:
        load_recipe(FIVE + "licence = 3\n[sharing]\nauthor = 5\n[evaluation]\nsplit = 'train'\n")
    for problem in error.value.problems:
        assert problem.message
        assert problem.remedy
        assert "pydantic" not in str(problem).lower()


def test_the_command_line_reports_all_mistakes_at_once() -> None:
    with pytest.raises(RecipeError) as error:
        with_settings(
            Recipe(),
            ["a=1", "model.architecture.kind=foo", "training.max_steps=x", "foo", "model.size=tinny", "split.seed="],
        )
    found = {problem.path for problem in error.value.problems}
    assert found == {"a", "model.architecture.kind", "training.max_steps", "foo", "model.size", "split.seed"}
    assert "--set has 6 mistakes" in str(error.value)


def test_a_long_value_is_shortened_in_the_message() -> None:
    with pytest.raises(RecipeError) as error:
        with_settings(Recipe(), [f"training.max_steps={'x' * 500}"])
    assert len(str(error.value)) < 300


def test_lines_of_settings() -> None:
    text = '[model]\nsize = "tiny"\n\n[ "model" . architecture ]\n"kind" = "gpt2"\n'
    assert line_of("model.size", text) == 2
    assert line_of("model.architecture.kind", text) == 5
    assert line_of("model.architecture.dropout", text) == 4
    assert line_of("training.max_steps", text) == 0


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("training.max_step", "training.max_steps"),
        ("trainig.max_steps", "training.max_steps"),
        ("learning_rate", "training.learning_rate"),
        ("nmae", "name"),
    ],
)
def test_the_nearest_setting_is_named(written, meant):
    assert unknown(written).remedy == f"did you mean {meant}?"


@pytest.mark.parametrize("written", ["training.validate_every", "training.lr", "model.layers"])
def test_nothing_far_off_is_named_because_the_section_is_the_same(written):
    section = written.split(".")[0]
    assert unknown(written).remedy == f"remove it; the settings are listed by: langwright settings {section}"
