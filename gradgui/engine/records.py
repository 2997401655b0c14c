"""Records: what a run has measured, as rules read it: its first steps, and its last ones."""

from collections import deque
from collections.abc import Mapping

import numpy as np

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.experiment import Experiment

FIRST, LAST = 32, 512
"""Steps that are kept from the start and from the end of a run."""


class Records:
    """Numbers of the first and the last steps of a run, by metric.

    layers: of each metric, as in the trainer. Steps are those that were recorded.
    """

    def __init__(self, experiment: Experiment, layers: Mapping[str, tuple[int, ...]]) -> None:
        self.experiment = experiment
        self.layers = dict(layers)
        self.count = 0
        self._first: list[tuple[int, dict[str, FloatArray]]] = []
        self._last: deque[tuple[int, dict[str, FloatArray]]] = deque(maxlen=LAST)

    def append(self, step: int, values: Mapping[str, FloatArray | float]) -> None:
        """Take a step's numbers."""
        row = {name: np.atleast_1d(np.array(value, np.float64)) for name, value in values.items()}
        kept = self._first if len(self._first) < FIRST else self._last
        kept.append((step, row))
        self.count += 1

    @property
    def depth(self) -> int:
        """The number of layers, the output layer included."""
        return self.experiment.network.depth() + 1

    @property
    def last_step(self) -> int:
        """The last recorded step."""
        return self._rows()[-1][0]

    def _rows(self) -> list[tuple[int, dict[str, FloatArray]]]:
        return [*self._first, *self._last]

    def series(self, metric: str) -> tuple[IntArray, FloatArray]:
        """Return steps (n,) and values (n, layers) of a metric; empty where it was not recorded."""
        rows = [(step, row[metric]) for step, row in self._rows() if metric in row]
        if not rows:
            return np.empty(0, np.int64), np.empty((0, len(self.layers.get(metric, ())) or 1))
        return np.array([step for step, _ in rows]), np.stack([values for _, values in rows])

    def number(self, metric: str) -> tuple[IntArray, FloatArray]:
        """Return steps (n,) and values (n,) of a metric with one number a step."""
        steps, values = self.series(metric)
        return steps, values[:, 0]
