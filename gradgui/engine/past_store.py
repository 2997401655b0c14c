"""A store as it was after a past step, and a store that goes on from there."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.store import History, MetricStore, Series

Layers: TypeAlias = tuple[int, ...]


FEW = 16
"""Buckets in which the last steps before a past one are read, where the bucket it is in is left out."""


class Readable(Protocol):
    """What MetricStore and RecordedStore offer to readers."""

    @property
    def last_step(self) -> int: ...
    def metrics(self) -> dict[str, Layers]: ...
    def first_step(self, metric: str) -> int: ...
    def last(self, metric: str) -> tuple[int, FloatArray]: ...
    def recent(self, metric: str, since: int) -> Series: ...
    def history(self, metric: str, start: int, stop: int, max_points: int) -> History: ...


class PastStore(MetricStore):
    """Reads another store and leaves out what was recorded after ``step``.

    values, layers: that step's numbers, computed again, where the other store holds them in buckets only.
    """

    def __init__(
        self,
        store: Readable,
        step: int,
        values: Mapping[str, FloatArray | float] | None = None,
        layers: Mapping[str, Layers] | None = None,
    ) -> None:
        super().__init__()
        self._store, self._last_step = store, min(step, store.last_step)
        self._values = {name: np.atleast_1d(np.array(value)) for name, value in (values or {}).items()}
        self._layers = dict(store.metrics()) | dict(layers or {})

    def metrics(self) -> dict[str, Layers]:
        """Return the metrics with their layers at the step."""
        return {name: layers for name, layers in self._layers.items() if self.first_step(name) >= 0}

    def first_step(self, metric: str) -> int:
        """Return the first step of a metric; −1 where it was not recorded yet."""
        first = self._store.first_step(metric)
        if metric in self._values and not 0 <= first <= self._last_step:
            return self._last_step
        return first if first <= self._last_step else -1

    def recent(self, metric: str, since: int) -> Series:
        """Return every step from ``since`` up to the past one that is still held in full."""
        series = self._store.recent(metric, since)
        end = int(np.searchsorted(series.steps, self._last_step, side="right"))
        if end or metric not in self._values or since > self._last_step:
            return Series(series.steps[:end], self._fitted(metric, series.values[:end]))
        return Series(np.array([self._last_step]), self._values[metric][np.newaxis])

    def last(self, metric: str) -> tuple[int, FloatArray]:
        """Return the newest number of a metric at the step; (−1, empty) where there is none any more."""
        if metric in self._values:
            return self._last_step, self._values[metric].copy()
        series = self.recent(metric, 0)
        if len(series.steps):
            return int(series.steps[-1]), series.values[-1].copy()
        known = self.history(metric, 0, self._last_step, self._last_step + 1)
        whole = np.flatnonzero(known.starts == known.stops)
        return (int(known.starts[whole[-1]]), known.mean[whole[-1]]) if len(whole) else (-1, np.empty(0))

    def history(self, metric: str, start: int, stop: int, max_points: int) -> History:
        """Return the steps of [start, stop] up to the past one, in buckets."""
        stop = min(stop, self._last_step)
        found = self._until(self._store.history(metric, start, stop, max_points))
        reached = int(found.stops[-1]) if len(found.stops) else start - 1
        if reached < stop:
            rest = self._until(self._store.history(metric, reached + 1, stop, FEW))
            if len(rest.starts) and rest.starts[0] > reached:
                found = joined(found, rest) if len(found.starts) else rest
        low, high, mean = (self._fitted(metric, each) for each in (found.low, found.high, found.mean))
        return History(found.starts, found.stops, low, high, mean)

    def _until(self, found: History) -> History:
        """Return the buckets that end at the past step or before."""
        end = int(np.searchsorted(found.stops, self._last_step, side="right"))
        low, high, mean = (each[:end] for each in (found.low, found.high, found.mean))
        return History(found.starts[:end], found.stops[:end], low, high, mean)

    def _fitted(self, metric: str, values: FloatArray) -> FloatArray:
        """Return values of the other store (n, layers) with the columns of the step's network."""
        return columns_of(values, self._store.metrics().get(metric, ()), self._layers.get(metric, ()))


class ContinuedStore(MetricStore):
    """Begins with what another store holds, and records what comes after it."""

    def __init__(self, past: Readable, recent: int = 2048) -> None:
        super().__init__(recent)
        self.past = past
        self._own_from = past.last_step + 1

    @property
    def last_step(self) -> int:
        """The last recorded step, −1 before the first."""
        return max(self.past.last_step, super().last_step)

    def branch(self) -> "ContinuedStore":
        """Return a store that begins with what is recorded here, and goes its own way from there."""
        twin = ContinuedStore(self.past, self._recent)
        twin._share_past(self)
        return twin

    def metrics(self) -> dict[str, Layers]:
        """Return the metrics with their newest layers."""
        return self.past.metrics() | super().metrics()

    def first_step(self, metric: str) -> int:
        """Return the first step that was recorded of a metric; −1 while there is none."""
        first = self.past.first_step(metric)
        return first if first >= 0 else super().first_step(metric)

    def recent(self, metric: str, since: int) -> Series:
        """Return every step from ``since`` on that is still held in full, without a gap before the newest."""
        own = super().recent(metric, since)
        is_whole = not len(own.steps) or own.steps[0] == super().first_step(metric)
        if since >= self._own_from or not is_whole:
            return own
        before = self.past.recent(metric, since)
        values = self._fitted(metric, before.values)
        if not len(own.steps):
            return Series(before.steps, values)
        if not len(before.steps):
            return own
        return Series(np.concatenate((before.steps, own.steps)), np.concatenate((values, own.values)))

    def last(self, metric: str) -> tuple[int, FloatArray]:
        """Return the newest recorded step of a metric and its values (layers,); (−1, empty) before."""
        step, values = super().last(metric)
        if step >= 0:
            return step, values
        step, values = self.past.last(metric)
        return step, self._fitted(metric, values[np.newaxis])[0]

    def history(self, metric: str, start: int, stop: int, max_points: int) -> History:
        """Return the steps of [start, stop] in little more than ``max_points`` buckets."""
        if start >= self._own_from:
            return super().history(metric, start, stop, max_points)
        span = max(1, min(stop, self.last_step) - start + 1)
        points = min(max_points, max(1, round(max_points * (self._own_from - start) / span)))
        before = self.past.history(metric, start, min(stop, self._own_from - 1), points)
        own = super().history(metric, self._own_from, stop, max(1, max_points - points))
        low, high, mean = (self._fitted(metric, each) for each in (before.low, before.high, before.mean))
        fitted = History(before.starts, before.stops, low, high, mean)
        if not len(own.starts):
            return fitted
        return joined(fitted, own) if len(before.starts) else own

    def _fitted(self, metric: str, values: FloatArray) -> FloatArray:
        """Return values of the past (n, layers) with the columns that the metric has now."""
        return columns_of(values, self.past.metrics().get(metric, ()), self.metrics().get(metric, ()))


def joined(one: History, other: History) -> History:
    """Return the buckets of two stretches of steps, one after the other."""
    names = ("starts", "stops", "low", "high", "mean")
    return History(*(np.concatenate((getattr(one, name), getattr(other, name))) for name in names))


def columns_of(values: FloatArray, have: Layers, want: Layers) -> FloatArray:
    """Return values (n, layers) with the columns of other layers; NaN for those that are not there."""
    if have == want or not have or not want or values.shape[1] != len(have):
        return values
    result = np.full((len(values), len(want)), np.nan)
    for column, layer in enumerate(want):
        if layer in have:
            result[:, column] = values[:, have.index(layer)]
    return result
