"""Wiki markup to text through mwparserfromhell: links become their words, templates, tables and footnotes go.

The parser's time grows with the number of brackets that are opened and never closed, times the length of the article:
100 kB of unclosed tags take it a minute. So these are counted first, and an article with too many is not parsed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mwparserfromhell.wikicode import Wikicode

MAX_ARTICLE_CHARACTERS = 4 << 20
"""Wikipedia's own limit is 2 MiB."""

MAX_FAULT_CHARACTERS = 10_000_000
"""The most that unclosed brackets times characters may be: about 4 s in the worst case."""

_DROPPED_TAGS = frozenset(
    ("ref", "references", "table", "gallery", "timeline", "imagemap", "score", "graph", "categorytree", "inputbox")
) | {"templatedata", "style", "templatestyles", "section", "hiero"}
_SINGLE = frozenset(("br", "wbr", "hr", "meta", "link", "img", "li", "dt", "dd", "th", "td", "tr"))
_BRACKETS = re.compile(
    r"(?P<open>\[\[|\[|\{\{|\{\|)|(?P<close>\]\]|\]|\}\}|\|\}(?!\}))|<(?P<end>/?)(?P<tag>[A-Za-z]+)(?P<rest>[^<>]*(?P<right>>?))"
)
_CLOSES = {"]]": "[[", "]": "[", "}}": "{{", "|}": "{|"}
_SIMPLE_LINK = re.compile(r"(?<!\[)\[\[([^\[\]{}|<>:=\n]+)(?:\|([^\[\]{}|<>=\n]+))?\]\](?!\])")
_VERBATIM = re.compile(r"<(?:nowiki|pre|math|chem|ce|syntaxhighlight|source)\b|\[(?:https?:)?//", re.IGNORECASE)
"""Where links may be no links: text that is shown as it is, and addresses with words of their own."""

_QUOTES = re.compile(r"'{2,}")
_LIST_MARKS = re.compile(r"^[*#:;]+ *", re.MULTILINE)
_SPACES = re.compile(r"[ \t]+(?=\n)|(?<=\n)[ \t]+")
_BLANK_LINES = re.compile(r"\n{3,}")


class MarkupError(ValueError):
    """An article's markup is too broken, or the article too long, to be parsed in reasonable time."""


def to_text(markup: str, dropped_prefixes: frozenset[str]) -> str:
    """An article's text.

    Args:
        markup: as in the dump.
        dropped_prefixes: the lower-case namespaces, without the colon, whose links go: pictures and categories.

    Raises:
        MarkupError: it cannot be parsed in reasonable time.
    """
    import mwparserfromhell
    from mwparserfromhell.parser import ParserError

    markup = without_simple_links(_LIST_MARKS.sub(_list_mark, without_comments(markup)))
    refuse_broken(markup)
    try:
        code = mwparserfromhell.parse(markup, skip_style_tags=True)
    except ParserError as error:
        raise MarkupError(f"is no wiki markup: {error}") from error
    text = "".join(_words(code, dropped_prefixes))
    text = _SPACES.sub("", _QUOTES.sub("", text))
    return _BLANK_LINES.sub("\n\n", text).strip()


def without_comments(markup: str) -> str:
    """The markup without ``<!-- -->``; one that is never closed goes on to the end, as in MediaWiki."""
    kept: list[str] = []
    while markup:
        before, opened, rest = markup.partition("<!--")
        kept.append(before)
        markup = rest.partition("-->")[2] if opened else ""
    return "".join(kept)


def without_simple_links(markup: str) -> str:
    """The markup with plain links as their words already, as the parser would have them; it is slow with each one."""
    if _VERBATIM.search(markup):
        return markup
    return _SIMPLE_LINK.sub(lambda link: link[1].strip() if link[2] is None else link[2], markup)


def refuse_broken(markup: str) -> None:
    """Count what is opened and not closed in its place.

    Raises:
        MarkupError: too much of it for the article's length, or the article itself is too long.
    """
    if len(markup) > MAX_ARTICLE_CHARACTERS:
        raise MarkupError(f"is longer than {MAX_ARTICLE_CHARACTERS:,} characters")
    faults = 0
    stack: list[str] = []
    for found in _BRACKETS.finditer(markup):
        opened, closed = _opened_and_closed(found)
        if opened:
            stack.append(opened)
        elif closed:
            if stack and stack[-1] == closed:
                stack.pop()
            else:
                faults += 1
        elif found["tag"] and not found["right"]:
            faults += 1
    faults += len(stack)
    if faults * len(markup) > MAX_FAULT_CHARACTERS:
        raise MarkupError(f"has {faults:,} brackets or tags that are opened and not closed, or closed and not opened")


def _opened_and_closed(found: re.Match[str]) -> tuple[str, str]:
    """The name of the bracket that a match opens or closes; both empty where it does neither."""
    if found["open"]:
        return found["open"], ""
    if found["close"]:
        return "", _CLOSES[found["close"]]
    name = found["tag"].lower()
    if not found["right"] or name in _SINGLE or found["rest"].endswith("/>"):
        return "", ""
    return ("", name) if found["end"] else (name, "")


def _list_mark(found: re.Match[str]) -> str:
    """Points and numbers of a list become dashes; indentation and definitions lose their colons."""
    return "- " if found.group().rstrip()[-1] in "*#" else ""


def _words(code: Wikicode, dropped: frozenset[str]) -> Iterator[str]:
    for node in code.nodes:
        yield from _WORDS.get(type(node).__name__, _nothing)(node, dropped)


def _nothing(node: Any, dropped: frozenset[str]) -> Iterator[str]:  # templates, arguments and comments
    yield from ()


def _text(node: Any, dropped: frozenset[str]) -> Iterator[str]:
    yield node.value


def _entity(node: Any, dropped: frozenset[str]) -> Iterator[str]:
    yield node.normalize()


def _heading(node: Any, dropped: frozenset[str]) -> Iterator[str]:
    yield "\n"
    yield "".join(_words(node.title, dropped)).strip()
    yield "\n"


def _link(node: Any, dropped: frozenset[str]) -> Iterator[str]:
    title = str(node.title).strip()
    prefix, colon, _ = title.partition(":")
    if colon and prefix.strip().lower() in dropped:
        return
    if node.text is None:
        yield title.lstrip(":")
    else:
        yield from _words(node.text, dropped)


def _address(node: Any, dropped: frozenset[str]) -> Iterator[str]:
    if node.title is not None:
        yield from _words(node.title, dropped)
    elif not node.brackets:
        yield str(node.url)


def _tag(node: Any, dropped: frozenset[str]) -> Iterator[str]:
    name = str(node.tag).strip().lower()
    if name == "br":
        yield "\n"
    elif name not in _DROPPED_TAGS and node.contents is not None:
        yield from _words(node.contents, dropped)


_WORDS: dict[str, Callable[[Any, frozenset[str]], Iterator[str]]] = {
    "Text": _text,
    "HTMLEntity": _entity,
    "Heading": _heading,
    "Wikilink": _link,
    "ExternalLink": _address,
    "Tag": _tag,
}
