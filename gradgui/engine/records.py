"""Records: what a run has measured, as rules read it: its first steps, and its last ones."""

import math
from collections import deque
from collections.abc import Mapping

import numpy as np

from gradgui.engine.data_facts import DataFacts
from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.experiment import Experiment

FIRST, LAST = 32, 512
"""Steps that are kept from the start and from the end of a run."""

LATELY = 100, 500
"""Steps by which the present is judged, at least and at most."""

BLOCK = 10
"""Steps of whose losses the median is taken, so that no single batch decides."""


class Records:
    """Numbers of the first and the last steps of a run, by metric.

    layers: of each metric, as in the trainer. data: what is known of the run's data, None if nothing is; the
    rules then compare with the first loss alone. Steps are those that were recorded.
    """

    def __init__(
        self,
        experiment: Experiment,
        layers: Mapping[str, tuple[int, ...]],
        data: DataFacts | None = None,
    ) -> None:
        self.experiment = experiment
        self.layers = dict(layers)
        self.data = data
        self.is_carried = False
        """Whether the network goes on with what another one has learned."""
        self.lowest = math.inf
        """The least median of the data losses of ten steps that follow each other."""
        self.count = 0
        self._block: list[float] = []
        self._first: list[tuple[int, dict[str, FloatArray]]] = []
        self._last: deque[tuple[int, dict[str, FloatArray]]] = deque(maxlen=LAST)

    def append(self, step: int, values: Mapping[str, FloatArray | float]) -> None:
        """Take a step's numbers."""
        row = {name: np.atleast_1d(np.array(value, np.float64)) for name, value in values.items()}
        kept = self._first if len(self._first) < FIRST else self._last
        kept.append((step, row))
        self.count += 1
        if "data_loss" in row:
            self._block.append(float(row["data_loss"][0]))
        if len(self._block) == BLOCK:
            self.lowest = min(self.lowest, float(np.median(self._block)))
            self._block.clear()

    def change(self, experiment: Experiment, layers: Mapping[str, tuple[int, ...]] | None = None) -> None:
        """Go on with an edited experiment.

        layers: of another network that carries the run on; then what was measured is forgotten: it is
        judged by its own steps.
        """
        self.experiment = experiment
        if layers is None:
            return
        self.layers = dict(layers)
        self.is_carried, self.count, self.lowest = True, 0, math.inf
        self._block.clear()
        self._first.clear()
        self._last.clear()

    def branch(self) -> "Records":
        """Return records that begin with these steps, and go their own way from there."""
        twin = Records(self.experiment, self.layers, self.data)
        twin.is_carried, twin.count, twin.lowest = self.is_carried, self.count, self.lowest
        twin._block = list(self._block)
        twin._first = [(step, dict(row)) for step, row in self._first]
        twin._last.extend((step, dict(row)) for step, row in self._last)
        return twin

    @property
    def depth(self) -> int:
        """The number of layers, the output layer included."""
        return self.experiment.network.depth() + 1

    @property
    def last_step(self) -> int:
        """The last recorded step."""
        return self._rows()[-1][0]

    @property
    def begun(self) -> int:
        """The first recorded step of the network as it is built now."""
        return self._rows()[0][0]

    @property
    def steps(self) -> int:
        """The steps that the network as it is built now has made."""
        return self.last_step + 1 - self.begun

    def _rows(self) -> list[tuple[int, dict[str, FloatArray]]]:
        return [*self._first, *self._last]

    def series(self, metric: str) -> tuple[IntArray, FloatArray]:
        """Return steps (n,) and values (n, layers) of a metric; empty where it was not recorded."""
        rows = [(step, row[metric]) for step, row in self._rows() if metric in row]
        if not rows:
            return np.empty(0, np.int64), np.empty((0, len(self.layers.get(metric, ())) or 1))
        return np.array([step for step, _ in rows]), np.stack([values for _, values in rows])

    def lately(self, metric: str) -> FloatArray:
        """Return the values (n, layers) of the last quarter of the run, of 100 to 500 steps."""
        steps, values = self.series(metric)
        least, most = LATELY
        span = min(max(least, self.steps // 4), most)
        return values[steps > self.last_step - span] if len(steps) else values

    def number(self, metric: str) -> tuple[IntArray, FloatArray]:
        """Return steps (n,) and values (n,) of a metric with one number a step."""
        steps, values = self.series(metric)
        return steps, values[:, 0]
