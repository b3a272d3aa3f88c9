import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from studio.theme import DARK, LIGHT, apply_theme, icon, interface_font, monospace_font
from studio.theme.icons import MEANINGS, pixmap


def _inked(picture):
    image = picture.toImage()
    return [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]


@pytest.mark.parametrize("meaning", sorted(MEANINGS))
def test_every_meaning_draws_something(light, meaning):
    assert _inked(pixmap(meaning, 32, "text"))


def test_an_icon_takes_the_colour_of_the_theme_that_is_on(light):
    made = icon("train", "accent")
    for choice, tokens in (("light", LIGHT), ("dark", DARK)):
        apply_theme(light, choice)
        assert QColor(tokens.accent) in _inked(made.pixmap(QSize(32, 32)))


def test_disabled_icons_are_dimmed(light):
    inked = _inked(icon("train").pixmap(QSize(32, 32), QIcon.Mode.Disabled))
    assert {colour.name().upper() for colour in inked} == {LIGHT.disabled}


def test_a_scaled_pixmap_keeps_its_logical_size(light):
    assert pixmap("train", 16, ratio=2.0).deviceIndependentSize().toSize() == QSize(16, 16)


def test_an_unknown_meaning_is_refused(light):
    with pytest.raises(KeyError):
        icon("no such thing")


def test_fonts_come_in_the_sizes_asked_for(light):
    assert interface_font(19, strong=True, tabular=True).pixelSize() == 19
    assert monospace_font(11).pixelSize() == 11
