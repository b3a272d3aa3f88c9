"""What the benchmarks of the window share: a small project, a home of its own, and a window in a process of its own.

The process that races never imports Qt, and the one with the window never imports torch.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.jobs import Started, ended, raise_if_failed, start_clean, start_import, start_tokenizer
from engine.project import Project
from engine.recipe import with_settings

if TYPE_CHECKING:
    from studio.windows import MainWindow

TINY = (
    "tokenizer.vocab_size=512",
    "model.architecture.num_hidden_layers=2",
    "model.architecture.hidden_size=64",
    "model.architecture.num_attention_heads=2",
    "model.architecture.max_position_embeddings=64",
    "training.batch_size=4",
    "training.sample_tokens=8",
)
"""A model whose steps take milliseconds: many steps are many points, which is what a window has to bear."""


WORDS = (
    "the", "a", "of", "near", "in", "river", "wood", "hill", "town", "sea", "road", "mill", "well", "bridge", "old",
    "new", "quiet", "long", "goes", "stands", "falls", "waits", "night", "morning", "boat", "house", "light", "over",
)  # fmt: skip


def make_project(folder: Path, *settings: str) -> Path:
    """A project from a few texts, as far as tokens."""
    texts = folder.with_name(f"{folder.name} texts")
    write_texts(texts)
    with Project.create(folder) as project:
        project.save_recipe(with_settings(project.recipe, settings))
        finish(start_import(project, [texts]))
        finish(start_clean(project))
        finish(start_tokenizer(project))
    return folder


def write_texts(folder: Path, number: int = 60) -> None:
    """Some 200 kB of made-up sentences, the same each time."""
    chance = random.Random(4)
    folder.mkdir()
    for story in range(number):
        lines = [" ".join(chance.choice(WORDS) for _ in range(12)).capitalize() + "." for _ in range(50)]
        (folder / f"story {story}.txt").write_text("\n".join(lines), encoding="utf-8")


def finish(started: Started) -> None:
    """Wait for a job.

    Raises:
        LangwrightError: it failed.
    """
    started.process.wait(600)
    end = ended(started.folder)
    assert end is not None
    raise_if_failed(end)


def environment(home: Path) -> dict[str, str]:
    """Where a window keeps its settings, and where it draws."""
    return {**os.environ, "LANGWRIGHT_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def window_process(script: str, *arguments: object, home: Path) -> Iterator[subprocess.Popen[str]]:
    """A benchmark's own file run again as the process with the window; it is gone at the end, however that came."""
    command = [sys.executable, script, *map(str, arguments)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment(home)
    ) as p:
        try:
            yield p
        finally:
            if p.poll() is None:
                p.kill()


def answer(process: subprocess.Popen[str]) -> str:
    """The next line of a window's process.

    Raises:
        RuntimeError: it ended without a word.
    """
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(f"the window's process ended with code {process.wait(10)}")
    return line.strip()


def run_window(
    folder: Path | None, page: str, look: Callable[[MainWindow, Callable[[], None]], Any], every_ms: int
) -> None:
    """In the window's process: open a project, if one is given, and look again and again until ``leave`` is called."""
    from PySide6.QtCore import QTimer

    from studio.app import make_application, make_services, shut_down
    from studio.theme import apply_theme
    from studio.windows import MainWindow

    app = make_application()
    services = make_services()
    services.settings.set("closing", "keep")
    apply_theme(app, "light")
    window = MainWindow(services)
    window.show()
    services.machine.look()
    if folder is not None:
        window.open_project(folder, page)

    def leave() -> None:
        timer.stop()
        window.close()
        app.quit()

    timer = QTimer()
    timer.timeout.connect(lambda: look(window, leave))
    timer.start(every_ms)
    app.exec()
    shut_down(services)
