"""The tour: it waits for what really happens, blocks nothing, can be left and taken again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from engine.project import Project


def test_it_is_offered_to_who_is_new_and_to_nobody_else(window):
    window.tour.offer()
    assert "tour" in set(window.notices.keys())
    window.notices.acted.emit("tour", "Take the tour")
    assert window.tour.active
    assert window.tour.coach.next.isEnabled() is False
    window.tour.leave()
    window.tour.offer()
    assert "tour" not in set(window.notices.keys())
    assert window.services.settings.remembered.tour == "left"


def test_it_waits_blocks_nothing_and_can_be_taken_again(window, open_project, tmp_path, qtbot):
    window.actions_list["tour"].trigger()
    coach = window.tour.coach
    assert coach.act.hasFocus()
    root = tmp_path / "Another"
    Project.create(root).close()
    open_project(window, root)
    for key in ("import", "train", "settings"):
        window.show_page(key)
        assert coach.isVisible()
        assert not coach.next.isEnabled()  # another project is not the sample
    assert coach.state() == "Press Start."
    qtbot.keyClick(coach, Qt.Key.Key_Escape)
    assert not window.tour.active
    window.actions_list["tour"].trigger()
    assert window.tour.at == 0
    assert window.page.key == "home"


@pytest.mark.campaign
def test_the_sample_is_trained_for_real_and_written_with(window, qtbot):
    """The whole tour, as a new user takes it; minutes on a busy machine."""
    window.tour.begin()
    coach = window.tour.coach
    coach.act.click()
    while window.tour.at < 5:
        qtbot.waitUntil(coach.next.isEnabled, timeout=240_000)
        at = window.tour.at
        coach.next.click()
        assert window.tour.at == at + 1
    coach.act.click()
    assert window.page.key == "play"
    qtbot.waitUntil(window.play.can_act, timeout=240_000)
    window.play.act()
    qtbot.waitUntil(coach.next.isEnabled, timeout=60_000)
    coach.next.click()
    coach.next.click()
    assert not window.tour.active
    assert window.services.settings.remembered.tour == "done"
    window.services.work.stop(f"train:{window.services.run.name}")
    qtbot.waitUntil(lambda: not window.services.work.running(), timeout=60_000)
