"""Whether a process of this session lives on when its person logs out, as far as the system says.

Linux with systemd: what a desktop starts through the user's service manager ends with it, unless the person lingers
(loginctl(1), enable-linger); what belongs to the session itself ends if logind.conf(5) says KillUserProcesses=yes.
Windows ends all of a session's processes with it; macOS asks programs to quit, and a worker then saves and does.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

Outlook = Literal["lives", "ends", "unknown"]
CGROUP = Path("/proc/self/cgroup")
ANSWER_SECONDS = 2.0


def after_log_out() -> Outlook:
    """What becomes of a worker at a log-out; asks other programs, so not for a window's thread."""
    if sys.platform in ("win32", "darwin"):
        return "ends"
    try:
        group = CGROUP.read_text(encoding="utf-8")
    except OSError:
        return "unknown"
    if "/user@" in group:
        return _answer(["show-user", str(os.getuid()), "--property=Linger"], {"yes": "lives", "no": "ends"})
    if re.search(r"/session-[^/]+\.scope", group):
        return _answer(["show-session", "--property=KillUserProcesses"], {"no": "lives", "yes": "ends"})
    return "lives"  # it belongs to no session that could end: a container, a service, a system without logind


def _answer(question: list[str], meaning: dict[str, Outlook]) -> Outlook:
    program = shutil.which("loginctl")
    if program is None:
        return "unknown"
    try:
        told = subprocess.run(
            [program, *question], capture_output=True, text=True, timeout=ANSWER_SECONDS, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return "unknown"
    return meaning.get(told.strip().rpartition("=")[2], "unknown")
