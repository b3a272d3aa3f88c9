"""The command palette: what it finds, in which order, and where it leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from engine.project import Project
from studio.windows.fuzzy import fit
from studio.windows.palette import Palette
from studio.windows.palette_entries import Entry, entries
from studio.windows.setting_places import PAGES


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "My text"
    Project.create(root).close()
    return root


def opened(window) -> Palette:
    window.actions_list["palette"].trigger()
    return window.findChild(Palette)


def choose(palette: Palette, typed: str, qtbot) -> None:
    palette.line.setText(typed)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "title", "other"),
    [
        ("learn", "Learning rate", "Lower the loss, earn"),
        ("rate learn", "Learning rate", "Learning"),
        ("lr", "Learning rate", "Color"),
        ("tokeni", "Tokenizer", "Token"),
        ("setngs", "Settings", "Set the strings"),
    ],
)
def test_what_fits_better_counts_more(typed, title, other):
    assert fit(typed, title) > fit(typed, other)


def test_what_does_not_fit_counts_nothing():
    assert fit("zebra", "Learning rate", "How far each step goes") == 0
    assert fit("how far", "Learning rate", "How far each step goes") > 0


def test_a_setting_is_found_by_its_help_and_shown_where_it_stands(window, open_project, project, qtbot):
    open_project(window, project)
    palette = opened(window)
    choose(palette, "gradient limit", qtbot)
    assert window.page.key == "train"
    row = next(form for form in (window.training.setup.form,)).row("training.max_grad_norm")
    assert row.isVisible()
    assert window.services.settings.remembered.palette[0] == "set:training.max_grad_norm"


def test_a_folded_setting_is_unfolded(window, open_project, project, qtbot):
    open_project(window, project)
    choose(opened(window), "quality.gopher.min_stop_words", qtbot)
    assert window.page.key == "clean"
    row = next(
        form.row("quality.gopher.min_stop_words")
        for form in window.page.findChildren(type(window.page.form))
        if form.has("quality.gopher.min_stop_words")
    )
    assert row.isVisible()


def test_it_is_scrolled_to(window, open_project, project, qtbot):
    open_project(window, project)
    window.resize(1024, 640)
    choose(opened(window), "training.z_loss", qtbot)
    row = window.training.setup.form.row("training.z_loss")

    def in_sight() -> bool:
        return window.rect().contains(row.mapTo(window, row.rect().center())) and not row.visibleRegion().isEmpty()

    qtbot.waitUntil(in_sight)


def test_every_setting_of_the_recipe_can_be_shown_on_its_page(window, open_project, project):
    open_project(window, project)
    assert set(PAGES) == {
        entry.id[4:].partition(".")[0]
        for entry in entries(window)
        if "." in entry.id[4:] and entry.id.startswith("set:")
    }
    for path in ("corpus.encoding", "cleaning.near_memory", "privacy.email", "split.seed", "tokenizer.seed",
                 "model.architecture.rope_theta", "training.z_loss", "generation.min_p", "sharing.author"):  # fmt: skip
        page = window.pages[PAGES[path.partition(".")[0]]]
        assert page.reveal(path), path


def test_without_a_project_a_setting_is_explained(window, qtbot):
    choose(opened(window), "training.learning_rate", qtbot)
    assert window.desk.view.target == "recipe/training#training.learning_rate"


def test_help_and_projects_are_found(window, open_project, project, qtbot):
    open_project(window, project)
    window.actions_list["project.close"].trigger()
    palette = opened(window)
    palette.line.setText("my text")
    assert palette.titles()[0] == "My text"
    choose(palette, "perplexity", qtbot)
    assert window.desk.view.target == "glossary#perplexity"


def test_what_was_used_last_comes_first(window):
    found = [Entry(name, f"{name.title()} one", "x", lambda: None, first=True) for name in ("alpha", "beta", "gamma")]
    palette = Palette(found, ["gamma", "gone"], window)
    assert palette.titles() == ["Gamma one", "Alpha one", "Beta one"]
    palette.line.setText("one")
    assert palette.titles()[0] == "Gamma one"
    palette.line.setText("nothing like it")
    assert palette.titles() == []
    assert not palette.nothing.isHidden()
    palette.close()
