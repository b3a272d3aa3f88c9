"""Writing on: cached as uncached, quick as plain, seeds, ends, stops, long prompts and full contexts."""

from __future__ import annotations

import pytest
import torch

from engine.checkpoints import load_checkpoint
from engine.errors import LangwrightError, UsageError
from engine.generation import QuickStep, StaticCache, generate, load_for_generation
from engine.models import build_decoder
from engine.recipe import GenerationSettings, Gpt2Architecture, LlamaArchitecture, TokenizerSettings
from engine.tokens import types

COMMON = {
    "num_hidden_layers": 2,
    "hidden_size": 32,
    "num_attention_heads": 4,
    "intermediate_size": 64,
    "max_position_embeddings": 24,
    "initializer_range": 0.3,
    "initialization": "scaled",
}
SHAPES = {
    "llama": LlamaArchitecture(**COMMON, num_key_value_heads=4, qk_norm=False),
    "grouped": LlamaArchitecture(**COMMON, num_key_value_heads=2, qk_norm=True, dropout=0.5),
    "gpt2": Gpt2Architecture(**COMMON, tie_word_embeddings=False),
}
TEXT = "To be, or not to be, that is the question: whether 'tis nobler in the mind to suffer. Ω≈ç√∫˜µ≤ 🙂\n" * 3


@pytest.fixture(scope="module")
def tokenizer():
    return types.train(TokenizerSettings(vocab_size=300), lambda: iter([TEXT]))


@pytest.fixture(params=SHAPES)
def model(request, tokenizer):
    return build_decoder(SHAPES[request.param], tokenizer.vocab_size, seed=4)


def greedy(tokens):
    return GenerationSettings(max_new_tokens=tokens, temperature=0.0, top_k=0, top_p=1.0, seed=0)


@torch.no_grad()
def plainly(model, ids, tokens, positions, end):
    """Greedy decoding without a cache, by the rule that a full context is halved."""
    model.eval()
    read, new = list(ids), []
    while len(new) < tokens:
        following = int(model.logits(model(torch.tensor([read])))[0, -1].argmax())
        if following == end:
            break
        new.append(following)
        if len(read) == positions:
            read = [*read, following][-positions // 2 :]
        else:
            read.append(following)
    return new


@torch.no_grad()
def test_a_cache_gives_the_same_hidden_states_in_any_steps(model):
    model.eval()
    ids = torch.randint(1, 250, (2, 20), generator=torch.Generator().manual_seed(0))
    whole = model(ids)
    for sizes in ([20], [7, 1, 1, 5, 6], [1] * 20):
        cache = StaticCache.of(model, 20, rows=2)
        parts = [model(part, cache) for part in ids.split(sizes, dim=1)]
        torch.testing.assert_close(torch.cat(parts, dim=1), whole, rtol=1e-5, atol=1e-5)
        assert cache.length == 20
    with pytest.raises(ValueError, match="do not fit"):
        model(ids[:, :1], cache)


@pytest.mark.parametrize("length", [1, 5, 23, 24])
def test_cached_greedy_equals_uncached_greedy_beyond_the_context_too(model, tokenizer, length):
    prompt = torch.randint(1, 250, (length,), generator=torch.Generator().manual_seed(length)).tolist()
    expected = plainly(model, prompt, 70, 24, tokenizer.end_of_text)
    for step in (None, QuickStep(model)):
        result = generate(model, tokenizer, prompt, greedy(70), step=step)
        assert list(result.tokens) == expected
        assert result.prompt_cut == 0


def test_a_longer_prompt_is_cut_on_the_left_and_said_so(model, tokenizer):
    prompt = torch.randint(1, 250, (40,), generator=torch.Generator().manual_seed(1)).tolist()
    result = generate(model, tokenizer, prompt, greedy(10))
    assert result.prompt_cut == 16
    assert result.tokens == generate(model, tokenizer, prompt[16:], greedy(10)).tokens


def test_an_empty_prompt_begins_a_text(model, tokenizer):
    empty = generate(model, tokenizer, [], greedy(12))
    begun = generate(model, tokenizer, [tokenizer.end_of_text], greedy(12))
    assert empty == begun
    assert empty.prompt_cut == 0


def test_a_seed_decides_and_is_told(model, tokenizer):
    settings = GenerationSettings(max_new_tokens=20, temperature=1.5, top_k=0, top_p=1.0)
    torch.manual_seed(0)
    first = generate(model, tokenizer, [5], settings)
    torch.manual_seed(0)
    other = generate(model, tokenizer, [5], settings)
    assert first.seed != other.seed
    again = generate(model, tokenizer, [5], settings.model_copy(update={"seed": first.seed}))
    assert again == first


def test_global_random_state_and_mode_are_left_alone(model, tokenizer):
    model.train()
    before = torch.get_rng_state()
    generate(model, tokenizer, [5], GenerationSettings(max_new_tokens=5, temperature=1.0))
    assert torch.equal(torch.get_rng_state(), before)
    assert model.training
    model.loss_sum(torch.tensor([[1, 2]]), torch.tensor([[2, 3]])).backward()


def test_tokens_are_told_one_by_one_and_make_the_text(model, tokenizer):
    told = []
    settings = GenerationSettings(max_new_tokens=30, temperature=1.0, top_k=0, top_p=1.0, seed=3)
    result = generate(model, tokenizer, [5], settings, on_token=told.append)
    assert [each.token for each in told] == list(result.tokens)
    assert [each.index for each in told] == list(range(len(told)))
    assert result.text == tokenizer.decode(result.tokens)
    assert result.text.startswith("".join(each.text for each in told))
    assert tuple(told) == result.new_tokens
    assert all(0 < each.probability <= 1 for each in told)
    assert result.ended == ("length" if len(told) == 30 else "end-of-text")


def test_stop_comes_between_tokens(model, tokenizer):
    asked = iter([False, False, False, True])
    settings = GenerationSettings(max_new_tokens=30, temperature=1.0, seed=1)
    result = generate(model, tokenizer, [5], settings, should_stop=lambda: next(asked))
    assert (len(result.tokens), result.ended) == (3, "stopped")


def test_the_end_of_text_ends_and_is_not_shown(tokenizer):
    model = build_decoder(SHAPES["gpt2"], tokenizer.vocab_size, seed=4)
    with torch.no_grad():
        model.model.norm.weight.zero_()
        model.model.norm.bias.fill_(1.0)
        model.lm_head.weight.zero_()
        model.lm_head.weight[tokenizer.end_of_text] = 1.0
    result = generate(model, tokenizer, [5], greedy(10))
    assert (result.tokens, result.text, result.ended) == ((), "", "end-of-text")


def test_a_diverged_model_says_so(tokenizer):
    model = build_decoder(SHAPES["llama"], tokenizer.vocab_size, seed=4)
    with torch.no_grad():
        model.model.norm.weight[0] = float("nan")
    for step in (None, QuickStep(model)):
        for temperature in (0.0, 1.0):
            settings = greedy(10).model_copy(update={"temperature": temperature})
            with pytest.raises(LangwrightError, match="diverged"):
                generate(model, tokenizer, [5], settings, step=step)


@pytest.mark.parametrize("kind", ["llama", "gpt2"])
def test_a_run_speaks_from_its_folder_alone(make_run, kind, tmp_path):
    run = make_run({"model.architecture.kind": kind})
    moved = tmp_path / "elsewhere"
    run.folder.rename(moved)
    speaker = load_for_generation(moved, device="cpu")
    assert speaker.step == 2
    assert not speaker.model.training
    expected = load_checkpoint(moved, 2).model
    assert all(torch.equal(tensor, expected[name]) for name, tensor in speaker.model.state_dict().items())
    settings = GenerationSettings(max_new_tokens=8, seed=1)
    result = speaker.generate("The fox", settings)
    assert len(result.tokens) <= 8
    assert speaker.generate("The fox", settings) == result
    assert load_for_generation(moved, "last", device="cpu").step == 3


def test_a_damaged_checkpoint_is_told(make_run):
    run = make_run()
    (run.checkpoints_folder / "step-00000002" / "model.safetensors").write_bytes(b"")
    speaker = load_for_generation(run.folder, "best", device="cpu")
    assert speaker.step == 3
    assert [one.name for one in speaker.skipped] == ["step-00000002"]
    with pytest.raises(UsageError):
        load_for_generation(run.folder, 77)
