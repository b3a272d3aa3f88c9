"""A drawing of the model's blocks: text in at the left, the next token out at the right, one column a layer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.texts import count
from studio.theme import Tokens, current, interface_font
from studio.theme.tokens import TEXT_SMALL

MOST_LAYERS = 16
LOWEST, HIGHEST = 96, 190
GAP, CAPTION = 6.0, 18.0


@dataclass(frozen=True)
class Blocks:
    """What is drawn: layers, attention heads, width, the feed-forward width, tokens it knows and tokens it sees."""

    layers: int
    heads: int
    width: int
    inner: int
    vocabulary: int
    context: int


class ModelDrawing(QWidget):
    """The model at a glance; it draws itself only where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: Blocks | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(0)
        self.setAccessibleName(self.tr("The model's blocks"))

    def show_blocks(self, blocks: Blocks | None) -> None:
        """Draw another model."""
        if blocks != self._blocks:
            self._blocks = blocks
            self.setAccessibleDescription(self._words())
            self.update()

    def sizeHint(self) -> QSize:
        """As much as is left."""
        return QSize(240, LOWEST)

    def minimumSizeHint(self) -> QSize:
        """Nothing: where there is no room there is no drawing."""
        return QSize(120, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The vocabulary, the layers, the vocabulary again."""
        blocks = self._blocks
        if blocks is None or self.height() < LOWEST:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(interface_font(TEXT_SMALL))
        tokens = current()
        height = min(self.height(), HIGHEST) - CAPTION
        top = max(0.0, (self.height() - height - CAPTION) / 2)
        shown = min(blocks.layers, MOST_LAYERS)
        end = max(min(self.width() * 0.12, 56.0), 34.0)
        room = self.width() - 2 * (end + 2 * GAP)
        each = min((room - GAP * (shown - 1)) / shown, 64.0)
        stack = each * shown + GAP * (shown - 1)
        left = (self.width() - stack) / 2
        middle = top + height / 2
        painter.setPen(QPen(QColor(tokens.hairline), 2))
        painter.drawLine(round(left - end - GAP), round(middle), round(left + stack + end + GAP), round(middle))
        for x in (left - end - 2 * GAP, left + stack + 2 * GAP):
            self._block(painter, QRectF(x, top + height * 0.2, end, height * 0.6), tokens.info_tint, tokens.validation)
        for layer in range(shown):
            self._layer(painter, QRectF(left + layer * (each + GAP), top, each, height), blocks, tokens)
        self._captions(painter, blocks, QRectF(0, top + height + 2, self.width(), CAPTION), tokens)

    def _layer(self, painter: QPainter, box: QRectF, blocks: Blocks, tokens: Tokens) -> None:
        """Attention, cut into heads, over the feed-forward part, in the proportion of their widths."""
        share = 4 / (4 + 3 * blocks.inner / max(blocks.width, 1))
        upper = QRectF(box.x(), box.y(), box.width(), (box.height() - GAP) * max(share, 0.25))
        lower = QRectF(box.x(), upper.bottom() + GAP, box.width(), box.bottom() - upper.bottom() - GAP)
        self._block(painter, upper, tokens.tint, tokens.accent)
        self._block(painter, lower, tokens.surface, tokens.edge)
        heads = min(blocks.heads, max(int(box.width() // 5), 1))
        painter.setPen(QPen(QColor(tokens.tint_edge), 1))
        for head in range(1, heads):
            x = box.x() + box.width() * head / heads
            painter.drawLine(round(x), round(upper.top() + 4), round(x), round(upper.bottom() - 4))

    def _block(self, painter: QPainter, box: QRectF, fill: str, edge: str) -> None:
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _captions(self, painter: QPainter, blocks: Blocks, box: QRectF, tokens: Tokens) -> None:
        painter.setPen(QColor(tokens.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        words = self.tr("{layers} layers of attention and feed-forward").format(layers=count(blocks.layers))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignHCenter, words)
        if box.width() > 380:
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, self.tr("tokens"))
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self.tr("next token"))

    def _words(self) -> str:
        blocks = self._blocks
        if blocks is None:
            return ""
        return self.tr(
            "{layers} layers of width {width} with {heads} heads; {vocabulary} tokens known, {context} seen at once"
        ).format(
            layers=blocks.layers,
            width=blocks.width,
            heads=blocks.heads,
            vocabulary=count(blocks.vocabulary),
            context=count(blocks.context),
        )
