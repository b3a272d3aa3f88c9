import dataclasses

import pytest

from studio.theme.tokens import DARK, LIGHT, contrast


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("role", ["text", "muted", "accent", "good", "warn", "bad"])
def test_text_is_readable_on_every_ground(tokens, role):
    for ground in ("window", "surface", "sidebar", "hover", "tint"):
        assert contrast(tokens.colour(role), tokens.colour(ground)) >= 4.5, f"{role} on {ground}"


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_text_is_readable_on_its_own_tint(tokens):
    for role, ground in (("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_selection", "selection")):
        assert contrast(tokens.colour(role), tokens.colour(ground)) >= 4.5
    for ground in ("good_tint", "warn_tint", "bad_tint", "info_tint"):
        assert contrast(tokens.text, tokens.colour(ground)) >= 4.5
    for fill in tokens.token_fills:
        assert contrast(tokens.text, fill) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_controls_curves_and_focus_stand_out(tokens):
    for role in ("edge", "focus", "train", "validation"):
        assert contrast(tokens.colour(role), tokens.surface) >= 3
    for role in ("edge", "focus"):
        assert contrast(tokens.colour(role), tokens.window) >= 3
    for colour in tokens.series:
        assert contrast(colour, tokens.surface) >= 3


def test_the_design_is_kept():
    assert (LIGHT.window, LIGHT.accent, LIGHT.tint) == ("#F6F4F0", "#9D4918", "#F9EDE4")
    assert (DARK.window, DARK.accent, DARK.tint) == ("#1A1917", "#EC9555", "#34261B")


def test_every_role_is_a_colour():
    for tokens in (LIGHT, DARK):
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
