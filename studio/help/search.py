"""Finding a place in the help: every word that is typed stands somewhere in the part, titles count most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studio.help.library import Article

SNIPPET = 150
MOST = 40


@dataclass(frozen=True)
class Hit:
    """A part of a page.

    Attributes:
        target: as a link has it, ``train#stop-and-resume``.
        page: the page's title.
        title: the part's heading; the same as the page's for its beginning.
        snippet: some words around the first find.
        score: more is better.
    """

    target: str
    page: str
    title: str
    snippet: str
    score: int


def search(articles: Iterable[Article], typed: str, most: int = MOST) -> list[Hit]:
    """The parts in which every typed word stands, best first."""
    words = typed.casefold().split()
    if not words:
        return []
    found = [hit for article in articles for hit in _in_article(article, words)]
    found.sort(key=lambda hit: -hit.score)
    return found[:most]


def _in_article(article: Article, words: list[str]) -> Iterable[Hit]:
    for heading, text in article.parts:
        title, body = heading.words.casefold(), text.casefold()
        anchor = heading.anchor.casefold()
        if not all(word in title or word in body or word in anchor for word in words):
            continue
        score = sum(_worth(word, title, anchor, body) for word in words)
        score += 40 if title == " ".join(words) else 0
        score += 6 if heading.level == 1 else 0
        score -= 4 if article.key.startswith("recipe") else 0  # what is written explains more than a list
        yield Hit(
            target=article.key if heading.level == 1 else f"{article.key}#{heading.anchor}",
            page=article.title,
            title=heading.words,
            snippet=_snippet(text, words),
            score=score,
        )


def _worth(word: str, title: str, anchor: str, body: str) -> int:
    if any(part.startswith(word) for part in title.split()):
        return 20
    if word in title or word in anchor:
        return 10
    return 1 + min(body.count(word), 4)


def _snippet(text: str, words: list[str]) -> str:
    lowered = text.casefold()
    first = min((place for place in (lowered.find(word) for word in words) if place >= 0), default=0)
    start = max(0, first - 40)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    cut = text[start : start + SNIPPET]
    return ("…" if start else "") + cut + ("…" if start + SNIPPET < len(text) else "")
