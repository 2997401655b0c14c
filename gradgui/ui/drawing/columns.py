"""Columns: recorded steps gathered into what one pixel column shows, from smallest to largest value."""

import numpy as np
import numpy.typing as npt

from gradgui.engine.store import History, Series

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
_START_SIZE = 256
_LOOK_BACK = 8


class Columns:
    """Columns of ``bin_size`` steps each, per layer; those at the end of a run are added as it goes on.

    starts, stops: first and last step (n,). low, high: smallest and largest value (n, layers); NaN where
    there is none. pending: the column that is not full yet.
    """

    def __init__(self, layers: int, bin_size: int = 1) -> None:
        self.bin_size = max(1, bin_size)
        self.count = 0
        self._steps = np.zeros((_START_SIZE, 2), np.int64)
        self._values = np.empty((2, _START_SIZE, layers))
        self.pending: tuple[int, int, FloatArray, FloatArray] | None = None

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
    def low(self) -> FloatArray:
        """Smallest values (n, layers)."""
        return self._values[0, : self.count]

    @property
    def high(self) -> FloatArray:
        """Largest values (n, layers)."""
        return self._values[1, : self.count]

    @property
    def next_step(self) -> int:
        """The step after the last one that is known here; 0 before the first."""
        if self.pending is not None:
            return self.pending[1] + 1
        return int(self._steps[self.count - 1, 1]) + 1 if self.count else 0

    def load(self, history: History) -> None:
        """Begin with columns read from the store."""
        self.count, self.pending = 0, None
        if len(history.starts):
            self._add(np.stack((history.starts, history.stops), 1), history.low, history.high)

    def extend(self, series: Series) -> int:
        """Add steps that follow the last one; return how many columns became full."""
        if not len(series.steps):
            return 0
        spans = np.stack((series.steps, series.steps), 1)
        low = high = series.values
        if self.pending is not None:
            start, stop, first_low, first_high = self.pending
            spans = np.concatenate(([[start, stop]], spans))
            low, high = np.concatenate(([first_low], low)), np.concatenate(([first_high], high))
        if self.bin_size == 1:
            self._add(spans, low, high)
            return len(spans)
        return self._gather(spans, low, high)

    def _gather(self, spans: IntArray, low: FloatArray, high: FloatArray) -> int:
        bins = spans[:, 0] // self.bin_size
        edges = np.concatenate(([0], np.flatnonzero(np.diff(bins)) + 1))
        ends = np.append(edges[1:], len(bins)) - 1
        low, high = np.fmin.reduceat(low, edges, 0), np.fmax.reduceat(high, edges, 0)
        spans = np.stack((spans[edges, 0], spans[ends, 1]), 1)
        full = len(edges) - (0 if (spans[-1, 1] + 1) % self.bin_size == 0 else 1)
        self.pending = None
        if full < len(edges):
            self.pending = (int(spans[-1, 0]), int(spans[-1, 1]), low[-1].copy(), high[-1].copy())
        self._add(spans[:full], low[:full], high[:full])
        return full

    def _add(self, spans: IntArray, low: FloatArray, high: FloatArray) -> None:
        needed = self.count + len(spans)
        if needed > len(self._steps):
            self._grow(max(needed, 2 * len(self._steps)))
        self._steps[self.count : needed] = spans
        self._values[0, self.count : needed] = low
        self._values[1, self.count : needed] = high
        self.count = needed

    def _grow(self, size: int) -> None:
        steps, values = self._steps, self._values
        self._steps = np.zeros((size, 2), np.int64)
        self._values = np.empty((2, size, self.layers))
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
            newest = np.concatenate((newest, [self.pending[3]]))
        if not len(newest):
            return np.full(self.layers, np.nan)
        known = ~np.isnan(newest)
        place = len(newest) - 1 - np.argmax(known[::-1], 0)
        return np.asarray(newest[place, np.arange(self.layers)])
