"""Looks at the validation text while training goes on."""

from __future__ import annotations

import torch

from engine.evaluation import SplitResult, evaluate_split
from engine.evaluation.job import batch_size_for
from engine.jobs import JobContext, Stopped
from engine.models import Decoder
from engine.recipe import Recipe
from engine.sizing import JUDGED_WHOLE
from engine.tokens.folder import TokenFolder
from engine.tokens.shards import parted_at
from engine.training.record import Record
from engine.training.state import Execution

SPLIT = "validation"


class Judge:
    """Judges the model by the validation split, in the precision it is trained in, and tells the figures."""

    def __init__(
        self,
        context: JobContext,
        model: Decoder,
        tokens: TokenFolder,
        recipe: Recipe,
        execution: Execution,
        record: Record,
        *,
        lossless: bool,
    ) -> None:
        self._context = context
        self._model = model
        self._tokens = tokens
        self._execution = execution
        self._record = record
        self._lossless = lossless
        self._threshold = recipe.training.early_stopping_threshold
        self._end_of_text = parted_at(recipe.training)
        self._window = int(recipe.model.architecture.max_position_embeddings)
        self._batch_size = batch_size_for(recipe.evaluation.batch_size, execution.device, self._window)
        self._size = len(tokens.split(SPLIT))
        self._announce()

    def look(self, step: int, tokens: int) -> None:
        """Judge the model as it is after a step; a stop that is asked for cuts it short, and then nothing is told."""
        if not self._size:
            return
        try:
            result = self._result()
        except Stopped:
            return
        self._record.judged(step, result.loss, self._threshold)
        self._context.events.validation(
            step,
            tokens=tokens,
            seconds=self._record.seconds,
            loss=result.loss,
            perplexity=result.perplexity,
            bits_per_byte=result.bits_per_byte,
            accuracy=result.accuracy,
        )

    def _result(self) -> SplitResult:
        return evaluate_split(
            self._model,
            self._tokens,
            SPLIT,
            context=self._window,
            batch_size=self._batch_size,
            max_tokens=JUDGED_WHOLE if self._size > JUDGED_WHOLE else None,
            device=self._execution.device,
            autocast=torch.bfloat16 if self._execution.precision == "bf16" else None,
            lossless=self._lossless,
            end_of_text=self._end_of_text,
            should_stop=lambda: self._context.stop_requested,
        )

    def _announce(self) -> None:
        if not self._size:
            self._context.message(
                "warning",
                "training.no-validation",
                "There is no validation text, so nothing shows how well the model does on text it has not seen.",
            )
        elif self._size > JUDGED_WHOLE:
            self._context.message(
                "info",
                "training.validation-sample",
                f"The validation text has {self._size:,} tokens; while training, always the same {JUDGED_WHOLE:,} of "
                "them are judged. Evaluate judges them all.",
                tokens=self._size,
                sample=JUDGED_WHOLE,
            )
