"""The help pages by key: Markdown files of a language, English where one is not translated, and pages that are made.

A page is asked for by its key, such as ``train``, and a place on it by ``train#when-it-goes-wrong``. Nothing here
touches the network: a page links to other pages, to pages of the window (``page:``) and to what it can do (``do:``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from studio.help.recipe_pages import recipe_keys, recipe_text
from studio.theme.resources import resource

LANGUAGES_FOLDER = "help"
FALLBACK = "en"
ORDER = (
    "index", "home", "import", "clean", "tokenizer", "model", "train", "evaluate", "play", "share", "runs",
    "settings", "trouble", "glossary",
)  # fmt: skip
"""The written pages, in the order of reading."""

_HEADING = re.compile(r"^(#{1,4})\s+(.+?)\s*$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")


@dataclass(frozen=True)
class Heading:
    """A heading of a page: its depth, its words without marks, and the name a link reaches it by."""

    level: int
    words: str
    anchor: str


@dataclass(frozen=True)
class Article:
    """One page.

    Attributes:
        key: its name, as links have it.
        title: its first heading.
        text: Markdown, the first heading included.
        anchors: the names its headings are reached by, where they are not those of its own words: a translated page
            has the headings of the English one in the same order, and their names.
    """

    key: str
    title: str
    text: str
    anchors: tuple[str, ...] = ()

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings in order."""
        found = tuple(_headings(self.text))
        names = self.anchors if len(self.anchors) == len(found) else tuple(heading.anchor for heading in found)
        return tuple(replace(heading, anchor=name) for heading, name in zip(found, names, strict=True))

    @cached_property
    def parts(self) -> tuple[tuple[Heading, str], ...]:
        """Each heading with the plain words under it, up to the next."""
        places = list(_HEADING.finditer(self.text))
        ends = [place.start() for place in places[1:]] + [len(self.text)]
        return tuple(
            (heading, plain(self.text[place.end() : end]))
            for heading, place, end in zip(self.headings, places, ends, strict=True)
        )

    def links(self) -> list[str]:
        """The targets of all its links, in order."""
        return [target for _, target in _LINK.findall(self.text)]


class Library:
    """The pages of one language."""

    def __init__(self, language: str = FALLBACK, made: Mapping[str, Callable[[], str]] | None = None) -> None:
        """Open it.

        Args:
            language: a folder of ``resources/help``; one that is not there counts as English.
            made: pages by key that are made when they are asked for, such as the list of shortcuts.
        """
        self._places = [place for place in (_folder(language), _folder(FALLBACK)) if place is not None]
        self._made = dict(made or {})
        self._known: dict[str, Article] = {}

    def keys(self) -> list[str]:
        """Every page, the written ones first."""
        return [*ORDER, *self._made, *recipe_keys()]

    def article(self, key: str) -> Article:
        """A page.

        Raises:
            KeyError: there is none of that key.
        """
        if key in self._known:
            return self._known[key]
        text = self._text(key)
        title = next((heading.words for heading in _headings(text)), key)
        article = Article(key, title, text, self._anchors(key))
        if key not in self._made:  # what is made may be another the next time
            self._known[key] = article
        return article

    def articles(self) -> Iterator[Article]:
        """All pages, in the order of their keys."""
        return (self.article(key) for key in self.keys())

    def has(self, target: str) -> bool:
        """Whether a link's target, ``key`` or ``key#place``, is there."""
        key, _, anchor = target.partition("#")
        if key not in self.keys():
            return False
        return not anchor or anchor in {heading.anchor for heading in self.article(key).headings}

    def _anchors(self, key: str) -> tuple[str, ...]:
        english = _folder(FALLBACK)
        if key not in ORDER or english is None or self._places[0] == english:
            return ()
        return tuple(heading.anchor for heading in _headings((english / f"{key}.md").read_text(encoding="utf-8")))

    def _text(self, key: str) -> str:
        if key in self._made:
            return self._made[key]()
        if key in recipe_keys():
            return recipe_text(key)
        if key in ORDER:
            for place in self._places:
                file = place / f"{key}.md"
                if file.is_file():
                    return file.read_text(encoding="utf-8")
        raise KeyError(key)


def slug(words: str) -> str:
    """The name of a heading in links: ``Bits per byte`` → ``bits-per-byte``; a setting's own path stays as it is."""
    return re.sub(r"[^\w.]+", "-", words.casefold()).strip("-")


def plain(text: str) -> str:
    """Markdown without its marks, for searching and for the first words of a hit."""
    text = _LINK.sub(r"\1", text)
    text = re.sub(r"^\s*([-*>]|\d+\.)\s+", "", text, flags=re.MULTILINE)
    text = re.sub(r"^\|?[-:| ]+\|?$", "", text, flags=re.MULTILINE).replace("|", " ")
    text = re.sub(r"\\(?=[^\w\s])", "", re.sub(r"(?<!\\)[`*]", "", text))
    return " ".join(text.split())


def _headings(text: str) -> Iterator[Heading]:
    for marks, words in _HEADING.findall(text):
        # A setting is headed "Title `its.path`": it is reached by its path, which never changes.
        path = re.search(r"`([a-z0-9_.]+)`$", words)
        said = plain(words[: path.start()] if path else words)
        yield Heading(len(marks), said, path.group(1) if path else slug(said))


def _folder(language: str) -> Path | None:
    try:
        return resource(LANGUAGES_FOLDER, language)
    except FileNotFoundError:
        return None
