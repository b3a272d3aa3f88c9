from __future__ import annotations

from engine.advice import Finding, Judgement
from studio.pages.training.judgement_strip import JudgementStrip

FIRST = Finding("overfitting", "Overfitting since step 400.", "It helps to stop.", {}, (("run:stop", "Stop"),), "warn")
SECOND = Finding("validation.short", "Little to judge by.", "Add text.")


def test_one_finding_at_a_time_which_can_be_walked_acted_on_and_put_away(qtbot, light):
    strip = JudgementStrip()
    qtbot.addWidget(strip)
    strip.show_judgement(Judgement("It has seen the text 4.0 times.", (FIRST, SECOND)))
    assert strip.line.text() == "It has seen the text 4.0 times."
    assert strip.box.accessibleName() == FIRST.title
    with qtbot.waitSignal(strip.acted) as acted:
        made = next(one for one in strip.findChildren(type(strip.next)) if one.property("act") == "run:stop")
        made.click()
    assert acted.args == ["run:stop"]
    strip.next.click()
    assert strip.box.accessibleName() == SECOND.title
    strip.hide_one.click()
    assert [finding.code for finding in strip.findings()] == ["overfitting"]
    strip.show_judgement(Judgement("It has seen the text 4.2 times.", (FIRST, SECOND)))
    assert strip.box.accessibleName() == FIRST.title
    strip.back.click()
    assert len(strip.findings()) == 2


def test_nothing_to_say_takes_no_room(qtbot, light):
    strip = JudgementStrip()
    qtbot.addWidget(strip)
    strip.show_judgement(Judgement())
    assert strip.isHidden()
    strip.show_judgement(Judgement("It learns as it should."))
    assert not strip.isHidden()
    assert strip.box.isHidden()
