"""LayerDelegate: paints a row of the builder's list: triangle of a group, chip, sentence, layer number."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QLinearGradient, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gradgui.ui.builder.folds import Fold
from gradgui.ui.builder.layer_model import ROW_ROLE, is_leaf
from gradgui.ui.builder.rows import Row, Sort
from gradgui.ui.builder.skip_arcs import GUTTER

LayerColor = Callable[[int, int], QColor]
MARGIN = 8
CHIP_WIDTH = 24
CHIP_HEIGHT = 12
INDENT = 12
ROW_PADDING = 8
TRIANGLE = 4.0
TRIANGLE_WIDTH = 16
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
        self.hovered: int | None = None

    def chip_edge(self, row: Row, rect: QRect, line_height: int) -> QPointF:
        """Return the middle of the left edge of a row's chip."""
        text = self.text_rect(row, rect)
        return QPointF(text.left() - MARGIN - CHIP_WIDTH - 1, text.top() + line_height / 2)

    def triangle_rect(self, row: Row, rect: QRect) -> QRect:
        """Return where a group's triangle stands."""
        return QRect(_left(row, rect), rect.top(), TRIANGLE_WIDTH, rect.height())

    def text_rect(self, row: Row, rect: QRect) -> QRect:
        """Return where a row's sentence and numbers stand, beside its chip."""
        left = _left(row, rect)
        left += TRIANGLE_WIDTH if row.sort is Sort.GROUP else 0
        left += CHIP_WIDTH + MARGIN if row.sort is not Sort.GROUP or is_leaf(row) else 0
        top, right = rect.top() + ROW_PADDING // 2, rect.right() - MARGIN
        return QRect(left, top, right - left, rect.height() - ROW_PADDING)

    def set_width(self, width: int) -> None:
        """Say how many pixels wide the rows are."""
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the sentence's lines."""
        row: Row = index.data(ROW_ROLE)
        rect = self.text_rect(row, QRect(0, 0, self._width, 0))
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
        if row.sort is Sort.GROUP:
            self._paint_triangle(painter, option, row)
        if is_leaf(row):
            self._paint_chip(painter, row, self.text_rect(row, option.rect))
        self._paint_texts(painter, option, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        color = QColor(palette.color(QPalette.ColorRole.Highlight))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        hovered = hovered or (is_leaf(row) and self.hovered in row.numbers)
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

    def _paint_triangle(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        """Paint an arrow that points down at an open group and to the right at a closed one."""
        first_line = self.text_rect(row, option.rect).top() + painter.fontMetrics().height() / 2
        middle = QPointF(self.triangle_rect(row, option.rect).left() + TRIANGLE, first_line + 0.5)
        half = TRIANGLE / 2
        if row.fold is Fold.CLOSED:
            points = [QPointF(-half, -TRIANGLE), QPointF(half, 0), QPointF(-half, TRIANGLE)]
        else:
            points = [QPointF(-TRIANGLE, -half), QPointF(0, half), QPointF(TRIANGLE, -half)]
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Text), 1.5))
        painter.drawPolyline(QPolygonF([point + middle for point in points]))

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
        rect = self.text_rect(row, option.rect)
        painter.setPen(palette.color(QPalette.ColorRole.Text) if row.path else quiet)
        for place, line in enumerate(lines_of(row, rect, metrics)):
            painter.drawText(rect.left(), rect.top() + place * metrics.height() + metrics.ascent(), line)
        painter.setPen(quiet)
        right = option.rect.right() - MARGIN - metrics.horizontalAdvance(row.side_text)
        painter.drawText(right, rect.top() + metrics.ascent(), row.side_text)


def _left(row: Row, rect: QRect) -> int:
    return rect.left() + MARGIN + GUTTER + INDENT * row.indent


def lines_of(row: Row, rect: QRect, metrics: QFontMetrics) -> list[str]:
    """Return a sentence in lines broken at `` · ``, else at blanks; the first leaves room for the numbers."""
    beside = metrics.horizontalAdvance(row.side_text) + MARGIN
    lines: list[str] = []
    for part in row.text.split(SEPARATOR):
        width = rect.width() - (beside if len(lines) <= 1 else 0)
        longer = f"{lines[-1]}{SEPARATOR}{part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines += _broken(part, rect.width(), metrics)
    return lines


def _broken(part: str, width: int, metrics: QFontMetrics) -> list[str]:
    """Return a part of a sentence in lines broken at blanks; a word that is too long is cut short."""
    lines: list[str] = []
    for word in part.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(metrics.elidedText(word, Qt.TextElideMode.ElideRight, width))
    return lines
