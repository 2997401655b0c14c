"""A training thread with lanes, as their tests use it."""

from collections.abc import Callable
from typing import Any

import torch

from gradgui.engine.comparison import Comparison
from gradgui.engine.events import Event, Float64StepMade, LaneEnded, LaneRefused, RunStarted
from gradgui.engine.experiment import Experiment
from gradgui.engine.lane import Lane
from gradgui.engine.store import MetricStore
from tests.engine.experiments import Json, dense, experiment
from tests.engine.test_training_thread import Watched

EXPLODING: Json = {
    "network__layers": [dense("relu", 32)] * 10,
    "network__initialization": {"kind": "normal"},
    "training__optimizer": {"kind": "sgd", "lr": 1e4},
}


class Lanes(Watched):
    """Looks into the lanes, while the thread waits."""

    def lane(self, number: int) -> Lane:
        comparison: Comparison = self.thread._comparison
        lane = comparison.lane(number)
        assert lane is not None
        return lane

    def starts(self, lane: int) -> list[RunStarted]:
        return [event for event in self.of(RunStarted) if event.lane == lane]

    def store(self, lane: int) -> MetricStore:
        return self.starts(lane)[-1].store

    def branch(self, spec: Experiment, of: int = 0) -> None:
        """Branch, and wait until the lane is there or is refused."""
        self._after(lambda: self.thread.branch(spec, of), (RunStarted, LaneRefused))

    def drop(self, lane: int) -> None:
        self._after(lambda: self.thread.drop_lane(lane), (LaneEnded,))

    def change(self, spec: Experiment, lane: int = 0) -> None:
        """Edit a lane, and wait until the edit has been carried out."""
        self.thread.change(spec, lane)
        self.settle()

    def settle(self) -> None:
        """Wait until all commands so far have been carried out."""
        self._after(self.thread.run_in_float64, (Float64StepMade,))

    def _after(self, command: Callable[[], None], kinds: tuple[type[Event], ...]) -> None:
        seen = len(self.events)
        command()
        self.wait_for(lambda: any(isinstance(each, kinds) for each in self.events[seen:]))


def weights(lane: Lane) -> torch.Tensor:
    """Return all parameters of a lane as they are now."""
    return lane.trainer.parameters.values.clone()


def rate(lr: float, **changes: Any) -> Experiment:
    """Return a small experiment with a learning rate."""
    return experiment(training__optimizer={"kind": "sgd", "lr": lr}, **changes)
