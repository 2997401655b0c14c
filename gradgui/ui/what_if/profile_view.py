"""ProfileView: a small picture of one profile over the depth, before the present one in grey."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradgui.engine.dataset import FloatArray
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.class_colors import mixed
from gradgui.ui.drawing.layer_axis import layer_ticks
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.number_marks import NumberState, draw_mark, nearest_towards_output, state_of
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.theme import GRID, Theme, font, font_metrics

LINES = 8.5
"""Height of the picture, in lines of type."""

RADIUS, SMALL_RADIUS, CROWDED = 3.0, 1.6, 40
"""Of a layer's marker; the small one from so many layers on."""

PRESENT_INK = 0.35
"""Of the ink, how much the present profile has."""

SCALE = Scale(log=True)
_CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_CORNER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, eq=False)
class Drawn:
    """What is drawn: values by layer (layers,); ends: axis numbers that all pictures share."""

    present: FloatArray
    values: FloatArray
    symbol: str
    ends: tuple[float, float]


def shared_ends(profiles: Sequence[FloatArray]) -> tuple[float, float]:
    """Return whole decades around all numbers that have a place on a logarithmic axis."""
    span = SCALE.span(*profiles) if profiles else None
    if span is None:
        return -1.0, 1.0
    low, high = np.floor(span[0] - 0.05), np.ceil(span[1] + 0.05)
    return float(low), float(max(high, low + 2))


class ProfileView(QWidget):
    """Markers in the layers' colours, no number drawn where there is none."""

    def __init__(self, drawn: Drawn, theme: Theme, layer_color: LayerColor) -> None:
        super().__init__()
        self.drawn, self._theme, self._layer_color = drawn, theme, layer_color
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a height that goes with the type (called by Qt)."""
        return QSize(round(14 * font_metrics().height()), round(LINES * font_metrics().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes, the present profile and this one (called by Qt)."""
        painter = QPainter(self)
        metrics = font_metrics()
        left, below = metrics.horizontalAdvance("10⁻⁸⁸") + GRID, metrics.height() + 2
        top, right = metrics.height() / 2 + 2, metrics.horizontalAdvance("888") / 2
        box = QRectF(left, top, max(1.0, self.width() - left - right), max(1.0, self.height() - below - top))
        depth = max(len(self.drawn.values), len(self.drawn.present))
        mapping = Mapping(0.5, max(1.5, depth + 0.5), *self.drawn.ends, box.width(), box.height())
        painter.setFont(font(tabular=True))
        painter.setPen(QColor(self._theme.quiet))
        painter.drawText(box.translated(0, -metrics.height() / 2), _CORNER, self.drawn.symbol)
        self._draw_axes(painter, box, mapping, depth)
        painter.translate(box.topLeft())
        painter.setClipRect(QRectF(-4, -4, box.width() + 8, box.height() + 8))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grey = mixed(QColor(self._theme.ground), QColor(self._theme.ink), PRESENT_INK)
        self._draw_line(painter, self.drawn.present, mapping, QPen(grey, 3.0))
        self._draw_line(painter, self.drawn.values, mapping, QPen(QColor(self._theme.ink), 1.0))
        self._draw_layers(painter, mapping)
        painter.end()

    def _draw_axes(self, painter: QPainter, box: QRectF, mapping: Mapping, depth: int) -> None:
        metrics = font_metrics()
        labelled, _ = SCALE.ticks(*self.drawn.ends, max(2, int(box.height() / (1.6 * metrics.height()))))
        for place, text in labelled:
            y = round(box.top() + mapping.y(place))
            painter.setPen(QPen(self._theme.grid_color(), 1.0))
            painter.drawLine(int(box.left()), y, int(box.right()), y)
            painter.setPen(QColor(self._theme.quiet))
            row = QRectF(0, y - metrics.height() / 2, box.left() - 4, metrics.height())
            painter.drawText(row, _RIGHT, text)
        for place, text in layer_ticks(depth, mapping.left, mapping.right, 6):
            x = box.left() + mapping.x(place)
            painter.drawText(QRectF(x - 30, box.bottom() + 2, 60, metrics.height()), _CENTER, text)

    def _draw_line(self, painter: QPainter, values: FloatArray, mapping: Mapping, pen: QPen) -> None:
        x = mapping.x(np.arange(1.0, len(values) + 1))
        y = mapping.y(SCALE.to_axis(values))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if np.isfinite(y).any():
            painter.drawPath(pg.functions.arrayToQPath(x, y, connect="finite"))

    def _draw_layers(self, painter: QPainter, mapping: Mapping) -> None:
        values = self.drawn.values
        radius = RADIUS if len(values) < CROWDED else SMALL_RADIUS
        places = SCALE.to_axis(values)
        for index, value in enumerate(values.tolist()):
            color = self._layer_color(index + 1, len(values))
            x = mapping.x(index + 1.0)
            state = state_of(value, nearest_towards_output(values, index))
            if state is NumberState.NUMBER:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawEllipse(QPointF(x, mapping.y(float(places[index]))), radius, radius)
            else:
                draw_mark(painter, state, x, 2 * radius, mapping.height, color)
