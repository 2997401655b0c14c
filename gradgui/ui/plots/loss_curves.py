"""Loss and accuracy against the step, of the training batch and of the test part."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.curves_area import CurvesArea
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.trace import Curve, Trace
from gradgui.ui.numbers import power_text
from gradgui.ui.plot import PLOTS, Plot, PlotContext
from gradgui.ui.recorded_rows import HEADER, Row, recorded_rows
from gradgui.ui.smoothing_slider import SmoothingSlider
from gradgui.ui.theme import Theme

_ACCURACY_RANGE = (-0.03, 1.05)


class LossCurves(Plot):
    """Two plots over one time axis: the loss above, the accuracy (of a classification) below."""

    name = "loss_curves"

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.loss = CurvesArea(context.clock, context.time, log=False, floor=0.0)
        self.accuracy = CurvesArea(context.clock, context.time, log=False)
        self.accuracy.fixed_range = _ACCURACY_RANGE
        self.loss.left.words, self.accuracy.left.words = self.tr("loss"), self.tr("accuracy")
        for area in (self.loss, self.accuracy):
            self.add_area(area)
        self.loss.corner.hide()
        self.loss.bottom.hide_labels()
        self._log_action.setChecked(False)
        self.smoothing = SmoothingSlider()
        for area in (self.loss, self.accuracy):
            self.smoothing.window_changed.connect(area.set_smoothing)
        self._header.insertWidget(self._header.indexOf(self.readout) + 1, self.smoothing)
        self._traces: list[tuple[CurvesArea, Trace]] = []
        self._available: frozenset[str] = frozenset()
        self.set_theme(context.theme)

    def metrics(self) -> frozenset[str]:
        """Return loss and accuracy, of the batch and of the test part."""
        return frozenset({"loss", "test_loss", "accuracy", "test_accuracy"})

    def title(self) -> str:
        """Return what the plot shows."""
        return self.tr("Loss and accuracy")

    def _on_run_set(self, goes_on: bool) -> None:
        self._connect(keep=goes_on)

    def refresh(self) -> bool:
        """Draw what is new; return whether anything was."""
        if self.run is None:
            return False
        if self._available != self.metrics().intersection(self.run.store.metrics()):
            self._connect(keep=True)
        drew = [area.refresh() for area in (self.loss, self.accuracy)]
        return any(drew)

    def _connect(self, keep: bool) -> None:
        run = self.run
        store = run.store if run is not None else None
        self._available = self.metrics().intersection(store.metrics() if store is not None else ())
        ink, accent = QColor(self.context.theme.ink), QColor(self.context.theme.accent)
        for area, test, batch in (
            (self.loss, "test_loss", "loss"),
            (self.accuracy, "test_accuracy", "accuracy"),
        ):
            traces = [
                Trace(batch, [Curve(batch, 0, ink, self.tr("batch"), rank=1)]),
                Trace(test, [Curve(test, 0, accent, self.tr("test"), rank=0)], sparse=True),
            ]
            area.set_source(store, [trace for trace in traces if trace.metric in self._available], keep)

    def table(self) -> tuple[tuple[str, ...], list[Row]]:
        """Return what is in view, one row a step and curve."""
        rows: list[Row] = []
        if self.run is not None:
            first, last = self.loss.shown_steps()
            for trace in self._all_traces():
                rows += recorded_rows(self.run.store, trace.metric, first, last)
        return HEADER, rows

    def state_words(self) -> str:
        """Return the newest of each curve, for a screen reader."""
        store = self.run.store if self.run is not None else None
        parts = []
        for trace in self._all_traces():
            step, values = store.last(trace.metric) if store is not None else (-1, np.empty(0))
            if step >= 0:
                words = self.tr("{name} {value} at {step}")
                value = _number_text(trace, float(values[0]))
                parts.append(words.format(name=_name(trace), value=value, step=self.context.time.words(step)))
        return ", ".join(parts) or self.tr("Loss and accuracy: nothing is recorded yet")

    def stops(self) -> FloatArray:
        """Return the steps that are drawn (n,)."""
        return self.loss.traces[0].columns.middles if self.loss.traces else np.empty(0)

    def choices(self) -> dict[str, object]:
        """Return scale and smoothing, as plain data."""
        return {"log": self._log_action.isChecked(), "smoothing": self.smoothing.slider.value()}

    def take_choices(self, choices: Mapping[str, object]) -> None:
        """Choose again what was kept; what makes no sense changes nothing."""
        if isinstance(log := choices.get("log"), bool):
            self._log_action.setChecked(log)
        self.smoothing.take(choices.get("smoothing"))

    def _all_traces(self) -> list[Trace]:
        return [*self.loss.traces, *self.accuracy.traces]

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        super().set_theme(theme)
        if self.run is not None:
            self._connect(keep=True)

    def add_mark(self, step: int, words: str, cut: bool = False) -> None:
        """Mark a step; the words stand in the live curves."""
        for area in (self.loss, self.accuracy):
            area.add_mark(Mark(step, "", cut))

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Read out all curves at the step under the pointer."""
        area = next((area for area in (self.loss, self.accuracy) if area.has_inside(scene_place)), None)
        if area is None:
            self.pointer_left()
            return
        x = area.from_scene(scene_place).x()
        area.set_cursor(x)
        step = area.mapping().x_place(x)
        parts = [self.context.time.words(max(0.0, round(step)))]
        for trace in self._all_traces():
            if (text := _value_at(trace, step)) is not None:
                parts.append(f"{_name(trace)} {text}")
        self.set_readout(" · ".join(parts))

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.context.time.set_cursor(None)
        self.set_readout("")


def _value_at(trace: Trace, step: float) -> str | None:
    number = trace.columns.at(step)
    if number is None:
        return None
    value = float(np.mean([trace.columns.low[number, 0], trace.columns.high[number, 0]]))
    return _number_text(trace, value)


def _name(trace: Trace) -> str:
    return trace.metric.replace("_", " ")


def _number_text(trace: Trace, value: float) -> str:
    return f"{value:.0%}" if "accuracy" in trace.metric else power_text(value, 3)


PLOTS.add(LossCurves.name, LossCurves)
