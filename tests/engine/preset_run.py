"""Runs a preset and keeps what its sentence is about."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import torch

from gradgui.engine.metric import FloatArray
from gradgui.engine.presets import find
from gradgui.engine.trainer import Trainer, prepare_thread

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
class PresetRun:
    """A run of a preset: the loss of every step, and the metrics of some steps, first and last among them.

    It ends early at a loss that is not finite; that step has no records.
    """

    losses: FloatArray
    records: dict[int, Values]
    weights: dict[int, torch.Tensor]

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


@lru_cache(maxsize=4)
def run_preset(name: str, steps: int, seed: int | None = None) -> PresetRun:
    """Run a preset from its own seed or another."""
    prepare_thread()
    preset = find(name)
    assert preset is not None, f"no preset {name}"
    experiment = preset.read()
    if seed is not None:
        experiment = experiment.model_copy(update={"seed": seed})
    trainer = Trainer(experiment, preset.path.parent, METRICS)
    losses, records = _train(trainer, steps)
    values = {p.layer: p.value.clone() for p in trainer.parameters.parameters if p.role == "weight"}
    return PresetRun(np.array(losses), records, values)


def _train(trainer: Trainer, steps: int) -> tuple[list[float], dict[int, Values]]:
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
    return losses, records
