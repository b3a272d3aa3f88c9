"""What the model writes while it learns: the same prompts, the same seed each time, so that samples can be compared."""

from __future__ import annotations

from collections.abc import Sequence

from engine.errors import LangwrightError
from engine.generation import generate
from engine.jobs import JobContext
from engine.models import Decoder
from engine.recipe import Recipe
from engine.tokens.tokenizer import TextTokenizer


class Sampler:
    """Writes samples and tells them as events. Draws from a generator of its own: training goes on as without it."""

    def __init__(self, context: JobContext, model: Decoder, tokenizer: TextTokenizer, recipe: Recipe) -> None:
        self._context = context
        self._model = model
        self._tokenizer = tokenizer
        self._prompts = recipe.training.sample_prompts
        self._settings = recipe.generation.model_copy(
            update={"max_new_tokens": recipe.training.sample_tokens, "seed": recipe.training.seed}
        )

    def write(self, step: int, prompts: Sequence[str] = ()) -> None:
        """Write on from some prompts, or else from the recipe's; a stop that is asked for cuts it short."""
        for prompt in prompts or self._prompts:
            if self._context.stop_requested:
                return
            try:
                written = generate(
                    self._model,
                    self._tokenizer,
                    self._tokenizer.encode(prompt),
                    self._settings,
                    should_stop=lambda: self._context.stop_requested,
                )
            except LangwrightError as error:
                # A prompt that cannot be read, or a model that has diverged, is worth a word but not the training.
                self._context.message("warning", error.code, f"No sample at step {step}: {error}", step=step)
                continue
            self._context.events.event("sample", step=step, prompt=prompt, text=written.text, seed=written.seed)
