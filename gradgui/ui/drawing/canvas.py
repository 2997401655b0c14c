"""Canvas: the picture that keeps what is drawn, so that a frame paints only what is new."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Scale

FloatArray = npt.NDArray[np.float64]

MARK_HEIGHT = 4.0
"""Height of the marks on the floor (zero) and on the ceiling (infinity), in pixels."""

DOT_RADIUS = 2.5


@dataclass(frozen=True)
class Style:
    """How one curve is drawn: which value of its columns, its colour, its width, dots at its steps."""

    index: int
    color: QColor
    width: float = 1.0
    dots: bool = False


class Canvas:
    """A transparent picture in device pixels for one mapping and scale; columns are painted onto it."""

    def __init__(self, mapping: Mapping, scale: Scale, ratio: float) -> None:
        self.mapping = mapping
        self.scale = scale
        self.ratio = ratio
        self._device = mapping.scaled(ratio)
        size = int(self._device.width), int(self._device.height)
        self.image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(Qt.GlobalColor.transparent)

    @property
    def rect(self) -> QRectF:
        """The axis numbers that the picture covers: left, low, width, height."""
        area = self.mapping
        return QRectF(area.left, area.low, area.right - area.left, area.high - area.low)

    def paint(self, columns: Columns, styles: list[Style], first: int, gaps: bool) -> None:
        """Paint the columns from number ``first`` on, joined to the one before.

        gaps: whether a step that was not measured interrupts the curve.
        """
        begin = max(0, first - 1)
        if begin >= columns.count or first >= columns.count:
            return
        x = self._device.x((columns.starts[begin:] + columns.stops[begin:]) / 2.0)
        breaks = (columns.starts[begin + 1 :] - columns.stops[begin:-1]) > 1 if gaps else None
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for style in styles:
            low = columns.low[begin:, style.index]
            high = columns.high[begin:, style.index]
            self._paint_curve(painter, style, x, low, high, breaks)
            skip = first - begin
            self._paint_marks(painter, style, x[skip:], low[skip:], high[skip:])
            if style.dots:
                self._paint_dots(painter, style, x[skip:], high[skip:])
        painter.end()

    def _paint_curve(
        self,
        painter: QPainter,
        style: Style,
        x: FloatArray,
        low: FloatArray,
        high: FloatArray,
        breaks: npt.NDArray[np.bool_] | None,
    ) -> None:
        bottom, top = self.scale.to_axis(low), self.scale.to_axis(high)
        bottom, top = np.where(np.isnan(bottom), top, bottom), np.where(np.isnan(top), bottom, top)
        margin = 4 * self._device.height
        ys = [np.clip(self._device.y(each), -margin, self._device.height + margin) for each in (bottom, top)]
        painter.setPen(self._pen(style))
        if np.isnan(ys[0]).all():
            return
        points = curve_points(x, ys[0], ys[1], breaks)
        painter.drawPath(pg.functions.arrayToQPath(*points, connect="finite"))
        for place in np.flatnonzero(alone(points[1])):
            painter.drawEllipse(QPointF(points[0][place], points[1][place]), self.ratio, self.ratio)

    def _pen(self, style: Style) -> QPen:
        hairline = style.width <= 1.0 and self.ratio < 1.5
        pen = QPen(style.color, 1.0 if hairline else style.width * self.ratio)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _paint_dots(self, painter: QPainter, style: Style, x: FloatArray, values: FloatArray) -> None:
        if len(x) > 1 and (x[-1] - x[0]) / len(x) < 3 * DOT_RADIUS * self.ratio:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color)
        radius = DOT_RADIUS * self.ratio
        for place, level in zip(x, self._device.y(self.scale.to_axis(values)), strict=True):
            if np.isfinite(level):
                painter.drawEllipse(QPointF(place, level), radius, radius)

    def _paint_marks(
        self, painter: QPainter, style: Style, x: FloatArray, low: FloatArray, high: FloatArray
    ) -> None:
        """Mark zeros on the floor (of a logarithmic axis) and infinities on the ceiling."""
        height = MARK_HEIGHT * self.ratio
        width = max(1.0, style.width) * self.ratio
        if self.scale.log:
            for place in x[low <= 0]:
                painter.fillRect(
                    QRectF(place - width / 2, self._device.height - height, width, height), style.color
                )
        for place in x[np.isposinf(high)]:
            painter.fillRect(QRectF(place - width / 2, 0.0, width, height), style.color)


def alone(y: FloatArray) -> npt.NDArray[np.bool_]:
    """Tell which points have no neighbour to be joined to."""
    known = np.concatenate(([False], np.isfinite(y), [False]))
    return known[1:-1] & ~known[:-2] & ~known[2:]


def curve_points(
    x: FloatArray, bottom: FloatArray, top: FloatArray, breaks: npt.NDArray[np.bool_] | None
) -> tuple[FloatArray, FloatArray]:
    """Return the points of a curve that covers each column from bottom to top; NaN interrupts it.

    Every other column is walked downwards, so that neighbours join at the nearer end.
    """
    flat = bool(np.array_equal(bottom, top, equal_nan=True))
    if not flat:
        odd = np.arange(len(x)) % 2 == 1
        pairs = np.stack((np.where(odd, top, bottom), np.where(odd, bottom, top)), 1)
        x, y = np.repeat(x, 2), pairs.reshape(-1)
    else:
        y = bottom
    if breaks is not None and breaks.any():
        places = (np.flatnonzero(breaks) + 1) * (1 if flat else 2)
        x, y = np.insert(x, places, np.nan), np.insert(y, places, np.nan)
    return x, y
