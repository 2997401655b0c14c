"""Loss and accuracy against the step, of the training batch and of the test part."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from gradgui.engine.dataset import FloatArray
from gradgui.ui.actions import QT_TRANSLATE_NOOP
from gradgui.ui.drawing.curves_area import CurvesArea
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.trace import Curve, Trace
from gradgui.ui.lane_traces import lane_trace
from gradgui.ui.lane_words import lane_key, lane_words, lanes_table, names_of, of_lane, signature
from gradgui.ui.numbers import value_text
from gradgui.ui.plot import PLOTS, Plot, PlotContext, Table
from gradgui.ui.recorded_rows import Row, recorded_rows
from gradgui.ui.shown_run import Run
from gradgui.ui.smoothing_slider import SmoothingSlider
from gradgui.ui.theme import Theme

_ACCURACY_RANGE = (-0.03, 1.05)
_LOSSES, _ACCURACIES = ("loss", "test_loss"), ("accuracy", "test_accuracy")
"""Of the batch, and of the test part."""
_TESTS = (_LOSSES[1], _ACCURACIES[1])


class LossCurves(Plot):
    """Two plots over one time axis: the loss above, the accuracy (of a classification) below.

    Lanes beside the shown one are there too, each with its kind of line.
    """

    name = "loss_curves"
    names_lanes = True

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
        self._connected: tuple[object, ...] = ()
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
        if self._connected != self._to_connect():
            self._connect(keep=True)
        drew = [area.refresh() for area in (self.loss, self.accuracy)]
        return any(drew)

    def _to_connect(self) -> tuple[object, ...]:
        """Return what decides which curves there are: the lanes, and what is recorded of each."""
        lanes = self.run.lanes if self.run is not None else ()
        return (*signature(lanes), *(self._recorded(lane) for lane in lanes))

    def _recorded(self, lane: Run) -> frozenset[str]:
        return self.metrics().intersection(lane.store.metrics())

    def _connect(self, keep: bool) -> None:
        run = self.run
        self._connected = self._to_connect()
        lanes = run.lanes if run is not None else ()
        for area, metrics in ((self.loss, _LOSSES), (self.accuracy, _ACCURACIES)):
            traces = [trace for lane in self._in_order(lanes) for trace in self._traces(lane, metrics)]
            area.set_source(run.store if run is not None else None, traces, keep)
        self.loss.lanes = lane_key(lanes)

    def _in_order(self, lanes: Sequence[Run]) -> list[Run]:
        """Return the shown lane first, then the others."""
        return sorted(lanes, key=lambda lane: lane is not self.run)

    def _traces(self, lane: Run, metrics: tuple[str, str]) -> list[Trace]:
        """Return the curves of a lane: of the batch, and of the test part, where they are recorded."""
        shown, batch = lane is self.run, metrics[0]
        several = self.run is not None and len(self.run.lanes) > 1
        recorded = self._recorded(lane)
        return [
            lane_trace(lane, metric, [self._curve(lane, metric)], shown, several, sparse=metric != batch)
            for metric in metrics
            if metric in recorded
        ]

    def _curve(self, lane: Run, metric: str) -> Curve:
        """Return how a curve looks; where there is little room for labels, every lane has one at least."""
        is_test, name = metric in _TESTS, lane.lane_name
        color = QColor(self.context.theme.accent if is_test else self.context.theme.ink)
        label = self.tr("test") if is_test else self.tr("batch")
        if self.run is None or not self.run.others():
            return Curve(metric, 0, color, label, rank=int(not is_test))
        rank = 2 * is_test + (lane is not self.run)
        return Curve(metric, 0, color, f"{name} {label}" if is_test else name, rank)

    def table(self) -> Table:
        """Return what is in view, one row a step and curve."""
        first, last = self.loss.shown_steps()

        def rows_of(lane: Run) -> list[Row]:
            recorded = [metric for metric in (*_LOSSES, *_ACCURACIES) if metric in self._recorded(lane)]
            return [row for each in recorded for row in recorded_rows(lane.store, each, first, last)]

        lanes = self.run.lanes if self.run is not None else ()
        return lanes_table([(name, rows_of(lane)) for name, lane in zip(names_of(lanes), lanes, strict=True)])

    def state_words(self) -> str:
        """Say the newest number of each curve, lane by lane."""
        assert self.run is not None
        lanes = self.run.lanes
        parts = [(lane, self._lane_words(lane)) for lane in lanes]
        if len(lanes) == 1:
            return f"{self.title()}: {parts[0][1]}."
        return f"{self.title()}: {'; '.join(of_lane(lane_words(lane), words) for lane, words in parts)}."

    def _lane_words(self, lane: Run) -> str:
        parts = []
        for metric in (*_LOSSES, *_ACCURACIES):
            step, values = lane.store.last(metric)
            if step >= 0:
                text = self.tr("{what} {value} at {step}")
                value = _number(metric, float(values[0]))
                parts.append(
                    text.format(what=_words(metric), value=value, step=self.context.time.words(step))
                )
        return ", ".join(parts) or self.tr("nothing is recorded yet")

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

    def add_mark(self, mark: Mark) -> None:
        """Mark a step; long words stand in the live curves."""
        own = mark if self.run is None else mark.of_lane(self.run.lane)
        self.loss.add_mark(own.in_passing())
        self.accuracy.add_mark(replace(own, words=""))

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
        when = self.context.time.words(round(step))
        parts = [f"{_words(metric)} {text}" for metric, text in self._values_at(step).items()]
        shorter = [f"{_words(metric)} {text}" for metric, text in self._values_at(step, tests=False).items()]
        self.set_readout(" · ".join((when, *parts)), (" · ".join((when, *shorter)), " · ".join(shorter)))

    def _values_at(self, step: float, tests: bool = True) -> dict[str, str]:
        """Return of each metric the value at a step; where there are several lanes, of each with its name."""
        found: dict[str, list[str]] = {}
        for trace in sorted(self._all_traces(), key=lambda trace: trace.lane):
            if (tests or not trace.sparse) and (text := _value_at(trace, step)) is not None:
                found.setdefault(trace.metric, []).append(f"{trace.name} {text}".strip())
        order = [metric for metric in (*_LOSSES, *_ACCURACIES) if metric in found]
        return {metric: ", ".join(found[metric]) for metric in order}

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.context.time.set_cursor(None)
        self.set_readout("")


def _value_at(trace: Trace, step: float) -> str | None:
    number = trace.columns.at(step)
    beyond = trace.ended is not None and step > trace.ended + trace.columns.bin_size
    if number is None or step < trace.since or beyond:
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
