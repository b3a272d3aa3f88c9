"""The studio's own settings, declared once like the recipe's, and what it remembers from one start to the next."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from engine.recipe import Section, describe
from engine.recipe.declare import setting

RECENT = 12
"""How many projects Home lists."""


class Preferences(Section):
    """What a person sets in Settings."""

    theme: Literal["system", "light", "dark", "contrast"] = setting(
        "system", "Appearance", "Light, dark or high contrast; by itself as the system is.",
        choices={
            "system": ("As the system", "Follows the system's own light and dark, and its wish for high contrast."),
            "light": ("Light", "Dark letters on a light page."),
            "dark": ("Dark", "Light letters on a dark page."),
            "contrast": ("High contrast", "Strong lines and colours; light or dark as the system is."),
        },
    )  # fmt: skip
    language: Literal["system", "en", "de"] = setting(
        "system", "Language", "Of the studio's texts and numbers; holds from the next start.",
        choices={
            "system": ("As the system", "The first of the system's languages that there is; English otherwise."),
            "en": ("English", "English texts."),
            "de": ("Deutsch", "Deutsche Texte."),
        },
    )  # fmt: skip
    scale: Literal["100", "125", "150", "200", "300"] = setting(
        "100", "Size of everything", "Comes on top of the system's own scale; holds from the next start.",
        choices={
            "100": ("100 %", "As the system has it."),
            "125": ("125 %", "A little larger."),
            "150": ("150 %", "Larger."),
            "200": ("200 %", "Twice as large."),
            "300": ("300 %", "Three times as large; for large screens."),
        },
    )  # fmt: skip
    depth: Literal["simple", "advanced", "all"] = setting(
        "simple", "Forms open with", "How many settings a page shows at first; each page can show more.",
        choices={
            "simple": ("Simple", "The few that matter."),
            "advanced": ("Advanced", "Those one comes to want."),
            "all": ("All", "Everything there is."),
        },
    )  # fmt: skip
    projects_folder: str = setting(
        "", "Projects folder", "Where new projects are made; empty means the folder Langwright in your documents."
    )
    reopen_last: bool = setting(
        True, "Open the last project", "At the start, show the project that was open last instead of Home."
    )
    notifications: bool = setting(
        True,
        "Notifications",
        "The desktop tells when work ends, fails or waits for you while the window is not in front.",
    )
    closing: Literal["ask", "keep", "stop"] = setting(
        "ask", "Closing while training", "What happens to a training when the window is closed.",
        choices={
            "ask": ("Ask", "Keep training, save and stop, or stay."),
            "keep": ("Keep training", "The training goes on without the window."),
            "stop": ("Save and stop", "A checkpoint is saved and the training can be resumed."),
        },
    )  # fmt: skip


class Remembered(BaseModel):
    """What the studio remembers by itself; nothing a person has to know of.

    Attributes:
        recent: folders of projects, newest first.
        last: the project that was open at the end; empty when Home was.
        page: the page that was open.
        geometry: the window's place and size, as Qt saves it, in base 64.
        shortcuts: keys by action that a person has chosen instead of the usual ones; empty for none.
        palette: what was chosen in the command palette, newest first.
        help_apart: whether the help stands in a window of its own.
        tour: `done` or `left` once the tour was begun; empty before.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")
    recent: tuple[str, ...] = ()
    last: str = ""
    page: str = ""
    geometry: str = ""
    shortcuts: dict[str, str] = {}
    palette: tuple[str, ...] = ()
    help_apart: bool = False
    tour: str = ""


PREFERENCES = describe(Preferences)
"""The declared settings, for the form."""
