"""The whole way without a network: no station connects, listens, or even asks for an address."""

from __future__ import annotations

import subprocess
import sys

WAY = """
import os, sys
from pathlib import Path

def guard(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        os.write(2, f"NETWORK {event} {arguments[1:]}".encode())
        os._exit(9)

sys.addaudithook(guard)
from engine.jobs import EventWriter, JobContext, prepare_job, read_spec
from engine.generation import load_for_generation
from engine.project import Project, create_run
from engine.recipe import with_settings
from engine.worker.registry import work_for

root, text = Path(sys.argv[1]), sys.argv[2]
settings = sys.argv[3:]
project = Project.create(root)
project.save_recipe(with_settings(project.recipe, settings))

def do(kind, folder, params):
    prepare_job(folder, kind, root, params)
    with EventWriter(folder, 1) as events:
        return work_for(kind)(JobContext(folder, read_spec(folder), events))

do("import", project.paths.job("import"), {"paths": [text], "licence": "", "sample": None})
do("clean", project.paths.job("clean"), {})
do("tokenizer", project.paths.job("tokenizer"), {})
run = create_run(project.paths, project.recipe, "run")
do("train", run.folder, {})
do("evaluate", project.paths.job("evaluate"), {"run": "run", "checkpoint": "best", "split": "test"})
target = str(root / "exports" / "out")
do("export", project.paths.job("share"), {
    "run": "run", "checkpoint": "best", "format": "huggingface", "to": target, "author": "", "licence": ""})
print(len(load_for_generation(run.folder, "best").generate("The", project.recipe.generation).tokens) > 0)
"""


def test_no_station_touches_the_network(tmp_path):
    text = tmp_path / "stories.txt"
    text.write_text("\n\n".join(f"The river number {n} is near the wood and the hill." for n in range(800)))
    settings = [
        "tokenizer.vocab_size=300",
        "model.architecture.num_hidden_layers=2",
        "model.architecture.hidden_size=32",
        "model.architecture.num_attention_heads=2",
        "model.architecture.max_position_embeddings=16",
        "training.device=cpu",
        "training.num_threads=1",
        "training.batch_size=4",
        "training.max_steps=4",
        "generation.max_new_tokens=5",
    ]
    done = subprocess.run(
        [sys.executable, "-P", "-c", WAY, str(tmp_path / "project"), str(text), *settings],
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert "NETWORK" not in done.stderr, done.stderr[-2000:]
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.strip().endswith("True")
