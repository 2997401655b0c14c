"""A training thread whose run can be given a long past, or be fed as from another process."""

import math
import time

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.lane import Lane
from gradgui.engine.store import MetricStore
from gradgui.engine.training_thread import TrainingThread

PATTERN = 1024
"""Different rows that the past is made of."""

BETWEEN_READINGS = 0.005
"""Seconds from one look at what a child process has written to the next."""

Row = dict[str, FloatArray | float]


class FilledThread(TrainingThread):
    """Trains as usual; the past is recorded by the store's own append, without training."""

    _fed_a_second = 0.0
    _made_for: object = None
    _rows: list[Row]

    def feed(self, steps_a_second: float) -> None:
        """Record so many steps a second from now on instead of training; 0: train."""
        self._fed_a_second = steps_a_second

    def _step(self) -> None:
        if not self._fed_a_second:
            super()._step()
            return
        begin = self._first.store.last_step + 1
        time.sleep(BETWEEN_READINGS)
        self._append(begin, begin + max(1, round(self._fed_a_second * BETWEEN_READINGS)))

    def fill(self, steps: int) -> None:
        """Record steps until there are that many, with numbers around the first step's."""
        self._send(lambda: self._fill(steps))

    @property
    def store(self) -> MetricStore:
        """The records of the present run."""
        return self._first.store

    @property
    def _first(self) -> Lane:
        lane = self._comparison.lane(0)
        assert lane is not None
        return lane

    def _fill(self, steps: int) -> None:
        begin = self._first.trainer.global_step
        self._append(begin, steps)
        self._first.trainer.global_step = max(begin + 1, steps)

    def _append(self, begin: int, end: int) -> None:
        store, rows = self._first.store, self._rows_of(self._first)
        for step in range(begin, end):
            drift = 1.0 + math.log1p(step % 97) * 0.01
            row = rows[step % PATTERN]
            store.append(step, row if step % 2 else {n: v * drift for n, v in row.items()})
            if self._stopping:
                return

    def _rows_of(self, lane: Lane) -> list[Row]:
        """Return numbers around those of the lane's next step, made once for each run."""
        if self._made_for is not lane.trainer:
            lane.trainer.step(test=True)
            noise = np.exp(0.3 * np.random.default_rng(0).standard_normal(PATTERN)).tolist()
            self._rows = [{n: v * factor for n, v in lane.trainer.values.items()} for factor in noise]
            self._made_for = lane.trainer
        return self._rows
