"""The whole way in the window, on the real engine: from an empty home to a model that is taken away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import psutil
import pytest
from PySide6.QtCore import Qt

from engine.jobs import ended, life, read_spec
from engine.project import Project
from engine.recipe import with_values

LEFT = Qt.MouseButton.LeftButton
LONG = 90_000

SMALL = {
    "tokenizer.vocab_size": 300,
    "model.architecture.num_hidden_layers": 2,
    "model.architecture.hidden_size": 32,
    "model.architecture.num_attention_heads": 2,
    "model.architecture.max_position_embeddings": 32,
    "training.batch_size": 8,
    "training.num_threads": 1,
    "training.eval_steps": 5,
    "training.save_steps": 10,
    "training.sample_tokens": 8,
}


@pytest.fixture
def click(qtbot):
    """``click(widget)``: with the left button, if it can be pressed at all."""

    def press(widget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        qtbot.mouseClick(widget, LEFT)

    return press


@pytest.fixture
def work(window, click, qtbot):
    """``work(key)``: press the page's primary button and wait until the sidebar shows a tick."""

    def do(key: str) -> None:
        assert window.page.key == key
        qtbot.waitUntil(window.page.primary.isEnabled)
        click(window.page.primary)
        qtbot.waitUntil(lambda: window.sidebar.badge(key) == "ready", timeout=LONG)
        qtbot.waitUntil(lambda: not window.services.work.running(), timeout=LONG)

    return do


@pytest.fixture
def window(open_window):
    return open_window()


def test_from_an_empty_home_to_an_exported_model_and_back_again(window, open_window, texts, click, work, qtbot):
    services = window.services
    # A project from a folder of text: dropped, named by itself, created.
    window.take_paths([str(texts)])
    assert window.home._name.text() == "My stories"
    click(window.home._make)
    qtbot.waitUntil(lambda: services.project.is_open and window.page.key == "import", timeout=LONG)
    root = services.project.project.root
    # Import, after a look at what would come.
    qtbot.waitUntil(lambda: "is near the" in window.importing.card.text.toPlainText(), timeout=LONG)
    assert not (root / "corpus").exists()
    work("import")
    assert window.page.sources.table.row_count() == 30
    assert "30 documents imported" in window.page.panel._what.text()
    # Clean.
    click(window.next)
    work("clean")
    assert [part.words for part in window.page.outcome.split.parts()] == ["train", "validation", "test"]
    # Tokenizer, and a live look at what it does.
    click(window.next)
    assert services.project.set_values(SMALL)
    work("tokenizer")
    qtbot.waitUntil(lambda: len(window.page.trial.view.tokens()) > 5, timeout=LONG)
    assert window.page._figures["lossless"].value == "exact"
    # Model: the plan knows the text and the machine.
    click(window.next)
    qtbot.waitUntil(lambda: window.page.planned is not None, timeout=LONG)
    assert window.page.planned.plan.vocab_size == 300
    # Train: the steps are typed into the form.
    click(window.next)
    steps = window.page.setup.form.row("training.max_steps").field.editor()
    steps.setFocus()
    steps.clear()
    qtbot.keyClicks(steps, "20")
    qtbot.keyClick(steps, Qt.Key.Key_Return)
    assert services.project.recipe.training.max_steps == 20
    work("train")
    assert services.run.end.outcome == "done"
    x, y = window.page.chart.chart.points("train")
    assert list(x) == list(range(1, 21))
    assert y[-1] < y[0]
    assert window.page.side.samples.samples()
    # Evaluate.
    click(window.next)
    work("evaluate")
    assert float(window.page._figures["loss"].value) < 6
    # Play.
    click(window.next)
    qtbot.waitUntil(window.page.primary.isEnabled)
    window.page.prompt.setPlainText("The river")
    click(window.page.primary)
    qtbot.waitUntil(lambda: not window.page.writing, timeout=LONG)
    assert window.page.voice.output.toPlainText().startswith("The river")
    assert len(window.page.voice.tokens()) > 3
    # Share.
    click(window.next)
    work("share")
    assert "read back" in window.page.panel.detail()
    assert (root / "exports" / "run-1-huggingface" / "model.safetensors").exists()
    assert not window.notices.keys()
    # Another day: everything is there.
    window.close()
    services.settings.save()
    again = open_window()
    again.open_project(root, "train")
    qtbot.waitUntil(lambda: again.services.run.step == 20, timeout=LONG)
    assert list(again.training.chart.chart.points("train")[0]) == list(range(1, 21))
    assert all(again.sidebar.badge(key) == "ready" for key in ("import", "clean", "tokenizer", "evaluate", "share"))


def test_the_sample_takes_one_click_to_the_first_point_of_the_curve(window, click, qtbot):
    click(window.home.findChild(type(window.next), "sample-python-docs"))
    qtbot.waitUntil(lambda: window.services.run.step > 0, timeout=LONG)
    assert window.page.key == "train"
    assert window.sidebar.badge("tokenizer") == "ready"
    assert not window.notices.keys()
    window.close()
    click(window.closing.dialog.stop)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG)


@pytest.fixture
def ready_root(tmp_path, make_project):
    """A project with tokens, closed, for a run of many small steps."""
    project = make_project("training.max_steps=400", "training.save_steps=100", "training.eval_steps=100")
    project.close()
    return project.root


WINDOW = """
import sys
from PySide6.QtCore import QTimer
from studio.app import make_application, make_services
from studio.windows import MainWindow
app = make_application()
window = MainWindow(make_services())
window.show()
window.open_project(sys.argv[1], "train")
timer = QTimer()
def look():
    page, run = window.training, window.services.run
    if window.services.project.is_open and not run.name and page.primary.isEnabled():
        page.primary.click()
    if run.step >= 20:
        print("training", flush=True)
timer.timeout.connect(look)
timer.start(50)
app.exec()
"""


def test_a_window_killed_in_the_middle_of_a_run_loses_nothing(ready_root, open_window, qtbot):
    script = [sys.executable, "-c", WINDOW, str(ready_root)]
    with subprocess.Popen(
        script, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ, text=True
    ) as killed:
        assert killed.stdout.readline().strip() == "training"
        killed.send_signal(signal.SIGKILL)
    folder = ready_root / "runs" / "run-1"
    assert life(folder, read_spec(folder).attempt, probe=True).running
    window = open_window()
    window.open_project(ready_root)
    qtbot.waitUntil(lambda: window.services.run.name == "run-1", timeout=LONG)
    qtbot.waitUntil(lambda: window.page.key == "train", timeout=LONG)
    qtbot.waitUntil(lambda: window.services.run.end is not None, timeout=LONG)
    assert window.services.run.end.outcome == "done"
    assert list(window.services.run.metrics["step"]) == list(range(1, 401))
    qtbot.waitUntil(lambda: window.services.project.writable)


def test_a_worker_killed_in_the_middle_is_told_and_resumed_by_a_button(ready_root, open_window, click, qtbot):
    window = open_window()
    window.open_project(ready_root, "train")
    qtbot.waitUntil(lambda: window.services.project.is_open and window.page.primary.isEnabled(), timeout=LONG)
    click(window.page.primary)
    qtbot.waitUntil(lambda: window.services.run.step > 100 and bool(window.services.run.checkpoints), timeout=LONG)
    folder = ready_root / "runs" / "run-1"
    psutil.Process(life(folder, 1).pid).kill()
    qtbot.waitUntil(lambda: "run:run-1" in window.notices.keys(), timeout=3_000)  # noqa: SIM118 - a method, no dict
    assert window.page.primary.text() == "Resume"
    click(window.page.primary)
    qtbot.waitUntil(lambda: bool(window.services.run.resumes), timeout=LONG)
    qtbot.waitUntil(lambda: window.services.run.end is not None, timeout=LONG)
    assert list(window.services.run.metrics["step"]) == list(range(1, 401))


@pytest.fixture
def offer(window, click, qtbot, tmp_path):
    """``offer(path)``: a new project into which something is imported; gives the words of all notices after."""

    def do(path) -> str:
        window.take_paths([str(path)])
        click(window.home._make)
        qtbot.waitUntil(lambda: window.page.key == "import" and window.services.project.is_open, timeout=LONG)
        qtbot.waitUntil(lambda: "Looking" not in window.importing.card.found.text(), timeout=LONG)
        click(window.page.primary)
        qtbot.waitUntil(lambda: bool(window.notices.keys()) or window.page.state.state == "ready", timeout=LONG)
        qtbot.waitUntil(lambda: not window.services.work.running(), timeout=LONG)
        notices = [window.notices.notice(key) for key in window.notices.keys()]  # noqa: SIM118 - a method, no dict
        return " ".join(f"{n.what} {n.accessibleDescription()}" for n in notices)

    return do


def test_an_empty_folder_is_told(offer, tmp_path):
    (tmp_path / "empty").mkdir()
    words = offer(tmp_path / "empty")
    assert "empty" in words
    assert "Traceback" not in words


def test_a_binary_file_called_text_is_told_by_name(offer, tmp_path):
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 64)
    words = offer(tmp_path / "photo.txt")
    assert "photo.txt" in words
    assert "Traceback" not in words


def test_a_table_with_a_broken_row_is_imported_and_the_row_listed(offer, window, tmp_path, qtbot):
    rows = ["text,year"] + [f"The story of the number {n},{n}" for n in range(20)]
    rows[10] = "too,many,cells,in,this,row"
    (tmp_path / "table.csv").write_text("\n".join(rows))
    offer(tmp_path / "table.csv")
    qtbot.waitUntil(lambda: window.sidebar.badge("import") == "ready", timeout=LONG)
    assert window.importing.problems.table.row_count() == 1
    assert window.importing.problems.table.cell(0, 1) == "11"


def test_a_project_moved_elsewhere_opens_with_its_run(ready_root, open_window, tmp_path, qtbot):
    from engine.jobs import start_training

    with Project.open(ready_root) as project:
        project.save_recipe(with_values(project.recipe, {"training.max_steps": 5}))
        started = start_training(project)
        started.process.wait(90)
        assert ended(started.folder).outcome == "done"
    moved = ready_root.rename(tmp_path / "moved")
    window = open_window()
    window.open_project(moved, "train")
    qtbot.waitUntil(lambda: window.services.run.step == 5, timeout=LONG)
    assert not window.notices.keys()
