"""HeldStore: a store as it was at one moment, for a plot that is paused while the run goes on."""

from collections.abc import Iterable

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.store import History, MetricStore, Series

KEPT = 4096
"""Buckets of each metric that are kept."""


class HeldStore(MetricStore):
    """Reads another store and leaves out everything that was recorded later.

    Of the ``metrics`` a coarse copy is kept, for the time when the other one holds nothing finer.
    """

    def __init__(self, store: MetricStore, metrics: Iterable[str] = ()) -> None:
        super().__init__()
        self._store = store
        self._last_step = store.last_step
        self._layers = store.metrics()
        known = [metric for metric in metrics if metric in self._layers]
        self._kept = {metric: store.history(metric, 0, self._last_step, KEPT) for metric in known}
        self._newest = {metric: store.last(metric) for metric in self._layers}

    def is_valid(self) -> bool:
        """Tell whether the other store's metrics still have the layers that they had."""
        now = self._store.metrics()
        return all(now.get(metric) == layers for metric, layers in self._layers.items())

    def metrics(self) -> dict[str, tuple[int, ...]]:
        """Return the metrics that were declared, with their layers."""
        return dict(self._layers)

    def first_step(self, metric: str) -> int:
        """Return the first step of a metric; −1 where it was not recorded yet."""
        first = self._store.first_step(metric)
        return first if metric in self._layers and first <= self._last_step else -1

    def recent(self, metric: str, since: int) -> Series:
        """Return every step from ``since`` on, up to the moment, that is still held in full."""
        if metric not in self._layers:
            return Series(np.empty(0, np.int64), np.empty((0, 0)))
        series = self._store.recent(metric, since)
        end = int(np.searchsorted(series.steps, self._last_step, side="right"))
        if not end and 0 <= since <= self._newest[metric][0]:
            step, values = self._newest[metric]
            return Series(np.array([step]), values[np.newaxis])
        return Series(series.steps[:end], series.values[:end])

    def last(self, metric: str) -> tuple[int, FloatArray]:
        """Return the newest step of a metric at the moment, and its values; (−1, empty): none."""
        step, values = self._newest.get(metric, (-1, np.empty(0)))
        return step, values.copy()

    def history(self, metric: str, start: int, stop: int, max_points: int) -> History:
        """Return the steps of [start, stop] up to the moment, in buckets.

        They are at most ``max_points`` + 1 while the other store holds the last of them by itself; later they
        are those that were kept.
        """
        stop = min(stop, self._last_step)
        if metric not in self._layers:
            return _cut(self._store.history(metric, 0, -1, 1), 0, -1)
        found = _cut(self._store.history(metric, start, stop, max_points), start, self._last_step)
        kept = self._kept.get(metric)
        reached = int(found.stops[-1]) if len(found.stops) else -1
        if kept is None or reached >= min(stop, self._newest[metric][0]):
            return found
        return _cut(kept, start, stop)


def _cut(history: History, start: int, stop: int) -> History:
    """Return the buckets that touch ``start`` or later steps and end at ``stop`` or before."""
    begin = int(np.searchsorted(history.stops, start))
    end = max(begin, int(np.searchsorted(history.stops, stop, side="right")))
    low, high, mean = (each[begin:end] for each in (history.low, history.high, history.mean))
    return History(history.starts[begin:end], history.stops[begin:end], low, high, mean)
