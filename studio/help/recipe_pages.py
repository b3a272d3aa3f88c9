"""The pages of the settings, made from the recipe's declarations: they cannot be out of date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.recipe import SECTIONS, SETTINGS, Setting
from studio.settings import PREFERENCES
from studio.texts import count, translated

PREFIX = "recipe"
OWN = "preferences"
"""The page of the studio's own settings."""


def recipe_keys() -> list[str]:
    """The overview, a page for each section of the recipe, and the studio's own settings."""
    return [PREFIX, *(f"{PREFIX}/{section}" for section in SECTIONS), OWN]


def recipe_key(path: str) -> str:
    """Where a setting is explained: ``recipe/training#training.learning_rate``, or ``preferences#theme``."""
    if path not in SETTINGS:
        return f"{OWN}#{path}"
    return f"{PREFIX}/{path.partition('.')[0]}#{path}"


def recipe_text(key: str) -> str:
    """The Markdown of one of these pages."""
    if key == OWN:
        heading = _tr("All settings of the studio")
        back = f"[{escaped(_tr('Settings'))}](settings)"
        return "\n".join([f"# {escaped(heading)}", "", back, "", *_listed(PREFERENCES)])
    section = key.partition("/")[2]
    return _section(section) if section else _overview()


def section_title(section: str) -> str:
    """What a section of the recipe is called on screen."""
    return {
        "corpus": _tr("Import"),
        "cleaning": _tr("Clean"),
        "quality": _tr("Quality"),
        "privacy": _tr("Personal data"),
        "split": _tr("Split"),
        "augmentation": _tr("More text from less"),
        "fairness": _tr("Who is spoken of"),
        "tokenizer": _tr("Tokenizer"),
        "model": _tr("Model"),
        "training": _tr("Training"),
        "pace": _tr("Pace"),
        "evaluation": _tr("Evaluation"),
        "generation": _tr("Playing"),
        "sharing": _tr("Sharing"),
    }.get(section, section.capitalize())


def _overview() -> str:
    lines = [f"# {_tr('All settings')}", ""]
    intro = _tr(
        "Every setting of a project, by station. Each stands in the project's recipe.toml under the name in grey, and "
        "can be set in the window or on the command line with --set."
    )
    lines += [escaped(intro), ""]
    for section in SECTIONS:
        title = escaped(section_title(section))
        many = _tr("{n} settings").format(n=sum(1 for path in SETTINGS if path.startswith(f"{section}.")))
        lines.append(f"- [{title}]({PREFIX}/{section}), {many}")
    return "\n".join(lines) + "\n"


def _section(section: str) -> str:
    found = [setting for path, setting in SETTINGS.items() if path.startswith(f"{section}.")]
    heading = _tr("Settings: {section}").format(section=section_title(section))
    lines = [f"# {escaped(heading)}", "", f"[{escaped(_tr('All settings'))}]({PREFIX})", ""]
    return "\n".join([*lines, *_listed(found)])


def _listed(found: Iterable[Setting]) -> list[str]:
    """Each setting with its help, what it takes, and its choices."""
    lines = []
    for setting in map(in_words, found):
        lines += [f"### {escaped(setting.title)} `{setting.path}`", "", escaped(setting.help), ""]
        lines += [f"*{escaped(facts(setting))}*", ""]
        lines += [f"- **{escaped(c.title)}** (`{c.value}`): {escaped(c.help)}" for c in setting.choices]
        if setting.choices:
            lines.append("")
    return lines


def in_words(setting: Setting) -> Setting:
    """A setting with its texts in the person's language."""
    choices = tuple(replace(c, title=translated(c.title), help=translated(c.help)) for c in setting.choices)
    title, words, unit = translated(setting.title), translated(setting.help), translated(setting.unit)
    return replace(setting, title=title, help=words, unit=unit, choices=choices)


def facts(setting: Setting) -> str:
    """What a setting takes, what it is by itself, and at which depth it shows, in one line."""
    depth = {"simple": _tr("Simple"), "advanced": _tr("Advanced"), "all": _tr("All")}[setting.depth]
    parts = [
        _tr("By itself: {value}").format(value=_words(setting)),
        _tr("Takes {what}").format(what=translated(setting.expects)) if not setting.choices else "",
        _tr("In {unit}").format(unit=setting.unit) if setting.unit else "",
        _tr("Shown at: {depth}").format(depth=depth),
        _tr("Says how it runs, not what comes out") if setting.execution else "",
    ]
    return ". ".join(part for part in parts if part) + "."


def _words(setting: Setting) -> str:
    value = setting.default
    chosen = next((choice.title for choice in setting.choices if choice.value == value), "")
    if chosen:
        return chosen
    if isinstance(value, bool):
        return _tr("on") if value else _tr("off")
    if isinstance(value, (tuple, list)):
        items = ", ".join(_shown(item) for item in value if _shown(item))
        return items or _tr("nothing")
    return _shown(value) or _tr("nothing")


def _shown(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return count(value)
    return "" if value is None else str(value)


def escaped(text: str) -> str:
    """Plain text that Markdown shows exactly so."""
    return re.sub(r"([\\`*_{}\[\]()#+!|<>~])", r"\\\1", text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecipePages", text)
