"""Depth profile: how gradient and signal change from layer to layer, at the newest step."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.depth_area import DepthArea, Signal, SignalShape
from gradgui.ui.drawing.number_marks import flushed
from gradgui.ui.numbers import state_text, step_text, value_text
from gradgui.ui.plot import PLOTS, Plot, PlotContext, Table, block_of
from gradgui.ui.plot_header import TitleLabel
from gradgui.ui.theme import Theme

LOOK_BACK = 1000
"""Steps in which the last one with numbers is looked for once the newest has none."""


@dataclass(frozen=True)
class SignalSource:
    """A metric and the layer whose value it is divided by: the output layer, or layer 2."""

    metric: str
    label: str
    shape: SignalShape
    by_output: bool = True


SIGNALS = (
    SignalSource("signal_grad_norm", "‖∂L/∂Z‖", SignalShape("circle", Qt.PenStyle.SolidLine)),
    SignalSource("weight_grad_norm", "‖∂L/∂W‖", SignalShape("square", Qt.PenStyle.DashLine)),
    SignalSource("input_norm", "‖X‖", SignalShape("diamond", Qt.PenStyle.DotLine, filled=False), False),
)
WITH_SKIPS = SignalSource(
    "output_grad_norm", "‖∂L/∂Y‖", SignalShape("triangle", Qt.PenStyle.DashDotLine, filled=False)
)


class DepthProfile(Plot):
    """Three signals on one axis, each relative to where it starts out; a fourth where skips exist."""

    name = "depth_profile"

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.area = DepthArea(context.clock)
        self.area.corner.text = self.tr("layer")
        self.add_area(self.area)
        self._sources: tuple[SignalSource, ...] = SIGNALS
        self._drawn_step = -1
        self._moved = True
        self.stale.connect(self._on_stale)
        self.set_theme(context.theme)

    def metrics(self) -> frozenset[str]:
        """Return the metrics of the signals that are shown."""
        return frozenset(source.metric for source in self._sources)

    def title(self) -> str:
        """Return what the plot shows."""
        return self.tr("Gradient and signal against depth")

    def short_title(self) -> str:
        """Return the title in few words."""
        return self.tr("Gradient against depth")

    def promises(self) -> list[str]:
        """Return what will be here."""
        return [self.tr("How gradient and signal change from layer to layer")]

    def table(self) -> Table:
        """Return of each signal and layer the value and what it is relative to its reference."""
        rows: list[tuple[object, ...]] = []
        if self.run is not None and self.area.signals:
            at = self._step_with_numbers()
            for source in self._sources:
                rows += self._rows(source, at)
        return ("step", "layer", "metric", "value", "relative"), rows

    def _rows(self, source: SignalSource, at: int | None) -> list[tuple[object, ...]]:
        assert self.run is not None
        layers = self.run.store.metrics().get(source.metric, ())
        step, values = self._values(source.metric, at)
        signal = self._signal(source, at)
        if signal is None:
            return []
        relative = dict(zip(signal.layers, signal.values.tolist(), strict=True))
        pairs = zip(layers, values.tolist(), strict=True)
        return [(step, layer, source.metric, value, relative.get(layer)) for layer, value in pairs]

    def state_words(self) -> str:
        """Say what reaches the first layer of each signal."""
        parts = [self._signal_words(signal) for signal in self.area.signals]
        return f"{self.title()}: {'; '.join(parts)}."

    def _signal_words(self, signal: Signal) -> str:
        if not signal.layers:
            return signal.label
        return self.tr("{signal} of layer {layer} is {value} of its reference").format(
            signal=signal.label,
            layer=signal.layers[0],
            value=_value_text(signal, 0),
        )

    def stops(self) -> FloatArray:
        """Return the layers."""
        return np.arange(1.0, len(self.area.colors) + 1)

    def _make_title(self) -> QWidget:
        tip = self.tr(
            "Each gradient is divided by the output layer's, each layer's input ‖X‖ by layer 2's "
            "(layer 1 has another width)"
        )
        return TitleLabel(self.title(), self.short_title(), tip)

    def _on_run_set(self, goes_on: bool) -> None:
        skips = self.run is not None and any(
            layer.spec.skip is not None for layer in self.run.experiment.hidden_layers()
        )
        sources = (*SIGNALS, WITH_SKIPS) if skips else SIGNALS
        if sources != self._sources:
            self._sources = sources
            self.needs_changed.emit()
        self._drawn_step = -1
        self.area.block = block_of(self.run) if self.run is not None else None
        if self.run is None or not goes_on:
            colors = self._colors()
            self.area.show_signals((), colors)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.area.colors = self._new_colors()
        super().set_theme(theme)

    def _on_stale(self) -> None:
        self._moved = True

    def refresh(self) -> bool:
        """Draw the newest step; return whether it was another one."""
        run = self.run
        if run is None:
            return False
        newest = run.store.last_step
        if newest == self._drawn_step and not self._moved:
            return False
        self._drawn_step, self._moved = newest, False
        step = self._step_with_numbers()
        signals = [signal for source in self._sources if (signal := self._signal(source, step)) is not None]
        self.area.show_signals(signals, self._colors())
        self._moved = False
        return True

    def _colors(self) -> list[QColor]:
        if self.run is None:
            return []
        depth = self.run.depth
        return self.area.colors if len(self.area.colors) == depth else self._new_colors()

    def _new_colors(self) -> list[QColor]:
        depth = self.run.depth if self.run is not None else 0
        return [self.context.layer_color(number, depth) for number in range(1, depth + 1)]

    def _step_with_numbers(self) -> int | None:
        """Return None while the newest step has numbers, else the last step before it that has."""
        assert self.run is not None
        store, metric = self.run.store, self._sources[0].metric
        newest, values = store.last(metric)
        if newest < 0 or np.isfinite(values[-1:]).all():
            return None
        recent = store.recent(metric, newest - LOOK_BACK)
        known = recent.steps[np.isfinite(recent.values).all(1)]
        return int(known[-1]) if len(known) else None

    def _values(self, metric: str, step: int | None) -> tuple[int, FloatArray]:
        assert self.run is not None
        if step is None:
            return self.run.store.last(metric)
        recent = self.run.store.recent(metric, step)
        return (step, recent.values[0]) if len(recent.steps) else (-1, np.empty(0))

    def _signal(self, source: SignalSource, at: int | None) -> Signal | None:
        assert self.run is not None
        layers = self.run.store.metrics().get(source.metric, ())
        step, values = self._values(source.metric, at)
        if step < 0 or len(layers) != len(values):
            return None
        if not source.by_output:
            layers, values = layers[1:], values[1:]
        if not layers:
            return None
        reference = values[-1] if source.by_output else values[0]
        if reference == 0 or not np.isfinite(reference):
            text = f"{source.label}: {self._no_reference(float(reference), source)}"
            return Signal(text, (), np.empty(0), source.shape)
        lost = frozenset(np.array(layers)[flushed(values[np.newaxis])[0]].tolist())
        label = source.label
        if at is not None:
            label = self.tr("{signal} at step {step}").format(signal=label, step=step_text(at))
        with np.errstate(invalid="ignore", over="ignore"):
            return Signal(label, layers, values / reference, source.shape, lost)

    def _no_reference(self, reference: float, source: SignalSource) -> str:
        if reference == 0:
            return self.tr("no gradient") if source.by_output else self.tr("no signal")
        return value_text(reference, source.by_output)

    def _on_layer_chosen(self, _number: int | None) -> None:
        self.area.choose(self.context.selection.selected, self.context.selection.hovered)

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Read out all signals of the layer under the pointer."""
        if not self.area.has_inside(scene_place):
            self.pointer_left()
            return
        layer = self.area.layer_at(self.area.from_scene(scene_place))
        self.context.selection.hover(layer)
        self.set_readout("" if layer is None else self._words(layer))

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.set_readout("")
        self.context.selection.hover(None)

    def pointer_clicked(self, scene_place: QPointF) -> None:
        """Select the layer that was clicked."""
        if self.area.has_inside(scene_place):
            layer = self.area.layer_at(self.area.from_scene(scene_place))
            if layer is not None:
                self.context.selection.select(layer)

    def _words(self, layer: int) -> str:
        parts = [self.tr("layer {layer}").format(layer=layer)]
        for signal in self.area.signals:
            if layer in signal.layers:
                place = signal.layers.index(layer)
                text = _value_text(signal, place)
                parts.append(f"{signal.label} {text}")
        return " · ".join(parts)


def _value_text(signal: Signal, place: int) -> str:
    return state_text(signal.state(place), float(signal.values[place]), "∂" in signal.label)


PLOTS.add(DepthProfile.name, DepthProfile)
