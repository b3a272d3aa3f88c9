"""A worker that pretends to train; the queue's own is the real one, and the workers it starts pretend as well.

python pretending_worker.py JOB_FOLDER
"""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

from engine.jobs import launch, queue_work, read_spec
from engine.worker.process import run_worker

TRAINER = Path(__file__).parents[2] / "studio" / "jobs" / "fake_worker.py"


def pretending(folder: Path) -> list[str]:
    """The command line of such a worker."""
    return [sys.executable, "-P", __file__, str(folder)]


if __name__ == "__main__":
    job = Path(sys.argv[1])
    if read_spec(job).kind == "queue":
        launch.worker_command = pretending
        queue_work.POLL_SECONDS = 0.02
        code = run_worker(job)
        assert "torch" not in sys.modules  # the queue leaves the machine to its runs
        sys.exit(code)
    runpy.run_path(str(TRAINER), run_name="__main__")
