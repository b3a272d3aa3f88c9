"""A run's model, ready to speak."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import torch

from engine.checkpoints import Skipped, load_checkpoint
from engine.generation.generate import generate_batch
from engine.generation.step import QuickStep
from engine.generation.text import Generated, NewToken
from engine.models import Decoder, build_model, load_weights
from engine.project import Run
from engine.project.run import Which
from engine.recipe import GenerationSettings, Recipe
from engine.tokens.tokenizer import TextTokenizer


@dataclass(frozen=True)
class Speaker:
    """A model with its tokenizer.

    Attributes:
        recipe: the run's frozen recipe.
        step: the checkpoint it comes from.
        sha256: of that checkpoint's weights.
        skipped: checkpoints that should have come first but are damaged; worth telling.
    """

    model: Decoder
    tokenizer: TextTokenizer
    recipe: Recipe
    step: int
    sha256: str
    skipped: tuple[Skipped, ...] = ()

    def generate(
        self,
        prompt: str,
        settings: GenerationSettings | None = None,
        *,
        alternatives: int = 0,
        should_stop: Callable[[], bool] | None = None,
        on_token: Callable[[NewToken], None] | None = None,
    ) -> Generated:
        """Write on from a text, by the run's own settings unless others are given; see :meth:`generate_batch`."""
        (written,) = self.generate_batch(
            [prompt], settings, alternatives=alternatives, should_stop=should_stop, on_token=on_token
        )
        return written

    def generate_batch(
        self,
        prompts: Sequence[str],
        settings: GenerationSettings | None = None,
        *,
        alternatives: int = 0,
        should_stop: Callable[[], bool] | None = None,
        on_token: Callable[[NewToken], None] | None = None,
    ) -> tuple[Generated, ...]:
        """Write on from several texts together; see :func:`engine.generation.generate_batch`.

        Raises:
            LangwrightError: a prompt is no text, or the model has diverged.
        """
        return generate_batch(
            self.model,
            self.tokenizer,
            [self.tokenizer.encode(prompt) for prompt in prompts],
            settings or self.recipe.generation,
            step=self._step,
            alternatives=alternatives,
            should_stop=should_stop,
            on_token=on_token,
        )

    def prepare(self) -> None:
        """Do beforehand what the first text would have to wait for."""
        _ = self._step

    @cached_property
    def _step(self) -> QuickStep | None:
        """The model prepared for quick steps, once; it takes as much memory as the weights again."""
        return QuickStep(self.model) if QuickStep.suits(self.model) else None


def load_for_generation(run_folder: Path, which: Which = "best", *, device: str | torch.device = "auto") -> Speaker:
    """Load a run's model from what is frozen in its folder alone.

    Args:
        run_folder: the run's folder.
        which: ``"best"``, ``"last"`` or a step.
        device: where the model shall be; "auto" takes the graphics card where there is one.

    Raises:
        UsageError: there is no such checkpoint.
        LangwrightError: the run or all its checkpoints are damaged.
    """
    run = Run(run_folder)
    tokenizer = TextTokenizer.load(run.folder / "tokenizer.json")
    loaded = load_checkpoint(run.folder, which, optimizer=False)
    model = build_model(run.recipe.model, run.inputs.vocab_size)
    load_weights(model, loaded.model)
    model.to(choose_device(device)).eval()
    return Speaker(model, tokenizer, run.recipe, loaded.step, loaded.info.sha256, loaded.skipped)


def choose_device(device: str | torch.device) -> torch.device:
    """The device for "auto": CUDA, else Apple's graphics, else the processor."""
    if device != "auto":
        return torch.device(device)
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
