"""A small project with tokens and a run whose model is random, but no longer at its start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch

from engine.checkpoints import save_checkpoint
from engine.jobs import EventWriter, JobContext, JobSpec
from engine.models import Decoder, build_model
from engine.project import Project, Run, create_run, write_manifest
from engine.recipe import with_settings
from engine.tokens.training import train_tokenizer

SPLITS = {
    "train": [f"The {a} is near the {b}.\n" for a in ("river", "wood", "café") for b in ("sea", "hill", "town")] * 5,
    "validation": ["The town is near the river.\n", "", "The café, the hill: near the wood. " * 5],
    "test": ["The sea. "],
}
SETTINGS = [
    "tokenizer.vocab_size=300",
    "model.architecture.num_hidden_layers=2",
    "model.architecture.hidden_size=32",
    "model.architecture.num_attention_heads=2",
    "model.architecture.max_position_embeddings=16",
    "model.architecture.initializer_range=0.3",
    "model.architecture.initialization=scaled",
    "model.architecture.dropout=0.2",
    "training.device=cpu",
    "training.num_threads=2",
]


@pytest.fixture(autouse=True)
def two_threads():
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def contexts():
    """Gives job contexts, and closes their records in the end."""
    made: list[JobContext] = []

    def make(project: Project, station: str, **params: Any) -> JobContext:
        folder = project.paths.job(station)
        folder.mkdir(parents=True, exist_ok=True)
        attempt = len(made) + 1
        spec = JobSpec(kind=station, project="../..", params=params, attempt=attempt)
        made.append(JobContext(folder, spec, EventWriter(folder, attempt)))
        return made[-1]

    yield make
    for context in made:
        context.events.close()


@pytest.fixture
def project(tmp_path: Path, contexts):
    with Project.create(tmp_path / "project") as project:
        project.save_recipe(with_settings(project.recipe, SETTINGS))
        for split, texts in SPLITS.items():
            (project.paths.clean / split).mkdir(parents=True)
            table = pa.table({"text": texts, "source": ["a.txt"] * len(texts)})
            pq.write_table(table, project.paths.clean / split / "part-00000.parquet")
        facts = {"bytes": {split: len("".join(texts).encode()) for split, texts in SPLITS.items()}}
        names = [f"{split}/part-00000.parquet" for split in SPLITS]
        write_manifest(project.paths.clean, station="clean", made_from="x", inputs={}, names=names, facts=facts)
        train_tokenizer(contexts(project, "tokenizer"))
        yield project


@pytest.fixture
def run(project: Project) -> Run:
    run = create_run(project.paths, project.recipe, "first")
    for step in (1, 2):
        save(run, step, loss=float(step))
    return run


@pytest.fixture
def model(run: Run) -> Decoder:
    return model_at(run, 1)


def model_at(run: Run, step: int) -> Decoder:
    return build_model(run.recipe.model, run.inputs.vocab_size, seed=step)


def save(run: Run, step: int, loss: float) -> None:
    tensors = model_at(run, step).state_dict()
    save_checkpoint(run.folder, step, tensors, {}, {}, tokens=step, train_loss=loss, validation_loss=loss)
