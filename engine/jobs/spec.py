"""``job.json``: what a job folder is to do, and which attempt at it is under way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.errors import LangwrightError
from engine.project.atomic import read_json, write_json

JOB_FILE = "job.json"


class JobSpec(BaseModel):
    """What a worker is asked for.

    Attributes:
        kind: which function does it; registered in ``engine.worker.registry``.
        project: the project's root relative to the job folder, posix; a moved project still works.
        params: the kind's own arguments, JSON-able.
        attempt: counts the starts of this job; commands and metric segments name it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    version: int = 1
    kind: str
    project: str
    params: dict[str, Any] = {}
    attempt: int = 0
    created: str = ""


def read_spec(folder: Path) -> JobSpec:
    """The folder's job.

    Raises:
        LangwrightError: there is none, or it is damaged.
    """
    try:
        return JobSpec.model_validate(read_json(folder / JOB_FILE))
    except ValidationError as error:
        raise LangwrightError(
            f"{folder / JOB_FILE} is damaged: {error.error_count()} fields are wrong.",
            remedy="Start the job again.",
            code="job.broken",
            path=str(folder),
        ) from error


def write_spec(folder: Path, spec: JobSpec) -> None:
    """Write the folder's job, atomically."""
    write_json(folder / JOB_FILE, spec.model_dump())


def is_job(folder: Path) -> bool:
    """Whether a folder holds a job."""
    return (folder / JOB_FILE).is_file()
