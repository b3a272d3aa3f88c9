import dataclasses

import pytest

from studio.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, THEMES, contrast


@pytest.mark.parametrize("tokens", THEMES.values(), ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("role", ["text", "muted", "accent", "good", "warn", "bad"])
def test_text_is_readable_on_every_ground(tokens, role):
    for ground in ("window", "surface", "sidebar", "hover", "tint"):
        assert contrast(tokens.colour(role), tokens.colour(ground)) >= 4.5, f"{role} on {ground}"


@pytest.mark.parametrize("tokens", THEMES.values(), ids=lambda tokens: tokens.name)
def test_text_is_readable_on_its_own_tint(tokens):
    for role, ground in (("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_selection", "selection")):
        assert contrast(tokens.colour(role), tokens.colour(ground)) >= 4.5
    for ground in ("good_tint", "warn_tint", "bad_tint", "info_tint"):
        assert contrast(tokens.text, tokens.colour(ground)) >= 4.5
    for fill in tokens.token_fills:
        assert contrast(tokens.text, fill) >= 4.5


@pytest.mark.parametrize("tokens", THEMES.values(), ids=lambda tokens: tokens.name)
def test_controls_curves_and_focus_stand_out(tokens):
    for role in ("edge", "focus", "train", "validation"):
        assert contrast(tokens.colour(role), tokens.surface) >= 3
    for role in ("edge", "focus"):
        for ground in ("window", "sidebar", "hover"):
            assert contrast(tokens.colour(role), tokens.colour(ground)) >= 3, f"{role} on {ground}"
    for colour in tokens.series:
        assert contrast(colour, tokens.surface) >= 3


@pytest.mark.parametrize("tokens", [CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda tokens: tokens.name)
def test_high_contrast_is_high(tokens):
    """WCAG's enhanced level, 7:1, for every text, and lines that are as strong."""
    for role in ("text", "muted", "accent", "good", "warn", "bad", "edge", "hairline", "focus"):
        for ground in ("window", "surface", "sidebar", "tint"):
            assert contrast(tokens.colour(role), tokens.colour(ground)) >= 7, f"{role} on {ground}"
    assert contrast(tokens.disabled, tokens.surface) >= 4.5


# Viénot, Brettel and Mollon 1999, for linear RGB: how people without red or green cones see a colour.
BLINDNESS = {
    "protanopia": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "deuteranopia": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
}


def _as_seen(colour, matrix):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return [max(0, sum(a * b for a, b in zip(row, linear, strict=True))) ** (1 / 2.2) for row in matrix]


@pytest.mark.parametrize("tokens", THEMES.values(), ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("matrix", BLINDNESS.values(), ids=BLINDNESS)
def test_the_two_main_lines_differ_for_colour_blind_eyes(tokens, matrix):
    """Beyond these two, lines differ by their dashes and marks too."""
    train, validation = (_as_seen(colour, matrix) for colour in (tokens.train, tokens.validation))
    assert sum((a - b) ** 2 for a, b in zip(train, validation, strict=True)) ** 0.5 > 0.3


def test_the_design_is_kept():
    assert (LIGHT.window, LIGHT.accent, LIGHT.tint) == ("#F6F4F0", "#9D4918", "#F9EDE4")
    assert (DARK.window, DARK.accent, DARK.tint) == ("#1A1917", "#EC9555", "#34261B")


def test_every_role_is_a_colour():
    for tokens in THEMES.values():
        for field in dataclasses.fields(tokens):
            value = getattr(tokens, field.name)
            for colour in value if isinstance(value, tuple) else (value,):
                if isinstance(colour, str) and field.name != "name":
                    assert len(colour) == 7
                    assert int(colour[1:], 16) >= 0


def test_unknown_roles_are_refused():
    with pytest.raises(KeyError, match="no colour role"):
        LIGHT.colour("name")


def test_contrast_of_black_and_white():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
