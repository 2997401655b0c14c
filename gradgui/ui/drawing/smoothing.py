"""Smoothing: an exponential mean of a trace's columns, carried forward from column to column."""

from collections.abc import Sequence

import numpy as np

from gradgui.ui.drawing.canvas import breaks_between, middle_of
from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.scale import Scale

WINDOWS = (0, 3, 6, 12, 25, 50, 100, 200)
"""Columns over which a curve may be smoothed, roughly; 0 is not at all."""


class Smoother:
    """Follows columns; on a logarithmic axis the logarithms are smoothed.

    What has no place on the axis (NaN, zero on a logarithmic one), a step that was not measured and a cut
    interrupt it: it begins anew after them. columns: the smoothed ones, one for each that was read.
    """

    def __init__(self, window: int, scale: Scale, layers: int) -> None:
        self.columns = Columns(layers)
        self._scale = scale
        self._decay = 1.0 - 2.0 / (window + 1.0)
        self._sum = np.zeros(layers)
        self._weight = np.zeros(layers)

    def read_on(self, raw: Columns, cuts: Sequence[int]) -> None:
        """Smooth the columns that are new in ``raw``; cuts: steps before which a curve ends."""
        done = self.columns.count
        if raw.count == done:
            return
        middle = middle_of(raw.low[done:], raw.high[done:], raw.mean[done:], self._scale.log)
        places = self._scale.to_axis(middle)
        before = max(0, done - 1)
        breaks = breaks_between(raw.starts[before + 1 :], raw.stops[before:-1], True, cuts)
        anew = breaks if done else np.append(False, breaks)
        smooth = np.empty_like(places)
        for number, row in enumerate(places):
            known = np.isfinite(row)
            kept = np.where(known, 0.0 if anew[number] else self._decay, 0.0)
            self._sum = kept * self._sum + np.where(known, row, 0.0) * (1.0 - self._decay)
            self._weight = kept * self._weight + known * (1.0 - self._decay)
            smooth[number] = np.where(known, self._sum / np.where(known, self._weight, 1.0), np.nan)
        values = 10.0**smooth if self._scale.log else smooth
        self.columns.add(np.stack((raw.starts[done:], raw.stops[done:]), 1), np.stack((values,) * 3))
