from __future__ import annotations

import pytest

from engine.recipe import DIAL, Recipe, resolve, with_settings
from engine.sizing import flops_per_token, padded_vocabulary, parameter_count


def model(*assignments: str):
    return resolve(with_settings(Recipe(), assignments)).model


def test_llama_by_hand() -> None:
    shape = model(
        "model.architecture.hidden_size=8",
        "model.architecture.num_attention_heads=2",
        "model.architecture.num_key_value_heads=1",
        "model.architecture.num_hidden_layers=3",
        "model.architecture.intermediate_size=16",
        "model.architecture.qk_norm=false",
    )
    count = parameter_count(shape, 10)
    layer = 8 * 8 + 2 * 4 * 8 + 8 * 8 + 3 * 8 * 16 + 2 * 8
    assert count.body == 3 * layer + 8
    assert count.embedding == 80
    assert count.total == count.body + 80
    assert count.padded_total == count.body + 64 * 8


def test_gpt2_small_is_the_published_size() -> None:
    shape = model(
        "model.architecture.kind=gpt2",
        "model.architecture.num_hidden_layers=12",
        "model.architecture.hidden_size=768",
        "model.architecture.num_attention_heads=12",
        "model.architecture.max_position_embeddings=1024",
    )
    assert parameter_count(shape, 50257).total == 124_439_808


def test_untied_tables_and_norms_of_queries_count() -> None:
    tied = parameter_count(model(), 1000)
    untied = parameter_count(model("model.architecture.tie_word_embeddings=false"), 1000)
    assert untied.total - tied.total == 1000 * 128
    plain = parameter_count(model("model.architecture.qk_norm=false"), 1000)
    assert tied.total - plain.total == 4 * 2 * 32


@pytest.mark.parametrize("size", list(DIAL))
@pytest.mark.parametrize("family", ["llama", "gpt2"])
@pytest.mark.parametrize("tied", ["true", "false"])
def test_transformers_counts_the_same(size: str, family: str, tied: str) -> None:
    """The count equals that of the reference classes, built without weights (``meta`` device)."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    settings = model(
        f"model.size={size}", f"model.architecture.kind={family}", f"model.architecture.tie_word_embeddings={tied}"
    )
    shape = settings.architecture
    if family == "llama":
        config = transformers.Qwen3Config(
            head_dim=shape.hidden_size // shape.num_attention_heads,
            vocab_size=777,
            hidden_size=shape.hidden_size,
            intermediate_size=shape.intermediate_size,
            num_hidden_layers=shape.num_hidden_layers,
            num_attention_heads=shape.num_attention_heads,
            num_key_value_heads=shape.num_key_value_heads,
            tie_word_embeddings=tied == "true",
        )
        kind = transformers.Qwen3ForCausalLM
    else:
        config = transformers.GPT2Config(
            vocab_size=777,
            n_embd=shape.hidden_size,
            n_layer=shape.num_hidden_layers,
            n_head=shape.num_attention_heads,
            n_positions=shape.max_position_embeddings,
            n_inner=shape.intermediate_size,
            tie_word_embeddings=tied == "true",
            bos_token_id=0,
            eos_token_id=0,
        )
        kind = transformers.GPT2LMHeadModel
    with torch.device("meta"):
        built = kind(config)
        built.tie_weights()
    assert parameter_count(settings, 777).total == sum(p.numel() for p in built.parameters())


def test_arithmetic_of_the_reference_shape() -> None:
    """6 layers of 384 with context 256 and 65 characters take 71 MFLOP a token, as measured for a plain loop."""
    shape = model("model.size=small", "model.architecture.kind=gpt2", "model.architecture.max_position_embeddings=256")
    assert flops_per_token(shape, 65) == pytest.approx(70.96e6, rel=0.01)


def test_padding_and_unresolved_shapes() -> None:
    assert [padded_vocabulary(n) for n in (1, 64, 65, 50257)] == [64, 64, 128, 50304]
    with pytest.raises(ValueError, match="hidden_size"):
        parameter_count(Recipe().model, 100)
