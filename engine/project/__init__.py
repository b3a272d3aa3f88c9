"""The project: where everything lies, what state each station is in, and how files are written so that none is lost."""

from engine.project.lock import Holder, ProjectLockedError
from engine.project.manifest import FileEntry, Manifest, read_manifest, write_manifest
from engine.project.paths import Paths, safe_name
from engine.project.playground import Passage, Playground
from engine.project.project import Project
from engine.project.queue import QueueEntry, RunQueue, read_queue
from engine.project.run import CheckpointInfo, Run, RunInputs
from engine.project.runs import branch_run, computed_with, create_run, delete_run, find_run, list_runs
from engine.project.stations import STATIONS, StationState

__all__ = [
    "STATIONS",
    "CheckpointInfo",
    "FileEntry",
    "Holder",
    "Manifest",
    "Passage",
    "Paths",
    "Playground",
    "Project",
    "ProjectLockedError",
    "QueueEntry",
    "Run",
    "RunInputs",
    "RunQueue",
    "StationState",
    "branch_run",
    "computed_with",
    "create_run",
    "delete_run",
    "find_run",
    "list_runs",
    "read_manifest",
    "read_queue",
    "safe_name",
    "write_manifest",
]
