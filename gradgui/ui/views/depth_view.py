"""DepthView: a metric against the layer, at the newest step."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, Qt

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.depth_area import DepthArea, Signal, SignalShape
from gradgui.ui.drawing.number_marks import flushed
from gradgui.ui.engine_words import engine_text
from gradgui.ui.numbers import state_text
from gradgui.ui.plot import PlotContext
from gradgui.ui.shown_run import block_of
from gradgui.ui.views.metric_view import MetricSource, MetricView, ReadOut

LANES = tuple(
    SignalShape("circle", line)
    for line in (
        Qt.PenStyle.SolidLine,
        Qt.PenStyle.DashLine,
        Qt.PenStyle.DotLine,
        Qt.PenStyle.DashDotLine,
    )
)
"""How the signal of each lane looks, where several lie over each other."""


class DepthView(MetricView):
    """Markers in the layers' colours, joined by a line; hollow ones for lanes beside the shown one."""

    over_time = False

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
        self.area.reference = None if source is None else source.reference
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
        step = max(each.run.store.last(source.metric.name)[0] for each in source.lanes)
        if step == self.step and not self._moved:
            return False
        self.step = step
        found = [self._signal(each) for each in (source, *source.beside)]
        signals = [signal for signal in found if signal is not None]
        if signals:
            self.area.show_signals(signals, list(self.area.colors))
        self._moved = False
        return True

    def _signal(self, source: MetricSource) -> Signal | None:
        """Return the newest values of a lane; None where there are none."""
        step, values = source.run.store.last(source.metric.name)
        if step < 0 or len(values) != len(source.layers) or not source.layers:
            return None
        gone = flushed(values[np.newaxis])[0] if source.is_gradient else np.zeros(len(values), bool)
        lost = frozenset(np.array(source.layers)[gone].tolist())
        is_over = self.source is not None and bool(self.source.beside)
        shape = LANES[source.run.lane if is_over else 0]
        if source is not self.source:
            shape = replace(shape, filled=False)
        label = f"{source.name if is_over else ''} {engine_text(source.metric.symbol)}".strip()
        depth = source.run.depth
        colors = tuple(self.context.layer_color(number, depth) for number in range(1, depth + 1))
        return Signal(label, source.layers, values, shape, lost, colors)

    def drawn(self) -> list[tuple[MetricSource, tuple[int, ...]]]:
        """Return every lane with all its layers."""
        return [(each, each.layers) for each in self.source.lanes] if self.source is not None else []

    def choose(self, selected: int | None, hovered: int | None) -> None:
        """Mark layers."""
        self.area.choose(selected, hovered)

    def read_out(self, place: QPointF) -> ReadOut:
        """Return step, layer and value of the layer at a pixel."""
        layer = self.area.layer_at(place)
        signals = [signal for signal in self.area.signals if layer in signal.layers]
        if layer is None or self.source is None or not signals:
            return ReadOut(layer, "")
        lane = self.source.run.lane if not self.source.beside else None
        texts = [self._value(signal, layer) for signal in signals]
        values = ", ".join(f"{each.label} {text}" for each, text in zip(signals, texts, strict=True))
        words = _tr("{step} · layer {layer} · {values}")
        step = self.context.time.words(self.step)
        short = _tr("layer {layer} · {value}").format(layer=layer, value=", ".join(texts))
        return ReadOut(layer, words.format(step=step, layer=layer, values=values), (short,), lane)

    def _value(self, signal: Signal, layer: int) -> str:
        """Return the value of a layer as it is read out."""
        index = signal.layers.index(layer)
        is_gradient = self.source is not None and self.source.is_gradient
        return state_text(signal.state(index), float(signal.values[index]), is_gradient)

    def shown_steps(self) -> tuple[int, int]:
        """Return the step that is shown."""
        return self.step, self.step

    def stops(self) -> FloatArray:
        """Return the layers (n,)."""
        return np.array(self.source.layers if self.source is not None else (), np.float64)

    def heights(self, place: float) -> FloatArray:
        """Return the axis numbers of a layer's values, one a lane (n,)."""
        layer = round(place)
        signals = [signal for signal in self.area.signals if layer in signal.layers]
        values = [float(signal.values[signal.layers.index(layer)]) for signal in signals]
        return self.area.axis_scale.to_axis(np.array(values))


def _tr(text: str) -> str:
    return QCoreApplication.translate("DepthView", text)
