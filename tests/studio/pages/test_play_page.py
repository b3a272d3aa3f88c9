"""Play: asking, stopping, branching, two voices, and what was written before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from engine.errors import LangwrightError
from engine.project import Playground
from studio.pages.playing import PlayPage

LEFT = Qt.MouseButton.LeftButton
RESULT = {"seed": 3, "step": 4, "tokens": 2, "seconds": 0.5, "tokens_per_second": 4.0, "finish_reason": "length"}


@pytest.fixture
def play(services, show, trained_root, open_root):
    open_root(trained_root)
    page = show(PlayPage(services))
    page.update_actions()
    return page


@pytest.fixture
def said(services, play):
    """``said(text, pieces)``: the model answers what it was asked last; returns the request."""

    def answer(text, pieces=(), number=-1):
        asked = [one for one in services.session.asked if one.method == "generate"][number]
        asked.part("text", {"text": text, "tokens": list(pieces)})
        asked.done({**RESULT, "text": text})
        return asked

    return answer


def kept(trained_root):
    return Playground(trained_root / "playground").passages()


def test_play_streams_and_stop_keeps_the_text(services, play, qtbot):
    play.refresh()
    play.update_actions()
    play.prompt.setPlainText("Once <i>")
    qtbot.mouseClick(play.primary, LEFT)
    asked = services.session.asked[-1]
    assert asked.params["prompt"] == "Once <i>"
    assert asked.params["max_new_tokens"] == 200
    asked.part("started", {"seed": 3, "step": 4, "prompt_tokens": 2})
    asked.part("text", {"text": " upon", "tokens": [{"id": 1, "text": " upon", "probability": 0.25}]})
    assert play.voice.output.toPlainText() == "Once <i> upon"
    assert not play.primary.isEnabled()
    qtbot.mouseClick(play.stop, LEFT)
    assert services.session.cancelled == [asked.number]
    result = {"text": " upon", "seed": 3, "step": 4, "tokens": 1, "seconds": 0.5, "tokens_per_second": 2.0}
    asked.done(result | {"finish_reason": "cancelled"})
    assert play.voice.output.toPlainText() == "Once <i> upon"
    assert "seed 3" in play.voice.facts.text()
    assert "stopped" in play.voice.facts.text()
    assert play.primary.isEnabled()
    play.look.chosen.emit("tokens")


def test_play_makes_the_model_ready_while_a_prompt_is_thought_of(services, play):
    play.refresh()
    play.entered()
    asked = services.session.asked[-1]
    assert (asked.method, asked.params["checkpoint"]) == ("load", "best")
    asked.done({"step": 6, "parameters": 1_066_368, "seconds": 0.1, "memory": 300_000_000})
    assert "step 6" in play.voice.facts.text()
    assert "300 MB" in play.voice.facts.text()
    play.voice.chooser.chosen.emit()
    services.session.asked[-1].failed(LangwrightError("The checkpoint is damaged.", code="x"))
    assert play.voice.facts.text() == "The checkpoint is damaged."
    play.act()
    services.session.asked[-2].done({"step": 6})  # an answer that comes late says nothing any more
    assert "Ready" not in play.voice.facts.text()


def test_play_colours_tokens_by_surprise(services, play):
    play.refresh()
    play.act()
    asked = services.session.asked[-1]
    tokens = [{"id": 1, "text": "a", "probability": 1.0}, {"id": 2, "text": "b", "probability": 0.5**6}]
    asked.part("text", {"text": "ab", "tokens": tokens})
    play.look.set_value("tokens")
    play.look.chosen.emit("tokens")
    assert [token.heat for token in play.voice.view.tokens()] == [0.0, 0.5]


def test_play_tells_what_went_wrong_and_can_be_asked_again(services, play, notes):
    said = notes(play)
    play.refresh()
    play.act()
    services.session.asked[-1].failed(LangwrightError("The checkpoint is damaged.", remedy="Choose another."))
    assert said[0].what == "The checkpoint is damaged."
    assert play.can_act()


def test_what_was_written_is_kept_goes_on_and_branches(services, play, said, trained_root, qtbot):
    play.prompt.setPlainText("Once")
    play.act()
    said(" upon a time")
    qtbot.waitUntil(lambda: len(kept(trained_root)) == 1)
    (first,) = kept(trained_root)
    assert (first.prompt, first.text, first.run, first.step, first.seed) == ("Once", " upon a time", "run-1", 4, 3)
    assert first.settings["temperature"] == services.project.recipe.generation.temperature
    qtbot.mouseClick(play.on, LEFT)
    assert said(" there was").params["prompt"] == "Once upon a time"
    qtbot.waitUntil(lambda: len(kept(trained_root)) == 2)
    qtbot.mouseClick(play.again, LEFT)
    assert said(" there were").params["prompt"] == "Once upon a time"
    qtbot.waitUntil(lambda: len(kept(trained_root)) == 3)
    assert [passage.parent for passage in kept(trained_root)] == ["", first.id, first.id]
    qtbot.waitUntil(lambda: play.history.tree.topLevelItemCount() == 1)
    qtbot.waitUntil(lambda: play.history.tree.topLevelItem(0).childCount() == 2)


def test_another_token_is_chosen_by_a_click_and_the_model_goes_on_from_it(services, play, said):
    play.prompt.setPlainText("Once")
    play.act()
    others = [{"id": 7, "text": " on", "probability": 0.5}, {"id": 2, "text": " a", "probability": 0.3}]
    asked = said(
        " upon a", [
            {"id": 1, "text": " upon", "probability": 0.9, "entropy": 0.1},
            {"id": 2, "text": " a", "probability": 0.3, "entropy": 1.2, "alternatives": others},
        ],
    )  # fmt: skip
    assert asked.params["alternatives"] > 1
    play.voice.token_clicked.emit(1)
    buttons = play.alternatives.buttons()
    assert [made.text() for made in buttons] == ["·on  50.0 %", "·a  30.0 %"]
    assert [made.isEnabled() for made in buttons] == [True, False]  # the second is what was written
    buttons[0].click()
    assert services.session.asked[-1].params["prompt"] == "Once upon on"
    assert not play.alternatives.isVisible()


def test_two_voices_get_the_same_seed(services, play, said, qtbot):
    qtbot.mouseClick(play.both, LEFT)
    assert play.second.isVisible()
    play.second.preset.setCurrentIndex(play.second.preset.findText("Exact"))
    play.prompt.setPlainText("Once")
    play.act()
    first, second = [one for one in services.session.asked if one.method == "generate"]
    assert first.params["seed"] == second.params["seed"] != "auto"
    assert (first.params["temperature"], second.params["temperature"]) == (0.8, 0.0)
    said(" one", number=0)
    assert not play.can_act()  # the other one is still at it
    said(" two", number=1)
    assert play.can_act()
    assert (play.voice.text, play.second.text) == (" one", " two")


def test_what_was_written_before_is_there_after_a_restart(services, play, said, trained_root, show, qtbot):
    play.prompt.setPlainText("Once")
    play.act()
    said(" upon a time")
    qtbot.waitUntil(lambda: len(kept(trained_root)) == 1)
    again = show(PlayPage(services))
    qtbot.waitUntil(lambda: again.history.tree.topLevelItemCount() == 1)
    again.history.tree.itemClicked.emit(again.history.tree.topLevelItem(0), 0)
    assert again.voice.output.toPlainText() == "Once upon a time"
    assert again.prompt.toPlainText() == "Once"
    assert "seed 3" in again.voice.facts.text()
    again.on.click()
    assert services.session.asked[-1].params["prompt"] == "Once upon a time"


def test_removing_a_passage_can_be_undone(services, play, said, notes, trained_root, qtbot):
    told = notes(play)
    play.act()
    said("Once")
    qtbot.waitUntil(lambda: play.history.tree.topLevelItemCount() == 1)
    play.history.tree.setCurrentItem(play.history.tree.topLevelItem(0))
    qtbot.keyClick(play.history.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: kept(trained_root) == ())
    told[0].actions["Undo"]()
    qtbot.waitUntil(lambda: [passage.text for passage in kept(trained_root)] == ["Once"])
    qtbot.waitUntil(lambda: play.history.tree.topLevelItemCount() == 1)


def test_coming_back_leaves_what_is_said_of_the_text(play, said):
    play.act()
    said("Once")
    before = play.voice.facts.text()
    play.entered()
    assert play.voice.facts.text() == before != ""


def test_the_text_is_copied_and_saved(play, said, tmp_path, qtbot):
    play.prompt.setPlainText("Once")
    play.act()
    said(" upon")
    qtbot.mouseClick(play.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "Once upon"
    play._save(str(tmp_path / "text.txt"))
    qtbot.waitUntil(lambda: (tmp_path / "text.txt").exists())
    assert (tmp_path / "text.txt").read_text() == "Once upon"
