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
from gradgui.ui.drawing.lane_lines import draw_lane_key, key_room
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
    """Curves of one or more metrics against the step; nothing is drawn twice while a run goes on.

    lanes: names and numbers of the lanes whose lines are to be explained; none where there is one lane.
    """

    def __init__(
        self, clock: FrameClock, time: TimeAxis, log: bool = True, floor: float | None = None
    ) -> None:
        """`floor`: the axis reaches down to this number at least."""
        super().__init__(clock, time, log)
        self.traces: list[Trace] = []
        self.fixed_range: tuple[float, float] | None = None
        self.lanes: Sequence[tuple[str, int]] = ()
        self._floor = floor
        self._highlight: frozenset[int | str] = frozenset()
        self._range: tuple[float, float] | None = None
        self._base: Canvas | None = None
        self._thick: Canvas | None = None
        self._smooth: Canvas | None = None
        self._window = 0
        self._label_room = 0.0
        self._labelled: list[QRectF] = []

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
        """Return how many steps from step 0 on are painted in every curve of the shown lane."""
        return min((trace.columns.next_step for trace in self.traces if not trace.is_beside), default=0)

    def last_step(self) -> int:
        """Return the newest step that any of the lanes has recorded; −1 where there is none."""
        others = (trace.store.last_step for trace in self.traces if trace.store is not None)
        return max(super().last_step(), *others, -1)

    def _read_on(self, store: MetricStore) -> bool:
        mapping, drew, first = self.mapping(), False, float(self.last_step())
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
        count = sum(len(trace.curves) for trace in self.traces if not trace.is_beside)
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
            self.time.make_room(self.last_step())
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
            must = [*self.reference_places().tolist(), *([] if self._floor is None else [self._floor])]
            ends = np.array([*spans, *((value, value) for value in must)])
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
        """Return the upright range, with room below for the key to the lanes."""
        low, high = self.fixed_range or self._range or _EMPTY_RANGE[self.axis_scale.log]
        height = float(self.view.boundingRect().height())
        room = key_room(self.lanes, height)
        return (low - (high - low) * room / (height - room) if room else low, high)

    def _right_edge(self) -> float:
        """Leave room for the labels at the right."""
        metrics = font_metrics(strong=True)
        texts = [curve.label for trace in self.traces for curve in trace.curves]
        room = max((metrics.horizontalAdvance(text) for text in texts), default=0.0) + 14.0
        self._label_room = room
        width = max(1.0, float(self.view.boundingRect().width()))
        return self.time.capacity * width / max(0.4 * width, width - room)

    def span(self) -> tuple[float, float] | None:
        """Return the range of the upright axis."""
        return self.fixed_range or self._range

    def widen(self, low: float, high: float) -> bool:
        """Let the upright axis reach from one axis number to another at least."""
        known = self._range
        if known is None or (known[0] <= low and high <= known[1]):
            return False
        self._range = (min(low, known[0]), max(high, known[1]))
        self._on_stale()
        return True

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
        self.draw_reference(painter, mapping)
        draw_mark_lines(painter, self.marks, mapping, self.theme)
        if self.for_export:
            self._draw_lines(painter, mapping)
        else:
            self._draw_canvases(painter, mapping)
        end = self._draw_labels(painter, mapping)
        draw_lane_key(painter, self.lanes, mapping, self.theme)
        draw_mark_words(painter, self.marks, mapping, self.theme, end, self.mark_sides)
        self._draw_cursor(painter, mapping)
        if self.message:
            self.draw_message(painter, self.message, self.hint)

    def is_free(self, room: QRectF) -> bool:
        """Tell whether neither a curve nor the labels at their ends lie in a rectangle of pixels."""
        if any(room.intersects(taken) for taken in self._labelled):
            return False
        return not any(canvas is not None and canvas.has_ink(room) for canvas in (self._base, self._smooth))

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
        """Label the curves at their ends; return the pixel at which the labels begin.

        A lane that has stopped long before the others has its labels where it stopped.
        """
        present = [trace for trace in self.traces if trace.columns.count]
        ends = [float(mapping.x(float(trace.columns.next_step - 1))) for trace in present]
        x, labels = max(ends, default=0.0), []
        self._labelled = []
        for trace, end in zip(present, ends, strict=True):
            found = self._labels_of(trace, mapping)
            if trace.ended is None or x - end < self._label_room:
                labels += found
            else:
                self._labelled += draw(painter, found, end, mapping.width, mapping.height, self.theme)
        self._labelled += draw(painter, labels, x, mapping.width, mapping.height, self.theme)
        return min(x, mapping.width - self._label_room) if labels else mapping.width

    def _labels_of(self, trace: Trace, mapping: Mapping) -> list[EndLabel]:
        """Return the labels of the curves of a trace; those that lie on the floor have one together."""
        values = trace.newest(self.axis_scale)
        heights = self._label_heights(values, mapping)
        zeros = [curve for curve in trace.curves if self._is_zero(curve, values)]
        gone = flushed(values[np.newaxis])[0] if zeros else values
        lost = [curve for curve in zeros if gone[curve.index]]
        groups = [lost, [curve for curve in zeros if curve not in lost]]
        labels = self._zero_labels(groups[0], mapping, trace.name, lost=True)
        labels += self._zero_labels(groups[1], mapping, trace.name, lost=False)
        named = [curve for group in groups if len(group) > 1 for curve in group]
        for curve in trace.curves:
            if curve in named:
                continue
            strong = curve.key in self._highlight
            text = curve.label or (f"{trace.name} {curve.key}".strip() if strong else "")
            if not text or curve.index >= len(values):
                continue
            if np.isfinite(y := heights[curve.index]):
                rank = min(curve.rank, int(trace.is_beside)) if strong else curve.rank
                labels.append(EndLabel(text, curve.color, float(y), rank, strong))
        return labels

    def _is_zero(self, curve: Curve, values: FloatArray) -> bool:
        return self.axis_scale.log and curve.index < len(values) and values[curve.index] == 0

    def _zero_labels(
        self, curves: Sequence[Curve], mapping: Mapping, lane: str, lost: bool
    ) -> list[EndLabel]:
        """Return one label for curves that lie on the floor: all zero, or all lost by underflow."""
        keys = [curve.key for curve in curves if isinstance(curve.key, int)]
        if len(keys) < 2:
            return []
        what = QCoreApplication.translate("CurvesArea", "underflow") if lost else "0"
        text = QCoreApplication.translate("CurvesArea", "layers {first}–{last}: {what}")
        if keys[-1] - keys[0] + 1 != len(keys):
            text = QCoreApplication.translate("CurvesArea", "{count} layers: {what}")
        words = text.format(first=keys[0], last=keys[-1], count=len(keys), what=what)
        return [EndLabel(f"{lane} {words}".strip(), curves[0].color, mapping.height, 1)]

    def _label_heights(self, values: FloatArray, mapping: Mapping) -> FloatArray:
        """Return the pixels at which values have their labels, NaN for those that have none (n,)."""
        heights = np.asarray(mapping.y(self.axis_scale.to_axis(values)))
        heights = np.where((heights >= -20) & (heights <= mapping.height + 20), heights, np.nan)
        heights[np.isposinf(values)] = 0.0
        heights[self.axis_scale.log & (values == 0)] = mapping.height
        return heights

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
        labels = self._label_heights(columns.low[number], mapping)
        found = []
        for curve in trace.curves:
            bottom = top = float(labels[curve.index])
            if np.isfinite(low[curve.index]) and np.isfinite(high[curve.index]):
                bottom, top = (float(mapping.y(float(each[curve.index]))) for each in (low, high))
            if np.isfinite(bottom):
                found.append(Found(trace, curve, number, max(0.0, place.y() - bottom, top - place.y())))
        return found
