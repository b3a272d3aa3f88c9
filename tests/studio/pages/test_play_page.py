"""Play: asking, stopping, branching, two voices, and what was written before."""

from __future__ import annotations

import json
import threading

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

from engine.errors import LangwrightError
from engine.project import Passage, Playground, Project
from engine.project.playground_export import as_json, as_markdown
from studio.pages.playing import PlayPage
from studio.pages.playing.branches import branches_of, is_edited

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
    told[0].undo()
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


def test_stop_keeps_the_text_though_the_worker_does_not_answer(services, play, trained_root, qtbot):
    play.prompt.setPlainText("Once")
    play.act()
    asked = services.session.asked[-1]
    asked.part("started", {"seed": 9, "step": 4, "prompt_tokens": 1})
    asked.part("text", {"text": " upon", "tokens": [{"id": 1, "text": " upon", "probability": 0.5}]})
    qtbot.mouseClick(play.stop, LEFT)
    qtbot.waitUntil(lambda: not play.writing, timeout=2_000)
    assert services.session.abandoned == [asked.number]
    assert play.voice.output.toPlainText() == "Once upon"
    assert "seed 9" in play.voice.facts.text()
    assert "stopped" in play.voice.facts.text()
    qtbot.waitUntil(lambda: len(kept(trained_root)) == 1)
    assert (kept(trained_root)[0].text, kept(trained_root)[0].ended) == (" upon", "cancelled")


def test_stop_while_the_model_is_opened_is_at_once(services, play, trained_root, qtbot):
    play.act()
    asked = services.session.asked[-1]
    asked.part("loading", {"step": 4})
    qtbot.mouseClick(play.stop, LEFT)
    assert not play.writing
    assert services.session.abandoned == [asked.number]
    assert "Stopped" in play.voice.facts.text()
    assert play.can_act()
    assert kept(trained_root) == ()


def test_two_voices_are_stopped_each_by_itself(services, play, said, qtbot):
    qtbot.mouseClick(play.both, LEFT)
    play.act()
    first, second = [one for one in services.session.asked if one.method == "generate"]
    assert "first" in play.second.facts.text()
    first.part("started", {"seed": 1, "step": 4})
    qtbot.mouseClick(play.second.stop, LEFT)
    assert services.session.abandoned == [second.number]
    assert (play.voice.writing, play.second.writing) == (True, False)
    said(" one", number=0)
    assert not play.writing
    assert not play.voice.stop.isEnabled()


def test_arrows_walk_the_branches(services, play, said, qtbot):
    play.prompt.setPlainText("Once upon")
    play.act()
    said(" a time")
    assert not play.branches.isVisible()
    play.again.click()
    said(" a tide")
    play.prompt.setPlainText("Once upon,")
    play.act()
    said(" well")
    assert play.branches.words.text() == "3 / 3"
    assert not play.branches.on.isEnabled()
    qtbot.mouseClick(play.branches.back, LEFT)
    assert play.branches.words.text() == "2 / 3"
    assert play.voice.output.toPlainText() == "Once upon a tide"
    qtbot.mouseClick(play.branches.back, LEFT)
    assert play.voice.output.toPlainText() == "Once upon a time"
    play.prompt.setPlainText("Quite another beginning of something")
    play.act()
    said(".")
    assert not play.branches.isVisible()


def made(identity, prompt="", parent="", edited_from="", text=""):
    return Passage(identity, parent, "run-1", 4, prompt, text, 1, edited_from=edited_from)


def test_branches_are_those_from_the_same_place():
    passages = [
        made("a", "Once"), made("b", "Once upon", edited_from="a"), made("c", "Twice"),
        made("d", "Once x", parent="a"), made("e", "Once x", parent="a"), made("f", "x", edited_from="gone"),
    ]  # fmt: skip
    assert [p.id for p in branches_of(passages, "b")] == ["a", "b"]
    assert [p.id for p in branches_of(passages, "c")] == ["c"]
    assert [p.id for p in branches_of(passages, "e")] == ["d", "e"]
    assert [p.id for p in branches_of(passages, "f")] == ["f"]
    assert branches_of(passages, "nobody") == ()
    loop = [made("a", "x", edited_from="b"), made("b", "y", edited_from="a")]
    assert branches_of(loop, "a")
    assert is_edited("Once upon a time", "Once upon a tide")
    assert is_edited("", "")
    assert not is_edited("Once", "Quite another beginning")


def test_a_word_that_is_being_composed_is_not_sent(services, play):
    before = len(services.session.asked)
    QCoreApplication.sendEvent(play.prompt, QInputMethodEvent("にほ", []))
    play.act()
    assert len(services.session.asked) == before
    done = QInputMethodEvent("", [])
    done.setCommitString("日本")
    QCoreApplication.sendEvent(play.prompt, done)
    play.act()
    assert services.session.asked[-1].params["prompt"] == "日本"


def test_what_is_copied_is_exact(services, play, said):
    text = " a\u00a0b\n\n\tc  d\u3000é🌲 "
    play.prompt.setPlainText("No\u00a0break")
    play.act()
    assert said(text).params["prompt"] == "No\u00a0break"
    play.copy.click()
    assert QGuiApplication.clipboard().text() == "No\u00a0break" + text
    play.voice.output.selectAll()
    play.voice.output.copy()
    assert QGuiApplication.clipboard().text() == "No\u00a0break" + text


def test_each_token_tells_probability_and_rank_to_pointer_and_keys(services, play, qtbot):
    play.act()
    tokens = [
        {"id": 1, "text": "a", "probability": 0.5, "rank": 1},
        {"id": 2, "text": "b", "probability": 0.125, "rank": 3},
    ]
    services.session.asked[-1].part("text", {"text": "ab", "tokens": tokens})
    play.look.set_value("tokens")
    play.look.chosen.emit("tokens")
    words = play.voice.view.describe(1)
    assert all(part in words for part in ("id 2", "12.5 %", "-2.08", "rank 3"))
    qtbot.keyClick(play.voice.view, Qt.Key.Key_End)
    assert "rank 3" in play.voice.pages.told.text()
    assert "rank 3" in play.voice.view.accessibleDescription()


def test_presets_of_ones_own_are_kept_used_and_removed(services, play, notes, show, qtbot):
    told = notes(play)
    assert services.project.set_value("generation.temperature", 0.3)
    play.preset_row.name.setText("Balanced")
    assert not play.preset_row.keep.isEnabled()  # that name is taken
    play.preset_row.name.setText("Mine & yours")
    qtbot.mouseClick(play.preset_row.keep, LEFT)
    services.project.set_value("generation.temperature", 0.9)
    qtbot.waitUntil(lambda: not services.background.busy)
    again = show(PlayPage(services))
    qtbot.waitUntil(lambda: again.voice.preset.findText("Mine & yours") > 0)
    again.second.preset.setCurrentIndex(again.second.preset.findText("Mine & yours"))
    again.both.setChecked(True)
    again.act()
    first, second = [one for one in services.session.asked if one.method == "generate"]
    assert (first.params["temperature"], second.params["temperature"]) == (0.9, 0.3)
    assert first.params["seed"] == second.params["seed"]
    play.preset_row.removers()[0].click()
    assert play.own_presets.all() == ()
    told[-1].undo()
    assert [preset.title for preset in play.own_presets.all()] == ["Mine & yours"]


def test_the_history_is_searched_and_exported(services, play, said, trained_root, tmp_path, qtbot):
    for prompt, text in (("Once", " upon a time"), ("The sea", " is ```deep```")):
        play.prompt.setPlainText(prompt)
        play.act()
        said(text)
    play.on.click()
    said(" and blue")
    qtbot.waitUntil(lambda: len(kept(trained_root)) == 3)
    tree = play.history.tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2 and not services.background.busy)
    play.history.search.setText("BLUE")
    shown = [tree.topLevelItem(n).text(0) for n in range(2) if not tree.topLevelItem(n).isHidden()]
    assert shown == ["is ```deep```"]  # it leads to the one that is meant
    play.history.search.clear()
    assert not any(tree.topLevelItem(n).isHidden() for n in range(2))
    for name in ("all.json", "all.md"):
        play.keeper.export(str(tmp_path / name))
    qtbot.waitUntil(lambda: (tmp_path / "all.json").exists() and (tmp_path / "all.md").exists())
    told = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert [one["text"] for one in told["passages"]] == [" upon a time", " is ```deep```", " and blue"]
    assert (tmp_path / "all.json").read_text(encoding="utf-8") == as_json(play.keeper.passages)
    markdown = as_markdown(play.keeper.passages, services.project.name)
    assert (tmp_path / "all.md").read_text(encoding="utf-8") == markdown
    assert "````text\n is ```deep```\n````" in markdown
    assert "goes on from 2" in markdown


def test_in_a_project_that_is_only_looked_at_the_dials_turn_and_nothing_is_written(services, trained_root, show, qtbot):
    with Project.open(trained_root):
        services.project.open(trained_root)
        qtbot.waitUntil(lambda: services.project.is_open)
        page = show(PlayPage(services))
        assert not services.project.writable
        assert page.form.isEnabled()
        assert services.project.set_value("generation.temperature", 0.1)
        assert not services.project.set_value("training.seed", 3)
        page.act()
        asked = [one for one in services.session.asked if one.method == "generate"][-1]
        assert asked.params["temperature"] == 0.1
        asked.done({**RESULT, "text": "one"})
        page.again.click()
        asked = [one for one in services.session.asked if one.method == "generate"][-1]
        asked.done({**RESULT, "text": "two"})
        assert page.branches.words.text() == "2 / 2"
        services.project.close()
    assert kept(trained_root) == ()
    with Project.open(trained_root) as project:
        assert project.recipe.generation.temperature != 0.1


def test_who_reads_further_up_is_not_dragged_down(services, play, qtbot):
    play.act()
    asked = services.session.asked[-1]
    asked.part("text", {"text": "line\n" * 200, "tokens": []})
    bar = play.voice.output.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    bar.setValue(3)
    asked.part("text", {"text": "more\n" * 20, "tokens": []})
    assert bar.value() == 3


def test_changes_are_written_in_the_order_they_were_made(services, play, said, trained_root, qtbot, monkeypatch):
    first = Playground.add
    held = threading.Event()

    def slow(playground, passage):
        held.wait(5)
        first(playground, passage)

    monkeypatch.setattr(Playground, "add", slow)
    play.act()
    said("Once")
    play.keeper.remove(play.keeper.passages[0])
    held.set()
    qtbot.waitUntil(lambda: not services.background.busy)
    assert kept(trained_root) == ()
