"""Render every page of the studio, light and dark, in two sizes, on a real small project.

    python packaging/screenshots.py [--out FOLDER] [--steps N] [--project FOLDER] [--readme]

1. make a project from the built-in sample in a temporary folder and train it for a while;
2. evaluate it and export it;
3. open it in the window, without a display, and render each page;
4. with ``--readme`` also write the pictures of the README to ``resources/pictures``.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZES = ((1280, 800), (1024, 768))
PAGES = ("home", "import", "clean", "tokenizer", "model", "train", "evaluate", "play", "share", "runs", "settings")
SETTLE_SECONDS = 0.8
WAIT_SECONDS = 600

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    """Do it; prints the pictures' paths."""
    options = parse()
    with tempfile.TemporaryDirectory(prefix="langwright-screenshots-") as scratch:
        os.environ["LANGWRIGHT_HOME"] = str(Path(scratch) / "home")
        project = Path(options.project).absolute() if options.project else Path(scratch) / "Python reference"
        if not (project / "recipe.toml").exists():
            build_project(project, options.steps)
        for path in take_pictures(project, options):
            print(path)
    return 0


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Render every page of the studio.")
    parser.add_argument("--out", default=str(ROOT / "screenshots"), help="the folder for the pictures")
    parser.add_argument("--steps", type=int, default=400, help="training steps of the project")
    parser.add_argument("--project", help="a project to show, made there if it is not there yet")
    parser.add_argument("--pages", nargs="*", default=list(PAGES), help="only these pages")
    parser.add_argument("--readme", action="store_true", help="also write the README's pictures")
    parser.add_argument("--readme-steps", type=int, default=700, help="steps of the run on the README's pictures")
    return parser.parse_args()


def build_project(folder: Path, steps: int) -> None:
    """A project from the sample, trained, evaluated and exported."""
    from engine.jobs import (
        Started,
        ended,
        raise_if_failed,
        start_clean,
        start_evaluation,
        start_export,
        start_import,
        start_tokenizer,
        start_training,
    )
    from engine.project import Project
    from engine.recipe import with_settings

    def finish(started: Started) -> None:
        print(f"{started.folder.name} …", file=sys.stderr)
        started.process.wait(WAIT_SECONDS)
        end = ended(started.folder)
        if end is not None:
            raise_if_failed(end)

    with Project.create(folder, name="Python reference") as project:
        project.save_recipe(
            with_settings(
                project.recipe,
                [
                    f"training.max_steps={steps}",
                    f"training.eval_steps={max(1, steps // 16)}",
                    f"training.save_steps={max(1, steps // 4)}",
                    'training.sample_prompts=["The "]',
                    "training.sample_tokens=48",
                ],
            )
        )
        finish(start_import(project, sample="python-docs"))
        finish(start_clean(project))
        finish(start_tokenizer(project))
        training = start_training(project, "first run")
        finish(training)
        if training.run is not None:
            finish(start_evaluation(project.paths, training.run, split="validation"))
            finish(start_evaluation(project.paths, training.run, split="test"))
            finish(start_export(project.paths, training.run, project.recipe))


def take_pictures(project: Path, options: argparse.Namespace) -> Iterator[Path]:
    """Open the window and render."""
    from PySide6.QtWidgets import QApplication

    from studio.app import make_application, make_services, shut_down
    from studio.theme import apply_theme
    from studio.windows import MainWindow

    app = make_application()
    services = make_services()
    services.settings.set("theme", "light")
    apply_theme(app, "light")
    window = MainWindow(services)
    window.show()
    services.machine.look()
    window.open_project(project)
    wait_for(app, lambda: services.project.is_open and services.machine.hardware is not None)
    out = Path(options.out).absolute()
    out.mkdir(parents=True, exist_ok=True)
    try:
        prepare(app, window)
        for theme in ("light", "dark"):
            services.settings.set("theme", theme)
            apply_theme(app, theme)
            for width, height in SIZES:
                window.resize(width, height)
                for page in options.pages:
                    window.show_page(page)
                    settle(app)
                    yield picture(window, out / f"{page}-{theme}-{width}x{height}.png")
        if options.readme:
            yield from readme_pictures(app, window, options.readme_steps)
    finally:
        services.settings.set("closing", "stop")
        window.close()
        wait_for(app, lambda: not window.isVisible())
        shut_down(services)
        QApplication.processEvents()


def prepare(app: object, window: object) -> None:
    """Put something on the pages that only show what a person asks for: generated text, an example of a rule."""
    from studio.windows import MainWindow

    if not isinstance(window, MainWindow):
        return
    window.show_page("play")
    window.play.prompt.setPlainText("The ")
    settle(app)
    window.play.act()
    wait_for(app, lambda: not window.play.writing)
    window.show_page("tokenizer")
    settle(app, 2.0)
    window.show_page("train")
    settle(app)


def readme_pictures(app: object, window: object, steps: int) -> Iterator[Path]:
    """The Train page in the middle of a longer run: what a person sees most of the time."""
    from studio.app import make_application
    from studio.theme import apply_theme
    from studio.windows import MainWindow

    if not isinstance(window, MainWindow):
        return
    services = window.services
    often = {"training.max_steps": steps, "training.eval_steps": steps // 24, "training.save_steps": steps // 6}
    services.project.set_values(often)
    window.resize(*SIZES[0])
    window.show_page("train")
    window.training.prepare()
    window.training.setup.name.setText("evening run")
    settle(app)
    window.training.act()
    wait_for(app, lambda: services.run.name == "evening run" and services.run.step > 0.8 * steps)
    for theme in ("light", "dark"):
        services.settings.set("theme", theme)
        apply_theme(make_application(), theme)
        settle(app)
        yield picture(window, ROOT / "resources" / "pictures" / f"train-{theme}.png")


def picture(window: object, path: Path) -> Path:
    """Render the window into a file."""
    from PySide6.QtWidgets import QWidget

    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(window, QWidget):
        window.grab().save(str(path))
    return path


def settle(app: object, seconds: float = SETTLE_SECONDS) -> None:
    """Let the window do what it has to do."""
    end = time.monotonic() + seconds
    wait_for(app, lambda: time.monotonic() > end)


def wait_for(app: object, done: Callable[[], bool]) -> None:
    """Run the window until something is so.

    Raises:
        SystemExit: it never came to be.
    """
    from PySide6.QtCore import QCoreApplication, QEventLoop

    end = time.monotonic() + WAIT_SECONDS
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.005)
        if time.monotonic() > end:
            raise SystemExit("The window did not get there in time.")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
