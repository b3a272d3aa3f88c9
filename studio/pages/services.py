"""What a page may use: handed to each, so that no page reaches for another or for the window."""

from __future__ import annotations

from dataclasses import dataclass

from studio.jobs import Background, SessionClient, Work
from studio.settings import SettingsStore
from studio.state import Machine, ProjectState, RunState


@dataclass(frozen=True)
class Services:
    """The studio's parts without widgets.

    Attributes:
        settings: the studio's own settings.
        project: the open project.
        run: the run on show.
        machine: the machine.
        work: the jobs.
        session: the warm worker for previews and generation.
        background: short work off this thread.
    """

    settings: SettingsStore
    project: ProjectState
    run: RunState
    machine: Machine
    work: Work
    session: SessionClient
    background: Background
