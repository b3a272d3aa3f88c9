"""What went wrong, in words: the message, the remedy, the exit code. Tracebacks go to a file."""

from __future__ import annotations

import traceback
from pathlib import Path

from engine.cli.streams import quiet_pipe, say
from engine.errors import LangwrightError


def failure_code(error: BaseException) -> int:
    """Tell the person and return the exit code."""
    if isinstance(error, LangwrightError):
        say(f"langwright: {error.message}")
        if error.remedy:
            say(error.remedy)
        return error.exit_code
    if isinstance(error, KeyboardInterrupt):
        say("Interrupted.")
        return 130
    if isinstance(error, BrokenPipeError):
        quiet_pipe()
        return 1
    if isinstance(error, UnicodeEncodeError):
        say(f"langwright: {error.object[:200]!r} is no valid text, so it cannot be written down.")
        say("Rename the file or folder so that its name is.")
        return 1
    if isinstance(error, OSError) and error.strerror:
        say(f"langwright: {error.filename or 'A file'}: {error.strerror}.")
        return 1
    return _unforeseen(error)


def _unforeseen(error: BaseException) -> int:
    text = "".join(traceback.format_exception(error))
    say(f"langwright: Something unforeseen happened: {type(error).__name__}: {error}")
    place = _crash_file()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError:
        say(text.strip().splitlines()[-3].strip())  # nowhere to write it all; at least the place
    else:
        say(f"The details are in {place}. What was saved before is untouched.")
    return 1


def _crash_file() -> Path:
    import platformdirs

    return Path(platformdirs.user_log_dir("Langwright", appauthor=False)) / "last-crash.txt"
