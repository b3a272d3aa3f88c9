"""The run on show, as the disk and the workers know it: asked by every part of the Train page."""

from __future__ import annotations

from studio.pages.services import Services
from studio.state import RunSummary

PENDING = "train"
"""The key under which a run is begun, while its name is not known yet."""


class RunOnShow:
    """Answers what is known of it now."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @property
    def name(self) -> str:
        """Its name; empty when none is on show."""
        return self._services.run.name

    @property
    def key(self) -> str:
        """Under which its work is known."""
        return f"train:{self.name}"

    @property
    def summary(self) -> RunSummary | None:
        """What the last look at the disk knows of it."""
        snapshot = self._services.project.snapshot
        return snapshot.run(self.name) if snapshot else None

    @property
    def busy(self) -> bool:
        """Whether its worker is at work or about to be."""
        return self._services.run.running or self._services.work.is_running(self.key)

    @property
    def stopping(self) -> bool:
        """Whether it was told to stop and has not yet."""
        return self._services.work.is_stopping(self.key)

    @property
    def starting(self) -> bool:
        """Whether a new run is being begun."""
        return self._services.work.is_running(PENDING)
