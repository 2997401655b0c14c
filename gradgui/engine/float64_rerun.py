"""Computes the last step again, in the run's precision and in float64, on networks of its own."""

from dataclasses import replace
from typing import Literal

import numpy as np
import torch

from gradgui.engine.dataset import FloatArray
from gradgui.engine.fault import ExperimentError, Fault
from gradgui.engine.float64_step import QUANTITIES, Float64Step, compare
from gradgui.engine.nonfinite import BeforeNonfinite
from gradgui.engine.trainer import Trainer


def rerun(trainer: Trainer) -> Float64Step:
    """Return both computations; the run is left as it is.

    Raises ExperimentError before the first step, and where memory does not suffice.
    """
    if not trainer.measurement.stamp:
        raise ExperimentError([Fault("step", "none made yet", "a run of at least one step")])
    before = trainer.before_nonfinite if trainer.nonfinite is not None else None
    start = before or BeforeNonfinite(
        trainer.global_step - 1, trainer.order.last(), trainer.parameters.values
    )
    single = _norms(trainer, trainer.experiment.precision, start)
    double = _norms(trainer, "float64", start)
    return Float64Step(
        start.step,
        trainer.experiment.precision,
        before is not None,
        len(trainer.network.layers),
        compare(single, double),
    )


def _norms(
    trainer: Trainer, precision: Literal["float32", "float64"], start: BeforeNonfinite
) -> dict[str, FloatArray]:
    """Return the norms of one step of a copy of the run, whose numbers are converted, not drawn again."""
    experiment = trainer.experiment.model_copy(update={"precision": precision})
    dtype = getattr(torch, precision)
    data = replace(
        trainer.data,
        train_inputs=trainer.data.train_inputs.to(dtype),
        train_targets=trainer.data.train_targets.to(dtype),
    )
    twin = Trainer(experiment, trainer.base_dir, QUANTITIES, str(trainer.device), data)
    twin.parameters.values.copy_(start.parameters)
    twin.order.order, twin.order.position = start.batch, 0
    twin.step()
    return {name: np.asarray(twin.values[name]) for name in QUANTITIES}
