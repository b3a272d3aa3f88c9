from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from studio.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, apply, apply_theme, current, notifier
from studio.theme.glyphs import glyph_files
from studio.theme.style import style_sheet
from studio.theme.tokens import THEMES


def test_a_change_reaches_palette_tokens_and_listeners(light, qtbot):
    with qtbot.waitSignal(notifier().changed) as heard:
        apply_theme(light, "dark")
    assert heard.args == [DARK]
    assert current() is DARK
    assert light.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window


def test_the_same_theme_again_is_free(light, qtbot):
    with qtbot.assertNotEmitted(notifier().changed):
        for _ in range(20):
            apply_theme(light, "light")


def test_the_system_is_followed_while_asked_to(light, qtbot, monkeypatch):
    # The offscreen platform has no colour scheme of its own, so the test says it in its place.
    monkeypatch.setattr(apply, "system_tokens", lambda app: DARK)
    apply_theme(light, "system")
    assert current() is DARK
    monkeypatch.setattr(apply, "system_tokens", lambda app: LIGHT)
    with qtbot.waitSignal(notifier().changed):
        light.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current() is LIGHT
    monkeypatch.setattr(apply, "system_tokens", lambda app: DARK)
    apply_theme(light, "light")
    light.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current() is LIGHT


def test_high_contrast_is_light_or_dark_as_the_system_is(light, monkeypatch):
    apply_theme(light, "contrast")
    assert current() is CONTRAST_LIGHT
    monkeypatch.setattr(apply, "system_tokens", lambda app, contrast: CONTRAST_DARK if contrast else DARK)
    light.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current() is CONTRAST_DARK


def test_the_systems_wish_for_contrast_is_followed(light, qtbot, monkeypatch):
    monkeypatch.setattr(apply, "system_tokens", lambda app: LIGHT)
    apply_theme(light, "system")
    monkeypatch.setattr(apply, "system_tokens", lambda app: CONTRAST_LIGHT)
    with qtbot.waitSignal(notifier().changed):
        light.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert current() is CONTRAST_LIGHT


def test_an_unknown_choice_is_refused(light):
    with pytest.raises(ValueError, match="system, light, dark"):
        apply_theme(light, "sepia")


@pytest.mark.parametrize("tokens", THEMES.values(), ids=lambda tokens: tokens.name)
def test_the_style_sheet_is_complete(tokens):
    sheet = style_sheet(tokens)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert tokens.accent in sheet


def test_glyphs_are_files_in_the_colours_of_the_theme():
    for tokens in (LIGHT, DARK):
        for name, path in glyph_files(tokens).items():
            text = Path(path).read_text(encoding="utf-8")
            assert text.startswith("<svg")
            assert (tokens.on_accent if name == "tick" else tokens.muted) in text
