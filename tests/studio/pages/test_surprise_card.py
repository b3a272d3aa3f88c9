from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from studio.pages.surprise_card import SurpriseCard

ANSWER = {
    "step": 40,
    "tokens": [
        {"id": 7, "text": "The", "loss": 0.5, "expected": [{"text": "The", "probability": 0.6}]},
        {"id": 8, "text": " sea", "loss": 6.0, "expected": [{"text": " hill", "probability": 0.4}]},
    ],
    "loss": 3.25,
    "left_out": 0,
    "vocab_size": 300,
}


def test_a_pasted_text_is_asked_for_and_shown_with_the_loss_of_each_token(qtbot, services):
    chooser = SimpleNamespace(summary=SimpleNamespace(folder=Path("run")), which="best")
    card = SurpriseCard(services, chooser, lambda error: None)
    qtbot.addWidget(card)
    card.colour.click()
    assert services.session.asked == []
    card.text.setPlainText("The sea")
    card.colour.click()
    asked = services.session.asked[-1]
    assert (asked.method, asked.params["text"], asked.params["checkpoint"]) == ("colour_text", "The sea", "best")
    asked.done(ANSWER)
    calm, surprised = card.view.tokens()
    assert calm.heat < 0.2
    assert surprised.heat == 1.0
    assert "loss 6.00" in card.view.describe(1)
    assert "' hill'" in card.view.describe(1)
    assert "Loss 3.250 over 2 tokens" in card.words.text()
    assert "“sea” 6.0" in card.words.text()


def test_the_worst_passages_are_shown_one_after_the_other(qtbot, services):
    chooser = SimpleNamespace(summary=SimpleNamespace(folder=Path("run")), which=40)
    card = SurpriseCard(services, chooser, lambda error: None)
    qtbot.addWidget(card)
    card.worst.click()
    passage = {"loss": 3.25, "start": 0, "tokens": ANSWER["tokens"]}
    told = {"step": 40, "looked_at": 9, "seed": 1, "vocab_size": 300, "best": [], "worst": [passage, passage]}
    services.session.asked[-1].done(told)
    assert len(card.view.tokens()) == 5
    assert "of 9 passages" in card.words.text()
