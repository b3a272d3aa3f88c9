"""Station 5, Train: how the model learns."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Discriminator

from engine.recipe.declare import Auto, Section, Variant, kind_or, setting


class NextTokenObjective(Variant):
    """Predict each next token, as GPT does."""

    model_config = ConfigDict(title="Next token")
    kind: Literal["next-token"] = "next-token"


class FromScratch(Variant):
    """Start from random weights."""

    model_config = ConfigDict(title="From scratch")
    kind: Literal["scratch"] = "scratch"


class FromCheckpoint(Variant):
    """Go on from a checkpoint of another run of this project, as a branch of it."""

    model_config = ConfigDict(title="From a checkpoint")
    kind: Literal["checkpoint"] = "checkpoint"
    run: str = setting("", "Run", "The run whose checkpoint is the start.")
    step: int = setting(0, "Step", "Which of its checkpoints.", minimum=0, maximum=10**12)


# One variant so far. The discriminator is there from the first day, so that a later kind needs no migration.
Objective = Annotated[NextTokenObjective, BeforeValidator(kind_or("next-token"))]
InitFrom = Annotated[FromScratch | FromCheckpoint, Discriminator("kind"), BeforeValidator(kind_or("scratch"))]


class TrainingSettings(Section):
    """How the model learns. ``"auto"`` follows the size dial and the amount of text."""

    objective: Objective = setting(NextTokenObjective(), "Task", "What the model learns to do.", depth="all")
    init_from: InitFrom = setting(FromScratch(), "Start from", "Where the first weights come from.", depth="all")
    max_steps: int | Auto = setting(
        "auto",
        "Steps",
        "How many times the weights are changed; more steps learn more, until the text is learnt by heart.",
        unit="steps",
        minimum=1,
        maximum=10**9,
    )
    batch_size: int | Auto = setting(
        "auto", "Batch", "How many passages are looked at for one step.", unit="passages", minimum=1, maximum=1_000_000
    )
    learning_rate: float | Auto = setting(
        "auto",
        "Learning rate",
        "How far each step goes: too high diverges, too low crawls.",
        minimum=1e-8,
        maximum=10.0,
    )
    optimizer: Literal["adamw", "muon", "lion", "lamb", "adam", "adafactor", "adagrad", "sgd"] = setting(
        "muon",
        "Optimizer",
        "The rule that turns gradients into steps.",
        depth="advanced",
        choices={
            "adamw": ("AdamW", "The field's standard."),
            "muon": ("Muon", "Learns more from each step: Muon for the layers' matrices, AdamW for the rest."),
            "lion": ("Lion", "Every weight moves equally far; half of AdamW's memory."),
            "lamb": ("LAMB", "Made for very big batches."),
            "adam": ("Adam", "AdamW without weight decay."),
            "adafactor": ("Adafactor", "Nearly no memory beside the weights."),
            "adagrad": ("Adagrad", "Steps shrink the more a weight has moved; no weight decay."),
            "sgd": ("SGD", "Plain steps with momentum; slow for language models."),
        },
    )
    adam_learning_rate: float | Auto = setting(
        "auto",
        "AdamW's learning rate under Muon",
        "How far each step moves tables, norms and biases where Muon moves the matrices.",
        depth="advanced",
        minimum=1e-8,
        maximum=10.0,
    )
    lr_scheduler_type: Literal["cosine", "linear", "constant", "warmup_stable_decay", "inverse_sqrt", "one_cycle"] = (
        setting(
            "linear",
            "Schedule",
            "How the learning rate falls after the warm-up.",
            depth="advanced",
            choices={
                "cosine": ("Cosine", "Falls gently, then fast, then gently."),
                "linear": ("Linear", "Falls evenly."),
                "constant": ("Constant", "Does not fall."),
                "warmup_stable_decay": ("Stable, then decay", "Stays, and falls evenly over the last steps."),
                "inverse_sqrt": (
                    "Inverse square root",
                    "Falls fast, then ever more slowly, whatever the number of steps.",
                ),
                "one_cycle": ("One cycle", "Rises and falls in one long wave."),
            },
        )
    )
    decay_ratio: float = setting(
        0.2,
        "Decay at the end",
        'The share of all steps in which the schedule "Stable, then decay" falls.',
        depth="all",
        minimum=0.0,
        maximum=1.0,
    )
    warmup_steps: int | Auto = setting(
        "auto",
        "Warm-up",
        "Steps in which the learning rate rises; by itself a twentieth of all at most, three tenths for one cycle.",
        unit="steps",
        depth="advanced",
        minimum=0,
        maximum=10**9,
    )
    min_learning_rate_ratio: float = setting(
        0.0,
        "Final learning rate",
        "What is left of the learning rate at the end, as a share.",
        depth="advanced",
        minimum=0.0,
        maximum=1.0,
    )
    weight_decay: float = setting(
        0.1,
        "Weight decay",
        "Pulls matrices towards zero; keeps the model modest.",
        depth="advanced",
        minimum=0.0,
        maximum=1.0,
    )
    adam_beta1: float = setting(0.9, "Beta 1", "Memory of the mean gradient.", depth="all", minimum=0.0, maximum=0.9999)
    adam_beta2: float = setting(
        0.99, "Beta 2", "Memory of the gradient's size.", depth="all", minimum=0.0, maximum=0.999999
    )
    adam_epsilon: float = setting(
        1e-8, "Epsilon", "Keeps the optimizer from dividing by zero.", depth="all", minimum=1e-16, maximum=1.0
    )
    momentum: float = setting(
        0.95, "Momentum", "Memory of the mean gradient in Muon and SGD.", depth="all", minimum=0.0, maximum=0.9999
    )
    newton_schulz_steps: int = setting(
        5,
        "Muon's iterations",
        "How often Muon refines each step's direction; fewer are faster and less exact.",
        depth="all",
        minimum=1,
        maximum=20,
    )
    max_grad_norm: float = setting(
        1.0,
        "Gradient limit",
        "Longer gradients are shortened to this length; 0 means no limit.",
        depth="advanced",
        minimum=0.0,
        maximum=1e6,
    )
    ema_decay: float = setting(
        0.0,
        "Averaged weights",
        "Share of the weights' average kept at each step, as 0.999; it is what is judged and saved; 0 means none.",
        depth="all",
        minimum=0.0,
        maximum=0.99999,
    )
    early_stopping_patience: int = setting(
        0,
        "Patience",
        "Training ends after so many looks at the validation text without improvement; 0 means never.",
        unit="looks",
        depth="advanced",
        minimum=0,
        maximum=10_000,
    )
    early_stopping_threshold: float = setting(
        0.0,
        "Least improvement",
        "By how much the validation loss must fall to count as an improvement.",
        unit="nats",
        depth="all",
        minimum=0.0,
        maximum=10.0,
    )
    label_smoothing_factor: float = setting(
        0.0,
        "Label smoothing",
        "Share of each answer that is spread over all tokens, against being too sure; 0 means none.",
        depth="all",
        minimum=0.0,
        maximum=0.5,
    )
    z_loss: float = setting(
        0.0,
        "Z-loss",
        "Keeps the model's scores from drifting away; 0 means none, and PaLM used 0.0001.",
        depth="all",
        minimum=0.0,
        maximum=1.0,
    )
    seed: int = setting(
        1337,
        "Seed",
        "Another number gives another random start and order.",
        depth="advanced",
        minimum=0,
        maximum=2**31 - 1,
    )
    eval_steps: int | Auto = setting(
        "auto",
        "Judge every",
        "Steps between two looks at the validation text.",
        unit="steps",
        depth="advanced",
        minimum=1,
        maximum=10**9,
        execution=True,
    )
    save_steps: int | Auto = setting(
        "auto",
        "Save every",
        "Steps between two checkpoints.",
        unit="steps",
        depth="advanced",
        minimum=1,
        maximum=10**9,
        execution=True,
    )
    save_total_limit: int = setting(
        3,
        "Checkpoints to keep",
        "The last so many stay, besides the best and the pinned ones.",
        depth="advanced",
        minimum=2,
        maximum=10_000,
        execution=True,
    )
    keep_every_steps: int = setting(
        0,
        "Keep every",
        "Checkpoints at multiples of so many steps are kept for good; 0 keeps none for that reason.",
        unit="steps",
        depth="all",
        minimum=0,
        maximum=10**9,
        execution=True,
    )
    sample_prompts: tuple[str, ...] = setting(
        ("",),
        "Prompts for samples",
        "What the model continues at each look, one prompt a line; an empty one starts freely.",
        execution=True,
    )
    sample_tokens: int = setting(
        60,
        "Sample length",
        "How long each sample is.",
        unit="tokens",
        depth="advanced",
        minimum=1,
        maximum=10_000,
        execution=True,
    )
    source_weights: tuple[str, ...] = setting(
        (),
        "Weights of sources",
        'How often sources are read, one a line: "books/*=2" twice as often as the rest, "notes.txt=0" not at all.',
        depth="advanced",
    )
    document_masking: bool = setting(
        False,
        "Keep documents apart",
        "Where a passage holds parts of several documents, each is learnt without looking back at the others.",
        depth="advanced",
    )
    device: Literal["auto", "cpu", "cuda", "mps"] = setting(
        "auto",
        "Device",
        "What computes; by itself the graphics card where there is one.",
        execution=True,
        choices={
            "auto": ("Automatic", "The graphics card where there is one, else the processor."),
            "cpu": ("Processor", "Works everywhere."),
            "cuda": ("NVIDIA graphics card", "Fastest."),
            "mps": ("Apple graphics", "On Macs with Apple's own chips."),
        },
    )
    precision: Literal["auto", "fp32", "bf16", "fp16"] = setting(
        "auto",
        "Precision",
        "How exact the arithmetic is; the weights themselves are always kept in full.",
        depth="advanced",
        execution=True,
        choices={
            "auto": (
                "Automatic",
                "bf16 where the hardware computes it and a big model gains from it, fp16 on older cards, else fp32.",
            ),
            "fp32": ("fp32", "Full precision."),
            "bf16": ("bf16", "Half the memory, up to twice as fast; learns the same."),
            "fp16": ("fp16", "For graphics cards before 2020; the loss is scaled so that small gradients survive."),
        },
    )
    torch_compile: Literal["auto", "on", "off"] = setting(
        "auto",
        "Compile",
        "Turns each layer into faster code before the first step; where that cannot be done it trains without.",
        depth="all",
        execution=True,
        choices={
            "auto": ("Automatic", "On graphics cards, where it saves time."),
            "on": ("On", "If there is a compiler; the first step takes longer."),
            "off": ("Off", "Layers run as they are."),
        },
    )
    gradient_checkpointing: bool = setting(
        False,
        "Save memory",
        "Computes each layer twice instead of keeping its values: far less memory, a third slower, learns the same.",
        depth="all",
        execution=True,
    )
    micro_batch_size: int | Auto = setting(
        "auto",
        "Passages at once",
        "How many passages are computed together; fewer need less memory and learn the same.",
        unit="passages",
        depth="all",
        minimum=1,
        maximum=1_000_000,
        execution=True,
    )
    num_threads: int | Auto = setting(
        "auto",
        "Processor threads",
        "How many processor cores training may use.",
        depth="all",
        minimum=1,
        maximum=1024,
        execution=True,
    )
    keep_awake: bool = setting(
        True,
        "Keep the machine awake",
        "The machine does not go to sleep by itself while the run makes steps; the display may still go dark.",
        depth="advanced",
        execution=True,
    )
    deterministic: bool = setting(
        False,
        "Repeatable to the bit",
        "The same run gives the same numbers to the last bit; somewhat slower.",
        depth="all",
        execution=True,
    )
