"""HeldStore: a store as it was at one moment, for a plot that is paused while the run goes on."""

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.store import History, MetricStore, Series


class HeldStore(MetricStore):
    """Reads another store and leaves out everything that was recorded later.

    Nothing is copied but the newest values; what the other one holds coarsely by now is read coarsely.
    """

    def __init__(self, store: MetricStore) -> None:
        super().__init__()
        self._store = store
        self._last_step = store.last_step
        self._layers = store.metrics()
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
        """Return the steps of [start, stop] up to the moment, in at most ``max_points`` + 1 buckets."""
        found = self._store.history(metric, start, min(stop, self._last_step), max_points)
        end = int(np.searchsorted(found.stops, self._last_step, side="right"))
        if metric not in self._layers:
            end = 0
        low, high, mean = found.low[:end], found.high[:end], found.mean[:end]
        return History(found.starts[:end], found.stops[:end], low, high, mean)
