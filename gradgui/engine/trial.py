"""Trial: a short run without a window, of which is kept what can be judged by number.

Importing this loads no torch; making a run does.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import set_value, validate
from gradgui.engine.presets import find

if TYPE_CHECKING:
    from torch import Tensor

    from gradgui.engine.trainer import Trainer

METRICS = (
    "signal_grad_norm",
    "weight_grad_norm",
    "bias_grad_norm",
    "gain",
    "derivative_rms",
    "saturated_fraction",
    "dead_fraction",
    "weight_norm",
    "distance_from_init",
    "clip_factor",
    "test_loss",
    "test_accuracy",
)
RECORDS = 20
"""Steps of a run whose metrics are kept; its end is judged by the last quarter of them."""
SETTLED = 50
"""Steps over which a run's end is judged, so that no single batch decides."""

Values = dict[str, FloatArray]


@dataclass(frozen=True, eq=False)
class Trial:
    """A run: every step's loss, the metrics of some steps, first and last among them, the weights at the end.

    It ends early at a loss that is not finite; that step has no records.
    """

    losses: FloatArray
    records: dict[int, Values]
    weights: "dict[int, Tensor]"

    def at(self, metric: str, step: int = 0) -> FloatArray:
        """Return a metric's values by layer (or one value) at a recorded step; -1: the last one."""
        recorded = sorted(self.records)[-1] if step < 0 else step
        return np.atleast_1d(self.records[recorded][metric])

    def number(self, metric: str) -> float:
        """Return what a metric of the step was at the last record."""
        return float(self.at(metric, -1)[0])

    def ratio(self, metric: str = "signal_grad_norm", step: int = 0) -> float:
        """Return the first layer's value over the last layer's."""
        values = self.at(metric, step)
        return float(values[0] / values[-1])

    def gain(self, low: int = 0, step: int = 0) -> float:
        """Return the geometric mean of the layers' gains from that place on (a ratio of norms)."""
        return geometric_mean(self.at("gain", step)[low:])

    def spread(self) -> float:
        """Return the largest over the smallest gradient norm of the layers at the start."""
        values = self.at("signal_grad_norm")
        return float(values.max() / values.min())

    def final_loss(self) -> float:
        """Return the median loss of the last steps."""
        return float(np.median(self.losses[-SETTLED:]))

    def final_accuracy(self) -> float:
        """Return the median test accuracy of the last records."""
        late = sorted(self.records)[-RECORDS // 4 :]
        return float(np.median([self.at("test_accuracy", step) for step in late]))

    def weight_norm(self) -> float:
        """Return the norm of all weights at the end."""
        return float(np.linalg.norm(self.at("weight_norm", -1)))

    def nonfinite_step(self) -> float:
        """Return the step whose loss is not finite; inf if there is none."""
        return math.inf if math.isfinite(self.losses[-1]) else len(self.losses) - 1


def preset(name: str, changes: Mapping[str, Any] | None = None) -> Experiment:
    """Return a preset's experiment, changed at dotted places of its file."""
    found = find(name)
    if found is None:
        raise KeyError(f"no preset named {name!r}")
    return changed(found.read(), changes or {})


def changed(experiment: Experiment, changes: Mapping[str, Any]) -> Experiment:
    """Return an experiment with other values at dotted places (``training.optimizer.lr``) of its file."""
    data = experiment.to_data()
    for path, value in changes.items():
        set_value(data, path, value)
    return validate(data)


def train(experiment: Experiment, steps: int, metrics: Iterable[str] = METRICS) -> Trial:
    """Train without a window; of about RECORDS steps the metrics are kept."""
    trainer = ready(experiment, metrics)
    losses: list[float] = []
    records: dict[int, Values] = {}
    for step in range(steps):
        recorded = step % max(1, steps // RECORDS) == 0 or step == steps - 1
        trainer.step(measure=recorded, test=recorded)
        losses.append(trainer.measurement.data_loss)
        if not math.isfinite(losses[-1]):
            break
        if recorded:
            records[step] = {name: np.copy(value) for name, value in trainer.values.items()}
    weights = {p.layer: p.value.clone() for p in trainer.parameters.parameters if p.role == "weight"}
    return Trial(np.array(losses), records, weights)


def steps_to_accuracy(experiment: Experiment, goal: float, most: int, every: int = 10) -> float:
    """Return the step at which the test accuracy first reaches a goal; inf where it does not, or diverges."""
    trainer = ready(experiment, ("test_accuracy",))
    for step in range(most):
        looks = step % every == 0
        trainer.step(measure=looks, test=looks)
        if not math.isfinite(trainer.measurement.loss):
            return math.inf
        if looks and float(np.asarray(trainer.values["test_accuracy"])) >= goal:
            return step
    return math.inf


def geometric_mean(values: FloatArray) -> float:
    """Return the geometric mean of positive numbers."""
    return float(np.exp(np.log(values).mean()))


def ready(experiment: Experiment, metrics: Iterable[str] = METRICS) -> "Trainer":
    """Return a trainer before its first step, on one core."""
    from gradgui.engine.trainer import Trainer, prepare_thread

    prepare_thread()
    return Trainer(experiment, metrics=metrics)
