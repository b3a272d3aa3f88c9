"""The models that are kept warm, and writing with them. The only module of the session that needs torch."""

from __future__ import annotations

import secrets
import sys
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

import psutil
import torch

from engine.generation import NewToken, Speaker, load_for_generation
from engine.hardware import choose_threads, probe, process_memory
from engine.jobs.log import log
from engine.project import Run
from engine.recipe import GenerationSettings, Recipe, with_values
from engine.session.call import Call

KEPT = 2
BEHIND_TRAINING = 15
"""Nice value; a training has 10."""

TELL_SECONDS = 0.025
"""Pieces of text are told forty times a second at most: an eye sees no more, and a window draws no more."""

_GENERATION = (
    "max_new_tokens", "temperature", "top_k", "top_p", "min_p", "repetition_penalty", "stop_strings", "seed",
)  # fmt: skip
MOST_ALTERNATIVES = 50
_FINISHED = {"stopped": "cancelled"}

_warm: OrderedDict[tuple[str, str], Speaker] = OrderedDict()


def load_model(call: Call) -> dict[str, Any]:
    """Make a model ready, so that the first word comes at once; says what it is."""
    began = time.perf_counter()
    speaker = speaker_of(call)
    speaker.prepare()
    return {
        "step": speaker.step,
        "parameters": sum(parameter.numel() for parameter in speaker.model.parameters()),
        "device": speaker.model.device.type,
        "seconds": time.perf_counter() - began,
        "memory": process_memory(),
    }


def write(call: Call) -> dict[str, Any]:
    """Write on from a prompt, telling the text as it comes.

    Raises:
        UsageError: a param is missing, or there is no such checkpoint.
        RecipeError: a setting is out of its range.
        LangwrightError: the checkpoint is damaged.
    """
    prompt, settings = call.text("prompt"), _settings(call)
    alternatives = call.whole("alternatives", most=MOST_ALTERNATIVES)
    speaker = speaker_of(call)
    call.check()
    call.tell(
        "started", seed=settings.seed, step=speaker.step, prompt_tokens=len(speaker.tokenizer.encode(prompt)),
        skipped=[vars(one) for one in speaker.skipped],
    )  # fmt: skip
    began = time.perf_counter()
    telling = _Telling(call)
    made = speaker.generate(
        prompt, settings, alternatives=alternatives, should_stop=lambda: call.cancelled, on_token=telling.add
    )
    telling.end(made.text)
    seconds = time.perf_counter() - began
    return {
        "text": made.text,
        "seed": made.seed,
        "step": speaker.step,
        "tokens": len(made.tokens),
        "seconds": seconds,
        "tokens_per_second": len(made.tokens) / seconds if seconds else 0.0,
        "finish_reason": _FINISHED.get(made.ended, made.ended),
        "prompt_cut": made.prompt_cut,
    }


def unload_all() -> int:
    """Let all models go; returns how many there were."""
    number = len(_warm)
    _warm.clear()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    return number


def speaker_of(call: Call) -> Speaker:
    """The model that is asked for, warm or loaded now; the last two stay warm."""
    run = Run(call.path("run").absolute())
    info = run.checkpoint(call.checkpoint())  # type: ignore[arg-type]
    key = (str(run.folder), info.sha256)
    if key not in _warm:
        call.tell("loading", step=info.step)
        _use_few_threads()
        _step_back()
        while len(_warm) >= KEPT:
            _warm.popitem(last=False)
        speaker = load_for_generation(run.folder, info.step)
        _warm[key] = speaker
    _warm.move_to_end(key)
    return _warm[key]


def _use_few_threads() -> None:
    """Half of the cores: one token at a time gains little from more, and a training may be at work beside us."""
    cores = choose_threads("auto", probe()).threads
    torch.set_num_threads(max(1, cores // 2))


def _step_back() -> None:
    """Let a training go first, which runs at a lower priority itself: writing may be slower then, the run is not."""
    process = psutil.Process()
    try:
        process.nice(psutil.IDLE_PRIORITY_CLASS if sys.platform == "win32" else BEHIND_TRAINING)
    except psutil.Error as error:
        log(f"The priority stays as it is: {error}")


def _settings(call: Call) -> GenerationSettings:
    given = {f"generation.{name}": _value(call.params[name]) for name in _GENERATION if name in call.params}
    recipe = with_values(Recipe(), given, where="The request")
    if recipe.generation.seed == "auto":
        recipe = with_values(recipe, {"generation.seed": secrets.randbelow(2**31)})
    return recipe.generation


def _value(given: Any) -> Any:
    """JSON knows no tuples."""
    return tuple(given) if isinstance(given, list) else given


@dataclass
class _Telling:
    """Gathers tokens for a moment, so that a fast model does not drown its listener."""

    call: Call
    _text: str = ""
    _tokens: list[dict[str, Any]] = field(default_factory=list)
    _told: float = 0.0
    _length: int = 0

    def add(self, token: NewToken) -> None:
        self._text += token.text
        self._length += len(token.text)
        told = {"id": token.token, "text": token.text, "probability": token.probability}
        if token.entropy is not None:
            told["entropy"] = token.entropy
            told["rank"] = token.rank
        if token.alternatives:
            told["alternatives"] = [
                {"id": other.token, "text": other.text, "probability": other.probability}
                for other in token.alternatives
            ]
        self._tokens.append(told)
        if time.perf_counter() - self._told >= TELL_SECONDS:
            self._tell()

    def end(self, whole: str) -> None:
        """Tell what is left, with what was held back of an unfinished character."""
        self._text += whole[self._length :]
        if self._text or self._tokens:
            self._tell()

    def _tell(self) -> None:
        self._told = time.perf_counter()
        self.call.tell("text", text=self._text, tokens=self._tokens)
        self._text, self._tokens = "", []
