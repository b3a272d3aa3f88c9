"""The colour roles, spacing, corners and type sizes of the studio, light and dark.

Widgets never name a colour: they ask for a role of the current `Tokens`. Every text role reaches 4.5:1 on window,
surface, sidebar and hover, and `edge` and `focus` reach 3:1 where they draw the border of a control; a test holds both.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6 = 4, 8, 12, 16, 24
"""The only distances, in logical pixels."""

RADIUS_CONTROL, RADIUS_CARD = 6, 8

TEXT_SMALL, TEXT_BODY, TEXT_LABEL, TEXT_FIGURE, TEXT_TITLE = 11, 13, 14, 19, 20
"""The only type sizes, in logical pixels."""

CONTROL_HEIGHT = 30


@dataclass(frozen=True)
class Tokens:
    """One theme: each field is a role holding `#RRGGBB`."""

    name: str
    dark: bool
    window: str
    surface: str
    sidebar: str
    hairline: str
    edge: str
    hover: str
    pressed: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    tint: str
    tint_edge: str
    focus: str
    selection: str
    on_selection: str
    train: str
    validation: str
    good: str
    warn: str
    bad: str
    good_tint: str
    warn_tint: str
    bad_tint: str
    info_tint: str
    series: tuple[str, ...]
    token_fills: tuple[str, ...]

    def colour(self, role: str) -> str:
        """The value of a role.

        Raises:
            KeyError: if there is no such role.
        """
        value = asdict(self).get(role)
        if not isinstance(value, str) or not value.startswith("#"):
            raise KeyError(f"no colour role called {role!r}")
        return value


LIGHT = Tokens(
    name="light",
    dark=False,
    window="#F6F4F0",
    surface="#FFFFFF",
    sidebar="#ECE9E3",
    hairline="#DED9D0",
    edge="#8E887C",
    hover="#E2DED6",
    pressed="#D5D0C6",
    text="#211F1B",
    muted="#656156",
    disabled="#8E887C",
    accent="#9D4918",
    accent_hover="#8A3F14",
    accent_pressed="#743410",
    on_accent="#FFFFFF",
    tint="#F9EDE4",
    tint_edge="#E8CDB9",
    focus="#9D4918",
    selection="#F0D3BD",
    on_selection="#211F1B",
    train="#C4621F",
    validation="#1F6E8C",
    good="#266D43",
    warn="#84580A",
    bad="#AE3227",
    good_tint="#E8F2EB",
    warn_tint="#F8F0DD",
    bad_tint="#FAE9E6",
    info_tint="#E6F0F4",
    series=("#C4621F", "#1F6E8C", "#6B4FA0", "#3E7D4A", "#B03A6B", "#7A6A12", "#4A5A6A", "#8C4A2F"),
    token_fills=("#F7E3D4", "#D9EAF1", "#E4DDF1", "#DDEDE0", "#F5EDCF", "#F4DCE5"),
)

DARK = Tokens(
    name="dark",
    dark=True,
    window="#1A1917",
    surface="#232220",
    sidebar="#151412",
    hairline="#37342F",
    edge="#7D776C",
    hover="#2D2B28",
    pressed="#3A3733",
    text="#ECE9E2",
    muted="#A7A196",
    disabled="#7D776C",
    accent="#EC9555",
    accent_hover="#F2A76F",
    accent_pressed="#D98546",
    on_accent="#231405",
    tint="#34261B",
    tint_edge="#5A4029",
    focus="#EC9555",
    selection="#5A3C22",
    on_selection="#F6F2EA",
    train="#F0A265",
    validation="#74BEDD",
    good="#76C795",
    warn="#E3B85F",
    bad="#EE8A7D",
    good_tint="#1E2C23",
    warn_tint="#322A18",
    bad_tint="#38221F",
    info_tint="#1C2B32",
    series=("#F0A265", "#74BEDD", "#B7A2E8", "#8CCB98", "#EE93BA", "#D9C65A", "#A9B8C6", "#D99A7C"),
    token_fills=("#4A3422", "#22404C", "#3A3152", "#263F2D", "#453C1C", "#48293A"),
)

THEMES: dict[str, Tokens] = {"light": LIGHT, "dark": DARK}


def contrast(first: str, second: str) -> float:
    """The WCAG 2 contrast ratio of two `#RRGGBB` colours, from 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
