"""All runs side by side: what is told of each, and what can be done with the chosen ones."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt

from engine.project import create_run
from engine.project.labels import RunLabel, read_label, write_label
from studio.pages.comparing import RunsPage
from studio.pages.comparing.label_dialog import LabelDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def two_runs(make_project, train_here):
    """A project, closed, with two runs of a few real steps that differ in one setting."""
    project = make_project("training.max_steps=4", "training.eval_steps=2", "training.save_steps=2")
    for name, seed in (("first", 1), ("second", 2)):
        train_here(create_run(project.paths, project.recipe, name, [f"training.seed={seed}"]))
        (project.paths.runs / name / "job.json").unlink()  # this very process goes on, its run is over
    project.close()
    return project.root


@pytest.fixture
def page(services, show, two_runs, open_root):
    open_root(two_runs)
    return show(RunsPage(services))


def column(page, title):
    heads = [
        page.table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(page.table.model().columnCount())
    ]
    place = heads.index(title)
    return [page.table.cell(row, place) for row in range(page.table.row_count())]


def test_only_the_settings_that_differ_are_shown(page):
    assert column(page, "Run") == ["second", "first"]
    assert column(page, "State") == ["complete", "complete"]
    assert column(page, "Seed") == ["2", "1"]
    assert all(column(page, "Perplexity"))
    assert "Lowest validation loss" in page.words.text()


def test_a_name_a_note_and_the_order_are_kept_beside_the_run(page, two_runs, qtbot):
    page.table.select_rows([1])
    qtbot.mouseClick(page.name_it, LEFT)
    dialog = page.findChild(LabelDialog)
    dialog.name.setText("The good one")
    dialog.note.setPlainText("with seed 1")
    dialog._save()
    qtbot.waitUntil(lambda: "The good one (first)" in column(page, "Run"), timeout=10_000)
    page.table.select_rows([1])
    qtbot.mouseClick(page.pin, LEFT)
    qtbot.waitUntil(lambda: column(page, "Run")[0].startswith("The good one"), timeout=10_000)
    assert [run.name for run in page.chosen()] == ["first"]
    label = read_label(two_runs / "runs" / "first")
    assert label == RunLabel(title="The good one", note="with seed 1", pinned=True)
    page.search.setText("seed 1")
    assert page.table.row_count() == 1


def test_what_is_put_away_is_hidden_until_asked_for(page, qtbot):
    page.table.select_rows([0])
    qtbot.mouseClick(page.put_away, LEFT)
    qtbot.waitUntil(lambda: column(page, "Run") == ["first"], timeout=10_000)
    page.every.setChecked(True)
    assert len(column(page, "Run")) == 2


def test_runs_are_deleted_and_brought_back(page, notes, two_runs, qtbot):
    said = notes(page)
    page.table.select_rows([0, 1])
    qtbot.mouseClick(page.delete, LEFT)
    qtbot.waitUntil(lambda: page.table.row_count() == 0, timeout=10_000)
    assert not any((two_runs / "runs").iterdir())
    said[0].undo()
    qtbot.waitUntil(lambda: page.table.row_count() == 2, timeout=10_000)


def test_several_chosen_are_laid_over_the_first(page, qtbot):
    page.table.select_rows([0, 1])
    with qtbot.waitSignal(page.run_wanted) as heard:
        qtbot.mouseClick(page.show_run, LEFT)
    assert heard.args == ["second", ["first"]]
    assert not page.play.isEnabled()


def test_the_table_is_saved_unrounded(page, tmp_path, qtbot):
    page.export(str(tmp_path / "runs.csv"))
    qtbot.waitUntil(lambda: "runs.csv" in page.words.text(), timeout=10_000)
    rows = list(csv.DictReader((tmp_path / "runs.csv").read_text().splitlines()))
    assert [row["run"] for row in rows] == ["second", "first"]
    assert rows[0]["training.seed"] == "2"
    assert float(rows[0]["best_validation_loss"]) > 0
    page.export(str(tmp_path / "runs.md"))
    qtbot.waitUntil(lambda: "runs.md" in page.words.text(), timeout=10_000)
    assert (tmp_path / "runs.md").read_text().startswith("| run | title |")


def test_a_damaged_label_loses_nothing_but_itself(tmp_path):
    write_label(tmp_path, RunLabel(title="x"))
    (tmp_path / "label.json").write_text('{"title": 3}')
    assert read_label(tmp_path) == RunLabel()
