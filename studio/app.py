"""The studio's start, in order.

1. read the command line; put the desktop's files in place, where that is all it asks for;
2. how large everything is drawn, which Qt wants to know first; the application: its names, numbers with a point
   whatever the locale; if a window of this person is open already, hand over what was asked for and end; the last
   doors for errors;
3. the parts without widgets: settings, project, run, machine, jobs, the session worker;
4. the language, the theme, then the window, which is shown at once;
5. behind the window: what the machine is, and the project that was asked for or was open last;
6. run;
7. after the window has closed: wait for short work, save the settings.

Nothing here imports torch: what computes lives in workers.
"""

from __future__ import annotations

import argparse
import locale
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from engine.errors import LangwrightError
from studio.crash import Door, log
from studio.desktop.bus import leave_bus
from studio.desktop.instance import Asked, Instance, startup_token
from studio.jobs import Background, SessionClient, Work
from studio.pages import Note, Services
from studio.settings import SettingsStore, log_folder, read_settings, settings_file
from studio.state import Machine, ProjectState, RunState
from studio.state.presence import Presence, look_at
from studio.texts import speak
from studio.theme import apply_theme
from studio.theme.resources import resource
from studio.windows import MainWindow

SIGNAL_MS = 300


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the studio; returns when its window has closed."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if options.install_desktop or options.remove_desktop:
        return desktop_files(remove=options.remove_desktop)
    set_scale()
    app = make_application()
    instance = Instance(settings_file())
    if not options.new_window and instance.hand_over(Asked(options.project or "", startup_token())):
        return 0
    door = Door(log_folder())
    door.open()
    services = make_services()
    speak(app, services.settings.preferences.language)
    apply_theme(app, services.settings.preferences.theme)
    window = MainWindow(services)
    door.reported.connect(window.trouble.caught)
    window.show()
    instance.asked.connect(window.answer_start)
    greet(window, door)
    listen_for_interrupts(window)
    services.machine.look()
    open_first(window, options.project)
    code = app.exec()
    instance.close()
    shut_down(services)
    door.close()
    return code


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line: at most a project, and what is done in place of opening the window."""
    parser = argparse.ArgumentParser(
        prog="langwright-studio", description="Build a language model from your own text, in a window."
    )
    parser.add_argument("project", nargs="?", type=project_folder, help="the folder of a project to open")
    parser.add_argument("--new-window", action="store_true", help="open another window, where one is open already")
    parser.add_argument("--install-desktop", action="store_true", help="add Langwright to the desktop's menu, and end")
    parser.add_argument("--remove-desktop", action="store_true", help="take it out of the desktop's menu, and end")
    return parser.parse_args(list(arguments))


def project_folder(named: str) -> str:
    """The folder of a project that was named by itself, or by the recipe in it as a file manager does."""
    path = Path(named).expanduser().absolute()
    return str(path.parent if path.name == "recipe.toml" and not path.is_dir() else path)


def desktop_files(*, remove: bool) -> int:
    """Put the desktop's files in the person's own places or take them away, and say which."""
    from studio.desktop import entry

    try:
        for place in entry.remove() if remove else entry.install():
            print(place)
    except LangwrightError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


def set_scale() -> None:
    """Draw everything as large as the person has set; who set Qt's own variable knows better."""
    preferences, _, _ = read_settings(settings_file())
    if preferences.scale != "100":
        os.environ.setdefault("QT_SCALE_FACTOR", str(int(preferences.scale) / 100))


def make_application() -> QApplication:
    """The application, with C's numbers: Qt takes the locale's, and a decimal comma breaks parsers elsewhere."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    locale.setlocale(locale.LC_NUMERIC, "C")
    QCoreApplication.setOrganizationName("Langwright")
    QCoreApplication.setApplicationName("langwright")
    QGuiApplication.setApplicationDisplayName("Langwright")
    QGuiApplication.setDesktopFileName("langwright")
    app.setWindowIcon(QIcon(str(resource("icons", "langwright.svg"))))
    return app


def make_services() -> Services:
    """The parts without widgets."""
    background = Background()
    return Services(
        settings=SettingsStore(settings_file(), background.run),
        project=ProjectState(background.run),
        run=RunState(),
        machine=Machine(background.run),
        work=Work(),
        session=SessionClient(),
        background=background,
    )


def greet(window: MainWindow, door: Door) -> None:
    """Say what the last time left to say: settings that could not be read, a crash."""
    problem = window.services.settings.problem
    if problem is not None:
        window.show_error(problem)
    window.tour.offer()
    if door.last_crash:
        what = window.tr("The studio ended unexpectedly last time.")
        why = window.tr("Your projects are saved as you go, and training goes on without the window.")
        window.show_note(Note("crash", "warn", what, why, details=_read(door.last_crash), code="studio.crash"))


def open_first(window: MainWindow, asked: str | None) -> None:
    """Open the project that was asked for, else the one that was open last, if it is still there."""
    settings = window.services.settings
    last = settings.remembered.last if settings.preferences.reopen_last else ""
    if asked:
        window.open_project(asked)
    elif last:

        def found(seen: list[Presence]) -> None:
            if seen[0].state == "there" and not window.services.project.is_open:
                window.open_project(last)

        window.services.background.run(lambda: look_at([Path(last)]), found)


def listen_for_interrupts(window: MainWindow) -> None:
    """Ctrl-C in the terminal closes the window like its button does; Python needs a moment now and then to see it."""
    signal.signal(signal.SIGINT, lambda *_: window.close())
    timer = QTimer(window)
    timer.timeout.connect(_breathe)
    timer.start(SIGNAL_MS)


def shut_down(services: Services) -> None:
    """After the window: nothing may be left running in this process."""
    services.machine.stop()
    services.work.let_go()
    services.project.close()
    services.session.close()
    services.background.close()
    leave_bus()
    try:
        services.settings.save()
    except LangwrightError as error:
        log.error("%s", error)


def _breathe() -> None:
    """Let Python run, so that it handles signals."""


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
