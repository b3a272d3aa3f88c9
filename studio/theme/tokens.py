"""The colour roles, spacing, corners and type sizes of the studio: light, dark, and both in high contrast.

Widgets never name a colour: they ask for a role of the current `Tokens`. Every text role reaches 4.5:1 on window,
surface, sidebar and hover, and `edge` and `focus` reach 3:1 where they draw the border of a control; a test holds both.
"""

from __future__ import annotations

from dataclasses import dataclass

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
        value = getattr(self, role, None)
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
    edge="#7F796D",
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

CONTRAST_LIGHT = Tokens(
    name="contrast-light",
    dark=False,
    window="#FFFFFF",
    surface="#FFFFFF",
    sidebar="#FFFFFF",
    hairline="#000000",
    edge="#000000",
    hover="#E0E8FF",
    pressed="#C4D3FF",
    text="#000000",
    muted="#000000",
    disabled="#595959",
    accent="#0A2FA8",
    accent_hover="#08247F",
    accent_pressed="#051A5C",
    on_accent="#FFFFFF",
    tint="#FFFFFF",
    tint_edge="#000000",
    focus="#0A2FA8",
    selection="#0A2FA8",
    on_selection="#FFFFFF",
    train="#A32A00",
    validation="#003F8A",
    good="#00501E",
    warn="#5C3A00",
    bad="#8F0000",
    good_tint="#FFFFFF",
    warn_tint="#FFFFFF",
    bad_tint="#FFFFFF",
    info_tint="#FFFFFF",
    series=("#A32A00", "#003F8A", "#6A1B9A", "#00501E", "#8E0045", "#4D4400", "#333333", "#5D2300"),
    token_fills=("#FFD9B8", "#BFE3FF", "#E3CCFF", "#C2F0CB", "#FFF0A6", "#FFC9DF"),
)

CONTRAST_DARK = Tokens(
    name="contrast-dark",
    dark=True,
    window="#000000",
    surface="#000000",
    sidebar="#000000",
    hairline="#FFFFFF",
    edge="#FFFFFF",
    hover="#1F2A44",
    pressed="#33446E",
    text="#FFFFFF",
    muted="#FFFFFF",
    disabled="#B0B0B0",
    accent="#FFD400",
    accent_hover="#FFE452",
    accent_pressed="#FFEC8A",
    on_accent="#000000",
    tint="#000000",
    tint_edge="#FFFFFF",
    focus="#FFD400",
    selection="#FFD400",
    on_selection="#000000",
    train="#FFB066",
    validation="#6FD3FF",
    good="#6DF59B",
    warn="#FFE066",
    bad="#FF9C91",
    good_tint="#000000",
    warn_tint="#000000",
    bad_tint="#000000",
    info_tint="#000000",
    series=("#FFB066", "#6FD3FF", "#D0B8FF", "#8DF0A5", "#FF9CCB", "#F5E85C", "#D6E2EE", "#FFC4A3"),
    token_fills=("#5C3000", "#00425C", "#3D2175", "#004D1F", "#4D4200", "#5C1238"),
)

THEMES: dict[str, Tokens] = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}


def contrast(first: str, second: str) -> float:
    """The WCAG 2 contrast ratio of two `#RRGGBB` colours, from 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
