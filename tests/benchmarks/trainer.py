"""``trainer``: tokens per second against the Trainer of transformers, same shape, batch, precision and threads.

Both train a GPT-2 with biases, learned positions and a tied head on the same characters with AdamW. Theirs is
``GPT2LMHeadModel`` under ``Trainer`` with its defaults, without logging and saving; its time is that of its own steps,
from the end of the first to the end of the last, so its set-up does not count.
"""

from __future__ import annotations

import argparse
import tempfile
import time

import torch
from benchmark import Outcome, race, say
from plain_loop import SIZES, Size
from throughput_base import Text, characters, heat, our_trainer

from engine.hardware import choose_precision, choose_threads, probe

STEPS = {"tiny": 40, "base": 4}


def options(parser: argparse.ArgumentParser) -> None:
    """Its own options."""
    parser.add_argument("--size", choices=SIZES, default="base", help="shape (default: base)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--steps", type=int, default=None, help="steps a heat (default: 4 for base, 40 for tiny)")
    parser.add_argument("--precision", choices=("auto", "fp32", "bf16"), default="auto", help="of both (default: auto)")
    parser.add_argument("--threads", type=int, default=None, help="of both (default: one a core)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race."""
    hardware = probe()
    threads = choose_threads(chosen.threads or "auto", hardware).threads
    torch.set_num_threads(threads)
    size, text, steps = SIZES[chosen.size], characters(None), chosen.steps or STEPS[chosen.size]
    precision = choose_precision(chosen.precision, "cpu", hardware, 10**7 if chosen.size == "base" else 10**6).precision
    say(f"{chosen.size}, {precision}, {threads} threads")
    theirs = Theirs(size, text, precision)
    with our_trainer(size, text, "gpt2", "cpu", precision) as trainer:
        ours = heat(lambda: trainer.step().read().loss, steps, size, "cpu")
        ours()
        notes = (f"{chosen.size}: {size.layers} layers of {size.width}; both in {precision}, {threads} threads",)
        return race(ours, lambda: theirs.heat(steps), rounds=chosen.rounds, unit="tokens/s", notes=notes)


class Theirs:
    """The Trainer of transformers, one heat at a time over the same model."""

    def __init__(self, size: Size, text: Text, precision: str) -> None:
        from transformers import GPT2Config, GPT2LMHeadModel

        torch.manual_seed(1337)
        self.size, self.precision = size, precision
        self.ids = torch.from_numpy(text.ids)
        shape = {"n_layer": size.layers, "n_head": size.heads, "n_embd": size.width, "n_positions": size.context}
        dropout = {"resid_pdrop": 0.0, "embd_pdrop": 0.0, "attn_pdrop": 0.0}
        ends = {"bos_token_id": 0, "eos_token_id": 0}
        self.model = GPT2LMHeadModel(GPT2Config(vocab_size=text.vocab_size, **shape, **dropout, **ends))

    def heat(self, steps: int) -> float:
        """Tokens per second over some steps."""
        from transformers import Trainer, TrainerCallback, TrainingArguments

        class Clock(TrainerCallback):
            ends: list[float] = []  # noqa: RUF012 - one for each heat's own class

            def on_step_end(self, *_arguments, **_keywords):
                self.ends.append(time.perf_counter())

        passages = torch.arange(0, len(self.ids) - self.size.context, self.size.context)
        data = [{"input_ids": p, "labels": p} for p in (self.ids[i : i + self.size.context] for i in passages.tolist())]
        with tempfile.TemporaryDirectory() as folder:
            arguments = TrainingArguments(
                output_dir=folder,
                max_steps=steps + 1,
                per_device_train_batch_size=self.size.batch,
                learning_rate=1e-3,
                weight_decay=0.1,
                bf16=self.precision == "bf16",
                use_cpu=True,
                report_to="none",
                save_strategy="no",
                logging_strategy="no",
                disable_tqdm=True,
            )
            Trainer(model=self.model, args=arguments, train_dataset=data, callbacks=[Clock()]).train()
        return self.size.tokens_per_step * steps / (Clock.ends[-1] - Clock.ends[0])
