"""LayerDelegate: paints a row of the builder's list: chip, layer number, sentence."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPalette, QPen
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
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
SELECTED_INK = 0.20
HOVERED_INK = 0.08


class LayerDelegate(QStyledItemDelegate):
    """Paints rows; `hovered` is the layer under the pointer, here or in a plot."""

    def __init__(self, layer_color: LayerColor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layer_color = layer_color
        self.hovered: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the same height for every row."""
        return QSize(0, option.fontMetrics.height() + ROW_PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground, the chip in the layers' colours, the numbers and the sentence."""
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row)
        left = rect.left() + MARGIN + INDENT * row.indent
        if row.sort in (Sort.LAYER, Sort.OUTPUT):
            self._paint_chip(painter, row, left, rect)
        left += CHIP_WIDTH + MARGIN if row.sort is not Sort.GROUP else 0
        right = rect.right() - MARGIN - painter.fontMetrics().horizontalAdvance(row.number_text)
        self._paint_text(painter, option, row, QRect(left, rect.top(), right - MARGIN - left, rect.height()))
        painter.setPen(_quiet(option))
        numbers = QRect(right, rect.top(), rect.right() - MARGIN - right, rect.height())
        painter.drawText(
            numbers, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.number_text
        )
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
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_chip(self, painter: QPainter, row: Row, left: int, rect: QRect) -> None:
        chip = QRectF(left, rect.center().y() - CHIP_HEIGHT / 2 + 1, CHIP_WIDTH, CHIP_HEIGHT)
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

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, rect: QRect) -> None:
        palette: QPalette = option.palette
        quiet = row.sort is not Sort.LAYER
        painter.setPen(_quiet(option) if quiet else palette.color(QPalette.ColorRole.Text))
        painter.setFont(option.font)
        text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _MIDDLE | Qt.AlignmentFlag.AlignLeft, text)


def _quiet(option: QStyleOptionViewItem) -> QColor:
    palette: QPalette = option.palette
    return palette.color(QPalette.ColorRole.PlaceholderText)
