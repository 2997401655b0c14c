"""RecordedBranch: a recorded run that goes on from another one, with the past that both have."""

from typing import TypeAlias

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.recorded_store import RECENT, RecordedStore
from gradgui.engine.store import History, Series, merged_history

Recorded: TypeAlias = "RecordedStore | RecordedBranch"


class RecordedBranch:
    """Reads the steps before ``step`` from the run that it branched from, the others from its own."""

    def __init__(self, past: Recorded, own: RecordedStore, step: int) -> None:
        self._past, self._own, self._step = past, own, step

    def metrics(self) -> dict[str, tuple[int, ...]]:
        """Return the recorded metrics with their layers, those at the end of the run."""
        return {**self._past.metrics(), **self._own.metrics()}

    @property
    def last_step(self) -> int:
        """The last recorded step, −1 where there is none."""
        return max(self._own.last_step, min(self._past.last_step, self._step - 1))

    def first_step(self, metric: str) -> int:
        """Return the first step that was recorded of a metric; −1 where there is none."""
        first = self._past.first_step(metric)
        return first if 0 <= first < self._step else self._own.first_step(metric)

    def last(self, metric: str) -> tuple[int, FloatArray]:
        """Return the newest recorded step of a metric and its values (layers,); (−1, empty) without one."""
        step, values = self._own.last(metric)
        if step >= 0:
            return step, values
        past = self._past.history(metric, 0, self._step - 1, RECENT)
        return (int(past.stops[-1]), past.mean[-1]) if len(past.stops) else (-1, np.empty(0))

    def recent(self, metric: str, since: int) -> Series:
        """Return the newest steps from ``since`` on that are held in full, RECENT at most."""
        own, past = self._own.recent(metric, since), self._past.recent(metric, since)
        end = int(np.searchsorted(past.steps, self._step))
        begin = max(0, end + len(own.steps) - RECENT)
        if begin >= end:
            return own
        values = self._in_layers(metric, past.values[begin:end])
        if not len(own.steps):
            return Series(past.steps[begin:end], values)
        steps = np.concatenate((past.steps[begin:end], own.steps))
        return Series(steps, np.concatenate((values, own.values)))

    def history(self, metric: str, start: int, stop: int, max_points: int) -> History:
        """Return the steps of [start, stop] in at most ``max_points`` + 1 buckets."""
        own = self._own.history(metric, max(start, self._step), stop, max_points)
        past = self._past.history(metric, start, min(stop, self._step - 1), max_points)
        if not len(past.starts):
            return own
        before = [self._in_layers(metric, part) for part in (past.low, past.high, past.mean)]
        if not len(own.starts):
            return History(past.starts, past.stops, *before)
        after = (own.low, own.high, own.mean)
        steps = np.concatenate([np.stack((part.starts, part.stops), 1) for part in (past, own)])
        values = np.stack([np.concatenate(pair) for pair in zip(before, after, strict=True)])
        weights = (steps[:, 1] - steps[:, 0] + 1).astype(np.float64)
        return merged_history(steps, values, weights, max_points)

    def _in_layers(self, metric: str, values: FloatArray) -> FloatArray:
        """Return values of the past (n, layers) in the layers that the metric has at the end."""
        before, now = self._past.metrics()[metric], self.metrics()[metric]
        if before == now:
            return values
        result = np.full((len(values), max(1, len(now))), np.nan)
        for column, layer in enumerate(now):
            if layer in before:
                result[:, column] = values[:, before.index(layer)]
        return result
