"""Put a theme on the application, and keep following the system when asked to.

The order:
1. choose the tokens: light, dark, high contrast, or what the system says;
2. first time only: Fusion as the base style, the interface font;
3. give the tokens to the notifier, so that whatever is painted from now on uses them;
4. palette, then style sheet;
5. announce the change.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from studio.theme.fonts import interface_font
from studio.theme.notifier import ThemeNotifier, current, notifier
from studio.theme.style import style_sheet
from studio.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, THEMES, Tokens

__all__ = ["CHOICES", "ThemeNotifier", "apply_theme", "current", "notifier", "palette"]

CHOICES = ("system", "light", "dark", "contrast")


def apply_theme(app: QApplication, choice: str = "system") -> Tokens:
    """Wear a theme; the same theme again costs nothing.

    Args:
        app: the application.
        choice: one of `CHOICES`; `system` also follows later changes of the system's scheme and wish for contrast;
            `contrast` is light or dark as the system is.

    Raises:
        ValueError: if the choice is none of `CHOICES`.
    """
    if choice not in CHOICES:
        raise ValueError(f"theme must be one of {', '.join(CHOICES)}, not {choice!r}")
    follower = _follower()
    follower.choice = choice
    follower.watch(app)
    hint = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(choice, Qt.ColorScheme.Unknown)
    follower.hint(app, hint)
    tokens = follower.tokens(app)
    _wear(app, tokens)
    return tokens


def system_tokens(app: QApplication, *, contrast: bool | None = None) -> Tokens:
    """The theme the system asks for; light and of usual contrast where it says nothing."""
    hints = app.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if contrast is None:
        contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if contrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def palette(tokens: Tokens) -> QPalette:
    """The Qt palette of a theme, for everything that a style sheet does not reach."""
    built = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: tokens.window,
        roles.WindowText: tokens.text,
        roles.Base: tokens.surface,
        roles.AlternateBase: tokens.window,
        roles.Text: tokens.text,
        roles.PlaceholderText: tokens.muted,
        roles.Button: tokens.surface,
        roles.ButtonText: tokens.text,
        roles.BrightText: tokens.on_accent,
        roles.Highlight: tokens.selection,
        roles.HighlightedText: tokens.on_selection,
        roles.Accent: tokens.accent,
        roles.Link: tokens.accent,
        roles.LinkVisited: tokens.accent,
        roles.ToolTipBase: tokens.surface,
        roles.ToolTipText: tokens.text,
        roles.Light: tokens.surface,
        roles.Midlight: tokens.hover,
        roles.Mid: tokens.hairline,
        roles.Dark: tokens.edge,
        roles.Shadow: tokens.edge,
    }.items():
        built.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        built.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return built


class _Follower(QObject):
    """Listens to the system's colour scheme and wish for contrast while the choice leaves them to it."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = "light"
        self._watched: QApplication | None = None
        self._hinting = False

    def watch(self, app: QApplication) -> None:
        if self._watched is not app:
            app.styleHints().colorSchemeChanged.connect(self.scheme_changed)
            app.styleHints().accessibility().contrastPreferenceChanged.connect(self.contrast_changed)
            app.aboutToQuit.connect(self.let_go)
            self._watched = app

    def tokens(self, app: QApplication) -> Tokens:
        """What the choice amounts to now."""
        if self.choice in THEMES:
            return THEMES[self.choice]
        return system_tokens(app, contrast=True) if self.choice == "contrast" else system_tokens(app)

    def hint(self, app: QApplication, scheme: Qt.ColorScheme) -> None:
        """Tell Qt, so that native chrome (title bars, file dialogs) matches."""
        self._hinting = True
        if scheme == Qt.ColorScheme.Unknown:
            app.styleHints().unsetColorScheme()
        else:
            app.styleHints().setColorScheme(scheme)
        self._hinting = False

    @Slot(Qt.ColorScheme)
    def scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._follow()

    @Slot(Qt.ContrastPreference)
    def contrast_changed(self, _preference: Qt.ContrastPreference) -> None:
        self._follow()

    def _follow(self) -> None:
        if self.choice in ("system", "contrast") and not self._hinting and self._watched is not None:
            _wear(self._watched, self.tokens(self._watched))

    @Slot()
    def let_go(self) -> None:
        if self._watched is not None:
            self._watched.styleHints().colorSchemeChanged.disconnect(self.scheme_changed)
            hints = self._watched.styleHints().accessibility()
            hints.contrastPreferenceChanged.disconnect(self.contrast_changed)
            self._watched.aboutToQuit.disconnect(self.let_go)
            self._watched = None


@cache
def _follower() -> _Follower:
    return _Follower()


def _wear(app: QApplication, tokens: Tokens) -> None:
    if app.property("theme") == tokens.name:
        return
    if app.property("theme") is None:
        app.setStyle("Fusion")
        app.setFont(interface_font())
    app.setProperty("theme", tokens.name)
    notifier().adopt(tokens)
    app.setPalette(palette(tokens))
    app.setStyleSheet(style_sheet(tokens))
    notifier().announce()
