"""Depth profile: how gradient and signal change from layer to layer, at the newest step."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, Slot
from PySide6.QtGui import QAction, QColor, QHideEvent
from PySide6.QtWidgets import QWidget

from gradgui.engine.dataset import FloatArray
from gradgui.ui.caption import Caption
from gradgui.ui.drawing.depth_area import DepthArea, Expected, Signal
from gradgui.ui.drawing.number_marks import flushed
from gradgui.ui.lane_modes import LaneMode, LaneModes
from gradgui.ui.lane_words import LANE
from gradgui.ui.numbers import power_text, state_text, step_text, value_text
from gradgui.ui.plot import PLOTS, Plot, PlotContext, Table
from gradgui.ui.plot_header import TitleLabel
from gradgui.ui.plots.depth_signals import (
    SIGNALS,
    WITH_SKIPS,
    LaneSignal,
    SignalSource,
    ratio_signals,
    signals_beside,
)
from gradgui.ui.shown_run import Run, block_of
from gradgui.ui.theme import Theme
from gradgui.ui.theory import Theory, changed_on_the_way
from gradgui.ui.theory_work import TheoryWork

LOOK_BACK = 1000
"""Steps in which the last one with numbers is looked for once the newest has none."""


class DepthProfile(Plot):
    """Three signals on one axis, each relative to where it starts out; a fourth where skips exist.

    Where there are other lanes their ‖∂L/∂Z‖ is there too.
    """

    name = "depth_profile"
    names_lanes = True
    lanes: LaneModes

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.area = DepthArea(context.clock)
        self.area.corner.text = self.tr("layer")
        self.add_area(self.area)
        self._theory = TheoryWork(self)
        self._theory.found.connect(self._show_theory)
        self._was_rebuilt = False
        self._caption = Caption()
        self._caption.hide()
        self._header.insertWidget(1, self._caption)
        self.lanes = LaneModes(self, (LaneMode.OVER, LaneMode.ALONE, LaneMode.RATIO))
        self.lanes.changed.connect(self._on_lanes_changed)
        self._of_lanes: list[LaneSignal] = []
        self.theory_action = self._make_theory_action()
        self._sources: tuple[SignalSource, ...] = SIGNALS
        self._drawn_step = -1
        self._moved = True
        self.stale.connect(self._on_stale)
        self.set_theme(context.theme)

    def _make_theory_action(self) -> QAction:
        action = QAction(self.tr("Theory"), self)
        action.setCheckable(True)
        action.setChecked(True)
        tip = self.tr(
            "What mean-field theory expects of ‖∂L/∂Z‖ at step 0, and how far single networks differ from "
            "it; with more than one sample in a batch they differ less"
        )
        action.setToolTip(tip)
        action.toggled.connect(self._on_theory_chosen)
        return action

    @Slot(bool)
    def _on_theory_chosen(self, _shown: bool) -> None:
        self._show_theory()

    def menu_actions(self) -> list[QAction]:
        """Return what the context menu offers."""
        lanes = self.lanes.offered(self.run)
        return [*super().menu_actions(), self.theory_action, *([lanes] if lanes is not None else [])]

    @property
    def _is_ratio(self) -> bool:
        """Whether the shown lane is divided by another one."""
        return self.lanes.divisor(self.run) is not None

    def _on_lanes_changed(self) -> None:
        self._show_theory()
        self.stale.emit()

    def choices(self) -> dict[str, object]:
        """Return scale, whether theory is shown, and how lanes are."""
        kept = {"lanes": self.lanes.kept(), "theory": self.theory_action.isChecked()}
        return {**super().choices(), **kept}

    def take_choices(self, choices: Mapping[str, object]) -> None:
        """Choose again what was kept."""
        super().take_choices(choices)
        self.lanes.take(choices.get("lanes"))
        if isinstance(shown := choices.get("theory"), bool):
            self.theory_action.setChecked(shown)

    def metrics(self) -> frozenset[str]:
        """Return the metrics of the signals that are shown."""
        return frozenset(source.metric for source in self._sources)

    def title(self) -> str:
        """Return what the plot shows."""
        return self.tr("Gradient and signal against depth")

    def short_title(self) -> str:
        """Return the title in few words."""
        return self.tr("Depth profile")

    def promises(self) -> list[str]:
        """Return what will be here."""
        return [self.tr("How gradient and signal change from layer to layer")]

    def table(self) -> Table:
        """Return of each signal and layer the value and what it is relative to its reference."""
        rows: list[tuple[object, ...]] = []
        if self.run is not None and self.area.signals:
            at = self._step_with_numbers()
            for source in () if self._is_ratio else self._sources:
                rows += self._rows(source, at)
            rows += self._theory_rows()
        header = ("step", "layer", "metric", "value", "relative")
        if self.run is None or not self.run.others():
            return header, rows
        lane = self.run.lane_name
        beside = [row for each in self._of_lanes for row in each.rows()]
        return (LANE, *header), [*((lane, *row) for row in rows), *beside]

    def _theory_rows(self) -> list[tuple[object, ...]]:
        """Return the line and both ends of the band, as shares of the output layer's."""
        expected = self.area.expected
        if expected is None:
            return []
        parts = {"theory": expected.values, "theory_low": expected.low, "theory_high": expected.high}
        return [
            (0, layer, name, None, value)
            for name, values in parts.items()
            for layer, value in enumerate(values.tolist(), start=1)
        ]

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
        if self.theory is not None and self.theory_action.isChecked() and not self._is_ratio:
            parts.append(self.theory.words())
        return f"{self.title()}: {'; '.join(parts)}."

    def _signal_words(self, signal: Signal) -> str:
        if not signal.layers:
            return signal.label
        text = self.tr("{signal} of layer {layer} is {value} of its reference")
        if self._is_ratio:
            text = self.tr("{signal} of layer {layer} is {value}")
        return text.format(
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
        self._expect(goes_on)
        self._of_lanes = []
        self.area.block = block_of(self.run) if self.run is not None else None
        if self.run is None or not goes_on:
            colors = self._colors()
            self.area.show_signals((), colors)

    def show_past(self, past: Run | None) -> None:
        """Show a past step, or the newest."""
        self._show_run_of(past)

    def _expect(self, goes_on: bool) -> None:
        """Forget the theory of another run; what is changed while a run is on has none."""
        is_rebuilt = self.run is not None and self.run.is_rebuilt
        if is_rebuilt:
            self._theory.begin(changed_on_the_way())
        elif self._was_rebuilt or not goes_on:
            self._theory.begin()
        self._was_rebuilt = is_rebuilt
        self._show_theory()

    def _ask_for_theory(self, run: Run) -> None:
        if self.theory_action.isChecked() and run.data is not None and self.isVisible():
            self._theory.ask(run.experiment, run.data)

    @property
    def theory(self) -> Theory | None:
        """What theory says of the run's start; None until it is known."""
        return self._theory.theory

    @property
    def is_at_work(self) -> bool:
        """Whether the theory is still being computed."""
        return self._theory.is_busy

    @Slot()
    def _show_theory(self) -> None:
        """Draw the theory and say it, or neither."""
        shown = self.theory if self.theory_action.isChecked() and not self._is_ratio else None
        expected = None
        if shown is not None and shown.prediction.applies:
            found = shown.prediction
            expected = Expected(self.tr("theory"), found.signal, found.low, found.high)
        self.area.expected = expected
        words: tuple[str, ...] = ("",)
        if shown is not None:
            words = (shown.words(), shown.short_words(), shown.shortest_words())
        self._caption.set_words(*words)
        self._caption.setVisible(bool(self._caption.text()) and not self.readout.text())
        self.stale.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees (called by Qt)."""
        super().hideEvent(event)
        self._theory.stop()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.area.colors = self._new_colors()
        super().set_theme(theme)
        colors = self._caption.palette()
        colors.setColor(self._caption.foregroundRole(), QColor(theme.quiet))
        self._caption.setPalette(colors)

    def _on_stale(self) -> None:
        self._moved = True

    def refresh(self) -> bool:
        """Draw the newest step; return whether it was another one."""
        run = self.run
        if run is None:
            return False
        newest = max(lane.store.last_step for lane in run.lanes)
        if newest >= 0:
            self._ask_for_theory(run)
        if newest == self._drawn_step and not self._moved:
            return False
        self._drawn_step, self._moved = newest, False
        self.area.reference = 1.0 if self._is_ratio else None
        step = self._step_with_numbers()
        self._of_lanes = self._signals_of_lanes(run)
        own = [] if self._is_ratio else [self._signal(source, step) for source in self._sources]
        signals = [signal for signal in own if signal is not None]
        self.area.show_signals([*signals, *(each.signal for each in self._of_lanes)], self._colors())
        self._moved = False
        return True

    def _signals_of_lanes(self, run: Run) -> list[LaneSignal]:
        """Return what is drawn of lanes beside the shown one: their gradient, or its ratio to one of them."""
        divisor = self.lanes.divisor(run)
        if divisor is not None:
            return ratio_signals(run, divisor, self._sources)
        return signals_beside(run, self.context.layer_color) if self.lanes.mode is LaneMode.OVER else []

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
            text = f"{self._label(source)}: {self._no_reference(float(reference), source)}"
            return Signal(text, (), np.empty(0), source.shape)
        lost = frozenset(np.array(layers)[flushed(values[np.newaxis])[0]].tolist())
        label = self._label(source)
        if at is not None:
            label = self.tr("{signal} at step {step}").format(signal=label, step=step_text(at))
        with np.errstate(invalid="ignore", over="ignore"):
            return Signal(label, layers, values / reference, source.shape, lost)

    def _label(self, source: SignalSource) -> str:
        """Return what a signal is called, with its lane where there are several."""
        several = self.run is not None and self.run.others()
        return f"{self.run.lane_name} {source.label}" if several and self.run is not None else source.label

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
        if layer is None:
            self._read_out("")
        else:
            self._read_out(self._words(layer), self._words(layer, digits=2))

    def _read_out(self, words: str, *shorter: str) -> None:
        """Write what is under the pointer, shorter where there is less room, or the theory."""
        self._caption.setVisible(not words and bool(self._caption.text()))
        self.set_readout(words, shorter)

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self._read_out("")
        self.context.selection.hover(None)

    def pointer_clicked(self, scene_place: QPointF) -> None:
        """Select the layer that was clicked."""
        if self.area.has_inside(scene_place):
            layer = self.area.layer_at(self.area.from_scene(scene_place))
            if layer is not None:
                self.context.selection.select(layer)

    def _words(self, layer: int, digits: int = 3) -> str:
        parts = [self.tr("layer {layer}").format(layer=layer)]
        for signal in self.area.signals:
            if layer in signal.layers:
                place = signal.layers.index(layer)
                text = _value_text(signal, place, digits)
                parts.append(f"{signal.label} {text}")
        expected = self.area.expected
        if expected is not None and layer <= len(expected.values):
            parts.append(f"{expected.label} {power_text(float(expected.values[layer - 1]), digits)}")
        return " · ".join(parts)


def _value_text(signal: Signal, place: int, digits: int = 3) -> str:
    return state_text(signal.state(place), float(signal.values[place]), "∂" in signal.label, digits)


PLOTS.add(DepthProfile.name, DepthProfile)
