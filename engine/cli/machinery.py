"""``doctor``, and the doors to other processes: the studio, the worker, the session worker."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from engine.cli.options import AsJson


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("doctor")(doctor)
    app.command("studio")(studio)
    # A frozen build has no interpreter to start them with; there these are their command lines.
    app.command("worker", hidden=True)(worker)
    app.command("session", hidden=True)(session)


def doctor(as_json: AsJson = False) -> None:
    """Look at the machine: versions, hardware, disk, window system; and say in words what is wrong."""
    from engine.cli.doctor import examine

    raise typer.Exit(examine(as_json=as_json))


def studio(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="The project to open; by itself the one of last time.")
    ] = None,
    new_window: Annotated[
        bool, typer.Option("--new-window", help="Another window, where one is open already.")
    ] = False,
    install_desktop: Annotated[
        bool, typer.Option("--install-desktop", help="Add Langwright to the desktop's menu, and end.")
    ] = False,
    remove_desktop: Annotated[
        bool, typer.Option("--remove-desktop", help="Take it out of the desktop's menu again, and end.")
    ] = False,
) -> None:
    """Open the studio, the window, with a project."""
    options = {"--new-window": new_window, "--install-desktop": install_desktop, "--remove-desktop": remove_desktop}
    raise typer.Exit(open_studio(folder, [name for name, wanted in options.items() if wanted]))


def worker(job: Annotated[Path, typer.Argument(metavar="JOB", help="A job folder.")]) -> None:
    """Do the job in a folder."""
    from engine.worker.process import run_worker

    raise typer.Exit(run_worker(job))


def session() -> None:
    """Answer requests on stdin."""
    from engine.session.process import run_session

    raise typer.Exit(run_session())


def open_studio(folder: Path | None = None, options: Sequence[str] = ()) -> int:
    """Open the window in a process of its own and wait for it; returns its exit code."""
    command = [sys.executable, "-P", "-m", "studio"]
    if getattr(sys, "frozen", False):
        command = [sys.executable, "studio"]
    command += options
    if folder is not None:
        command.append(str(folder.expanduser().absolute()))
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130
