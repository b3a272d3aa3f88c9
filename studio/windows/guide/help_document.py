"""A help page as a document: Markdown in the studio's type and colours, with its headings as places to go to."""

from __future__ import annotations

from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from studio.help import Article
from studio.theme import interface_font, monospace_font
from studio.theme.tokens import SPACE_1, SPACE_2, SPACE_4, TEXT_BODY, TEXT_LABEL, TEXT_SMALL, TEXT_TITLE, Tokens

SIZES = {1: TEXT_TITLE, 2: TEXT_LABEL + 1, 3: TEXT_BODY, 4: TEXT_BODY}
INDENT = 18
LINE_HEIGHT = 135.0
"""In percent: running text is read, not scanned."""

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


def show_article(document: QTextDocument, article: Article, tokens: Tokens) -> dict[str, int]:
    """Put a page into a document.

    Returns:
        The position of each heading by its anchor.
    """
    document.setIndentWidth(INDENT)
    document.setMarkdown(article.text, _FEATURES)
    places = _dress_blocks(document, article, tokens)
    _dress_spans(document, tokens)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, tokens)
    return places


def _dress_blocks(document: QTextDocument, article: Article, tokens: Tokens) -> dict[str, int]:
    """Type and distances of every block; collects the headings on the way."""
    headings, places = iter(article.headings), {}
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        cursor.setPosition(block.position())
        if level:
            heading = next(headings, None)
            if heading is not None:
                places[heading.anchor] = block.position()
            _dress_heading(cursor, block, level, tokens)
        else:
            shape = QTextBlockFormat()
            shape.setLineHeight(LINE_HEIGHT, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
            shape.setTopMargin(SPACE_1 / 2 if block.textList() else SPACE_1)
            shape.setBottomMargin(SPACE_1 / 2 if block.textList() else SPACE_2)
            cursor.mergeBlockFormat(shape)
        block = block.next()
    return places


def _dress_heading(cursor: QTextCursor, block: QTextBlock, level: int, tokens: Tokens) -> None:
    shape = QTextBlockFormat()
    shape.setTopMargin(0 if level == 1 else SPACE_4)
    shape.setBottomMargin(SPACE_2 if level == 1 else SPACE_1)
    cursor.mergeBlockFormat(shape)
    for start, length, found in _pieces(block):
        look = QTextCharFormat(found)
        look.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # Markdown's own scale would win over the size
        if not found.fontFixedPitch():
            look.setFont(interface_font(SIZES.get(level, TEXT_BODY), strong=True))
        look.setForeground(QBrush(QColor(tokens.text)))
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Position, length and look of each run of equal letters in a block."""
    found = []
    walk = block.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        found.append((piece.position(), piece.length(), piece.charFormat()))
        walk += 1
    return found


def _dress_spans(document: QTextDocument, tokens: Tokens) -> None:
    """Links in the accent, names of settings and files in the fixed-width font."""
    spans: list[tuple[int, int, QTextCharFormat]] = []
    block = document.begin()
    while block.isValid():
        for start, length, found in _pieces(block):
            look = _span_look(found, tokens)
            if look is not None:
                spans.append((start, length, look))
        block = block.next()
    cursor = QTextCursor(document)
    for start, length, look in spans:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)


def _span_look(found: QTextCharFormat, tokens: Tokens) -> QTextCharFormat | None:
    look = QTextCharFormat()
    if found.isAnchor():
        look.setForeground(QBrush(QColor(tokens.accent)))
        look.setFontUnderline(True)
        return look
    if found.fontFixedPitch():
        look.setFont(monospace_font(TEXT_SMALL))
        look.setForeground(QBrush(QColor(tokens.muted)))
        return look
    return None


def _dress_table(table: QTextTable, tokens: Tokens) -> None:
    shape = table.format()
    shape.setBorder(0)
    shape.setCellPadding(SPACE_1)
    shape.setCellSpacing(0)
    shape.setBorderBrush(QBrush(QColor(tokens.hairline)))
    shape.setTopMargin(SPACE_2)
    table.setFormat(shape)
