"""Station 4, Model: its size and shape, in the terms of Hugging Face's Llama configuration."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Discriminator

from engine.recipe.declare import Auto, Section, Variant, kind_or, setting

Size = Literal["tiny", "mini", "small", "medium", "large", "custom"]


class Shape(Variant):
    """What both decoder shapes share. ``"auto"`` follows the size dial."""

    num_hidden_layers: int | Auto = setting(
        "auto", "Layers", "More layers: more steps of thought per token.", minimum=1, maximum=1000
    )
    hidden_size: int | Auto = setting(
        "auto", "Width", "The length of the vector that carries each token.", minimum=8, maximum=65_536
    )
    num_attention_heads: int | Auto = setting(
        "auto", "Heads", "How many places a token can look at in once.", minimum=1, maximum=1024
    )
    intermediate_size: int | Auto = setting(
        "auto",
        "Feed-forward width",
        "How wide each layer thinks between its two matrices.",
        depth="advanced",
        minimum=8,
        maximum=1_000_000,
    )
    max_position_embeddings: int | Auto = setting(
        "auto", "Context", "How far back the model can see.", unit="tokens", minimum=8, maximum=1_048_576
    )
    dropout: float = setting(
        0.0, "Dropout", "Forgets at random while training; helps when text is short.", minimum=0.0, maximum=0.9
    )
    tie_word_embeddings: bool = setting(
        True, "Tied embeddings", "Read and write tokens with one table; saves parameters.", depth="advanced"
    )
    initialization: Literal["zero", "scaled"] = setting(
        "zero",
        "First weights",
        "What the matrices that write into the residual stream hold before training.",
        depth="all",
        choices={
            "zero": ("Zero", "Each layer starts by changing nothing; learns faster."),
            "scaled": ("Scaled", "Random and smaller in deeper models, as GPT-2."),
        },
    )
    initializer_range: float = setting(
        0.02,
        "Initial spread",
        "Standard deviation of the random weights before training.",
        depth="all",
        minimum=1e-5,
        maximum=1.0,
    )


class LlamaArchitecture(Shape):
    """The shape of Llama and Qwen3; opens in Transformers, llama.cpp and Ollama."""

    model_config = ConfigDict(title="Llama")
    kind: Literal["llama"] = "llama"
    num_key_value_heads: int | Auto = setting(
        "auto",
        "Key-value heads",
        "Fewer than heads saves memory while generating.",
        depth="advanced",
        minimum=1,
        maximum=1024,
    )
    rope_theta: float = setting(
        10_000.0, "RoPE base", "The longest wavelength of the position code.", depth="all", minimum=1.0, maximum=1e9
    )
    rms_norm_eps: float = setting(
        1e-6, "Norm epsilon", "Keeps the normalisation from dividing by zero.", depth="all", minimum=1e-12, maximum=0.1
    )
    qk_norm: bool = setting(
        True, "Normalise queries and keys", "As Qwen3 does; steadier at high learning rates.", depth="advanced"
    )


class Gpt2Architecture(Shape):
    """The shape of GPT-2: learned positions, LayerNorm and GELU; the classic of the textbooks."""

    model_config = ConfigDict(title="GPT-2")
    kind: Literal["gpt2"] = "gpt2"
    layer_norm_epsilon: float = setting(
        1e-5, "Norm epsilon", "Keeps the normalisation from dividing by zero.", depth="all", minimum=1e-12, maximum=0.1
    )


Architecture = Annotated[LlamaArchitecture | Gpt2Architecture, Discriminator("kind"), BeforeValidator(kind_or("llama"))]


class ModelSettings(Section):
    """The model that is built. One dial sets the shape and the training defaults; each can be changed by itself."""

    size: Size = setting(
        "tiny",
        "Size",
        "Bigger models learn more, need more text, memory and time.",
        choices={
            "tiny": ("Tiny", "Learns within minutes on any machine."),
            "mini": ("Mini", "For a book or two on a good processor."),
            "small": ("Small", "For some megabytes of text and a graphics card."),
            "medium": ("Medium", "For tens of megabytes of text and a good graphics card."),
            "large": ("Large", "The size of GPT-2; for hundreds of megabytes of text and a strong graphics card."),
            "custom": ("Custom", "Every knob is yours."),
        },
    )
    architecture: Architecture = setting(
        LlamaArchitecture(), "Family", "The blueprint of the model; Llama opens in most programs."
    )
