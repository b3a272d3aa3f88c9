"""The command ``langwright``, in this order.

1. make the streams take any text, whatever the terminal's encoding;
2. find the command, one module for each group of them; nothing heavy is imported before its command runs;
3. run it;
4. put what went wrong in words, never a traceback, and end with 0 done, 1 failed, 2 bad usage or recipe,
   3 stopped and resumable.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Annotated

import typer

from engine.cli import (
    knowing,
    labelling,
    looking,
    machinery,
    origins,
    pace,
    pipeline,
    queueing,
    sources,
    stations,
    steering,
    tidying,
    tokenizing,
    training,
    using,
)
from engine.cli.failures import failure_code
from engine.cli.streams import prepare_streams

EPILOG = (
    "Exit codes: 0 done, 1 failed, 2 bad usage or recipe, 3 stopped and resumable. "
    "Results go to stdout, progress and messages to stderr. Ctrl-C saves and stops."
)

app = typer.Typer(
    name="langwright",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None if os.environ.get("TERM") == "dumb" else "rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """Build your own language model from scratch. Without a command, the studio opens."""
    if version:
        from importlib.metadata import version as version_of

        print(f"langwright {version_of('langwright')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.Exit(machinery.open_studio())


for group in (
    stations,
    tokenizing,
    origins,
    sources,
    training,
    using,
    pipeline,
    looking,
    knowing,
    labelling,
    steering,
    pace,
    queueing,
    tidying,
    machinery,
):
    group.register(app)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code.

    Args:
        arguments: without the program's name; by itself those of this process.
    """
    prepare_streams()
    try:
        app(args=None if arguments is None else list(arguments), prog_name="langwright")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException as error:  # noqa: BLE001 - the last door: every failure leaves it in words
        return failure_code(error)
    return 0


__all__ = ["app", "main"]
