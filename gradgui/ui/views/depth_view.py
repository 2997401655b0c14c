"""DepthView: a metric against the layer, at the newest step."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, Qt

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.depth_area import DepthArea, Signal, SignalShape
from gradgui.ui.drawing.number_marks import flushed
from gradgui.ui.engine_words import engine_text
from gradgui.ui.numbers import state_text
from gradgui.ui.plot import PlotContext, block_of
from gradgui.ui.views.metric_view import MetricSource, MetricView, ReadOut

_SHAPE = SignalShape("circle", Qt.PenStyle.SolidLine)


class DepthView(MetricView):
    """Markers in the layers' colours, joined by a line."""

    def __init__(self, context: PlotContext) -> None:
        super().__init__(context)
        self.area: DepthArea = DepthArea(context.clock)
        self.area.corner.text = _tr("layer")
        self.step = -1
        self._moved = True
        self.area.view_changed.connect(self._on_view_changed)

    def show(self, source: MetricSource | None, keep: bool) -> None:
        """Draw another metric, or none."""
        self.source, self.step = source, -1
        self.area.block = block_of(source.run) if source is not None else None
        self.area.show_signals((), self.layer_colors())
        self.area.reset_view()

    def _on_view_changed(self) -> None:
        self._moved = True

    def refresh(self) -> bool:
        """Draw the newest step; return whether it was another one."""
        source = self.source
        if source is None:
            return False
        step, values = source.run.store.last(source.metric.name)
        if step == self.step and not self._moved:
            return False
        self.step = step
        if step >= 0 and len(values) == len(source.layers):
            self.area.show_signals((_signal(source, values),), list(self.area.colors))
        self._moved = False
        return True

    def choose(self, selected: int | None, hovered: int | None) -> None:
        """Mark layers."""
        self.area.choose(selected, hovered)

    def read_out(self, place: QPointF) -> ReadOut:
        """Return step, layer and value of the layer at a pixel."""
        layer = self.area.layer_at(place)
        signal = next(iter(self.area.signals), None)
        if layer is None or self.source is None or signal is None or layer not in signal.layers:
            return ReadOut(layer, "")
        index = signal.layers.index(layer)
        text = state_text(signal.state(index), float(signal.values[index]), self.source.is_gradient)
        words = _tr("{step} · layer {layer} · {symbol} {value}")
        step = self.context.time.words(self.step)
        return ReadOut(layer, words.format(step=step, layer=layer, symbol=signal.label, value=text))

    def shown_steps(self) -> tuple[int, int]:
        """Return the step that is shown."""
        return self.step, self.step

    def stops(self) -> FloatArray:
        """Return the layers (n,)."""
        return np.array(self.source.layers if self.source is not None else (), np.float64)

    def heights(self, place: float) -> FloatArray:
        """Return the axis number of a layer's value (1,)."""
        signal = next(iter(self.area.signals), None)
        if signal is None or round(place) not in signal.layers:
            return np.empty(0)
        index = signal.layers.index(round(place))
        return self.area.axis_scale.to_axis(signal.values[index : index + 1])


def _signal(source: MetricSource, values: FloatArray) -> Signal:
    gone = flushed(values[np.newaxis])[0] if source.is_gradient else np.zeros(len(values), bool)
    lost = frozenset(np.array(source.layers)[gone].tolist())
    return Signal(engine_text(source.metric.symbol), source.layers, values, _SHAPE, lost)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DepthView", text)
