"""``python -m engine.cli``: the same as the command ``langwright``."""

from __future__ import annotations

import sys

from engine.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
