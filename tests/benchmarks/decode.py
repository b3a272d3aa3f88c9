"""``decode``: tokens per second, greedy, one text, against ``transformers.generate`` with its cache.

The same weights on both sides: 6 layers of 384, context 256, 4,096 tokens of vocabulary, some 12 million parameters in
fp32 on the processor, attention by ``sdpa``. The prompt has 32 tokens and 200 more are written; that both write the
same is made sure of before. The reference runs as it comes (its cache grows) and once with ``cache_implementation``
``"static"``; the faster of the two is raced. Ours is what the command and the studio do, text and all.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from typing import Any

from benchmark import Outcome, race, say

LAYERS, WIDTH, HEADS, CONTEXT, VOCABULARY = 6, 384, 6, 256, 4096
PROMPT = 32


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``decode``."""
    parser.add_argument("--rounds", type=int, default=7, help="how often each side runs (default: 7)")
    parser.add_argument("--tokens", type=int, default=200, help="new tokens a heat (default: 200)")
    parser.add_argument("--threads", type=int, default=1, help="of both sides (default: 1)")
    parser.add_argument("--family", choices=("llama", "gpt2"), default="llama", help="of both sides (default: llama)")
    parser.add_argument("--layers", type=int, default=LAYERS, help=f"(default: {LAYERS})")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race our decoding against that of Transformers."""
    os.environ["OPENBLAS_NUM_THREADS"] = str(chosen.threads)  # read once, when NumPy comes
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import torch

    torch.set_num_threads(chosen.threads)
    model = our_model(chosen.family, chosen.layers)
    prompt = torch.randint(1, VOCABULARY - 1, (PROMPT,), generator=torch.Generator().manual_seed(0)).tolist()
    ours, ours_tokens = our_side(model, prompt, chosen.tokens)
    sides = {
        name: their_side(model, prompt, chosen.tokens, cache)
        for name, cache in (("growing", None), ("static", "static"))
    }
    for _, tokens in sides.values():
        if tokens() != ours_tokens():
            raise SystemExit("The two sides write different tokens, so there is nothing to race.")
    speeds = {name: max(heat() for _ in range(3)) for name, (heat, _) in sides.items()}
    faster = max(speeds, key=lambda name: speeds[name])
    parameters = model.parameter_count()
    say(f"{parameters:,} parameters, {chosen.threads} threads; reference with a {faster} cache, of {speeds}")
    outcome = race(ours, sides[faster][0], rounds=chosen.rounds, unit="tokens/s", notes=[
        f"{chosen.family}, {parameters:,} parameters in fp32, {PROMPT} + {chosen.tokens} tokens, "
        f"{chosen.threads} threads; the reference's faster cache was the {faster} one",
    ])  # fmt: skip
    return Outcome(
        ours=outcome.ours,
        reference=outcome.reference,
        unit=outcome.unit,
        ratios=outcome.ratios,
        notes=outcome.notes,
        extra={"family": chosen.family, "parameters": parameters, "threads": chosen.threads, "cache": faster},
    )


def our_model(family: str, layers: int) -> Any:
    """A decoder with random weights."""
    from engine.models import build_decoder
    from engine.recipe import Gpt2Architecture, LlamaArchitecture

    common: dict[str, Any] = {
        "num_hidden_layers": layers,
        "hidden_size": WIDTH,
        "num_attention_heads": HEADS,
        "max_position_embeddings": CONTEXT,
        "initialization": "scaled",  # or every logit would be zero
    }
    if family == "gpt2":
        shape: Any = Gpt2Architecture(**common, intermediate_size=4 * WIDTH)
    else:
        shape = LlamaArchitecture(**common, num_key_value_heads=HEADS, intermediate_size=1024, qk_norm=False)
    return build_decoder(shape, VOCABULARY, seed=1).eval()


def our_side(model: Any, prompt: list[int], tokens: int) -> tuple[Callable[[], float], Callable[[], list[int]]]:
    """A heat of ours, and the tokens it writes."""
    from engine.generation import QuickStep, generate
    from engine.recipe import GenerationSettings

    settings = GenerationSettings(max_new_tokens=tokens, temperature=0.0, seed=0)
    step, letters = QuickStep(model), tokenizer()

    def write() -> list[int]:
        return list(generate(model, letters, prompt, settings, step=step).tokens)

    return heat(write, tokens), write


def their_side(
    model: Any, prompt: list[int], tokens: int, cache: str | None
) -> tuple[Callable[[], float], Callable[[], list[int]]]:
    """A heat of Transformers with the same weights, and the tokens it writes."""
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM

    from engine.models.huggingface import config_of, exported_tensors

    config = config_of(model.shape, model.vocab_size, end_of_text=None)
    theirs = AutoModelForCausalLM.from_config(
        AutoConfig.for_model(config.pop("model_type"), **config), attn_implementation="sdpa"
    ).eval()
    theirs.load_state_dict(exported_tensors(model), strict=False)
    inputs, extra = torch.tensor([prompt]), {} if cache is None else {"cache_implementation": cache}
    common: dict[str, Any] = {"max_new_tokens": tokens, "min_new_tokens": tokens, "do_sample": False, "pad_token_id": 0}

    def write() -> list[int]:
        with torch.inference_mode():
            made = theirs.generate(inputs, attention_mask=torch.ones_like(inputs), **common, **extra)
        return list(made[0, len(prompt) :].tolist())

    return heat(write, tokens), write


def heat(write: Callable[[], list[int]], tokens: int) -> Callable[[], float]:
    """One text; the figure is tokens per second, reading the prompt included."""

    def run_heat() -> float:
        started = time.perf_counter()
        write()
        return tokens / (time.perf_counter() - started)

    return run_heat


def tokenizer() -> Any:
    """A tokenizer of as many characters as the model has tokens."""
    from tokenizers import Tokenizer, decoders, models

    from engine.tokens.tokenizer import TextTokenizer

    letters = {chr(0x4E00 + number): number for number in range(VOCABULARY - 1)} | {"<|endoftext|>": VOCABULARY - 1}
    raw = Tokenizer(models.WordLevel(letters, unk_token="<|endoftext|>"))
    raw.decoder = decoders.Fuse()
    raw.add_special_tokens(["<|endoftext|>"])
    return TextTokenizer(raw)
