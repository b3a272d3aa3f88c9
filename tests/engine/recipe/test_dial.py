from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recipe import DIAL, SECTIONS, Recipe, RecipeError, resolve, settings_of, vocabulary_for, with_settings
from engine.recipe.dial import intermediate_size_for, round_log2

MACHINE = {
    "training.device",
    "training.precision",
    "training.torch_compile",
    "training.micro_batch_size",
    "training.num_threads",
    "evaluation.batch_size",
    "generation.seed",
    "corpus.encoding",
    "corpus.text_column",
    "split.unit",
    "cleaning.processes",
}
"""What stays "auto": what the machine decides, and words that are values of their own."""


@pytest.mark.parametrize("size", list(DIAL))
@pytest.mark.parametrize("family", ["llama", "gpt2"])
def test_every_auto_is_filled_once_the_text_is_known(size: str, family: str) -> None:
    recipe = with_settings(Recipe(), [f"model.size={size}", f"model.architecture={family}"])
    resolved = resolve(recipe, train_bytes=5_000_000, train_tokens=1_500_000)
    open_ = {s.path for s in settings_of(resolved, *SECTIONS) if resolved.value(s.path) == "auto"}
    assert open_ == MACHINE
    assert resolve(resolved, train_bytes=1, train_tokens=1) == resolved


@pytest.mark.parametrize("size", list(DIAL))
def test_the_default_recipe_is_the_one_that_learns_fastest(size: str) -> None:
    """Muon's rate holds at every size; what it leaves to AdamW learns five times faster than under AdamW alone."""
    training = resolve(with_settings(Recipe(), [f"model.size={size}"]), train_tokens=10**6).training
    assert (training.optimizer, training.learning_rate) == ("muon", 0.02)
    assert training.adam_learning_rate == pytest.approx(5 * DIAL[size].learning_rate)
    assert (training.lr_scheduler_type, training.min_learning_rate_ratio) == ("linear", 0.0)
    plain = with_settings(Recipe(), [f"model.size={size}", "training.optimizer=adamw"])
    assert resolve(plain).training.learning_rate == DIAL[size].learning_rate


def test_what_cannot_be_known_yet_stays_open() -> None:
    resolved = resolve(Recipe())
    assert resolved.training.max_steps == "auto"
    assert resolved.training.warmup_steps == "auto"
    assert resolved.model.architecture.hidden_size == 128


def test_chosen_values_are_never_overruled() -> None:
    chosen = ["training.max_steps=7", "training.learning_rate=0.5", "model.architecture.hidden_size=96"]
    resolved = resolve(with_settings(Recipe(), chosen), train_tokens=10**9)
    assert (resolved.training.max_steps, resolved.training.learning_rate) == (7, 0.5)
    assert resolved.model.architecture.hidden_size == 96
    assert resolved.training.warmup_steps == 0
    assert resolved.training.eval_steps == 1


@pytest.mark.parametrize("vocab_size", [5, 2048, 1_000_000])
def test_the_trained_tokenizer_has_the_last_word(vocab_size: int) -> None:
    recipe = with_settings(Recipe(), ["tokenizer.vocab_size=8192"])
    assert resolve(recipe, vocab_size=vocab_size).tokenizer.vocab_size == vocab_size


@given(tokens=st.integers(1, 10**12), size=st.sampled_from(list(DIAL)))
def test_steps_follow_the_text_within_reason(tokens: int, size: str) -> None:
    training = resolve(with_settings(Recipe(), [f"model.size={size}"]), train_tokens=tokens).training
    assert training.max_steps >= 100
    assert training.warmup_steps <= training.max_steps * 0.05
    assert 1 <= training.eval_steps <= 1000
    assert training.save_steps == training.eval_steps


@given(size=st.integers(1, 10**12))
def test_the_vocabulary_grows_with_the_text(size: int) -> None:
    vocabulary = vocabulary_for(size)
    assert 512 <= vocabulary <= 32_768
    assert vocabulary.bit_count() == 1
    assert vocabulary <= vocabulary_for(size * 2)


def test_sizes_that_follow() -> None:
    assert vocabulary_for(1_100_000) == 2048
    assert [round_log2(n) for n in (1, 2, 3, 5, 6, 1024, 1449)] == [0, 1, 2, 2, 3, 10, 11]
    assert intermediate_size_for(128, "llama") == 352
    assert intermediate_size_for(768, "gpt2") == 3072


@pytest.mark.parametrize(
    ("assignments", "path"),
    [
        (["model.architecture.num_attention_heads=3"], "model.architecture.num_attention_heads"),
        (["model.architecture.hidden_size=12"], "model.architecture.hidden_size"),
        (["model.architecture.num_key_value_heads=3"], "model.architecture.num_key_value_heads"),
    ],
)
def test_an_impossible_shape_is_refused_with_a_way_out(assignments: list[str], path: str) -> None:
    with pytest.raises(RecipeError) as error:
        resolve(with_settings(Recipe(), assignments))
    assert [p.path for p in error.value.problems] == [path]
    assert all(p.remedy for p in error.value.problems)


def test_an_odd_head_width_is_fine_without_rotary_positions() -> None:
    odd = ["model.architecture=gpt2", "model.architecture.hidden_size=12", "model.architecture.num_attention_heads=4"]
    assert resolve(with_settings(Recipe(), odd)).model.architecture.hidden_size == 12
