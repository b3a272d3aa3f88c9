from engine.recipe import Recipe, differing_settings, with_settings


def test_only_what_differs_is_told() -> None:
    one = Recipe()
    other = with_settings(one, ["training.learning_rate=0.001", "training.max_steps=77", "generation.temperature=0.5"])
    found = {difference.path: difference.values for difference in differing_settings([one, other, one])}
    assert set(found) == {"training.learning_rate", "training.max_steps"}
    assert found["training.max_steps"][1] == 77
    assert found["training.max_steps"][0] == found["training.max_steps"][2]
    assert differing_settings([one, one]) == ()
    assert differing_settings([one]) == ()


def test_a_setting_that_only_one_variant_has_is_missing_in_the_other() -> None:
    one = Recipe()
    kinds = {"llama": "gpt2", "gpt2": "llama"}
    other = with_settings(one, [f"model.architecture.kind={kinds[one.model.architecture.kind]}"])
    values = [difference.values for difference in differing_settings([one, other])]
    assert any(None in pair for pair in values)
