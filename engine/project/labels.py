"""What a person says of a run: another name on screen, a note, whether it comes first, whether it is put away.

It lies beside the run as ``label.json``. The run's folder keeps its name for good, as checkpoints, branches and
evaluations refer to it; a run without a label, or with a damaged one, is called as its folder.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.errors import LangwrightError
from engine.project.atomic import read_json, write_json

LABEL_NAME = "label.json"
LONGEST_TITLE = 80
LONGEST_NOTE = 4000


class RunLabel(BaseModel):
    """A run's label.

    Attributes:
        title: what it is called on screen; empty for its folder's name.
        note: anything worth remembering.
        pinned: it comes first in lists.
        archived: lists leave it out unless asked for all.
    """

    model_config = ConfigDict(frozen=True)
    title: str = Field(default="", max_length=LONGEST_TITLE)
    note: str = Field(default="", max_length=LONGEST_NOTE)
    pinned: bool = False
    archived: bool = False


def read_label(run: Path) -> RunLabel:
    """The label of a run's folder."""
    path = run / LABEL_NAME
    if not path.exists():
        return RunLabel()
    try:
        return RunLabel.model_validate(read_json(path))
    except (LangwrightError, ValidationError):
        return RunLabel()  # nothing hangs on it: the run is called as its folder


def write_label(run: Path, label: RunLabel) -> None:
    """Put a label beside a run.

    Raises:
        LangwrightError: it cannot be written.
    """
    write_json(run / LABEL_NAME, label.model_dump())
