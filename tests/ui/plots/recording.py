"""A run whose numbers are written by the test."""

import numpy as np

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse
from gradgui.engine.store import MetricStore
from gradgui.ui.shown_run import Run

EXPERIMENT = (
    '{"gradgui": 1, "dataset": {"kind": "two_moons"}, "network": {"layers": '
    '[{"kind": "group", "repeat": %d, "layers": [{"kind": "dense", "units": 4}]}]}}'
)
PER_LAYER = ("signal_grad_norm", "weight_grad_norm", "input_norm", "output_grad_norm", "gain")


def experiment(depth: int) -> Experiment:
    """Return an experiment of that many layers with the output layer."""
    return parse(EXPERIMENT % (depth - 1))


class Recording:
    """A run whose numbers are written by the test: layer l has 10^(l − depth) times ``factor``."""

    def __init__(self, depth: int, steps: int = 0) -> None:
        self.depth = depth
        self.store = MetricStore(recent=256)
        self.step = 0
        for metric in PER_LAYER:
            self.store.declare(metric, tuple(range(1, depth + 1)))
        for metric in ("loss", "accuracy", "test_loss", "test_accuracy"):
            self.store.declare(metric, ())
        self.run = Run(experiment(depth), self.store, depth)
        self.record(steps)

    def record(self, steps: int, factor: float = 1.0, **layers: np.ndarray) -> None:
        """Record steps; ``layers`` replaces the values of a metric."""
        usual = factor * 10.0 ** (np.arange(1, self.depth + 1) - self.depth)
        for _ in range(steps):
            values = {metric: layers.get(metric, usual) for metric in PER_LAYER}
            numbers: dict[str, float] = {"loss": 0.7, "accuracy": 0.5}
            if self.step % 50 == 0:
                numbers |= {"test_loss": 0.8, "test_accuracy": 0.4}
            self.store.append(self.step, {**values, **numbers})
            self.step += 1
