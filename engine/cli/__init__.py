"""The command line: the eight stations as commands. Results on stdout, progress and messages on stderr."""

from engine.cli.app import main

__all__ = ["main"]
