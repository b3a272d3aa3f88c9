"""Reading a saved checkpoint back, whole and from the disk itself, while training goes on.

One that holds what was written is marked by a file ``verified.json`` in it. One that does not is set aside: renamed to
``step-00001000.damaged``, so that nothing counts on it, and removed by the retention when there are good ones enough.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from engine.checkpoints.load import damage_in
from engine.project.atomic import replace_folder, write_json
from engine.project.manifest import now
from engine.project.run import VERIFIED

DAMAGED = ".damaged"


def verify_checkpoint(folder: Path) -> str:
    """Compare all files with their hashes and mark the checkpoint as verified, or set it aside.

    Args:
        folder: the checkpoint's folder; the caller holds the job.lock of its run.

    Returns:
        What is wrong, naming the file; empty when all is well.

    Raises:
        LangwrightError: the mark cannot be written; the checkpoint is good.
        OSError: a damaged one cannot be renamed.
    """
    for path in folder.iterdir():
        _forget(path)
    damage = damage_in(folder)
    if damage:
        replace_folder(folder, folder.with_name(folder.name + DAMAGED))
    else:
        write_json(folder / VERIFIED, {"verified": now()})
    return damage


def _forget(path: Path) -> None:
    """Have the system forget its copy of a synced file, so that reading it asks the disk."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError), path.open("rb") as file:  # what cannot even be opened is found damaged
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
