"""Which language the studio speaks.

In order:

1. what is asked: ``LANGWRIGHT_LANGUAGE`` (for tests and translators), else the setting, else the system's languages;
2. the translators of before go;
3. Qt's own translation and ours are installed, or one that only pretends (see :mod:`studio.texts.pseudo`);
4. the locale of numbers and dates, and the direction of reading.

A language holds for what is built after it: widgets keep the words they were made with.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from studio.texts.pseudo import PSEUDO, PseudoTranslator
from studio.theme.resources import resource

SOURCE = "en"
"""The language of the code."""

TRANSLATED = ("de",)
CHOICES = ("system", SOURCE, *TRANSLATED)
VARIABLE = "LANGWRIGHT_LANGUAGE"


@dataclass
class _Spoken:
    """What is spoken now, and who must forget what was worked out for the language before."""

    code: str = SOURCE
    locale: QLocale = field(default_factory=lambda: QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    translators: list[QTranslator] = field(default_factory=list)
    forget: list[Callable[[], None]] = field(default_factory=list)


@cache
def _spoken() -> _Spoken:
    return _Spoken()


def speak(app: QGuiApplication, choice: str = "system") -> str:
    """Speak a language from now on; returns its code.

    Args:
        app: the application.
        choice: one of :data:`CHOICES`; the environment variable wins over it, and knows the pseudo languages too.

    Raises:
        ValueError: there is no such language.
    """
    asked = os.environ.get(VARIABLE) or choice
    if asked not in (*CHOICES, *PSEUDO):
        raise ValueError(f"the language is one of {', '.join((*CHOICES, *PSEUDO))}, not {asked!r}")
    spoken = _spoken()
    for old in spoken.translators:
        app.removeTranslator(old)
    spoken.code = first_known(QLocale.system().uiLanguages()) if asked == "system" else asked
    spoken.translators = list(_translators(spoken.code))
    for new in spoken.translators:
        app.installTranslator(new)
    spoken.locale = _locale(spoken.code, asked)
    QLocale.setDefault(spoken.locale)
    mirrored = spoken.code in PSEUDO and PSEUDO[spoken.code].mirrored
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    for forget in spoken.forget:
        forget()
    return spoken.code


def current_language() -> str:
    """The code of the language spoken now: ``en``, ``de``, or a pseudo language's name."""
    return _spoken().code


def current_locale() -> QLocale:
    """The locale of numbers and dates."""
    return _spoken().locale


def is_source() -> bool:
    """Whether the language spoken is the code's own, so that nothing is to be translated."""
    return _spoken().code == SOURCE


def on_change(forget: Callable[[], None]) -> None:
    """Call this whenever the language changes."""
    _spoken().forget.append(forget)


def first_known(names: Iterable[str]) -> str:
    """The first language, of names such as ``de-CH``, that there is; English where there is none of them."""
    for name in names:
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in (SOURCE, *TRANSLATED):
            return code
    return SOURCE


def _translators(code: str) -> list[QTranslator]:
    if code in PSEUDO:
        return [PseudoTranslator(PSEUDO[code])]
    if code == SOURCE:
        return []
    qt, ours = QTranslator(), QTranslator()
    qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if not ours.load(str(resource("translations", f"langwright_{code}.qm"))):
        raise FileNotFoundError(f"resources/translations/langwright_{code}.qm cannot be read; install Langwright again")
    return [qt, ours]


def _locale(code: str, asked: str) -> QLocale:
    """The system's own where the language is; a Swiss person who reads German keeps Swiss numbers."""
    system = QLocale.system()
    if asked == "system" or QLocale(code).language() == system.language():
        return system
    return QLocale(code) if code in TRANSLATED else _Spoken().locale


def engine_text(source: str) -> str:
    """A text of the engine in the language spoken, if the translation has it."""
    return QCoreApplication.translate("engine", source)
