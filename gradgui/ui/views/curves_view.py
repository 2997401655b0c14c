"""CurvesView: a metric as curves over the steps, one a layer, or of chosen layers where there are many."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.curves_area import REACH, CurvesArea, Found
from gradgui.ui.drawing.trace import Curve, Trace
from gradgui.ui.lane_traces import lane_trace
from gradgui.ui.lane_words import lane_key
from gradgui.ui.numbers import power_text
from gradgui.ui.plot import PlotContext
from gradgui.ui.views.metric_view import (
    MetricSource,
    MetricView,
    ReadOut,
    column_words,
    short_column_words,
)

MOST_CURVES = 40
"""Above this many layers curves are drawn for evenly spread ones."""

FEW_LAYERS = 12


class CurvesView(MetricView):
    """Curves in the layers' colours, the first and the last labelled."""

    def __init__(self, context: PlotContext) -> None:
        super().__init__(context)
        self.area: CurvesArea = CurvesArea(context.clock, context.time)
        self._shown: tuple[int, ...] = ()

    def show(self, source: MetricSource | None, keep: bool) -> None:
        """Draw another metric, or none."""
        self.source = source
        if source is None:
            self._shown = ()
            self.area.set_source(None, [], keep)
            return
        self.area.reference = source.reference
        must = {number for number in (self.context.selection.selected,) if number in source.layers}
        self._shown = spread(source.layers, MOST_CURVES, must)
        traces = [self._trace(source, self._shown)]
        traces += [self._trace(each, self._beside(each)) for each in source.beside]
        self.area.lanes = lane_key([each.run for each in source.lanes])
        self.area.set_source(source.run.store, traces, keep)

    def _beside(self, source: MetricSource) -> tuple[int, ...]:
        """Return the layers of another lane with a curve: all of few, else both ends and the selected."""
        layers, selected = source.layers, self.context.selection.selected
        if len(layers) <= FEW_LAYERS:
            return layers
        return tuple(number for number in layers if number in (layers[0], selected, layers[-1]))

    def _trace(self, source: MetricSource, layers: Sequence[int]) -> Trace:
        curves = [self._curve(source, number) for number in layers]
        return lane_trace(source.run, source.metric.name, curves, source is self.source, self._is_over)

    def _curve(self, source: MetricSource, number: int) -> Curve:
        end = number in (source.layers[0], source.layers[-1])
        label = _tr("layer {number}").format(number=number) if end else str(number)
        few = len(source.layers) <= FEW_LAYERS and source is self.source
        if self._is_over:
            label = f"{source.name} {number}" if end else label
        color = self.context.layer_color(number, source.run.depth)
        index = source.layers.index(number)
        return Curve(number, index, color, label if end or few else "", rank=1 if end else 3)

    def _source_of(self, trace: Trace) -> MetricSource | None:
        """Return the lane whose curves a trace has."""
        beside = self.source.beside if self.source is not None else ()
        if not trace.is_beside:
            return self.source
        return next((each for each in beside if each.run.store is trace.store), None)

    @property
    def _is_over(self) -> bool:
        """Whether lanes lie over each other."""
        return self.source is not None and bool(self.source.beside)

    def refresh(self) -> bool:
        """Paint new columns; return whether there were any."""
        return self.area.refresh()

    def choose(self, selected: int | None, hovered: int | None) -> None:
        """Draw layers thick; a selected one that is not among the curves becomes one."""
        source = self.source
        if source is not None and selected in source.layers and self._lacks(selected):
            self.show(source, keep=True)
        keys = frozenset(number for number in (selected, hovered) if number is not None)
        self.area.set_highlight(keys)

    def _lacks(self, number: int) -> bool:
        """Tell whether a layer has no curve in a lane that has it."""
        drawn = [[curve.key for curve in trace.curves] for trace in self.area.traces]
        lanes = [(self._source_of(trace), keys) for trace, keys in zip(self.area.traces, drawn, strict=True)]
        return any(source is not None and number in source.layers and number not in k for source, k in lanes)

    def read_out(self, place: QPointF) -> ReadOut:
        """Return step and value of the curve near a pixel, or the step alone."""
        self.area.set_cursor(place.x())
        found = self.area.nearest(place)
        if found is None or found.distance > REACH or self.source is None:
            step = self.area.step_at(place.x())
            return ReadOut(None, self.context.time.words(round(step)) if step is not None else "")
        source = self._source_of(found.trace)
        lane = source.run.lane if source is not None else None
        return ReadOut(layer_of(found), self.words(found), self._shorter(found), lane)

    def words(self, found: Found) -> str:
        """Return step, layer and value of a curve's column."""
        source, layer = self._source_of(found.trace), layer_of(found)
        if source is None or layer is None:
            return ""
        words = column_words(source, self.context.time, found.trace, found.column, layer)
        if found.trace.smoother is None:
            return words
        smooth = float(found.trace.shown.mean[found.column, found.curve.index])
        return _tr("{words} (smoothed {value})").format(words=words, value=power_text(smooth, 3))

    def _shorter(self, found: Found) -> tuple[str, ...]:
        source, layer = self._source_of(found.trace), layer_of(found)
        if source is None or layer is None:
            return ()
        return short_column_words(source, self.context.time, found.trace, found.column, layer)

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.context.time.set_cursor(None)

    def note(self) -> str:
        """Say how many of the layers are drawn."""
        layers = self.source.layers if self.source is not None else ()
        if len(self._shown) == len(layers):
            return ""
        return _tr("{shown} of {all} layers").format(shown=len(self._shown), all=len(layers))

    def shown_layers(self) -> tuple[int, ...]:
        """Return the layers that have a curve."""
        return self._shown

    def drawn(self) -> list[tuple[MetricSource, tuple[int, ...]]]:
        """Return each lane and its layers that have a curve."""
        lanes = self.source.lanes if self.source is not None else ()
        return [(each, self._shown if each is self.source else self._beside(each)) for each in lanes]

    def shown_steps(self) -> tuple[int, int]:
        """Return the first and the last step in view."""
        return self.area.shown_steps()

    def stops(self) -> FloatArray:
        """Return the middles of all columns (n,)."""
        return self.area.traces[0].columns.middles if self.area.traces else np.empty(0)

    def heights(self, place: float) -> FloatArray:
        """Return the axis number of each curve; zero on the floor, infinity on the ceiling (n,)."""
        return np.concatenate([np.empty(0), *(self._heights(trace, place) for trace in self.area.traces)])

    def _heights(self, trace: Trace, place: float) -> FloatArray:
        number, scale = trace.columns.at(place), self.area.axis_scale
        if number is None:
            return np.empty(0)
        chosen = [curve.index for curve in trace.curves if curve.index < trace.columns.layers]
        values = trace.columns.high[number, chosen]
        places, (low, high) = scale.to_axis(trace.shown.high[number, chosen]), self.area.view.viewRange()[1]
        places[np.isposinf(values)] = high
        places[(values == 0) & scale.log] = low
        return places


def spread(layers: tuple[int, ...], most: int, must: set[int]) -> tuple[int, ...]:
    """Return at most about ``most`` layers, evenly spread: the first, the last, and those that must be."""
    if len(layers) <= most:
        return layers
    places = np.unique(np.linspace(0, len(layers) - 1, most).round().astype(int))
    return tuple(sorted({layers[int(place)] for place in places} | must))


def layer_of(found: Found) -> int | None:
    """Return the layer whose curve was found."""
    return found.curve.key if isinstance(found.curve.key, int) else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("CurvesView", text)
