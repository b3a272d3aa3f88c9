from __future__ import annotations

from pathlib import Path

import pytest

from engine.corpus.cleaning_job import clean_corpus
from engine.corpus.importing import import_corpus
from engine.corpus.parts import read_rows
from engine.jobs import EventWriter, Follower, JobContext, JobSpec
from engine.project import Project
from engine.recipe import with_settings


class Workshop:
    """A project in a temporary folder, with its two jobs run in this process."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.project = Project.create(root)
        self.hook = None

    def set(self, *assignments: str) -> None:
        self.project.save_recipe(with_settings(self.project.recipe, assignments))

    def job(self, kind, work, params):
        folder = self.project.paths.job(kind)
        folder.mkdir(parents=True, exist_ok=True)
        spec = JobSpec(kind=kind, project="../..", params=params)
        with EventWriter(folder, 0) as events:
            context = JobContext(folder, spec, events)
            if self.hook:
                self.hook(context)
            return work(context)

    def bring(self, *paths: Path, sample: str | None = None, licence: str = "", origins=()):
        params = {"paths": [str(path) for path in paths], "sample": sample, "licence": licence, "origins": [*origins]}
        return self.job("import", import_corpus, params)

    def clean(self):
        return self.job("clean", clean_corpus, {})

    def messages(self, kind: str) -> list[dict]:
        follower = Follower(self.project.paths.job(kind))
        return [event.values for event in follower.poll().events if event.kind == "message"]

    def corpus(self) -> list[dict]:
        return self._rows("import", self.project.paths.corpus)

    def part(self, name: str) -> list[dict]:
        return self._rows("clean", self.project.paths.clean, name + "/")

    def _rows(self, station: str, folder: Path, start: str = "") -> list[dict]:
        manifest = self.project.manifest(station)
        names = [e.name for e in manifest.files if e.name.startswith(start) and e.name.endswith(".parquet")]
        return [row for rows in read_rows(folder, names) for row in rows]


@pytest.fixture
def workshop(tmp_path):
    shop = Workshop(tmp_path / "project")
    yield shop
    shop.project.close()


@pytest.fixture(scope="session")
def new_workshop(tmp_path_factory):
    """Makes workshops, for tests that need one for each of hypothesis' examples."""
    return lambda: Workshop(tmp_path_factory.mktemp("workshop") / "project")
