"""The loop of a training.

Before the first step of a fresh run: a look at the validation text, and samples. Then, until ``max_steps``:

1. obey: commands and a wish to stop, between two steps;
2. wait while the pace forbids a step (:mod:`engine.training.pace`), obeying meanwhile;
3. make a step, note its figures, and those of the gauges where there is a new look at the machine;
4. every ``eval_steps`` look at the validation text, write samples, and see how busy the machine is;
5. every ``save_steps`` save a checkpoint.

It ends early when ``early_stopping_patience`` looks in a row found no improvement. At the end it looks and saves once
more, unless it just did. A wish to stop finishes the step, saves and ends. Saving goes on while the next steps are
made; at the end, and before a pause, it is waited for. A save that fails meanwhile is told at the next step and made
again at once. One that fails then, on a full disk for example, pauses the run: nothing that was learnt is thrown away
while there is a remedy.
"""

from __future__ import annotations

import math
import time
from collections import deque
from typing import Any, Literal

from engine.errors import LangwrightError
from engine.jobs import Command, JobContext, Stopped
from engine.project import Run
from engine.training.compiling import eager
from engine.training.gauges import Gauges
from engine.training.guard import Guard
from engine.training.memory import MemoryWatch
from engine.training.pace import Pace
from engine.training.record import Record
from engine.training.samples import Sampler
from engine.training.saving import Saver
from engine.training.step import StepResult, Trainer
from engine.training.threads import ThreadKeeper
from engine.training.validation import Judge

POLL_SECONDS = 0.1


class Loop:
    """A training from where it stands to its end."""

    def __init__(
        self,
        context: JobContext,
        run: Run,
        trainer: Trainer,
        record: Record,
        *,
        judge: Judge,
        sampler: Sampler,
        saver: Saver,
        guard: Guard,
        threads: ThreadKeeper,
        memory: MemoryWatch,
        gauges: Gauges,
        pace: Pace,
    ) -> None:
        self._context = context
        self._run = run
        self._trainer = trainer
        self._record = record
        self._judge = judge
        self._sampler = sampler
        self._saver = saver
        self._guard = guard
        self._threads = threads
        self._memory = memory
        self._gauges = gauges
        self._pace = pace
        self._max_steps = int(run.recipe.training.max_steps)
        self._eval_steps = int(run.recipe.training.eval_steps)
        self._patience = run.recipe.training.early_stopping_patience
        self._save_steps = int(run.recipe.training.save_steps)
        self._began = (record.seconds, trainer.tokens)
        self._waiting: deque[Command] = deque()
        self._unread: StepResult | None = None
        self._due = False
        # A graphics card computes ahead of us: there the figures of a step are read once the next one is on its way.
        self._reads_later = trainer.model.device.type == "cuda"

    def run(self) -> dict[str, Any]:
        """Train to the end; returns the result.

        Raises:
            Stopped: as asked; what was learnt is saved.
            Diverged: the weights lead nowhere any more.
            LangwrightError: memory does not suffice.
        """
        self._first_look()
        while self._trainer.done < self._max_steps and not self._loses_patience():
            self._obey()
            self._await_turn()
            self._step()
            self._look_and_save()
        self._see_it_saved()
        if self._loses_patience():
            self._tell_early_end()
        return self.result()

    def result(self) -> dict[str, Any]:
        """The figures of the run as it stands, JSON-able."""
        trainer, record = self._trainer, self._record
        seconds, tokens = record.seconds - self._began[0], trainer.tokens - self._began[1]
        return {
            "run": self._run.name,
            "steps": trainer.done,
            "tokens": trainer.tokens,
            "seconds": record.seconds,
            "tokens_per_second": tokens / seconds if seconds > 0 else None,
            "train_loss": record.train_loss,
            "validation_loss": record.validation[1] if record.validation else None,
            "best_validation_loss": record.best_validation_loss,
            "peak_memory_bytes": self._memory.peak(),
            "checkpoint": self._saver.last,
        }

    def _first_look(self) -> None:
        if self._trainer.done == 0:
            self._look()
        elif self._saver.last is None:  # a branch: from now on it does not need its parent any more
            self._save(wait=True)
        self._context.progress(self._trainer.done, self._max_steps, "steps")

    def _await_turn(self) -> None:
        """Rest, and wait while a condition forbids a step; on a battery, which may run down, all is saved first."""
        while not self._pace.may_go(self._trainer.done):
            if self._pace.holds:
                self._catch_up()
                if self._pace.on_battery and self._saver.begun != self._trainer.done:
                    self._save()
                if self._gauges.due:
                    self._gauges.tell(self._trainer.done, self._trainer.tokens)
                    self._context.events.flush()
            self._pace.wait()
            self._obey()

    def _step(self) -> None:
        began = time.perf_counter()
        before = self._trainer.tokens
        unread, self._unread = self._unread, self._trainer.step(weigh=self._gauges.due)
        if not self._reads_later or self._pace.shares:  # a device that others share is to stand still between steps
            unread, self._unread = self._unread, None
        figures = unread.read() if unread else None
        seconds = time.perf_counter() - began
        self._record.spent(seconds, self._trainer.tokens - before)
        self._pace.worked(seconds)
        if unread and figures:
            self._tell(unread, figures)
        self._context.progress(self._trainer.done, self._max_steps, "steps")

    def _look_and_save(self) -> None:
        done, last = self._trainer.done, self._trainer.done == self._max_steps
        looks = last or done % self._eval_steps == 0
        self._due = self._due or last or done % self._save_steps == 0
        if looks or self._due:
            self._catch_up()
        if looks:
            self._look()
            last = last or self._loses_patience()
            self._due = self._due or last
        # While updates are being left out there is no saving: should training diverge, it goes back before them.
        if self._due and (last or not self._record.skipped_in_a_row):
            self._due = False
            if self._saver.begun != done:
                self._save()

    def _loses_patience(self) -> bool:
        return 0 < self._patience <= self._record.looks_without_improvement

    def _tell_early_end(self) -> None:
        looks, best = self._record.looks_without_improvement, self._record.best_step
        self._context.message(
            "info",
            "training.early-stop",
            f"Training ended at step {self._trainer.done}: {looks} looks in a row found no lower validation loss. The "
            f"best was at step {best}.",
            step=self._trainer.done,
            looks=looks,
            best_step=best,
        )

    def _tell(self, result: StepResult, figures: Any) -> None:
        self._context.events.metrics(
            result.step,
            tokens=result.tokens,
            seconds=self._record.seconds,
            train_loss=figures.loss,
            learning_rate=result.learning_rate,
            grad_norm=figures.grad_norm,
            tokens_per_second=self._record.tokens_per_second,
            memory_bytes=self._memory.now(),
        )
        if not math.isnan(figures.weight_norm):
            self._gauges.tell(result.step, result.tokens, figures.weight_norm)
        self._guard.watch(result, figures)

    def _catch_up(self) -> None:
        """Read the figures of a step that the graphics card may still be at."""
        if self._unread is None:
            return
        began = time.perf_counter()
        figures = self._unread.read()
        self._record.spent(time.perf_counter() - began, 0)
        unread, self._unread = self._unread, None
        self._tell(unread, figures)

    def _look(self) -> None:
        began = time.perf_counter()
        self._threads.reconsider(self._trainer.done)
        with eager(self._trainer.model), self._trainer.speaking():
            self._judge.look(self._trainer.done, self._trainer.tokens)
            self._sampler.write(self._trainer.done)
        self._pace.worked(time.perf_counter() - began)

    def _sample(self, command: Command) -> None:
        with eager(self._trainer.model), self._trainer.speaking():
            self._sampler.write(self._trainer.done, command.values.get("prompts", ()))

    def _obey(self) -> None:
        """Hear how the save under way does; do what was commanded since the last step."""
        if self._failed(wait=False):
            self._save(wait=True)
        while (command := self._next_command()) is not None:
            if command.name == "pause":
                if self._failed(wait=True):
                    self._save(wait=True)
                self._pause()
            elif command.name == "save":
                self._catch_up()
                self._save()
            elif command.name == "sample":
                self._sample(command)
            elif command.name == "pace":
                self._change_pace(command)
        if self._context.stop_requested:
            self._stop()

    def _change_pace(self, command: Command) -> None:
        self._catch_up()  # figures that wait are of the pace before
        self._pace.change([str(text) for text in command.values.get("settings", ())], self._trainer.done)

    def _next_command(self) -> Command | None:
        self._waiting.extend(self._context.commands())
        return self._waiting.popleft() if self._waiting else None

    def _pause(self, **why: Any) -> None:
        """Wait for "resume" or a wish to stop, and let the machine sleep; saves and samples are still made."""
        self._catch_up()
        self._context.events.event("paused", step=self._trainer.done, **why)
        with self._context.awake.interrupted():
            self._wait(trying=bool(why))
        self._context.events.event("resumed", step=self._trainer.done)

    def _wait(self, *, trying: bool) -> None:
        """What a pause is made of; ``trying``: a save that failed is what it waits for."""
        while not self._context.stop_requested:
            command = self._next_command()
            if command is None:
                time.sleep(POLL_SECONDS)
                self._context.events.flush()  # what a full disk did not take is tried again
            elif command.name == "resume":
                break
            elif command.name == "sample":
                self._sample(command)
            elif command.name == "pace":
                self._change_pace(command)
            elif command.name == "save":
                if trying:  # what it waits for is just this save: try it again
                    break
                self._save(wait=True)

    def _stop(self) -> None:
        self._catch_up()
        done = self._trainer.done
        if done:
            self._see_it_saved()
        text = f"Stopped at step {done}; everything is saved." if done else "Stopped before the first step."
        raise Stopped(text, **self.result())

    def _see_it_saved(self) -> None:
        """Have what was learnt so far on the disk, waiting for it."""
        if self._failed(wait=True) or self._saver.last != self._trainer.done:
            self._save(wait=True)

    def _failed(self, *, wait: bool) -> bool:
        """Whether the save under way has failed, which is told then; without waiting it may still be at work."""
        try:
            self._saver.wait() if wait else self._saver.poll()
        except LangwrightError as failure:
            self._tell_failure("warning", failure)
            return True
        return False

    def _save(self, *, wait: bool = False) -> None:
        """Save; where that fails, pause until the person has made room, or end with what was saved before.

        Args:
            wait: until it is saved; else training may go on meanwhile.

        Raises:
            Stopped: a stop is asked for and the save still fails; the run goes on from its last good checkpoint.
        """
        wait = self._failed(wait=True) or wait
        while True:
            try:
                self._saver.begin()
                if wait:
                    self._saver.wait()
            except LangwrightError as error:
                failure = error
            else:
                return
            self._tell_failure("error", failure)
            if not self._context.stop_requested:
                self._pause(code=failure.code, text=str(failure))
            if self._context.stop_requested:
                raise self._ended_unsaved(failure) from failure

    def _tell_failure(self, level: Literal["warning", "error"], failure: LangwrightError) -> None:
        self._context.message(level, failure.code, str(failure), **{**failure.values, "step": self._trainer.done})

    def _ended_unsaved(self, failure: LangwrightError) -> Stopped:
        last = self._saver.last
        kept = f"The checkpoint of step {last} is untouched." if last is not None else "There was none before."
        stopped = Stopped(
            f"Stopped at step {self._trainer.done}, which could not be saved: {failure.message} {kept}", **self.result()
        )
        stopped.code, stopped.remedy = failure.code, failure.remedy
        return stopped
