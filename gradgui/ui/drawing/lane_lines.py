"""Lane lines: the kinds of line by which lanes are told apart, whatever the colours of the layers are."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.theme import GRID, Theme, font, font_metrics

Dash = tuple[float, ...]
"""Pixels of line and gap in turn; empty: one line without gaps."""

DASHES: tuple[Dash, ...] = ((), (11.0, 4.0), (2.0, 4.0), (11.0, 3.0, 2.0, 3.0))
"""By the number of the lane: solid, dashed, dotted, dash-dotted."""

SAMPLE = 36.0
"""Pixels of a lane's line in the key."""

FEWEST_LINES = 8
"""Lines of type in an area that has room for the key."""


def key_room(lanes: Sequence[tuple[str, int]], height: float) -> float:
    """Return the height of the key to the lanes in an area so high; 0 where there is none, or no room."""
    line = font_metrics().height()
    return line + GRID if lanes and height >= FEWEST_LINES * line else 0.0


def draw_lane_key(
    painter: QPainter, lanes: Sequence[tuple[str, int]], mapping: Mapping, theme: Theme
) -> None:
    """Draw a piece of each lane's line beside its name, in one row at the lower left corner.

    lanes: name and number of each.
    """
    if not key_room(lanes, mapping.height):
        return
    metrics = font_metrics()
    names = [metrics.horizontalAdvance(name) for name, _ in lanes]
    width = sum(names) + len(lanes) * (SAMPLE + 2 * GRID)
    box = QRectF(GRID, mapping.height - metrics.height() - GRID / 2, width, metrics.height())
    ground = QColor(theme.ground)
    ground.setAlphaF(0.8)
    painter.fillRect(box, ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(font())
    x = box.left() + GRID / 2
    for (name, number), room in zip(lanes, names, strict=True):
        painter.setPen(QColor(theme.quiet))
        painter.drawText(QPointF(x, box.top() + metrics.ascent()), name)
        x += room + GRID / 2
        painter.setPen(lane_pen(number, QColor(theme.ink)))
        middle = round(box.center().y())
        painter.drawLine(QPointF(x, middle), QPointF(x + SAMPLE, middle))
        x += SAMPLE + 1.5 * GRID


def lane_pen(lane: int, color: QColor) -> QPen:
    """Return a pen of one pixel that draws a lane's line."""
    pen = QPen(color, 1.0)
    set_dash(pen, DASHES[lane])
    return pen


def set_dash(pen: QPen, dash: Dash, ratio: float = 1.0, walked: float = 0.0) -> None:
    """Let a pen draw dashes. ratio: its pixels for one of the screen's; walked: those drawn before."""
    if dash:
        width = pen.widthF() or 1.0
        pen.setDashPattern([length * ratio / width for length in dash])
        pen.setDashOffset(walked / width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)


def walk(x: FloatArray, y: FloatArray) -> float:
    """Return how long a line through points is, in pixels; NaN interrupts it."""
    return float(np.nansum(np.hypot(np.diff(x), np.diff(y))))
