"""DepthArea: signals of one step against the layer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.area import FrameClock
from gradgui.ui.drawing.canvas import finite_runs
from gradgui.ui.drawing.end_labels import EndLabel, arrange, readable
from gradgui.ui.drawing.fitting_area import LayersArea
from gradgui.ui.drawing.layer_axis import layer_ticks
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.number_marks import NumberState, draw_mark, state_of
from gradgui.ui.drawing.scale import Tick
from gradgui.ui.drawing.strands import MOST_JOINED, Block, strands
from gradgui.ui.theme import font, font_metrics

MARKER_RADIUS, MARK_WIDTH = 3.5, 5.0
BAND_OPACITY = 0.16
"""Of what theory expects of single nets."""

EDGE = 20.0
"""Pixels right of the output layer."""

WIDE_NUMBERS = 100
"""From here on the numbers of layers have three figures."""

SMALL_RADIUS = 2.5
"""Of markers on the lines of a deep network, where there are many."""

MARKER_ROOM = 14.0
"""Pixels from marker to marker at least; with more layers not every one gets a marker."""

NOTE_LINES = 5
"""How many lines of type an area is high that has room for a note."""

_UNIT = np.array([(0.0, -1.15), (1.0, 0.75), (-1.0, 0.75)])
_SHAPES: dict[str, npt.NDArray[np.float64]] = {
    "square": np.array([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
    "diamond": np.array([(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]),
    "triangle": _UNIT,
}


@dataclass(frozen=True)
class SignalShape:
    """How a signal is told from the others: a marker (filled or not) and a kind of line."""

    marker: str
    line: Qt.PenStyle
    filled: bool = True


@dataclass(frozen=True)
class Signal:
    """One signal: layers (n,), values relative to its reference (n,), a label, its looks.

    lost: layers whose zero is an underflow. colors: of all layers from layer 1 on, where the signal is that
    of another network; none: those of the area.
    """

    label: str
    layers: tuple[int, ...]
    values: FloatArray
    shape: SignalShape
    lost: frozenset[int] = frozenset()
    colors: tuple[QColor, ...] = ()

    def state(self, place: int) -> NumberState:
        """Return what the value at a place is."""
        return NumberState.UNDERFLOW if self.layers[place] in self.lost else state_of(self.values[place])


@dataclass(frozen=True, eq=False)
class Expected:
    """What theory expects of the first signal, of the layers 1 … L: the line, and the band of single nets."""

    label: str
    values: FloatArray
    low: FloatArray
    high: FloatArray


class DepthArea(LayersArea):
    """Signals against the layer's number; markers have the layers' colours. Theory is quiet behind them."""

    def __init__(self, clock: FrameClock) -> None:
        super().__init__(clock)
        self.signals: Sequence[Signal] = ()
        self.colors: list[QColor] = []
        self.depth = 0
        self.block: Block | None = None
        self.expected: Expected | None = None

    def show_signals(self, signals: Sequence[Signal], colors: list[QColor]) -> None:
        """Draw these signals; ``colors`` are the layers', from layer 1 on."""
        if len(colors) != len(self.colors):
            self._range = None
        self.signals, self.colors = signals, colors
        self.depth = max([len(colors), *(each.layers[-1] for each in signals if each.layers)])
        self.set_blank(not signals)
        if self.follow:
            self._fit()
        self.update()

    def _fit(self) -> None:
        depth = max(1, self.depth)
        metrics = font_metrics(strong=True)
        labels = [each.label for each in self.signals]
        if self.expected is not None:
            labels.append(self.expected.label)
        room = max(map(metrics.horizontalAdvance, labels), default=0.0) + 16.0
        width = max(1.0, self.view.boundingRect().width())
        span = max(depth - 1, 0.5) * width / max(0.4 * width, width - room - EDGE)
        left = depth - span * (width - EDGE) / width
        low, high = self._upright()
        self.show_range(left, left + span, low, high)

    def _upright(self) -> tuple[float, float]:
        """Return the upright range: whole decades, grown at once, shrunk when much too wide."""
        places = [self.axis_scale.to_axis(each.values) for each in self.signals]
        if self.expected is not None and places:
            places.append(self.axis_scale.to_axis(self.expected.values))
        if places:
            places.append(self.reference_places())
        wanted = self.axis_scale.bounds(np.concatenate(places)) if places else None
        if wanted is None:
            return self._range or (-2.0, 0.5)
        if self.axis_scale.log:
            wanted = float(np.floor(wanted[0])), float(np.ceil(wanted[1]))
        known = self._range
        if known is not None and known[0] <= wanted[0] and wanted[1] <= known[1]:
            slack = (known[1] - known[0]) - (wanted[1] - wanted[0])
            if slack <= max(2.0 if self.axis_scale.log else 0.0, 0.5 * (wanted[1] - wanted[0])):
                return known
        self._range = wanted
        return wanted

    def span(self) -> tuple[float, float] | None:
        """Return the range of the upright axis."""
        return self._range

    def widen(self, low: float, high: float) -> bool:
        """Let the upright axis reach from one axis number to another at least."""
        known = self._range
        if known is None or not self.follow or (known[0] <= low and high <= known[1]):
            return False
        self._range = (min(low, known[0]), max(high, known[1]))
        left, right = self.view.viewRange()[0]
        self.show_range(left, right, *self._range)
        return False

    def draw(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the chosen layers, the signals, the first over the others, and their labels."""
        self._draw_chosen(painter, mapping)
        self.draw_reference(painter, mapping)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.expected is not None and self.signals:
            self._draw_expected(painter, self.expected, mapping)
        for signal in reversed(self.signals):
            self._draw_signal(painter, signal, mapping)
        note = self._note(mapping)
        self._draw_labels(painter, mapping, font_metrics().height() + 6.0 if note else 0.0)
        if note:
            self._draw_note(painter, note, mapping)
        if self.message:
            self.draw_message(painter, self.message, self.hint)

    def _draw_chosen(self, painter: QPainter, mapping: Mapping) -> None:
        for number, width in zip(self._chosen, (2.5, 1.0), strict=True):
            if not self.blank and number is not None and 1 <= number <= len(self.colors):
                x = float(mapping.x(float(number)))
                painter.setPen(QPen(self.colors[number - 1], width))
                painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height))

    def _draw_expected(self, painter: QPainter, expected: Expected, mapping: Mapping) -> None:
        """Draw theory as a dashed line in a shaded band, one line for each place in a repeating block."""
        numbers = range(1, len(expected.values) + 1)
        x = mapping.x(np.array(numbers, np.float64))
        far = 4 * mapping.height
        line, low, high = (
            np.clip(mapping.y(self.axis_scale.to_axis(each)), -far, far)
            for each in (expected.values, expected.low, expected.high)
        )
        shade = QColor(self.theme.quiet)
        shade.setAlphaF(BAND_OPACITY)
        pen = QPen(QColor(self.theme.quiet), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5.0, 4.0])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for strand in strands(numbers, self.block):
            for run in finite_runs(low[strand], high[strand]):
                outline = np.concatenate((x[strand][run], x[strand][run][::-1]))
                ends = np.concatenate((low[strand][run], high[strand][run][::-1]))
                painter.fillPath(pg.functions.arrayToQPath(outline, ends, connect="all"), shade)
            painter.setPen(pen)
            if np.isfinite(line[strand]).any():
                painter.drawPath(pg.functions.arrayToQPath(x[strand], line[strand], connect="finite"))

    def _draw_signal(self, painter: QPainter, signal: Signal, mapping: Mapping) -> None:
        x = mapping.x(np.array(signal.layers, np.float64))
        y = mapping.y(self.axis_scale.to_axis(signal.values))
        pen = QPen(QColor(self.theme.quiet), self.theme.curve_width, signal.shape.line)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in strands(signal.layers, self.block):
            if np.isfinite(y[line]).any():
                painter.drawPath(pg.functions.arrayToQPath(x[line], y[line], connect="finite"))
        for place, layer in enumerate(signal.layers):
            if self._has_marker(layer, mapping):
                self._draw_value(painter, signal, place, float(x[place]), float(y[place]), mapping)

    def _has_marker(self, layer: int, mapping: Mapping) -> bool:
        """Tell whether a layer's marker has room; all places of a block have theirs or none."""
        every = max(1, int(np.ceil(MARKER_ROOM / max(mapping.pixels_per_step, 1e-9))))
        if layer in self._chosen or layer in (len(self.colors), self.depth):
            return True
        if self.block is None or not self.is_in_strands:
            return (layer - 1) % every == 0
        number = (layer - self.block.first) // self.block.size
        return number % every == 0

    @property
    def is_in_strands(self) -> bool:
        """Whether each place in the repeating block has a line of its own."""
        return self.block is not None and len(self.colors) > MOST_JOINED

    def _note(self, mapping: Mapping) -> str:
        """Return how the layers are joined where it is not one after the other, if there is room for it."""
        if self.block is None or not self.is_in_strands or self.blank:
            return ""
        text = QCoreApplication.translate(
            "DepthArea", "one line for each place in the block of {size} layers"
        )
        words, metrics = text.format(size=self.block.size), font_metrics()
        fits = metrics.horizontalAdvance(words) + 8.0 <= mapping.width
        return words if fits and mapping.height >= NOTE_LINES * metrics.height() else ""

    def _draw_note(self, painter: QPainter, words: str, mapping: Mapping) -> None:
        metrics = font_metrics()
        left = mapping.width - metrics.horizontalAdvance(words) - 6.0
        ground = QColor(self.theme.ground)
        ground.setAlphaF(0.8)
        top = mapping.height - metrics.height() - 6.0
        painter.fillRect(QRectF(left - 2, top, mapping.width - left, metrics.height()), ground)
        painter.setPen(QColor(self.theme.quiet))
        painter.setFont(font())
        painter.drawText(QPointF(left, top + metrics.ascent()), words)

    def _draw_value(
        self, painter: QPainter, signal: Signal, place: int, x: float, y: float, mapping: Mapping
    ) -> None:
        layer = signal.layers[place]
        color = (signal.colors or self.colors)[layer - 1]
        if np.isfinite(y):
            usual = SMALL_RADIUS if self.is_in_strands else MARKER_RADIUS
            radius = usual * (1.5 if layer in self._chosen else 1.0)
            painter.setPen(QPen(color, 1.0))
            painter.setBrush(color if signal.shape.filled else QColor(self.theme.ground))
            draw_marker(painter, signal.shape.marker, QPointF(x, y), radius)
        else:
            draw_mark(painter, signal.state(place), x, MARK_WIDTH, mapping.height, color)

    def _draw_labels(self, painter: QPainter, mapping: Mapping, room_below: float) -> None:
        metrics = font_metrics()
        labels, left = [], mapping.width
        for rank, signal in enumerate(self.signals):
            y = mapping.height
            if signal.layers:
                left = min(left, float(mapping.x(float(signal.layers[0]))))
                place = self.axis_scale.to_axis(signal.values[:1])[0]
                y = float(mapping.y(float(place))) if np.isfinite(place) else mapping.height
            labels.append(EndLabel(signal.label, QColor(self.theme.ink), y, min(rank, 1)))
        if self.expected is not None and self.signals:
            place = self.axis_scale.to_axis(self.expected.values[:1])[0]
            y = float(mapping.y(float(place))) if np.isfinite(place) else mapping.height
            left = min(left, float(mapping.x(1.0)))
            labels.append(EndLabel(self.expected.label, QColor(self.theme.quiet), y, 1))
        painter.setFont(font())
        for label, y in arrange(labels, metrics.height() * 0.95, mapping.height - room_below):
            painter.setPen(readable(label.color, self.theme))
            room = metrics.horizontalAdvance(label.text)
            base = y + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(max(2.0, left - room - 10.0), base), label.text)

    def layer_at(self, place: QPointF) -> int | None:
        """Return the layer nearest to a pixel of the area."""
        number = round(self.mapping().x_place(place.x()))
        return number if 1 <= number <= self.depth else None

    def _bottom_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        """Return ticks at layers only."""
        if self.blank:
            return [], []
        depth = self.depth
        return layer_ticks(depth, low, high, max(2, room * (3 if depth < WIDE_NUMBERS else 2))), []


def draw_marker(painter: QPainter, marker: str, place: QPointF, radius: float) -> None:
    """Draw a circle, square, diamond or triangle around a place."""
    if marker == "circle":
        painter.drawEllipse(place, radius, radius)
        return
    corners = [place + QPointF(*corner) for corner in (_SHAPES[marker] * radius).tolist()]
    painter.drawPolygon(QPolygonF(corners))
