"""Columns: recorded steps gathered into what one pixel column shows, from smallest to largest value."""

import numpy as np

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.grouping import reduce_rows
from gradgui.engine.store import History, Series

_START_SIZE = 256
_LOOK_BACK = 8


class Columns:
    """Columns of ``bin_size`` steps each, per layer; those at the end of a run are added as it goes on.

    starts, stops: first and last step (n,). low, high, mean: smallest and largest value and the mean
    (n, layers); NaN where there is none. pending: the rows of the column that is not full yet.
    """

    def __init__(self, layers: int, bin_size: int = 1) -> None:
        self.bin_size = max(1, bin_size)
        self.count = 0
        self._steps = np.zeros((_START_SIZE, 2), np.int64)
        self._values = np.empty((3, _START_SIZE, layers))
        self.pending: Series | None = None

    @property
    def layers(self) -> int:
        """How many values a step has."""
        return int(self._values.shape[2])

    @property
    def starts(self) -> IntArray:
        """First steps (n,)."""
        return self._steps[: self.count, 0]

    @property
    def stops(self) -> IntArray:
        """Last steps (n,)."""
        return self._steps[: self.count, 1]

    @property
    def middles(self) -> FloatArray:
        """The steps in the middle of the columns (n,)."""
        return np.asarray(self._steps[: self.count].mean(1))

    @property
    def low(self) -> FloatArray:
        """Smallest values (n, layers)."""
        return self._values[0, : self.count]

    @property
    def high(self) -> FloatArray:
        """Largest values (n, layers)."""
        return self._values[1, : self.count]

    @property
    def mean(self) -> FloatArray:
        """Mean values (n, layers)."""
        return self._values[2, : self.count]

    @property
    def next_step(self) -> int:
        """The step after the last one that is known here; 0 before the first."""
        if self.pending is not None:
            return int(self.pending.steps[-1]) + 1
        return int(self._steps[self.count - 1, 1]) + 1 if self.count else 0

    def load(self, history: History) -> None:
        """Begin with columns read from the store."""
        self.count, self.pending = 0, None
        if len(history.starts):
            spans = np.stack((history.starts, history.stops), 1)
            self.add(spans, np.stack((history.low, history.high, history.mean)))

    def extend(self, series: Series) -> int:
        """Add steps that follow the last one; return how many columns became full."""
        if not len(series.steps):
            return 0
        if self.bin_size == 1:
            spans = np.stack((series.steps, series.steps), 1)
            self.add(spans, np.broadcast_to(series.values, (3, *series.values.shape)))
            return len(spans)
        if self.pending is not None:
            steps = np.concatenate((self.pending.steps, series.steps))
            series = Series(steps, np.concatenate((self.pending.values, series.values)))
        return self._gather(series)

    def _gather(self, series: Series) -> int:
        """Make columns of all steps but those of a column that is not full."""
        bins = series.steps // self.bin_size
        edges = np.concatenate(([0], np.flatnonzero(np.diff(bins)) + 1))
        is_full = (series.steps[-1] + 1) % self.bin_size == 0
        end = len(series.steps) if is_full else int(edges[-1])
        self.pending = None if is_full else Series(series.steps[end:].copy(), series.values[end:].copy())
        if end:
            edges = edges[: len(edges) if is_full else -1]
            lasts = np.append(edges[1:], end) - 1
            spans = np.stack((series.steps[edges], series.steps[lasts]), 1)
            self.add(spans, _reduce(series.values[:end], edges))
        return len(edges) if end else 0

    def add(self, spans: IntArray, values: FloatArray) -> None:
        """Add columns: first and last step (n, 2); low, high and mean (3, n, layers)."""
        needed = self.count + len(spans)
        if needed > len(self._steps):
            self._grow(max(needed, 2 * len(self._steps)))
        self._steps[self.count : needed] = spans
        self._values[:, self.count : needed] = values
        self.count = needed

    def _grow(self, size: int) -> None:
        steps, values = self._steps, self._values
        self._steps = np.zeros((size, 2), np.int64)
        self._values = np.empty((3, size, self.layers))
        self._steps[: self.count] = steps[: self.count]
        self._values[:, : self.count] = values[:, : self.count]

    def at(self, step: float) -> int | None:
        """Return the number of the column nearest to a step; None where there are none."""
        if not self.count:
            return None
        after = int(np.searchsorted(self.stops, step))
        choices = [number for number in (after - 1, after) if 0 <= number < self.count]
        return min(choices, key=lambda number: abs(self.middle(number) - step))

    def middle(self, number: int) -> float:
        """Return the step in the middle of a column."""
        return float(self._steps[number].mean())

    def last_numbers(self) -> FloatArray:
        """Return of each layer the newest value that is not NaN (layers,); NaN where there is none."""
        newest = self.high[-_LOOK_BACK:]
        if self.pending is not None:
            newest = np.concatenate((newest, self.pending.values[-1:]))
        if not len(newest):
            return np.full(self.layers, np.nan)
        known = ~np.isnan(newest)
        place = len(newest) - 1 - np.argmax(known[::-1], 0)
        return np.asarray(newest[place, np.arange(self.layers)])


def _reduce(values: FloatArray, edges: IntArray) -> FloatArray:
    """Return low, high and mean (3, n, layers) of rows between edges; NaN does not count."""
    counted = ~np.isnan(values)
    count = reduce_rows(np.add, counted.astype(np.int64), edges)
    with np.errstate(invalid="ignore", over="ignore"):
        total = reduce_rows(np.add, np.where(counted, values, 0.0), edges)
        mean = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    return np.stack((reduce_rows(np.fmin, values, edges), reduce_rows(np.fmax, values, edges), mean))
