"""HeatView: a metric as a heat map, layer by step."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.heat_area import HeatArea
from gradgui.ui.plot import PlotContext
from gradgui.ui.views.metric_view import (
    MetricSource,
    MetricView,
    ReadOut,
    column_words,
    short_column_words,
    trace_of,
)


class HeatView(MetricView):
    """Every layer has its row; what is no number has looks of its own."""

    can_overlay = False

    def __init__(self, context: PlotContext) -> None:
        super().__init__(context)
        self.area: HeatArea = HeatArea(context.clock, context.time)
        self.area.left.words = _tr("layer")

    def show(self, source: MetricSource | None, keep: bool) -> None:
        """Draw another metric, or none."""
        self.source = source
        if source is None:
            self.area.set_source(None, None, (), keep=keep)
            return
        colors = self.layer_colors()
        trace = trace_of(source, colors)
        self.area.set_source(source.run.store, trace, colors, source.is_gradient, keep)

    def refresh(self) -> bool:
        """Paint new columns; return whether there were any."""
        return self.area.refresh()

    def choose(self, selected: int | None, hovered: int | None) -> None:
        """Outline layers."""
        self.area.choose(selected, hovered)

    def read_out(self, place: QPointF) -> ReadOut:
        """Return layer, step and value at a pixel."""
        self.area.set_cursor(place.x())
        layer, trace = self.area.layer_at(place), self.area.trace
        lane = self.source.run.lane if self.source is not None else None
        step = self.area.step_at(place.x())
        if step is None:
            return ReadOut(layer, "", lane=lane)
        words = self.context.time.words(round(step))
        if layer is None or self.source is None or trace is None:
            return ReadOut(None, words)
        column = trace.columns.at(step)
        if layer not in self.source.layers or column is None or not self._is_near(column, step):
            text = _tr("{step} · layer {layer} · not measured")
            return ReadOut(layer, text.format(step=words, layer=layer), lane=lane)
        found = (self.source, self.context.time, trace, column, layer)
        return ReadOut(layer, column_words(*found), short_column_words(*found), lane)

    def _is_near(self, column: int, step: float) -> bool:
        trace = self.area.trace
        if trace is None:
            return False
        slack = 0.5 + trace.columns.bin_size
        return bool(trace.columns.starts[column] - slack <= step <= trace.columns.stops[column] + slack)

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.context.time.set_cursor(None)

    def note(self) -> str:
        """Say how many layers share a row of pixels."""
        return self._sharing(_tr("{count} layers in a row of pixels; zoom in for each"))

    def short_note(self) -> str:
        """Say it in few words."""
        return self._sharing(_tr("{count} layers a row"))

    def _sharing(self, text: str) -> str:
        shared = self.area.layers_per_pixel
        return "" if self.source is None or shared <= 1 else text.format(count=f"{shared:.1f}")

    def shown_layers(self) -> tuple[int, ...]:
        """Return the layers in view."""
        mapping = self.area.mapping()
        return tuple(n for n in super().shown_layers() if mapping.low <= n <= mapping.high)

    def shown_steps(self) -> tuple[int, int]:
        """Return the first and the last step in view."""
        return self.area.shown_steps()

    def stops(self) -> FloatArray:
        """Return the middles of all columns (n,)."""
        trace = self.area.trace
        return trace.columns.middles if trace is not None else np.empty(0)

    def heights(self, place: float) -> FloatArray:
        """Return the layers (n,)."""
        return np.array(self.source.layers if self.source is not None else (), np.float64)


def _tr(text: str) -> str:
    return QCoreApplication.translate("HeatView", text)
