"""Courses of runs for tests: made up by a law with noise, and recorded from real small runs."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from engine.advice import Course, course_of
from engine.project import RunInputs
from engine.recipe import Recipe, with_values
from engine.recipe.schedule import Schedule

RECORDED = Path(__file__).parent / "recorded"
UNIGRAM = 6.0


def made_up(
    steps: int = 1000,
    done: int | None = None,
    *,
    floor: float = 3.0,
    exponent: float = 0.5,
    annealing: float = 0.3,
    noise: float = 0.15,
    looks: int = 20,
    seed: int = 0,
    running: bool = True,
    settings: dict[str, object] | None = None,
) -> Course:
    """A course whose losses follow a power law with annealing; validation lies a little above training."""
    draw = np.random.default_rng(seed)
    recipe = with_values(
        Recipe(),
        {
            "training.max_steps": steps,
            "training.warmup_steps": steps // 20,
            "training.learning_rate": 0.02,
            "training.batch_size": 16,
            "model.architecture.max_position_embeddings": 128,
            **(settings or {}),
        },
    )
    schedule = Schedule.of(recipe.training)
    rates = np.array([schedule(step) for step in range(steps)])
    gone = np.concatenate([[0.0], np.cumsum(rates)]) / (rates.max() * steps)
    given_up = np.concatenate([[0.0], (np.maximum.accumulate(rates) - rates) / rates.max()])
    scale = (8.0 - floor) * 0.02**exponent
    law = floor + scale * (gone + 0.02) ** -exponent - annealing * given_up
    done = steps if done is None else done
    step = np.arange(1, done + 1)
    at = np.arange(0, done + 1, max(1, steps // looks))
    return Course(
        step=step.astype(float),
        train_loss=law[step] + noise * draw.standard_normal(done),
        grad_norm=0.5 + 0.1 * draw.random(done),
        learning_rate=rates[:done],
        speed=1e4 * (1 + 0.1 * draw.standard_normal(done)),
        looked_at=at.astype(float),
        validation=law[at] + 0.05 + 0.02 * noise * draw.standard_normal(len(at)),
        max_steps=steps,
        usual_steps=steps,
        warmup_steps=steps // 20,
        step_tokens=16 * 128,
        train_tokens=steps * 16 * 128 // 4,
        validation_tokens=20_000,
        vocab_size=2048,
        unigram_entropy=UNIGRAM,
        running=running,
        recipe=recipe,
    )


def recorded(name: str, done: int | None = None, *, running: bool = False) -> Course:
    """A real run as it was recorded, up to a step."""
    found = json.loads((RECORDED / f"{name}.json").read_text())
    recipe = with_values(Recipe(), found["settings"])
    steps = np.arange(found["first_step"], found["first_step"] + len(found["train_loss"]), dtype=float)
    schedule = Schedule.of(recipe.training)
    made = steps <= (done or steps[-1])
    looks = np.array(found["looked_at"], dtype=float)
    looked = looks <= steps[made][-1]
    metrics = {
        "step": steps[made],
        "train_loss": np.array(found["train_loss"])[made],
        "grad_norm": np.array(found["grad_norm"])[made],
        "learning_rate": np.array([schedule(int(step) - 1) for step in steps[made]]),
        "tokens_per_second": np.full(int(made.sum()), np.nan),
    }
    validations = {"step": looks[looked], "loss": np.array(found["validation"])[looked]}
    inputs = RunInputs.model_validate(
        {
            "tokens": {"fingerprint": "", "path": ""},
            "tokenizer_sha256": "",
            **{name: found[name] for name in ("vocab_size", "train_tokens", "validation_tokens", "unigram_entropy")},
            **dict.fromkeys(("test_tokens", "train_bytes", "validation_bytes", "test_bytes"), 0),
        }
    )
    return course_of(metrics, validations, recipe, inputs, running=running)


def names() -> list[str]:
    """The recorded runs."""
    return sorted(path.stem for path in RECORDED.glob("*.json"))
