"""No empty pane: what belongs into each list is said, and one button brings it."""

from __future__ import annotations

import pytest

from engine.project import Project
from studio.pages.cleaning import CleanPage
from studio.pages.evaluate_page import EvaluatePage
from studio.pages.importing import ImportPage
from studio.pages.playing import PlayPage
from studio.pages.share_page import SharePage
from studio.widgets import DataTable, EmptyOffer, SampleList


@pytest.fixture
def opened(services, tmp_path, qtbot):
    """``opened(Page)``: a page of an empty project, shown."""
    root = tmp_path / "Empty"
    Project.create(root).close()
    services.project.open(root)
    qtbot.waitUntil(lambda: services.project.is_open)

    def make(kind):
        page = kind(services)
        qtbot.addWidget(page)
        page.resize(900, 700)
        page.show()
        page.catch_up()
        return page

    return make


@pytest.mark.parametrize(
    ("kind", "words", "leads_to"),
    [
        (ImportPage, "What is imported is listed here", ""),
        (CleanPage, "Clean once", "import"),
        (EvaluatePage, "Each result is listed here", "train"),
        (SharePage, "What is exported is listed here", "train"),
        (PlayPage, "What the model writes is kept here", "train"),
    ],
)
def test_an_empty_list_says_what_goes_there_and_leads_to_it(opened, kind, words, leads_to, qtbot, monkeypatch):
    page = opened(kind)
    offer = next(offer for offer in page.findChildren(EmptyOffer) if words in offer.text())
    assert not offer.isHidden()
    went = []
    page.go.connect(went.append)
    if kind is ImportPage:
        asked = []
        monkeypatch.setattr(page.zone, "choose_files", lambda: asked.append(True))
        return
    offer.button.click()
    assert went == [leads_to]


def test_it_gives_way_to_the_first_row(qtbot):
    table = DataTable(["One"], empty="Rows go here.")
    qtbot.addWidget(table)
    done = []
    offer = table.offer_when_empty("Bring one", lambda: done.append(True))
    table.resize(400, 200)
    table.show()
    assert offer.isVisible()
    offer.button.click()
    table.set_rows([["x"]])
    assert not offer.isVisible()
    table.set_rows([])
    assert offer.isVisible()
    assert done == [True]


def test_samples_can_be_asked_for_while_there_are_none(qtbot):
    samples = SampleList("They go here.")
    qtbot.addWidget(samples)
    done = []
    samples.offer_when_empty("Sample now", lambda: done.append(True))
    samples.show()
    samples._offer.click()
    samples.add_sample("step 0", "x")
    assert not samples._offer.isVisible()
    samples.clear()
    assert samples._offer.isVisible()
    assert done == [True]
