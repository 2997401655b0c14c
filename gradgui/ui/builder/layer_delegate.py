"""LayerDelegate: paints a row of the builder's list: chip, layer number, sentence."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QLinearGradient, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gradgui.ui.builder.layer_model import ROW_ROLE
from gradgui.ui.builder.rows import Row, Sort

LayerColor = Callable[[int, int], QColor]
MARGIN = 8
CHIP_WIDTH = 24
CHIP_HEIGHT = 12
INDENT = 12
ROW_PADDING = 8
MAX_STOPS = 16
SEPARATOR = " · "
SELECTED_INK = 0.20
HOVERED_INK = 0.08
SELECTED_BAR = 3


class LayerDelegate(QStyledItemDelegate):
    """Paints rows; `hovered` is the layer under the pointer, here or in a plot."""

    def __init__(self, layer_color: LayerColor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layer_color = layer_color
        self._width = 0
        self._gutter = 0
        self.hovered: int | None = None

    def set_gutter(self, width: int) -> None:
        """Leave this many pixels to the left of the chips."""
        self._gutter = width

    def chip_edge(self, row: Row, rect: QRect, line_height: int) -> QPointF:
        """Return the middle of the left edge of a row's chip."""
        text = self._text_rect(row, rect)
        return QPointF(text.left() - MARGIN - CHIP_WIDTH - 1, text.top() + line_height / 2)

    def set_width(self, width: int) -> None:
        """Say how many pixels wide the rows are."""
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the sentence's lines."""
        row: Row = index.data(ROW_ROLE)
        rect = self._text_rect(row, QRect(0, 0, self._width, 0))
        lines = len(lines_of(row, rect, option.fontMetrics))
        return QSize(0, lines * option.fontMetrics.height() + ROW_PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground, the chip in the layers' colours, the numbers and the sentence."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        self._paint_ground(painter, option, row)
        if row.sort in (Sort.LAYER, Sort.OUTPUT):
            self._paint_chip(painter, row, self._text_rect(row, option.rect))
        self._paint_texts(painter, option, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        color = QColor(palette.color(QPalette.ColorRole.Highlight))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        hovered = hovered or (row.sort is not Sort.GROUP and self.hovered in row.numbers)
        if selected or hovered:
            color.setAlphaF(SELECTED_INK if selected else HOVERED_INK)
            painter.fillRect(rect, color)
        if selected:
            bar = QRect(rect.left(), rect.top(), SELECTED_BAR, rect.height())
            painter.fillRect(bar, palette.color(QPalette.ColorRole.Highlight))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_chip(self, painter: QPainter, row: Row, text: QRect) -> None:
        top = text.top() + (painter.fontMetrics().height() - CHIP_HEIGHT) / 2
        chip = QRectF(text.left() - MARGIN - CHIP_WIDTH, top, CHIP_WIDTH, CHIP_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._chip_brush(row, chip))
        painter.drawRoundedRect(chip, 3, 3)

    def _chip_brush(self, row: Row, chip: QRectF) -> QBrush:
        if len(row.numbers) == 1:
            return QBrush(self._layer_color(row.numbers[0], row.depth))
        gradient = QLinearGradient(chip.topLeft(), chip.topRight())
        stops = min(MAX_STOPS, len(row.numbers))
        for stop in range(stops):
            share = stop / (stops - 1)
            number = row.numbers[round(share * (len(row.numbers) - 1))]
            gradient.setColorAt(share, self._layer_color(number, row.depth))
        return QBrush(gradient)

    def _paint_texts(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        metrics, palette = option.fontMetrics, option.palette
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        rect = self._text_rect(row, option.rect)
        painter.setPen(palette.color(QPalette.ColorRole.Text) if row.sort is Sort.LAYER else quiet)
        for place, line in enumerate(lines_of(row, rect, metrics)):
            painter.drawText(rect.left(), rect.top() + place * metrics.height() + metrics.ascent(), line)
        painter.setPen(quiet)
        right = option.rect.right() - MARGIN - metrics.horizontalAdvance(row.number_text)
        painter.drawText(right, rect.top() + metrics.ascent(), row.number_text)

    def _text_rect(self, row: Row, rect: QRect) -> QRect:
        """Return where a row's sentence and numbers stand, beside its chip."""
        left = rect.left() + MARGIN + self._gutter + INDENT * row.indent
        left += CHIP_WIDTH + MARGIN if row.sort is not Sort.GROUP else 0
        top, right = rect.top() + ROW_PADDING // 2, rect.right() - MARGIN
        return QRect(left, top, right - left, rect.height() - ROW_PADDING)


def lines_of(row: Row, rect: QRect, metrics: QFontMetrics) -> list[str]:
    """Return a sentence in lines broken at `` · ``; the first leaves room for the layer numbers."""
    beside = metrics.horizontalAdvance(row.number_text) + MARGIN
    lines: list[str] = []
    for part in row.text.split(SEPARATOR):
        width = rect.width() - (beside if len(lines) <= 1 else 0)
        longer = f"{lines[-1]}{SEPARATOR}{part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(metrics.elidedText(part, Qt.TextElideMode.ElideRight, rect.width()))
    return lines
