"""Canvas: the picture that keeps what is drawn, so that a frame paints only what is new."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.lane_lines import Dash, set_dash, walk
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.number_marks import NumberState, draw_mark, flushed
from gradgui.ui.drawing.scale import Scale

DOT_RADIUS, LONE_RADIUS = 2.5, 2.0
BAND_OPACITY = 0.3
"""Of what a column spans, against the curve through its mean."""

FEW_COLUMNS = 12
"""Up to here simple drawing is faster than paths."""

MOST_BANDS = 12
"""With more curves than this each is one line from end to end of its columns, and no band."""


@dataclass(frozen=True)
class Style:
    """How one curve is drawn: which value of its columns, its colour, its width, dots at its steps."""

    index: int
    color: QColor
    width: float = 1.0
    dots: bool = False


@dataclass(frozen=True)
class Stroke:
    """How all curves of a trace are drawn.

    gaps: whether a step that was not measured interrupts them. cuts: steps before which they end, to begin
    anew. dash: of their lines. bands: whether the span of each column lies faintly behind them. trace: what
    tells the curves from those of other traces.
    """

    gaps: bool = True
    cuts: Sequence[int] = ()
    dash: Dash = ()
    bands: bool = True
    trace: object = None


class Canvas:
    """A transparent picture in device pixels for one mapping and scale; columns are painted onto it."""

    def __init__(self, mapping: Mapping, scale: Scale, ratio: float) -> None:
        self.mapping = mapping
        self.scale = scale
        self.ratio = ratio
        self._device = mapping.scaled(ratio)
        size = int(self._device.width), int(self._device.height)
        self._walked: dict[tuple[object, int], float] = {}
        self.image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(Qt.GlobalColor.transparent)

    @property
    def rect(self) -> QRectF:
        """The axis numbers that the picture covers: left, low, width, height."""
        area = self.mapping
        return QRectF(area.left, area.low, area.right - area.left, area.high - area.low)

    def has_ink(self, room: QRectF) -> bool:
        """Tell whether anything is painted in a rectangle of the area's pixels."""
        corner = QPointF(room.left() * self.ratio, room.top() * self.ratio)
        part = self.image.copy(QRectF(corner, room.size() * self.ratio).toAlignedRect())
        return bool(np.any(pg.functions.ndarray_from_qimage(part)))

    def paint(self, columns: Columns, styles: list[Style], first: int, stroke: Stroke) -> None:
        """Paint the columns from number ``first`` on, joined to the one before."""
        painter = QPainter(self.image)
        self.paint_with(painter, columns, styles, first, stroke)
        painter.end()

    def paint_with(
        self, painter: QPainter, columns: Columns, styles: list[Style], first: int, stroke: Stroke
    ) -> None:
        """Paint as `paint` does, with a painter of what else there is to paint on."""
        begin = max(0, first - 1)
        if first >= columns.count or not styles:
            return
        chosen = [style.index for style in styles]
        low, high, mean = (each[begin:, chosen] for each in (columns.low, columns.high, columns.mean))
        middles = (columns.starts[begin:] + columns.stops[begin:]) / 2.0
        breaks = breaks_between(
            columns.starts[begin + 1 :], columns.stops[begin:-1], stroke.gaps, stroke.cuts
        )
        self._paint_marks(painter, styles, self._device.x(middles), columns, begin)
        x, low, high, mean = interrupted(self._device.x(middles), low, high, mean, breaks=breaks)
        if np.array_equal(low, high, equal_nan=True):
            self._paint_lines(painter, styles, x, self._pixels(low), stroke)
        elif stroke.bands and len(styles) > MOST_BANDS:
            self._paint_lines(painter, styles, *zigzag(x, self._pixels(low), self._pixels(high)), stroke)
        else:
            if stroke.bands:
                self._paint_bands(painter, styles, x, self._pixels(low), self._pixels(high))
            middle = middle_of(low, high, mean, self.scale.log)
            self._paint_lines(painter, styles, x, self._pixels(middle), stroke)

    def _pixels(self, values: FloatArray) -> FloatArray:
        """Return the pixels of values from the upper edge; NaN for what has no place on the axis."""
        far = 4 * self._device.height
        return np.clip(self._device.y(self.scale.to_axis(values)), -far, far)

    def _paint_bands(
        self, painter: QPainter, styles: list[Style], x: FloatArray, low: FloatArray, high: FloatArray
    ) -> None:
        """Paint faintly what each column spans, from its smallest to its largest value."""
        for style, bottom, top in zip(styles, low.T, high.T, strict=True):
            color = QColor(style.color)
            color.setAlphaF(BAND_OPACITY)
            if len(x) <= FEW_COLUMNS:
                _fill_columns(painter, color, x, bottom, top)
                continue
            for run in finite_runs(bottom, top):
                ends = np.concatenate((top[run], bottom[run][::-1]))
                outline = np.concatenate((x[run], x[run][::-1]))
                painter.fillPath(pg.functions.arrayToQPath(outline, ends, connect="all"), color)

    def _paint_lines(
        self, painter: QPainter, styles: list[Style], x: FloatArray, ys: FloatArray, stroke: Stroke
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = bool(np.isfinite(ys).all())
        for style, y in zip(styles, np.ascontiguousarray(ys.T), strict=True):
            pen = self._pen(style)
            if stroke.dash:
                self._go_on(pen, stroke, style, walk(x, y))
            painter.setPen(pen)
            if whole and len(x) <= FEW_COLUMNS and style.width <= 1.0:
                painter.drawPolyline([QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)])
                continue
            path = pg.functions.arrayToQPath(x, y, connect="all" if whole else "finite")
            for offset in self._offsets(style):
                painter.drawPath(path.translated(offset) if offset else path)
        self._paint_lone_points(painter, styles, x, ys.T)

    def _pen(self, style: Style) -> QPen:
        return QPen(style.color, 0.0)

    def _go_on(self, pen: QPen, stroke: Stroke, style: Style, length: float) -> None:
        """Let the dashes of a curve's new piece go on where those of the piece before ended."""
        name = stroke.trace, style.index
        walked = self._walked.get(name, 0.0)
        set_dash(pen, stroke.dash, self.ratio, walked)
        self._walked[name] = walked + length

    def _offsets(self, style: Style) -> list[QPointF | None]:
        """Return where hairlines lie that make a thick line; a thick pen would take ten times as long."""
        reach = (style.width * self.ratio - 1.0) / 2
        if reach <= 0.1:
            return [None]
        reaches = (reach,) if reach <= 1.0 else (reach, reach / 2)
        sides = [QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)]
        return [None, *(side * each for each in reaches for side in sides)]

    def _paint_lone_points(
        self, painter: QPainter, styles: list[Style], x: FloatArray, ys: FloatArray
    ) -> None:
        """Paint points that no line leads to, and the dots of curves that have them."""
        painter.setPen(Qt.PenStyle.NoPen)
        if not any(style.dots for style in styles) and ys.shape[1] > 1 and np.isfinite(ys).all():
            return
        for style, y in zip(styles, ys, strict=True):
            lone, known = alone(y), np.isfinite(y)
            dotted = style.dots and (len(x) < 2 or (x[-1] - x[0]) / len(x) > 3 * DOT_RADIUS * self.ratio)
            radius = DOT_RADIUS if style.dots else LONE_RADIUS
            for place in np.flatnonzero(known if dotted else lone):
                painter.setBrush(style.color)
                painter.drawEllipse(QPointF(x[place], y[place]), radius * self.ratio, radius * self.ratio)

    def _paint_marks(
        self, painter: QPainter, styles: list[Style], x: FloatArray, columns: Columns, begin: int
    ) -> None:
        """Mark what has no place on the axis: zeros on a logarithmic one, and infinities."""
        low, high = columns.low[begin:], columns.high[begin:]
        if np.isfinite(high).all() and (low > (0.0 if self.scale.log else -np.inf)).all():
            return
        marks = [(np.isposinf(high), NumberState.INFINITE), (np.isneginf(low), NumberState.MINUS_INFINITE)]
        if self.scale.log and (low <= 0).any():
            gone = flushed(low)
            marks += [
                ((low <= 0) & ~gone & np.isfinite(low), NumberState.ZERO),
                (gone, NumberState.UNDERFLOW),
            ]
        for marked, state in marks:
            for column, curve in np.argwhere(marked[:, [style.index for style in styles]]):
                style = styles[curve]
                width = max(1.0, style.width) * self.ratio
                bottom = self._device.height
                draw_mark(painter, state, float(x[column]), width, bottom, style.color, self.ratio)


def _fill_columns(
    painter: QPainter, color: QColor, x: FloatArray, bottom: FloatArray, top: FloatArray
) -> None:
    """Fill each column but the first, which was filled before, as a rectangle."""
    for left, right, low, high in zip(x[:-1], x[1:], bottom[1:], top[1:], strict=True):
        if low > high and right > left:
            painter.fillRect(QRectF(left, high, right - left, low - high), color)


def breaks_between(
    starts: IntArray, stops: IntArray, gaps: bool, cuts: Sequence[int]
) -> npt.NDArray[np.bool_]:
    """Tell between which neighbours a curve is interrupted: the stops of each and the starts of the next."""
    breaks = (starts - stops > 1) if gaps else np.zeros(len(starts), bool)
    for cut in cuts:
        breaks |= (stops < cut) & (cut <= starts)
    return np.asarray(breaks)


def alone(y: FloatArray) -> npt.NDArray[np.bool_]:
    """Tell which points have no neighbour to be joined to."""
    known = np.concatenate(([False], np.isfinite(y), [False]))
    return np.asarray(known[1:-1] & ~known[:-2] & ~known[2:])


def zigzag(x: FloatArray, low: FloatArray, high: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return points (2n,) and (2n, curves) that go from end to end of each column.

    Every other column is walked downwards, so that neighbours join at the nearer end.
    """
    low, high = np.where(np.isnan(low), high, low), np.where(np.isnan(high), low, high)
    odd = (np.arange(len(x)) % 2 == 1)[:, np.newaxis]
    pairs = np.stack((np.where(odd, high, low), np.where(odd, low, high)), 1)
    return np.repeat(x, 2), pairs.reshape(2 * len(x), -1)


def middle_of(low: FloatArray, high: FloatArray, mean: FloatArray, log: bool) -> FloatArray:
    """Return the values that curves go through: the mean; where it is infinite, the smallest value.

    On a logarithmic axis a column with a zero in it goes through its largest value.
    """
    middle = np.where(np.isfinite(mean), mean, low)
    return np.where(low <= 0, high, middle) if log else middle


def finite_runs(*values: FloatArray) -> list[slice]:
    """Return the stretches in which all values are numbers."""
    known = np.concatenate(([False], np.logical_and.reduce([np.isfinite(each) for each in values]), [False]))
    edges = np.flatnonzero(np.diff(known.astype(np.int8)))
    return [slice(int(begin), int(end)) for begin, end in edges.reshape(-1, 2)]


def interrupted(x: FloatArray, *values: FloatArray, breaks: npt.NDArray[np.bool_]) -> tuple[FloatArray, ...]:
    """Return x (m,) and values (m, curves) with a row of NaN after each column at which ``breaks`` is set."""
    if not breaks.any():
        return x, *values
    places = np.flatnonzero(breaks) + 1
    return np.insert(x, places, np.nan), *(np.insert(each, places, np.nan, axis=0) for each in values)


def target(area: Mapping, mapping: Mapping) -> QRectF:
    """Return where a picture of ``area`` lies now; it is drawn anew soon after the view has moved."""
    left, right = float(mapping.x(area.left)), float(mapping.x(area.right))
    top, bottom = float(mapping.y(area.high)), float(mapping.y(area.low))
    return QRectF(left, top, right - left, bottom - top)
