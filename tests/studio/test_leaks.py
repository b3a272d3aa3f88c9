"""What is closed is gone: no dialog, page or chart is kept alive by what it was connected to, nor the worker."""

from __future__ import annotations

import gc
import importlib
import weakref

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from studio.app import make_services, shut_down
from studio.windows.closing import ClosingDialog

PAGES = (
    "home.HomePage", "importing.ImportPage", "cleaning.CleanPage", "tokenizing.TokenizerPage", "model_page.ModelPage",
    "training.TrainPage", "evaluate_page.EvaluatePage", "playing.PlayPage", "share_page.SharePage",
    "settings_page.SettingsPage",
)  # fmt: skip


def gone(kept: weakref.ref) -> bool:
    """Whether nothing holds an object any more, once Qt's deferred deletions are done."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return kept() is None


@pytest.fixture
def services(monkeypatch, tmp_path, light):
    monkeypatch.setenv("LANGWRIGHT_HOME", str(tmp_path / "home"))
    made = make_services()
    yield made
    shut_down(made)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_dies_though_the_services_live(services, qtbot, name):
    module, _, kind = name.rpartition(".")
    page = getattr(importlib.import_module(f"studio.pages.{module}"), kind)(services)
    page.show()
    page.entered()
    qtbot.waitUntil(lambda: not services.background.busy)
    kept = weakref.ref(page)
    page.close()
    page.deleteLater()
    del page
    assert gone(kept)


def test_a_chart_dies_with_its_card(services, qtbot):
    from studio.pages.training.chart_card import ChartCard

    card = ChartCard(services, print)
    card.show()
    kept, chart = weakref.ref(card), weakref.ref(card.chart)
    card.close()
    card.deleteLater()
    del card
    assert gone(kept)
    assert gone(chart)


def test_a_dialog_dies_when_it_is_closed(light):
    dialog = ClosingDialog(["Training run-1"])
    dialog.show()
    kept = weakref.ref(dialog)
    dialog.close()
    del dialog
    assert gone(kept)


def test_the_session_worker_ends_with_the_window(services, qtbot):
    answers = []
    services.session.request("hello", {}, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=30_000)
    pid = services.session.pid()
    assert psutil.pid_exists(pid)
    shut_down(services)
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_a_window_dies_with_all_its_pages(services, qtbot):
    from studio.windows import MainWindow

    window = MainWindow(services)
    window.show()
    for key in ("settings", "home"):
        window.show_page(key)
    window.show_palette()
    kept = weakref.ref(window)
    window.close()
    shut_down(services)
    window.deleteLater()
    del window
    assert gone(kept)
