from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from studio.texts import current_language, speak
from studio.texts.language import first_known


def test_an_unknown_language_is_refused(light, language):
    with pytest.raises(ValueError, match="system, en, de"):
        speak(light, "xx")


def test_german_also_for_what_qt_says(language, qtbot):
    assert language("de") == "de"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"


def test_a_language_goes_when_another_comes(language):
    language("long")
    assert QWidget().tr("Import").startswith("[")
    language("en")
    assert QWidget().tr("Import") == "Import"


def test_the_environment_wins(light, language, monkeypatch):
    monkeypatch.setenv("LANGWRIGHT_LANGUAGE", "mirrored")
    assert speak(light, "de") == "mirrored"
    assert light.layoutDirection() == Qt.LayoutDirection.RightToLeft
    monkeypatch.delenv("LANGWRIGHT_LANGUAGE")
    speak(light, "en")
    assert light.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [(["de-CH", "en"], "de"), (["fr-FR", "de"], "de"), (["fr-FR"], "en"), ([], "en"), (["en-GB", "de"], "en")],
)
def test_the_first_language_that_there_is(wanted, spoken):
    assert first_known(wanted) == spoken


def test_qts_own_numbers_follow(language):
    language("de")
    assert QLocale().decimalPoint() == ","
    language("en")
    assert QLocale().decimalPoint() == "."
    assert current_language() == "en"
