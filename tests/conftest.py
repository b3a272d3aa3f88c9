"""Fixtures for the whole tree: a small project with tokens, and training in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

SPLITS = {
    "train": [f"The {a} is near the {b}.\n" for a in ("river", "wood", "café") for b in ("sea", "hill", "town")] * 6,
    "validation": ["The town is near the river.\n", "The café, the hill: near the wood. " * 5],
    "test": ["The sea. "],
}

SMALL = (
    "tokenizer.vocab_size=300",
    "model.architecture.num_hidden_layers=2",
    "model.architecture.hidden_size=32",
    "model.architecture.num_attention_heads=2",
    "model.architecture.max_position_embeddings=16",
    "model.architecture.dropout=0.1",
    "training.device=cpu",
    "training.keep_awake=false",  # nothing is asked of the machine that tests run on
    "training.num_threads=1",  # two would wait for each other wherever the machine is busy
    "training.batch_size=8",
    "training.micro_batch_size=8",
    "training.optimizer=adamw",
    "training.learning_rate=0.003",
    "training.max_steps=20",
    "training.eval_steps=10",
    "training.save_steps=5",
    "training.sample_tokens=5",
)


class Killed(BaseException):
    """Stands for a SIGKILL: nothing on the way catches it or tidies up after it, but what ``finally`` does."""


def tokenise(project: Any, splits: Mapping[str, Iterable[str]]) -> None:
    """Stations 2 and 3 of a project, made from texts at once."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from engine.jobs import EventWriter, JobContext, JobSpec
    from engine.project import write_manifest
    from engine.tokens.training import train_tokenizer

    names = [f"{split}/part-00000.parquet" for split in splits]
    for split, texts in splits.items():
        (project.paths.clean / split).mkdir(parents=True, exist_ok=True)
        table = pa.table({"text": list(texts), "source": [f"{split}.txt" for _ in texts]})
        pq.write_table(table, project.paths.clean / split / "part-00000.parquet")
    facts = {"bytes": {split: len("".join(texts).encode()) for split, texts in splits.items()}}
    write_manifest(project.paths.clean, station="clean", made_from="x", inputs={}, names=names, facts=facts)
    folder = project.paths.job("tokenizer")
    folder.mkdir(parents=True, exist_ok=True)
    with EventWriter(folder, 1) as events:
        train_tokenizer(JobContext(folder, JobSpec(kind="tokenizer", project="../..", attempt=1), events))


@pytest.fixture
def make_project(tmp_path: Path):
    """``make_project("section.field=value", ..., splits=..., name=...)``: a small project, ready to train."""
    from engine.project import Project
    from engine.recipe import with_settings

    made: list[Any] = []

    def make(*assignments: str, splits: Mapping[str, Iterable[str]] = SPLITS, name: str = "project") -> Any:
        project = Project.create(tmp_path / name)
        made.append(project)
        project.save_recipe(with_settings(project.recipe, [*SMALL, *assignments]))
        tokenise(project, splits)
        return project

    yield make
    for project in made:
        project.close()


@dataclass
class Attempt:
    """One training in this process: its result, or how it ended, and everything it told."""

    result: dict[str, Any] | None = None
    error: BaseException | None = None
    events: list[Any] = field(default_factory=list)
    metrics: Any = None
    validations: Any = None
    gauges: Any = None

    def of_kind(self, kind: str) -> list[Any]:
        """The events of one kind."""
        return [event for event in self.events if event.kind == kind]


@pytest.fixture
def train_here() -> Callable[..., Attempt]:
    """``train_here(run, after_step=...)``: one attempt in this process, followed through its folder.

    ``after_step(context, step)`` is called when a step's figures are told; it may ask to stop, or raise ``Killed``.
    """
    from engine.errors import LangwrightError
    from engine.jobs import EventWriter, JobContext, JobSpec, read_spec
    from engine.jobs.reader import EventReader
    from engine.jobs.spec import write_spec
    from engine.project import Run
    from engine.training.job import train

    def start(run: Run, after_step: Callable[[JobContext, int], None] | None = None) -> Attempt:
        folder = run.folder
        attempt = read_spec(folder).attempt + 1 if (folder / "job.json").exists() else 1
        spec = JobSpec(kind="train", project="../..", attempt=attempt)
        write_spec(folder, spec)
        done = Attempt()
        with EventWriter(folder, attempt) as events:
            context = JobContext(folder, spec, events)
            if after_step:
                tell = events.metrics

                def metrics(step: int, **values: float) -> None:
                    tell(step, **values)
                    after_step(context, step)

                events.metrics = metrics
            try:
                done.result = train(context)
            except (LangwrightError, Killed) as error:
                done.error = error
        reader = EventReader(folder)
        done.events = [event for event in reader.poll() if event.segment == attempt]
        done.metrics, done.validations, done.gauges = reader.metrics, reader.validations, reader.gauges
        reader.close()
        return done

    return start


@pytest.fixture
def killed() -> type[BaseException]:
    """What ``after_step`` raises to end an attempt as SIGKILL would."""
    return Killed


@pytest.fixture
def retokenise() -> Callable[..., None]:
    """``retokenise(project, splits)``: clean and tokenise a project anew, as if its text had changed."""
    return tokenise


@pytest.fixture
def fingerprint_of() -> Callable[[Any], dict[str, str]]:
    """SHA-256 of every tensor of a checkpoint, the model's and the optimizer's, by name."""
    import hashlib

    from engine.checkpoints import load_checkpoint

    def of(run: Any, step: int | str = "last") -> dict[str, str]:
        loaded = load_checkpoint(run.folder, step)
        tensors = {**loaded.model, **{f"optimizer {name}": t for name, t in (loaded.optimizer or {}).items()}}
        return {name: hashlib.sha256(t.numpy().tobytes()).hexdigest() for name, t in tensors.items()}

    return of


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]):
    """``cli("status", folder, ..., expect=0)`` → (stdout, stderr)."""
    from engine.cli import main

    def call(*arguments: object, expect: int = 0) -> tuple[str, str]:
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        assert code == expect, told.out + told.err
        assert "Traceback" not in told.err
        return told.out, told.err

    return call
