"""Web pages to text: the main content, without tags, menus and scripts, through resiliparse.

Whether a document is a web page is decided by how it begins, so prose that talks about tags stays as it is.
"""

from __future__ import annotations

import html
import re

from resiliparse.extract.html2text import extract_plain_text

from engine.corpus.cleaning.rule import Dropped, Rule, Step, Verdict, each
from engine.corpus.document import well_formed
from engine.recipe import Recipe

MAX_DEPTH = 1_000
"""The parser's time grows with the square of the nesting: 30 s at 50,000, 0.05 s at 2,000. Browsers stop at 512."""

MAX_PARSED_CHARACTERS = 8 << 20
"""The parser takes some 50 bytes for each character of a page; longer ones are stripped of their tags without it."""

_BEGINS = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,10000}?-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|div|p|span|article|section|main|header|nav|table|ul|ol|h[1-6]|title|meta"
    r"|script|style|link|br|center|font|blockquote|figure|a)(?:\s[^<>]{0,5000})?/?>)",
    re.IGNORECASE | re.DOTALL,
)
_PREAMBLE = re.compile(r"\A\ufeff?\s*(?:<\?xml[^>]*>)?")  # which the parser takes for text
_CLOSES = re.compile(r"</[a-z][a-z0-9]*\s*>", re.IGNORECASE)
_NESTING = re.compile(
    r"<(/?)(?:div|span|table|ul|ol|dl|b|i|u|s|em|strong|font|big|small|tt|code|section|article|main|nav|aside"
    r"|header|footer|blockquote|center|form|fieldset|figure|svg|g|math|mrow|details|ruby|template|object|select)\b",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"<(script|style|noscript|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.I | re.S)
_TAG = re.compile(r"</?[a-z!?][^<>]*>", re.IGNORECASE)
_NO_TEXT = Dropped("dropped.no-text", "a web page without any text")


def is_html(text: str) -> bool:
    """Whether a document is a web page: it begins with one of HTML's tags and closes at least one."""
    start = _BEGINS.match(text)
    return bool(start) and (start.group().lower().endswith("html") or bool(_CLOSES.search(text)))


def to_text(page: str, *, main_content: bool = True) -> str:
    """The page's main content as text; all its text where no main content is found, or where all is asked for."""
    page = _PREAMBLE.sub("", well_formed(page))
    if len(page) > MAX_PARSED_CHARACTERS or _depth(page) > MAX_DEPTH:
        return _without_tags(page)
    if not main_content:
        return extract_plain_text(page, alt_texts=False)
    return extract_plain_text(page, main_content=True) or extract_plain_text(page)


def _depth(page: str) -> int:
    """At most how deeply elements are nested, counting those whose end tag cannot be left out."""
    depth = deepest = 0
    for tag in _NESTING.finditer(page):
        depth += -1 if tag.group(1) else 1
        deepest = max(deepest, depth)
    return deepest


def _without_tags(page: str) -> str:
    """The plain way, linear in the page's length: tags become line ends."""
    text = html.unescape(_TAG.sub("\n", _UNSEEN.sub("\n", page)))
    return "\n".join(line for line in (line.strip() for line in text.split("\n")) if line)


def _apply(text: str) -> Verdict:
    if not is_html(text):
        return text
    return to_text(text) or _NO_TEXT


def _start(recipe: Recipe) -> Step | None:
    return each(_apply) if recipe.cleaning.html_to_text else None


RULE = Rule("html_to_text", ("cleaning.html_to_text",), _start)
