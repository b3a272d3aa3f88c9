"""Opening a project as the window does: for writing where that can be had, else to look only, and saying why."""

from __future__ import annotations

import contextlib
from pathlib import Path

from engine.errors import LangwrightError
from engine.project import Project, ProjectLockedError
from engine.recipe import Recipe
from studio.state.snapshot import Snapshot, take_snapshot


def open_project(root: Path) -> tuple[Project, Snapshot, LangwrightError | None]:
    """Open for writing, or to look only where somebody else is writing or the folder is read-only.

    Raises:
        LangwrightError: there is no project, or it cannot be understood.
    """
    locked: LangwrightError | None = None
    try:
        project = Project.open(root, program="the studio")
    except ProjectLockedError as error:
        locked = error
        project = Project.open(root, write=False, newer=True)
    except LangwrightError as error:
        if error.code not in ("project.read-only", "recipe.newer"):
            raise
        locked = error
        project = Project.open(root, write=False, newer=True)
    try:
        return project, take_snapshot(project), project.newer or locked
    except BaseException:
        with contextlib.suppress(LangwrightError):
            project.close()
        raise


def found_on_disk(project: Project) -> Recipe | LangwrightError | None:
    """What another program has written into the recipe, or why it cannot be understood; None for nothing new."""
    try:
        return project.recipe_on_disk() if project.changed_on_disk() else None
    except LangwrightError as error:
        return error
