"""Schematic: the network drawn as a row of boxes from the input to the output."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gradgui.engine.experiment import Experiment
from gradgui.ui.builder.activation_glyphs import activation_glyph
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.builder.rows import Row, range_text
from gradgui.ui.builder.schematic_cells import Cell, CellArc, arcs_of, cells_of, edges_of, heights_of
from gradgui.ui.selection import LayerSelection

HEIGHT = 60
ARCS_HEIGHT = 16
BOXES_HEIGHT = HEIGHT - ARCS_HEIGHT - 2
LEAST_HEIGHT = 6
LARGEST_BOX = 40.0
GLYPH_WIDTH = 13.0
"""A box narrower than this is a plain column."""
GAP_SHARE = 0.22
NORM_WIDTH = 2.0
MAX_ARCS = 60


class Schematic(QWidget):
    """Draws every layer, a closed group as one box; heights grow with the logarithm of the units.

    The selected layer and the one under the pointer are those of the whole window.
    """

    group_chosen = Signal(str)
    """The place of a closed group whose box was clicked."""

    def __init__(
        self, selection: LayerSelection, layer_color: LayerColor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._layer_color = layer_color
        self._depth = 1
        self._cells: list[Cell] = [Cell((), 1)]
        self._arcs: list[CellArc] = []
        self._heights: list[float] = [1.0]
        self._edges: list[float] = [0.0, 1.0]
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Drawing of the network"))
        self.setAccessibleDescription(self.tr("Left and Right select the neighbouring layer"))
        selection.selected_changed.connect(self._on_selection_changed)
        selection.hovered_changed.connect(self._on_selection_changed)

    @property
    def cells(self) -> Sequence[Cell]:
        """The boxes from the input to the output."""
        return self._cells

    def show_network(self, experiment: Experiment, rows: Sequence[Row], features: int, outputs: int) -> None:
        """Draw an experiment's network with the groups closed as in the rows of the list."""
        self._cells = cells_of(experiment, rows, features, outputs)
        self._arcs = arcs_of(experiment, self._cells)
        self._heights = heights_of(self._cells)
        self._depth = experiment.network.depth() + 1
        self._place_boxes()

    def sizeHint(self) -> QSize:
        """Return a narrow strip."""
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least that is of use."""
        return QSize(80, HEIGHT)

    def box(self, place: int) -> QRectF:
        """Return where a box is drawn."""
        left, room = self._edges[place], self._edges[place + 1] - self._edges[place]
        gap = room * GAP_SHARE if room >= 4 else 0.0
        height = max(LEAST_HEIGHT, BOXES_HEIGHT * self._heights[place])
        top = ARCS_HEIGHT + (BOXES_HEIGHT - height) / 2
        return QRectF(left + gap / 2, top, room - gap, height)

    def cell_at(self, x: float) -> Cell | None:
        """Return the box over a point of the strip, None beside the drawing."""
        place = bisect_right(self._edges, x) - 1
        return self._cells[place] if 0 <= place < len(self._cells) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the boxes, the skips above them, and a frame around what is selected."""
        painter = QPainter(self)
        wide = self.box(0).width() >= 3
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, cell in enumerate(self._cells):
            self._paint_cell(painter, cell, self.box(place))
        self._paint_arcs(painter, wide)
        self._paint_marks(painter)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hover the layer under the pointer."""
        cell = self.cell_at(event.position().x())
        self._selection.hover(cell.numbers[0] if cell is not None and len(cell.numbers) == 1 else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the layer or the group under the pointer."""
        cell = self.cell_at(event.position().x())
        if cell is not None and cell.path:
            self.group_chosen.emit(cell.path)
        else:
            self._selection.select(cell.numbers[0] if cell is not None and cell.numbers else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the layer under the pointer."""
        super().leaveEvent(event)
        self._selection.hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select the neighbouring layer by the arrow keys, an end by Home and End."""
        now = self._selection.selected
        goals = {
            Qt.Key.Key_Left: max(1, now - 1) if now else self._depth,
            Qt.Key.Key_Right: min(self._depth, now + 1) if now else 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self._depth,
        }
        key = Qt.Key(event.key())
        if key in goals:
            self._selection.select(goals[key])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self.words_of(cell) if cell is not None else "", self)
            return True
        return super().event(event)

    def words_of(self, cell: Cell) -> str:
        """Return what a box stands for."""
        if not cell.numbers:
            return self.tr("Input, {units} wide").format(units=cell.units)
        if cell.path:
            words = self.tr("Layers {numbers}, a closed group × {repeat}")
            return words.format(numbers=range_text(cell.numbers), repeat=cell.repeat)
        return self.tr("Layer {number}, {units} wide").format(number=cell.numbers[0], units=cell.units)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new width."""
        super().resizeEvent(event)
        self._place_boxes()

    def _place_boxes(self) -> None:
        """Find the boxes' edges; a few boxes stay in the middle instead of growing without end."""
        total = sum(cell.weight for cell in self._cells)
        width = min(float(self.width()), total * LARGEST_BOX)
        shift = (self.width() - width) / 2
        self._edges = [shift + edge for edge in edges_of(self._cells, width)]
        self.update()

    def _paint_cell(self, painter: QPainter, cell: Cell, box: QRectF) -> None:
        color = self._color(cell)
        radius = 3.0 if box.width() >= GLYPH_WIDTH else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(box, radius, radius)
        if box.width() >= GLYPH_WIDTH * (1 - GAP_SHARE):
            self._paint_inside(painter, cell, box, _ink_on(color))

    def _paint_inside(self, painter: QPainter, cell: Cell, box: QRectF, ink: QColor) -> None:
        """Paint the curve of the activation with the normalisation as a bar before or after it."""
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if cell.path:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"×{cell.repeat}")
        elif cell.activation:
            side = min(box.width() - 5, box.height() - 4, 14.0)
            rect = QRectF(0, 0, side, side * 0.8)
            rect.moveCenter(box.center())
            painter.drawPolyline(activation_glyph(cell.activation, rect))
        if cell.normalization:
            left = box.left() + 1 if cell.normalization == "before" else box.right() - 1 - NORM_WIDTH
            painter.fillRect(QRectF(left, box.top() + 2, NORM_WIDTH, box.height() - 4), ink)

    def _paint_arcs(self, painter: QPainter, wide: bool) -> None:
        """Paint the skips; where there are too many for the eye, a line above the boxes that have one."""
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for arc in self._arcs:
            start, end = self.box(arc.start).center().x(), self.box(arc.end).center().x()
            if len(self._arcs) > MAX_ARCS or not wide:
                painter.drawLine(QPointF(start, ARCS_HEIGHT - 4), QPointF(end, ARCS_HEIGHT - 4))
            else:
                painter.drawPath(_bow(start, end, min(1.0, (arc.end - arc.start) / 6)))

    def _paint_marks(self, painter: QPainter) -> None:
        """Paint a line under the hovered and a frame around the selected layer, and the focus."""
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        for number, width in ((self._selection.hovered, 1.0), (self._selection.selected, 2.0)):
            place = self._place_of(number)
            if place is not None:
                painter.setPen(QPen(accent, width))
                box = self.box(place).adjusted(-1.5, -1.5, 1.5, 1.5)
                painter.drawRoundedRect(box, 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _place_of(self, number: int | None) -> int | None:
        found = (place for place, cell in enumerate(self._cells) if number in cell.numbers)
        return next(found, None) if number is not None else None

    def _color(self, cell: Cell) -> QColor:
        if not cell.numbers:
            return self.palette().color(QPalette.ColorRole.PlaceholderText)
        return self._layer_color(cell.numbers[len(cell.numbers) // 2], self._depth)

    def _on_selection_changed(self, _number: object) -> None:
        self.update()


def _bow(start: float, end: float, share: float) -> QPainterPath:
    """Return an arc above the boxes from one to another."""
    base, top = ARCS_HEIGHT - 1.0, (ARCS_HEIGHT - 4) * (1 - share) - 2
    path = QPainterPath(QPointF(start, base))
    path.cubicTo(start, top, end, top, end, base)
    return path


def _ink_on(color: QColor) -> QColor:
    """Return the ink that reads on a colour."""
    return QColor(Qt.GlobalColor.black if color.lightnessF() > 0.42 else Qt.GlobalColor.white)
