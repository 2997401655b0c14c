"""The signals of the depth profile: which there are, and those of other lanes or of a ratio."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.depth_area import Signal, SignalShape
from gradgui.ui.drawing.number_marks import flushed
from gradgui.ui.ratio_store import RatioStore
from gradgui.ui.shown_run import Run


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

OTHER_LANE = SignalShape("circle", Qt.PenStyle.DashDotDotLine, filled=False)


@dataclass(frozen=True, eq=False)
class LaneSignal:
    """What is drawn of a lane beside, or of one over another, and its numbers: values of each layer (n,)."""

    signal: Signal
    lane: str
    step: int
    metric: str
    values: FloatArray
    is_relative: bool

    def rows(self) -> list[tuple[object, ...]]:
        """Return lane, step, layer, metric, value, and what it is relative to its reference."""
        shares = self.signal.values.tolist() if self.is_relative else [None] * len(self.values)
        numbers = zip(self.signal.layers, self.values.tolist(), shares, strict=True)
        return [(self.lane, self.step, layer, self.metric, value, share) for layer, value, share in numbers]


def signals_beside(run: Run, color: Callable[[int, int], QColor]) -> list[LaneSignal]:
    """Return ‖∂L/∂Z‖ of the lanes beside the shown one; color: of a layer of so many."""
    source, found = SIGNALS[0], []
    for lane in run.others():
        layers = lane.store.metrics().get(source.metric, ())
        step, values = lane.store.last(source.metric)
        if step < 0 or len(values) != len(layers) or not np.isfinite(values[-1]) or values[-1] == 0:
            continue
        lost = frozenset(np.array(layers)[flushed(values[np.newaxis])[0]].tolist())
        colors = tuple(color(number, lane.depth) for number in range(1, lane.depth + 1))
        label = f"{lane.lane_name} {source.label}"
        signal = Signal(label, layers, values / values[-1], OTHER_LANE, lost, colors)
        found.append(LaneSignal(signal, lane.lane_name, step, source.metric, values, True))
    return found


def ratio_signals(run: Run, divisor: Run, sources: Sequence[SignalSource]) -> list[LaneSignal]:
    """Return the signals of the shown lane over those of another, layer by layer."""
    store = RatioStore(run.store, divisor.store, (run.depth, divisor.depth))
    names, found = (run.lane_name, divisor.lane_name), []
    for source in sources:
        layers = store.metrics().get(source.metric, ())
        step, values = store.last(source.metric)
        if step >= 0 and layers and len(values) == len(layers):
            signal = Signal(f"{source.label} {' / '.join(names)}", layers, values, source.shape)
            found.append(LaneSignal(signal, "/".join(names), step, source.metric, values, False))
    return found
