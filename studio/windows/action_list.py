"""Everything the window can do, as one list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from engine.project import STATIONS
from studio.windows.actions import Action

if TYPE_CHECKING:
    from studio.pages.training.chart_card import ChartCard
    from studio.windows.main_window import MainWindow


def window_actions(window: MainWindow) -> list[Action]:
    """The actions of a window, in the order of menus and palette."""
    tr = window.tr
    is_open, run, undo = window.is_open, window.services.run, window.undo

    def press(name: str) -> Callable[[], None]:
        """Press a button of the Train page, which is looked up late as every page is made late."""
        return lambda: getattr(window.training, name).click()

    def on_chart(act: Callable[[ChartCard], object]) -> Callable[[], None]:
        """Bring the chart to the front and do something with it."""

        def do() -> None:
            window.show_page("train")
            if window.training.chart is not None:
                act(window.training.chart)

        return do

    def has_run() -> bool:
        return is_open() and bool(run.name)

    def write() -> None:
        window.play.act()

    def shortcuts() -> None:
        from studio.windows.shortcuts_dialog import show_shortcuts

        show_shortcuts(window)

    stations = [
        Action(f"go.{key}", window.titles[key], partial(window.show_page, key), f"Ctrl+{number}", "go", is_open)
        for number, key in enumerate(STATIONS, start=1)
    ]
    return [
        Action("home", tr("Home"), partial(window.show_page, "home"), "Ctrl+H", "home"),
        Action("project.new", tr("New project…"), window.new_project, "Ctrl+N", "home"),
        Action("project.open", tr("Open a project…"), lambda: window.home.choose_project(), "Ctrl+O", "home"),
        Action("project.reveal", tr("Show the folder"), window.reveal, "", "project", is_open),
        Action("project.close", tr("Close the project"), window.close_project, "Ctrl+W", "project", is_open),
        Action("edit.undo", tr("Undo"), undo.undo, "Ctrl+Z", "project", lambda: bool(undo.undo_text)),
        Action("edit.redo", tr("Redo"), undo.redo, "Ctrl+Shift+Z", "project", lambda: bool(undo.redo_text)),
        *stations,
        Action("run.pause", tr("Pause or go on"), press("pause"), "", "run", lambda: run.running),
        Action(
            "run.save",
            tr("Save a checkpoint"),
            press("save_now"),
            "",
            "run",
            lambda: run.running,
        ),
        Action("run.sample", tr("Sample now"), press("sample_now"), "", "run", lambda: run.running),
        Action("runs", tr("All runs side by side"), partial(window.show_page, "runs"), "Ctrl+9", "run", is_open),
        Action("chart.whole", tr("Look at the whole chart"), on_chart(lambda c: c.chart.reset_view()), "", "", has_run),
        Action("chart.compare", tr("Compare with other runs…"), on_chart(lambda c: c.compare.click()), "", "", has_run),
        Action("chart.values", tr("Values of the chart…"), on_chart(lambda c: c.show_values()), "", "", has_run),
        Action("chart.copy", tr("Copy the chart as a picture"), on_chart(lambda c: c.chart.copy()), "", "", has_run),
        Action("play.write", tr("Let the model write"), write, "Ctrl+Return", "run", window.can_write),
        Action("view.theme", tr("Light or dark"), window.toggle_theme, "Ctrl+Shift+L", "view"),
        Action("settings", tr("Settings"), partial(window.show_page, "settings"), "Ctrl+,", "view"),
        Action("palette", tr("Commands…"), window.show_palette, "Ctrl+K", "view"),
        Action("shortcuts", tr("Keyboard shortcuts…"), shortcuts, "", "view"),
        Action("help", tr("Help on what is in front"), window.desk.show_for_focus, "F1", "help"),
        Action("help.page", tr("Help on this page"), window.desk.show_for_page, "", ""),
        Action("help.contents", tr("Help: contents"), partial(window.desk.show_target, "index"), "Shift+F1", "help"),
        Action(
            "help.words", tr("Help: the words of the field"), partial(window.desk.show_target, "glossary"), "", "help"
        ),
        Action("tour", tr("Take the two-minute tour"), window.tour.begin, "", "help"),
        Action("log.show", tr("Show the log"), window.trouble.show_log_here, "", "help"),
        Action("report.write", tr("Write a report…"), lambda: window.trouble.write_report(), "", "help"),
        Action("quit", tr("Quit"), window.leave, "Ctrl+Q", "view"),
    ]
