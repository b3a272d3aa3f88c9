"""``python -P -m engine.session``: the command line that starts a session worker."""

from __future__ import annotations

import sys

from engine.session.process import run_session

if __name__ == "__main__":
    sys.exit(run_session())
