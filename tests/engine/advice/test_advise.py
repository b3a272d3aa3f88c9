from __future__ import annotations

import dataclasses

import pytest

from engine.advice import Facts, advice_for, best_size, notches
from engine.hardware import Gpu, Hardware
from engine.recipe import DIAL, Recipe, with_settings, with_values
from engine.sizing import plan

GB = 10**9
MACHINE = Hardware("CPU", 8, 16, 64 * GB, 40 * GB, frozenset({"avx2", "avx512f"}))


def advised(*assignments: str, machine: Hardware = MACHINE, facts: Facts | None = None, **text: int):
    recipe = with_settings(Recipe(), assignments)
    return {a.code: a for a in advice_for(plan(recipe, machine, **text), recipe, facts)}


def test_a_good_plan_needs_no_advice() -> None:
    assert advised("model.size=tiny", vocab_size=2048, train_tokens=1_000_000) == {}


def test_too_little_text_names_both_numbers_and_what_helps() -> None:
    advice = advised("model.size=small", vocab_size=2048, train_tokens=700_000)["text.too-little"]
    assert advice.title == "Your text has 0.7 M tokens. This size would like about 230 M."
    assert "times" not in advice.text  # seen so seldom, nothing is recited
    assert "Choose Mini, add text, or raise dropout" in advice.text
    assert advice.actions == (("size:mini", "Use Mini"), ("station:import", "Add text"))
    assert advice.tone == "warn"
    longer = advised("model.size=small", "training.max_steps=1025", vocab_size=2048, train_tokens=700_000)
    assert "12 times and start to recite" in longer["text.too-little"].text


def test_the_size_that_suits_best_is_not_scolded() -> None:
    assert "text.too-little" not in advised("model.size=tiny", vocab_size=512, train_tokens=150_000)
    hopeless = advised("model.size=tiny", vocab_size=512, train_tokens=10_000)["text.too-little"]
    assert hopeless.actions == (("station:import", "Add text"),)
    assert "both help" in hopeless.text


def test_too_small_a_memory_comes_first() -> None:
    small = dataclasses.replace(MACHINE, memory_free=GB // 2)
    recipe = with_settings(Recipe(), ["model.size=large", "training.micro_batch_size=8"])
    found = advice_for(plan(recipe, small, vocab_size=2048, train_tokens=10_000), recipe)
    assert found[0].code == "memory.too-small"
    assert found[0].tone == "bad"
    assert ("size:medium", "Use Medium") in found[0].actions
    assert ("set:training.micro_batch_size=4", "4 passages at once") in found[0].actions


@pytest.mark.parametrize(
    ("code", "assignments", "text"),
    [
        ("steps.too-few", ["training.max_steps=50"], {"train_tokens": 10**6}),
        ("steps.too-many", ["training.max_steps=100000"], {"train_tokens": 10**6}),
        ("vocabulary.too-large", [], {"train_tokens": 10**7, "vocab_size": 16_384}),
        ("time.long", ["model.size=large"], {"train_tokens": 10**9}),
        ("text.none", [], {}),
        ("disk.too-small", [], {"train_tokens": 10**6, "disk_free": 1000}),
    ],
)
def test_each_rule_speaks_when_it_should(code: str, assignments: list[str], text: dict[str, int]) -> None:
    advice = advised(*assignments, **{"vocab_size": 2048, **text})[code]
    assert advice.title.endswith(".")
    assert advice.text.endswith(".")


def test_every_button_can_be_carried_out() -> None:
    """An action changes the size, opens a station, or sets a setting that exists to a value it takes."""
    stations = {"import", "clean", "tokenizer", "model", "train"}
    found = {
        action
        for assignments, text in [
            (["model.size=large"], {"train_tokens": 20_000}),
            (["training.max_steps=5"], {"train_tokens": 10**6}),
            (["training.max_steps=100000"], {"train_tokens": 10**6}),
            ([], {"vocab_size": 30_000, "train_tokens": 10**6, "disk_free": 5}),
            ([], {"train_tokens": 10**6}),
        ]
        for advice in advised(*assignments, facts=Facts(validation_tokens=10), **{"vocab_size": 2048, **text}).values()
        for action, _ in advice.actions
    }
    for action in found:
        kind, _, rest = action.partition(":")
        if kind == "size":
            assert rest in DIAL
        elif kind == "station":
            assert rest in stations
        else:
            path, _, value = rest.partition("=")
            with_values(Recipe(), {path: value if value == "auto" else int(value)})
    assert {"size", "station", "set"} == {action.partition(":")[0] for action in found}


def test_a_short_validation_text_and_an_unused_card_are_said() -> None:
    assert "text.validation-short" in advised(facts=Facts(validation_tokens=500), train_tokens=10**6)
    card = Gpu(0, "NVIDIA GeForce RTX 4090", 24 * GB, 23 * GB, (8, 9))
    unused = dataclasses.replace(MACHINE, gpus=(card,), torch_build="cpu")
    assert "RTX 4090" in advised(machine=unused, train_tokens=10**6)["device.build"].text


def test_the_dial_says_what_suits_text_and_machine() -> None:
    machine = dataclasses.replace(MACHINE, memory_free=1_200_000_000)
    found = {n.size: n for n in notches(Recipe(), machine, vocab_size=2048, train_tokens=700_000)}
    words = {size: notch.verdict.words for size, notch in found.items()}
    assert list(found) == list(DIAL)
    assert words["tiny"] == "fits, learns fast"
    assert words["mini"] == "best for your text"
    assert words["small"] == "may memorise"
    assert words["large"].startswith("needs ")
    assert found["large"].verdict.tone == "bad"
    assert found["custom"].parameters is None
    assert found["tiny"].title == "Tiny"


def test_the_dial_without_text_speaks_of_the_machine_alone() -> None:
    assert {n.verdict.words for n in notches(Recipe(), MACHINE)} == {"fits this machine", "every knob is yours"}
    assert best_size(Recipe(), 2048, None) is None


def test_a_changed_shape_does_not_change_the_notches() -> None:
    changed = with_settings(Recipe(), ["model.architecture.hidden_size=512"])
    assert [n.parameters for n in notches(changed, MACHINE)] == [n.parameters for n in notches(Recipe(), MACHINE)]
