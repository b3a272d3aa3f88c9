"""The same model in Hugging Face's terms: config.json and tensor names of Llama, Qwen3 and GPT-2, both ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from engine.errors import LangwrightError
from engine.models.decoder import Decoder, Shape
from engine.recipe import Gpt2Architecture, LlamaArchitecture
from engine.sizing import padded_vocabulary

VOCABULARY_TABLES = ("model.embed_tokens.weight", "lm_head.weight")

GPT2_NAMES = {
    "model.embed_tokens.weight": "transformer.wte.weight",
    "model.embed_positions.weight": "transformer.wpe.weight",
    "model.norm.weight": "transformer.ln_f.weight",
    "model.norm.bias": "transformer.ln_f.bias",
    "lm_head.weight": "lm_head.weight",
}

GPT2_LAYER_NAMES = {
    "input_layernorm": "ln_1",
    "self_attn.o_proj": "attn.c_proj",
    "post_attention_layernorm": "ln_2",
    "mlp.up_proj": "mlp.c_fc",
    "mlp.down_proj": "mlp.c_proj",
}


def config_of(shape: Shape, vocab_size: int, *, end_of_text: int | None) -> dict[str, Any]:
    """The ``config.json`` with which Transformers builds the same model.

    Args:
        shape: a resolved architecture.
        vocab_size: the real vocabulary; the exported tables are cut to it.
        end_of_text: id of ``<|endoftext|>``, which begins and ends every text, or None.
    """
    common = {
        "vocab_size": vocab_size,
        "initializer_range": shape.initializer_range,
        "tie_word_embeddings": shape.tie_word_embeddings,
        "bos_token_id": end_of_text,
        "eos_token_id": end_of_text,
        "dtype": "float32",
        "use_cache": True,
    }
    return (_gpt2_config(shape) if isinstance(shape, Gpt2Architecture) else _llama_config(shape)) | common


def shape_of(config: Mapping[str, Any]) -> tuple[Shape, int]:
    """The architecture and vocabulary size of a ``config.json``.

    Raises:
        LangwrightError: the model is of another kind, or uses something this decoder does not have.
    """
    kind = config.get("model_type")
    if kind == "gpt2":
        return _gpt2_shape(config), int(config["vocab_size"])
    if kind in ("llama", "qwen3"):
        return _llama_shape(config), int(config["vocab_size"])
    raise _unsupported(f"it is of the kind {kind!r}")


def exported_tensors(model: Decoder) -> dict[str, Tensor]:
    """The model's weights under Hugging Face's names: contiguous fp32, the vocabulary cut to its real size."""
    tensors = {name: tensor.detach().to("cpu", torch.float32) for name, tensor in model.state_dict().items()}
    for name in tensors.keys() & set(VOCABULARY_TABLES):
        tensors[name] = tensors[name][: model.vocab_size]
    if isinstance(model.shape, Gpt2Architecture):
        tensors = _to_gpt2(tensors)
    return {name: tensor.contiguous() for name, tensor in tensors.items()}


def imported_tensors(shape: Shape, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Weights under Hugging Face's names as weights of our decoder, with the vocabulary padded by zeros."""
    ours = _from_gpt2(tensors) if isinstance(shape, Gpt2Architecture) else dict(tensors)
    if shape.tie_word_embeddings:
        ours.pop("lm_head.weight", None)
    for name in ours.keys() & set(VOCABULARY_TABLES):
        missing = padded_vocabulary(len(ours[name])) - len(ours[name])
        ours[name] = F.pad(ours[name], (0, 0, 0, missing))
    return ours


def _llama_config(shape: LlamaArchitecture) -> dict[str, Any]:
    kind, name = ("qwen3", "Qwen3ForCausalLM") if shape.qk_norm else ("llama", "LlamaForCausalLM")
    return {
        "architectures": [name],
        "model_type": kind,
        "num_hidden_layers": shape.num_hidden_layers,
        "hidden_size": shape.hidden_size,
        "intermediate_size": shape.intermediate_size,
        "num_attention_heads": shape.num_attention_heads,
        "num_key_value_heads": shape.num_key_value_heads,
        # Qwen3's default is 128 whatever the width, so the head's width is always written out.
        "head_dim": int(shape.hidden_size) // int(shape.num_attention_heads),
        "max_position_embeddings": shape.max_position_embeddings,
        "hidden_act": "silu",
        "rms_norm_eps": shape.rms_norm_eps,
        # Transformers 5 reads rope_parameters, everything older rope_theta.
        "rope_theta": shape.rope_theta,
        "rope_parameters": {"rope_type": "default", "rope_theta": shape.rope_theta},
        "attention_bias": False,
        "attention_dropout": shape.dropout,
    } | ({"use_sliding_window": False} if shape.qk_norm else {"mlp_bias": False})


def _gpt2_config(shape: Gpt2Architecture) -> dict[str, Any]:
    return {
        "architectures": ["GPT2LMHeadModel"],
        "model_type": "gpt2",
        "n_layer": shape.num_hidden_layers,
        "n_embd": shape.hidden_size,
        "n_inner": shape.intermediate_size,
        "n_head": shape.num_attention_heads,
        "n_positions": shape.max_position_embeddings,
        "activation_function": "gelu_new",
        "layer_norm_epsilon": shape.layer_norm_epsilon,
        "resid_pdrop": shape.dropout,
        "embd_pdrop": shape.dropout,
        "attn_pdrop": shape.dropout,
    }


def _llama_shape(config: Mapping[str, Any]) -> LlamaArchitecture:
    heads = int(config["num_attention_heads"])
    rope = config.get("rope_parameters") or config.get("rope_scaling") or {}
    if rope.get("rope_type", rope.get("type", "default")) != "default":
        raise _unsupported("it stretches its rotary positions")
    if config.get("hidden_act", "silu") != "silu":
        raise _unsupported(f"its activation is {config['hidden_act']!r}")
    if config.get("attention_bias") or config.get("mlp_bias"):
        raise _unsupported("its linear layers have biases")
    if config.get("use_sliding_window"):
        raise _unsupported("it attends in a sliding window")
    if (config.get("head_dim") or int(config["hidden_size"]) // heads) * heads != int(config["hidden_size"]):
        raise _unsupported("its heads together are not as wide as the model")
    return LlamaArchitecture(
        num_hidden_layers=int(config["num_hidden_layers"]),
        hidden_size=int(config["hidden_size"]),
        intermediate_size=int(config["intermediate_size"]),
        num_attention_heads=heads,
        num_key_value_heads=int(config.get("num_key_value_heads") or heads),
        max_position_embeddings=int(config["max_position_embeddings"]),
        rope_theta=float(rope.get("rope_theta") or config.get("rope_theta") or 10_000.0),
        rms_norm_eps=float(config.get("rms_norm_eps", 1e-6)),
        qk_norm=config["model_type"] == "qwen3",
        tie_word_embeddings=bool(config.get("tie_word_embeddings", False)),
        initializer_range=float(config.get("initializer_range", 0.02)),
        dropout=float(config.get("attention_dropout", 0.0)),
    )


def _gpt2_shape(config: Mapping[str, Any]) -> Gpt2Architecture:
    if config.get("activation_function", "gelu_new") not in ("gelu_new", "gelu_pytorch_tanh"):
        raise _unsupported(f"its activation is {config['activation_function']!r}")
    if config.get("scale_attn_by_inverse_layer_idx") or not config.get("scale_attn_weights", True):
        raise _unsupported("it scales attention in its own way")
    return Gpt2Architecture(
        num_hidden_layers=int(config["n_layer"]),
        hidden_size=int(config["n_embd"]),
        intermediate_size=int(config.get("n_inner") or 4 * int(config["n_embd"])),
        num_attention_heads=int(config["n_head"]),
        max_position_embeddings=int(config["n_positions"]),
        layer_norm_epsilon=float(config.get("layer_norm_epsilon", 1e-5)),
        tie_word_embeddings=bool(config.get("tie_word_embeddings", True)),
        initializer_range=float(config.get("initializer_range", 0.02)),
        dropout=float(config.get("resid_pdrop", 0.1)),
    )


def _to_gpt2(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """GPT-2 keeps its matrices as ``(inputs, outputs)`` and queries, keys and values in one."""
    result = {GPT2_NAMES[name]: tensors[name] for name in tensors.keys() & GPT2_NAMES.keys()}
    for index in range(_layers(tensors)):
        ours, theirs = f"model.layers.{index}", f"transformer.h.{index}"
        for end in ("weight", "bias"):
            fused = torch.cat([tensors[f"{ours}.self_attn.{part}_proj.{end}"] for part in "qkv"])
            result[f"{theirs}.attn.c_attn.{end}"] = fused.t() if end == "weight" else fused
            for our_name, their_name in GPT2_LAYER_NAMES.items():
                tensor = tensors[f"{ours}.{our_name}.{end}"]
                result[f"{theirs}.{their_name}.{end}"] = tensor.t()
    return result


def _from_gpt2(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The reverse of :func:`_to_gpt2`; files without the prefix ``transformer.`` and with mask buffers are read too."""
    theirs = {n if n.startswith(("transformer.", "lm_head.")) else f"transformer.{n}": t for n, t in tensors.items()}
    result = {ours: theirs[name] for ours, name in GPT2_NAMES.items() if name in theirs}
    for index in range(_layers(theirs)):
        our_layer, their_layer = f"model.layers.{index}", f"transformer.h.{index}"
        for end in ("weight", "bias"):
            fused = theirs[f"{their_layer}.attn.c_attn.{end}"].t()
            for part, tensor in zip("qkv", fused.chunk(3), strict=True):
                result[f"{our_layer}.self_attn.{part}_proj.{end}"] = tensor
            for our_name, their_name in GPT2_LAYER_NAMES.items():
                result[f"{our_layer}.{our_name}.{end}"] = theirs[f"{their_layer}.{their_name}.{end}"].t()
    return result


def _layers(tensors: Mapping[str, Tensor]) -> int:
    numbers = [int(part) for name in tensors for part in name.split(".")[2:3] if part.isdigit()]
    return max(numbers, default=-1) + 1


def _unsupported(why: str) -> LangwrightError:
    return LangwrightError(
        f"This model cannot be read: {why}.",
        remedy="Models of the kinds llama, qwen3 and gpt2 in their plain form can be read.",
        code="model.unsupported",
    )
