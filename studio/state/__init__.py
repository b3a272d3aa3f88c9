"""Truth, without widgets: the open project, the run on show, the machine."""

from studio.state.machine import Machine
from studio.state.project_state import ProjectState
from studio.state.run_state import RunState, Sample, Wait
from studio.state.snapshot import RunSummary, Snapshot

__all__ = ["Machine", "ProjectState", "RunState", "RunSummary", "Sample", "Snapshot", "Wait"]
