"""CurvesArea: curves over the steps of a run, painted column by column as they come."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from gradgui.engine.dataset import FloatArray
from gradgui.engine.store import MetricStore
from gradgui.ui.drawing.area import FrameClock
from gradgui.ui.drawing.canvas import Canvas, target
from gradgui.ui.drawing.end_labels import EndLabel, draw
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.marks import draw_mark_lines, draw_mark_words
from gradgui.ui.drawing.number_marks import flushed
from gradgui.ui.drawing.time_area import TimeArea
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.drawing.trace import Curve, Trace
from gradgui.ui.drawing.vector_canvas import VectorCanvas
from gradgui.ui.theme import font_metrics

REACH = 14.0
"""Pixels around a curve in which it is meant by the pointer."""

MOST_WIDE_CURVES = 12
"""With more curves than this each is a hairline, whatever the theme wants."""

RAW_OPACITY = 0.3
"""Of the raw curves beneath the smoothed ones."""

_EMPTY_RANGE = {True: (-6.0, 0.0), False: (0.0, 1.0)}


@dataclass(frozen=True)
class Found:
    """What is under the pointer: a curve and one of its columns; distance in pixels."""

    trace: Trace
    curve: Curve
    column: int
    distance: float


class CurvesArea(TimeArea):
    """Curves of one or more metrics against the step; nothing is drawn twice while a run goes on."""

    def __init__(
        self, clock: FrameClock, time: TimeAxis, log: bool = True, floor: float | None = None
    ) -> None:
        """`floor`: the axis reaches down to this number at least."""
        super().__init__(clock, time, log)
        self.traces: list[Trace] = []
        self.fixed_range: tuple[float, float] | None = None
        self._floor = floor
        self._highlight: frozenset[int | str] = frozenset()
        self._range: tuple[float, float] | None = None
        self._base: Canvas | None = None
        self._thick: Canvas | None = None
        self._smooth: Canvas | None = None
        self._window = 0
        self._label_room = 0.0

    def set_source(self, store: MetricStore | None, traces: Sequence[Trace], keep: bool = False) -> None:
        """Show these metrics of a store; ``keep`` the view and the marks of the run that goes on."""
        self.traces = list(traces)
        self.set_store(store, keep)

    def set_highlight(self, keys: frozenset[int | str]) -> None:
        """Draw some curves thick."""
        if keys != self._highlight:
            self._highlight = keys
            self._paint_thick()
            self.update()

    def set_smoothing(self, window: int) -> None:
        """Smooth over about that many columns, the raw curves staying faint; 0: not at all."""
        if window != self._window:
            self._window = window
            self._on_stale()
            self.view_changed.emit()

    def drawn_steps(self) -> int:
        """Return how many steps from step 0 on are painted in every curve."""
        return min((trace.columns.next_step for trace in self.traces), default=0)

    def _read_on(self, store: MetricStore) -> bool:
        mapping, drew, first = self.mapping(), False, float(store.last_step)
        for trace in self.traces:
            before, news = trace.columns.count, trace.read_on(store, mapping)
            span = trace.extent(self.axis_scale, before) if news and self.follow else None
            if news is None or not self._covers(span):
                self._on_stale()
                return self.refresh()
            if news:
                first = min(first, trace.columns.middle(max(0, before - 1)))
                self._paint(trace, before)
                self.set_blank(False)
                drew = True
        if drew:
            self._update_right_of(mapping, first)
        return drew

    def _update_right_of(self, mapping: Mapping, step: float) -> None:
        """Ask for a repaint of what new columns and moving labels can touch, and of nothing else."""
        if self.marks:
            self.update()
            return
        left = min(float(mapping.x(step)), mapping.width - self._label_room) - 4.0
        self.update(QRectF(left, 0.0, mapping.width - left, mapping.height))

    def _paint(self, trace: Trace, first: int) -> None:
        width = self._curve_width()
        if trace.smoother is not None:
            trace.smoother.read_on(trace.columns, self._cuts())
        if self._base is not None and not (self._window and trace.sparse):
            trace.paint(self._base, first, self._cuts(), width=width, raw=True)
        if self._smooth is not None:
            trace.paint(self._smooth, first, self._cuts(), width=width)
        if self._thick is not None:
            trace.paint(self._thick, first, self._cuts(), self._highlight, width)

    def _curve_width(self) -> float:
        """Return the theme's width where the curves are few: a wide one takes five times as long."""
        count = sum(len(trace.curves) for trace in self.traces)
        return self.theme.curve_width if count <= MOST_WIDE_CURVES else 1.0

    def _cuts(self) -> list[int]:
        return [mark.step for mark in self.marks if mark.cut]

    def _covers(self, span: tuple[float, float] | None) -> bool:
        if span is None or self.fixed_range is not None:
            return True
        return self._range is not None and self._range[0] <= span[0] and span[1] <= self._range[1]

    def _reload(self) -> None:
        """Read everything in view from the store and paint it, after fitting the view where it follows."""
        if self.store is None:
            return
        if self.follow:
            self.time.make_room(self.store.last_step)
            self._show_run(self._right_edge(), *self._shown_range())
        ratio, mapping = self._ratio(), self.mapping()
        for trace in self.traces:
            trace.load(self.store, mapping, ratio)
        if self.follow or (self._range is None and self.fixed_range is None):
            self._fit()
        self._base = Canvas(self.mapping(), self.axis_scale, ratio)
        self._smooth = Canvas(self.mapping(), self.axis_scale, ratio) if self._window else None
        self._thick = None
        for trace in self.traces:
            trace.smooth(self._window, self.axis_scale, self._cuts())
            self._paint(trace, 0)
        self._paint_thick()
        self.set_blank(not any(trace.columns.count for trace in self.traces))
        self.update()

    def _fit(self) -> None:
        """Make the upright axis as long as the data need; grow in leaps, so that it seldom has to."""
        spans = [span for trace in self.traces if (span := trace.extent(self.axis_scale)) is not None]
        if spans and self.fixed_range is None:
            ends = np.array([*spans, *([(self._floor,) * 2] if self._floor is not None else [])])
            wanted = self.axis_scale.bounds(ends)
            known = self._range
            if wanted is not None and (known is None or not self._covers((ends.min(), ends.max()))):
                grown = known is not None
                leap = 0.15 * (wanted[1] - wanted[0]) if grown else 0.0
                low = wanted[0] - (leap if known and wanted[0] < known[0] and self._floor is None else 0.0)
                high = wanted[1] + (leap if known and wanted[1] > known[1] else 0.0)
                self._range = (low, high)
        if self.follow:
            self._show_run(self._right_edge(), *self._shown_range())
        else:
            self.view.setYRange(*self._shown_range(), padding=0.0)

    def _shown_range(self) -> tuple[float, float]:
        return self.fixed_range or self._range or _EMPTY_RANGE[self.axis_scale.log]

    def _right_edge(self) -> float:
        """Leave room for the labels at the right."""
        metrics = font_metrics(strong=True)
        texts = [curve.label for trace in self.traces for curve in trace.curves]
        room = max((metrics.horizontalAdvance(text) for text in texts), default=0.0) + 14.0
        self._label_room = room
        width = max(1.0, float(self.view.boundingRect().width()))
        return self.time.capacity * width / max(0.4 * width, width - room)

    def _paint_thick(self) -> None:
        self._thick = None
        if self._base is None or not self._highlight:
            return
        self._thick = Canvas(self._base.mapping, self._base.scale, self._base.ratio)
        for trace in self.traces:
            trace.paint(self._thick, 0, self._cuts(), self._highlight, self._curve_width())

    def _forget_range(self) -> None:
        self._range = None

    def draw(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw marks, curves and labels."""
        draw_mark_lines(painter, self.marks, mapping, self.theme)
        if self.for_export:
            self._draw_lines(painter, mapping)
        else:
            self._draw_canvases(painter, mapping)
        end = self._draw_labels(painter, mapping)
        draw_mark_words(painter, self.marks, mapping, self.theme, end, end + self._label_room)
        self._draw_cursor(painter, mapping)
        if self.message:
            self.draw_message(painter, self.message, self.hint)

    def _draw_canvases(self, painter: QPainter, mapping: Mapping) -> None:
        for canvas in (self._base, self._smooth, self._thick):
            if canvas is not None and canvas.scale == self.axis_scale:
                faint = canvas is self._base and self._smooth is not None
                painter.setOpacity(RAW_OPACITY if faint else 1.0)
                painter.drawImage(target(canvas.mapping, mapping), canvas.image)

    def _draw_lines(self, painter: QPainter, mapping: Mapping) -> None:
        """Paint raw curves, faint where there are smoothed ones over them, and the highlighted ones thick."""
        canvas = VectorCanvas(mapping, self.axis_scale, painter)
        painter.setOpacity(RAW_OPACITY if self._window else 1.0)
        for trace in self.traces:
            if not (self._window and trace.sparse):
                trace.paint(canvas, 0, self._cuts(), raw=True)
        painter.setOpacity(1.0)
        for only in (None, self._highlight) if self._window else (self._highlight,):
            for trace in self.traces:
                trace.paint(canvas, 0, self._cuts(), only)

    def _draw_labels(self, painter: QPainter, mapping: Mapping) -> float:
        """Label the curves at their ends; return the pixel at which the labels begin."""
        labels, x = [], 0.0
        for trace in self.traces:
            columns = trace.columns
            if not columns.count:
                continue
            x = max(x, float(mapping.x(float(columns.next_step - 1))))
            values = trace.newest(self.axis_scale)
            zeros = [curve for curve in trace.curves if self._is_zero(curve, values)]
            gone = flushed(values[np.newaxis])[0] if zeros else values
            lost = [curve for curve in zeros if gone[curve.index]]
            groups = [lost, [curve for curve in zeros if curve not in lost]]
            labels += self._zero_labels(groups[0], mapping, lost=True)
            labels += self._zero_labels(groups[1], mapping, lost=False)
            named = [curve for group in groups if len(group) > 1 for curve in group]
            for curve in trace.curves:
                if curve in named:
                    continue
                strong = curve.key in self._highlight
                text = curve.label or (str(curve.key) if strong else "")
                if not text or curve.index >= len(values):
                    continue
                if (y := self._label_y(values[curve.index], mapping)) is not None:
                    labels.append(EndLabel(text, curve.color, y, 0 if strong else curve.rank, strong))
        draw(painter, labels, x, mapping.width, mapping.height, self.theme)
        return min(x, mapping.width - self._label_room) if labels else mapping.width

    def _is_zero(self, curve: Curve, values: FloatArray) -> bool:
        return self.axis_scale.log and curve.index < len(values) and values[curve.index] == 0

    def _zero_labels(self, curves: Sequence[Curve], mapping: Mapping, lost: bool) -> list[EndLabel]:
        """Return one label for curves that lie on the floor: all zero, or all lost by underflow."""
        keys = [curve.key for curve in curves if isinstance(curve.key, int)]
        if len(keys) < 2:
            return []
        what = QCoreApplication.translate("CurvesArea", "underflow") if lost else "0"
        text = QCoreApplication.translate("CurvesArea", "layers {first}–{last}: {what}")
        if keys[-1] - keys[0] + 1 != len(keys):
            text = QCoreApplication.translate("CurvesArea", "{count} layers: {what}")
        words = text.format(first=keys[0], last=keys[-1], count=len(keys), what=what)
        return [EndLabel(words, curves[0].color, mapping.height, 1)]

    def _label_y(self, value: float, mapping: Mapping) -> float | None:
        if np.isposinf(value):
            return 0.0
        if self.axis_scale.log and value == 0:
            return mapping.height
        place = self.axis_scale.to_axis(np.array([value]))[0]
        y = float(mapping.y(float(place)))
        return y if np.isfinite(y) and -20 <= y <= mapping.height + 20 else None

    def nearest(self, place: QPointF) -> Found | None:
        """Return the curve nearest to a pixel of the area; its label is part of it."""
        mapping = self.mapping()
        if self.step_at(place.x()) is None and self.step_at(place.x() - self._label_room) is None:
            return None
        found = [each for trace in self.traces for each in self._distances(trace, place, mapping)]
        return min(found, key=lambda each: each.distance, default=None)

    def _distances(self, trace: Trace, place: QPointF, mapping: Mapping) -> list[Found]:
        columns, shown = trace.columns, trace.shown
        number = columns.at(mapping.x_place(place.x()))
        if number is None:
            return []
        low, high = (self.axis_scale.to_axis(each[number]) for each in (shown.low, shown.high))
        found = []
        for curve in trace.curves:
            bottom, top = self._label_y(columns.low[number, curve.index], mapping), None
            if np.isfinite(low[curve.index]) and np.isfinite(high[curve.index]):
                bottom, top = (float(mapping.y(float(each[curve.index]))) for each in (low, high))
            if bottom is not None:
                top = bottom if top is None else top
                found.append(Found(trace, curve, number, max(0.0, place.y() - bottom, top - place.y())))
        return found
