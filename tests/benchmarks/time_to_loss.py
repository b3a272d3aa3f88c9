"""``time-to-loss``: seconds of training until a model is as good as the plain loop's after its 2,000 steps.

The reference is the public recipe for processors: the plain loop with warm-up and cosine decay, characters, 2,000 steps
of 12 passages of 64. Ours is a recipe that this program offers and exports, with at most 0.81 million parameters, made
of what a run is made of: model, optimizer, schedule, step, batches from token shards.

1. The text's last tenth is kept for judging: all of it, in windows of each model's context.
2. Both train in turn, so that each meets the same other load; only their steps are timed, all of them, the first
   included. Ours is judged every ten steps in the second half of its schedule.
3. The loss to reach is the one at which the reference ends with this seed, or ``--target``. Ours counts from its first
   look at or below it; there is no interpolation, and a seed with which it is never reached counts as infinitely slow.

On a machine that is slow or busy ``--timed 200`` makes but 200 of the reference's steps, spread over ours, and takes
2,000 of them to last ten times as long; it then needs ``--target``.
"""

from __future__ import annotations

import argparse
import contextlib
import math
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import torch
from benchmark import Outcome, say
from plain_loop import SIZES, PlainLoop
from throughput_base import Text, characters, write_tokens
from torch import Tensor

from engine.hardware import choose_threads, probe
from engine.models import build_model
from engine.recipe import Recipe, resolve, with_values
from engine.tokens.loader import Batches
from engine.training import Schedule, Trainer, build_optimizer, keep_freed_memory

MOST_PARAMETERS = 810_000

REFERENCE_STEPS = 2000

STEPS = 240

EVERY = 10
"""Steps of ours between two looks."""

OURS = {
    "model.architecture.num_hidden_layers": 2,
    "model.architecture.max_position_embeddings": 64,
    "model.architecture.tie_word_embeddings": False,
    "model.architecture.qk_norm": True,
    "model.architecture.initialization": "zero",
    "training.batch_size": 12,
    "training.optimizer": "muon",
    "training.learning_rate": 0.02,
    "training.adam_learning_rate": 0.02,
    "training.momentum": 0.9,
    "training.lr_scheduler_type": "linear",
    "training.min_learning_rate_ratio": 0.0,
    "training.warmup_steps": 10,
    "training.adam_beta1": 0.8,
    "training.adam_beta2": 0.95,
    "training.weight_decay": 0.0,
}
"""Where ours differs from the defaults of the dial's ``tiny``; found by ``recipe_search.py``."""


@dataclass
class Side:
    """One of the two that race.

    Attributes:
        step: makes one step and waits for it.
        steps: how many there will be.
        done: how many were made.
        seconds: what they took together.
    """

    step: Callable[[], object]
    steps: int
    done: int = 0
    seconds: float = 0.0

    def go_on(self, to: int) -> None:
        """Make steps until so many are done."""
        while self.done < min(to, self.steps):
            started = time.perf_counter()
            self.step()
            self.seconds += time.perf_counter() - started
            self.done += 1


@dataclass
class Looks:
    """What a side was judged to be, after so many steps and seconds."""

    found: list[tuple[int, float, float]] = field(default_factory=list)

    def add(self, side: Side, loss: float) -> None:
        """Note a look."""
        self.found.append((side.done, side.seconds, loss))

    def first_at(self, target: float) -> tuple[int, float]:
        """Steps and seconds of the first look at or below a loss; infinite where there is none."""
        return next(((step, seconds) for step, seconds, loss in self.found if loss <= target), (0, math.inf))


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``time-to-loss``."""
    parser.add_argument("--text", type=Path, default=None, help="a text file (default: Python's own documentation)")
    parser.add_argument(
        "--target", type=float, default=None, help="validation loss to reach (default: the reference's)"
    )
    parser.add_argument("--seeds", type=int, default=3, help="how many seeds, from 1 on (default: 3)")
    parser.add_argument("--steps", type=int, default=STEPS, help=f"steps of ours (default: {STEPS})")
    parser.add_argument(
        "--timed", type=int, default=REFERENCE_STEPS, help="steps of the reference that are made (default: 2,000)"
    )
    parser.add_argument("--threads", type=int, default=None, help="of the processor (default: one a core)")
    parser.add_argument("--quick", action="store_true", help="a few steps of each: shows that it runs, nothing else")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race ours to the reference's last loss, once with each seed."""
    keep_freed_memory()
    threads = choose_threads(chosen.threads or "auto", probe()).threads
    torch.set_num_threads(threads)
    if chosen.timed < REFERENCE_STEPS and chosen.target is None:
        raise SystemExit("--timed needs --target: the reference's last loss is not known before its last step")
    text = characters(chosen.text)
    if chosen.quick:
        text, chosen.timed, chosen.steps = Text(text.ids[:20_000], text.vocab_size), 8, 4
    raced = [_seed(seed, text, chosen) for seed in range(1, chosen.seeds + 1)]
    ours, reference = [o for o, _, _ in raced], [r for _, r, _ in raced]
    return Outcome(
        ours=sorted(ours)[len(ours) // 2],
        reference=sorted(reference)[len(reference) // 2],
        unit="seconds",
        ratios=tuple(r / o for o, r in zip(ours, reference, strict=True)),
        notes=tuple(note for _, _, note in raced),
        extra={"threads": threads, "characters": len(text.ids), "ratio_is": "reference / ours"},
    )


def our_recipe(steps: int, seed: int) -> Recipe:
    """The recipe that races."""
    return resolve(with_values(Recipe(), OURS | {"training.max_steps": steps, "training.seed": seed}))


@contextlib.contextmanager
def our_trainer(recipe: Recipe, text: Text) -> Iterator[Trainer]:
    """A trainer as a run builds it, over token shards on disk."""
    training = recipe.training
    with tempfile.TemporaryDirectory() as folder:
        tokens = write_tokens(Path(folder), text)
        torch.manual_seed(training.seed)
        model = build_model(recipe.model, text.vocab_size, seed=training.seed).train()
        optimizer = build_optimizer(model, training)
        context, batch = int(recipe.model.architecture.max_position_embeddings), int(training.batch_size)
        with Batches(tokens, "train", context=context, batch_size=batch, seed=training.seed) as batches:
            schedule = Schedule.of(training)
            yield Trainer(model, optimizer, batches, schedule, max_grad_norm=training.max_grad_norm)


def whole_loss(mean_loss: Callable[[Tensor, Tensor], float], ids: Tensor, context: int) -> float:
    """The mean loss over a text in windows of the context length; what is left over at the end is not judged."""
    windows = (len(ids) - 1) // context
    inputs = ids[: windows * context].view(windows, context)
    labels = ids[1 : windows * context + 1].view(windows, context)
    with torch.no_grad():
        pairs = zip(inputs.split(64), labels.split(64), strict=True)
        return sum(mean_loss(some, wanted) * len(some) for some, wanted in pairs) / windows


def judged(trainer: Trainer, kept: Tensor) -> float:
    """The mean loss of ours over all of a text."""
    model, context = trainer.model.eval(), int(trainer.model.shape.max_position_embeddings)
    loss = whole_loss(lambda some, wanted: model.loss_sum(some, wanted).item() / wanted.numel(), kept, context)
    model.train()
    return loss


def _seed(seed: int, text: Text, chosen: argparse.Namespace) -> tuple[float, float, str]:
    """Seconds of ours and of the reference with one seed, and a line about them."""
    ids, cut = torch.from_numpy(text.ids), int(0.9 * len(text.ids))
    training, kept, size = ids[:cut], ids[cut:], SIZES["tiny"]
    plain = PlainLoop(size, training, text.vocab_size, seed=seed, steps=REFERENCE_STEPS)
    reference = Side(plain.step, chosen.timed)
    looks = Looks()
    with our_trainer(our_recipe(chosen.steps, seed), Text(training.numpy(), text.vocab_size)) as trainer:
        ours = Side(lambda: trainer.step().read(), chosen.steps)
        while ours.done < ours.steps:
            ours.go_on(ours.done + EVERY)
            reference.go_on(round(reference.steps * ours.done / ours.steps))
            if 2 * ours.done >= ours.steps:
                looks.add(ours, judged(trainer, kept))
        parameters = trainer.model.parameter_count()
    if parameters > MOST_PARAMETERS:
        raise ValueError(f"{parameters:,} parameters are more than {MOST_PARAMETERS:,}")
    last = whole_loss(lambda some, wanted: plain.model(some, wanted).item(), kept, size.context)
    target = last if chosen.target is None else chosen.target
    step, seconds = looks.first_at(target)
    in_all = reference.seconds * (1 if chosen.quick else REFERENCE_STEPS / chosen.timed)
    note = (
        f"seed {seed}: reference {in_all:.1f} s ({reference.done} steps made, loss {last:.4f}); ours, {parameters:,} "
        f"parameters, {seconds:.1f} s and {step} steps to {target:.4f}, {looks.found[-1][2]:.4f} in the end"
    )
    say(note)
    return seconds, in_all, note
