"""ActivationView: φ and φ′ of the layer, with its own pre-activations on the same axis."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from gradgui.engine.dataset import FloatArray
from gradgui.engine.observations.histograms import Histogram
from gradgui.engine.observations.lens import Passing
from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.theory.activation_function import activation_function
from gradgui.ui.drawing.end_labels import readable
from gradgui.ui.drawing.histogram_area import bin_words
from gradgui.ui.drawing.scale import linear_ticks
from gradgui.ui.lens.lens_picture import LensPicture
from gradgui.ui.lens.slope_picture import SlopePicture, picture_of, present_spec, reach_of
from gradgui.ui.numbers import power_text
from gradgui.ui.theme import GRID, State, Theme, font, font_metrics, scaled

BARS = 0.8
"""Part of the height that the tallest bin takes."""

HATCH_INK, BAR_INK = 0.35, 0.35
TICK_ROOM = 56

LEAVING = 0.6
"""Of the height; there stands the name of a curve that leaves the picture at the top."""


class ActivationView(LensPicture):
    """Paints bars of what φ gets, an outline of Z before a normalisation, hatching where φ′ is next to 0."""

    HEIGHT = 176

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._color = QColor()
        self._spec: ActivationSpec | None = None
        self._passing: Passing | None = None
        self._before = ""
        self._reach = 0.0
        self.setAccessibleName(self.tr("φ and φ′ with this layer’s pre-activations"))

    def show_layer(self, spec: ActivationSpec | None, color: QColor, before: str) -> None:
        """Show another layer; ``before``: what Z is called where φ gets something else, else empty."""
        if spec != self._spec:
            self._reach = 0.0
        self._spec, self._color, self._before = spec, color, before
        self.show_passing(None)

    def show_passing(self, passing: Passing | None) -> None:
        """Show what φ got at a step; None: nothing is known yet."""
        self._passing = passing
        self._reach = reach_of(passing, self._reach)
        self.update()

    @property
    def reach(self) -> float:
        """How far the axis goes to both sides of zero."""
        return self._reach

    def _box(self) -> QRectF:
        metrics = font_metrics()
        left = metrics.horizontalAdvance("0.25") + GRID
        return QRectF(left, GRID / 2, self.width() - left - 1, self.height() - metrics.height() - GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it all (called by Qt)."""
        if self._spec is None:
            return
        painter = QPainter(self)
        box = self._box()
        painter.fillRect(box, QColor(self._theme.ground))
        slope = self._passing.slope if self._passing is not None else None
        picture = picture_of(present_spec(self._spec, slope), self._reach, round(box.width()))
        self._paint_axes(painter, box, picture)
        painter.setClipRect(box)
        if self._passing is not None:
            self._paint_bars(painter, box, self._passing.received)
        self._paint_flat(painter, box, picture)
        if self._passing is not None and self._before:
            self._paint_outline(painter, box, self._passing.preactivation)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_curve(painter, box, picture, picture.value, QPen(QColor(self._theme.quiet), 1.2))
        self._paint_curve(painter, box, picture, picture.derivative, QPen(QColor(self._theme.ink), 2))
        self._paint_labels(painter, box, picture)

    def _x(self, box: QRectF, v: float) -> float:
        return box.left() + (v + self._reach) / (2 * self._reach) * box.width()

    def _paint_axes(self, painter: QPainter, box: QRectF, picture: SlopePicture) -> None:
        metrics = font_metrics()
        painter.setFont(font(tabular=True))
        for place, text in linear_ticks(
            -self._reach, self._reach, max(2, round(box.width() / scaled(TICK_ROOM)))
        ):
            x = self._x(box, place)
            painter.setPen(self._theme.grid_color())
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.setPen(QColor(self._theme.quiet))
            width = metrics.horizontalAdvance(text)
            left = min(max(0.0, x - width / 2), self.width() - width)
            painter.drawText(QPointF(left, box.bottom() + metrics.ascent() + 2), text)
        for place, text in linear_ticks(picture.low, picture.high, 3):
            y = _y(box, picture, place)
            painter.setPen(self._theme.grid_color())
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(self._theme.quiet))
            left = box.left() - GRID / 2 - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(left, y + metrics.ascent() / 2 - 1), text)

    def _paint_bars(self, painter: QPainter, box: QRectF, histogram: Histogram) -> None:
        fill = QColor(self._color)
        fill.setAlphaF(BAR_INK)
        shape = self._shape(box, histogram)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._color, 1))
        painter.drawPolyline(shape)

    def _paint_outline(self, painter: QPainter, box: QRectF, histogram: Histogram) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.ink), 1, Qt.PenStyle.DashLine))
        painter.drawPolyline(self._shape(box, histogram))

    def _shape(self, box: QRectF, histogram: Histogram) -> QPolygonF:
        """Return the steps of a histogram, each at least a pixel wide."""
        tallest = max(1, int(histogram.counts.max(initial=0)))
        points = []
        for left, right, count in zip(
            histogram.edges[:-1].tolist(),
            histogram.edges[1:].tolist(),
            histogram.counts.tolist(),
            strict=True,
        ):
            top = box.bottom() - count / tallest * BARS * box.height()
            begin, end = self._x(box, left), self._x(box, right)
            points += [QPointF(begin, top), QPointF(max(end, begin + 1.0), top)]
        if not points:
            return QPolygonF()
        first, last = QPointF(points[0].x(), box.bottom()), QPointF(points[-1].x(), box.bottom())
        return QPolygonF([first, *points, last])

    def _paint_flat(self, painter: QPainter, box: QRectF, picture: SlopePicture) -> None:
        color = readable(self._theme.state_color(State.WARNING), self._theme)
        color.setAlphaF(HATCH_INK)
        for begin, end in _runs(picture.flat.tolist()):
            left = box.left() + begin / len(picture.v) * box.width()
            width = (end - begin) / len(picture.v) * box.width()
            painter.fillRect(
                QRectF(left, box.top(), width, box.height()), QBrush(color, Qt.BrushStyle.BDiagPattern)
            )

    def _paint_curve(
        self, painter: QPainter, box: QRectF, picture: SlopePicture, values: FloatArray, pen: QPen
    ) -> None:
        xs = box.left() + (picture.v + self._reach) / (2 * self._reach) * box.width()
        ys = box.bottom() - (values - picture.low) / (picture.high - picture.low) * box.height()
        painter.setPen(pen)
        painter.drawPolyline(
            QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)])
        )

    def _paint_labels(self, painter: QPainter, box: QRectF, picture: SlopePicture) -> None:
        painter.setFont(font())
        curves = (("φ", picture.value, self._theme.quiet), ("φ′", picture.derivative, self._theme.ink))
        for text, values, ink in curves:
            self._write(painter, box, text, QColor(ink), self._place_of_name(box, picture, text, values))
        if self._passing is None:
            return
        color = readable(self._color, self._theme)
        room = self._write_at_peak(painter, box, self._passing.received, self._names()[0], color, QRectF())
        if self._before:
            histogram, dark = self._passing.preactivation, QColor(self._theme.ink)
            self._write_at_peak(painter, box, histogram, self._names()[1], dark, room)

    def _place_of_name(self, box: QRectF, picture: SlopePicture, text: str, values: FloatArray) -> QRectF:
        """Return where a curve's name stands: at its right end, or right of it where it leaves at the top."""
        metrics = font_metrics()
        width, height = metrics.horizontalAdvance(text), metrics.height()
        if values[-1] > picture.high:
            place = int(np.flatnonzero(values <= LEAVING * picture.high)[-1])
            y = _y(box, picture, float(values[place]))
            return QRectF(self._x(box, float(picture.v[place])) + GRID, y - height / 2, width, height)
        y = _y(box, picture, float(np.clip(values[-1], picture.low, picture.high)))
        top = y - height if y - height >= box.top() else y + 2
        return QRectF(box.right() - width - GRID / 2, top, width, height)

    def _names(self) -> tuple[str, str]:
        """Return what φ gets, and what it was before."""
        return ("V", "Z") if self._before else ("Z", "")

    def _write_at_peak(
        self, painter: QPainter, box: QRectF, histogram: Histogram, text: str, color: QColor, taken: QRectF
    ) -> QRectF:
        """Write above a histogram's tallest bin, right of what is there already; return the place taken."""
        if not histogram.counts.any():
            return taken
        peak = int(histogram.counts.argmax())
        middle = self._x(box, float(histogram.edges[peak : peak + 2].mean()))
        metrics = font_metrics()
        width = metrics.horizontalAdvance(text)
        left = min(max(box.left(), middle - width / 2), box.right() - width)
        top = box.bottom() - BARS * box.height() - metrics.height()
        room = QRectF(left, top, width, metrics.height())
        if room.intersects(taken):
            room.moveLeft(taken.right() + GRID)
        self._write(painter, box, text, color, room)
        return room

    def _write(self, painter: QPainter, box: QRectF, text: str, color: QColor, room: QRectF) -> None:
        ground = QColor(self._theme.ground)
        ground.setAlphaF(0.7)
        painter.fillRect(room, ground)
        painter.setPen(color)
        painter.drawText(QPointF(room.left(), room.top() + font_metrics().ascent()), text)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer (called by Qt)."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(event.x()), self)
            return True
        return super().event(event)

    def words_at(self, x: float) -> str:
        """Return φ and φ′ at a pixel, and how many entries lie there."""
        box = self._box()
        if self._spec is None or not box.left() <= x <= box.right():
            return ""
        v = (x - box.left()) / box.width() * 2 * self._reach - self._reach
        slope = self._passing.slope if self._passing is not None else None
        function = activation_function(present_spec(self._spec, slope))
        value, derivative = (float(each(np.array([v]))[0]) for each in (function.value, function.derivative))
        text = self.tr("v = {v}: φ = {value}, φ′ = {derivative}")
        lines = [text.format(v=power_text(v), value=power_text(value), derivative=power_text(derivative))]
        if self._passing is not None and (found := bin_words(self._passing.received, v)):
            lines.append(found)
        return "\n".join(lines)


def _y(box: QRectF, picture: SlopePicture, value: float) -> float:
    return box.bottom() - (value - picture.low) / (picture.high - picture.low) * box.height()


def _runs(flags: list[bool]) -> list[tuple[int, int]]:
    """Return begin and end of each stretch of true flags."""
    edges = [place for place in range(1, len(flags)) if flags[place] != flags[place - 1]]
    bounds = [0, *edges, len(flags)]
    return [(begin, end) for begin, end in pairwise(bounds) if begin < end and flags[begin]]
