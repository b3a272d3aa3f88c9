"""``python -P -m engine.worker JOB``: the command line that starts a worker."""

from __future__ import annotations

import sys
from pathlib import Path

from engine.worker.process import run_worker

if __name__ == "__main__":
    if len(sys.argv) != 2:
        print("usage: python -P -m engine.worker JOBFOLDER", file=sys.stderr)
        sys.exit(2)
    sys.exit(run_worker(Path(sys.argv[1])))
