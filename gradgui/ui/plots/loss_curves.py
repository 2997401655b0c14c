"""Loss and accuracy against the step, of the training batch and of the test part."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from gradgui.engine.dataset import FloatArray
from gradgui.ui.actions import QT_TRANSLATE_NOOP
from gradgui.ui.drawing.curves_area import CurvesArea
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.trace import Curve, Trace
from gradgui.ui.numbers import value_text
from gradgui.ui.plot import PLOTS, Plot, PlotContext, Table
from gradgui.ui.recorded_rows import Row, recorded_rows, recorded_table
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

    def promises(self) -> list[str]:
        """Return what will be in the upper part; the lower one needs no words of its own."""
        return [self.tr("Loss and accuracy of every step")]

    def short_title(self) -> str:
        """Return the title in a word."""
        return self.tr("Loss")

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

    def table(self) -> Table:
        """Return what is in view, one row a step and curve."""
        rows: list[Row] = []
        if self.run is not None:
            first, last = self.loss.shown_steps()
            for trace in self._all_traces():
                rows += recorded_rows(self.run.store, trace.metric, first, last)
        return recorded_table(rows)

    def state_words(self) -> str:
        """Say the newest number of each curve."""
        assert self.run is not None
        parts = []
        for trace in self._all_traces():
            step, values = self.run.store.last(trace.metric)
            if step >= 0:
                text = self.tr("{what} {value} at {step}")
                value = _number(trace.metric, float(values[0]))
                parts.append(
                    text.format(what=_words(trace.metric), value=value, step=self.context.time.words(step))
                )
        return f"{self.title()}: {', '.join(parts) or self.tr('nothing is recorded yet')}."

    def stops(self) -> FloatArray:
        """Return the steps that are drawn (n,)."""
        return self.loss.traces[0].columns.middles if self.loss.traces else np.empty(0)

    def choices(self) -> dict[str, object]:
        """Return scale and smoothing."""
        return {**super().choices(), "smoothing": self.smoothing.slider.value()}

    def take_choices(self, choices: Mapping[str, object]) -> None:
        """Choose scale and smoothing again."""
        super().take_choices(choices)
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
        step = area.step_at(x)
        if step is None:
            self.set_readout("")
            return
        parts = [self.context.time.words(round(step))]
        for trace in self._all_traces():
            if (text := _value_at(trace, step)) is not None:
                parts.append(f"{_words(trace.metric)} {text}")
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
    return _number(trace.metric, value)


def _number(metric: str, value: float) -> str:
    return f"{value:.0%}" if "accuracy" in metric and np.isfinite(value) else value_text(float(value), False)


def _words(metric: str) -> str:
    words = {
        "loss": QT_TRANSLATE_NOOP("LossCurves", "loss"),
        "accuracy": QT_TRANSLATE_NOOP("LossCurves", "accuracy"),
        "test_loss": QT_TRANSLATE_NOOP("LossCurves", "test loss"),
        "test_accuracy": QT_TRANSLATE_NOOP("LossCurves", "test accuracy"),
    }
    return QCoreApplication.translate("LossCurves", words[metric])


PLOTS.add(LossCurves.name, LossCurves)
