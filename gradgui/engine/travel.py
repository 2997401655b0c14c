"""How far updates as they are now would take each layer's weights, which confirms a small gradient."""

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.records import Records

STEPS = 2000
"""Steps of a training run to which the last updates are extended."""

RECENT = 10


def travel(records: Records) -> FloatArray:
    """Return ‖ΔW‖/‖W‖ of each layer over 2,000 steps in one direction, as large as the last steps'.

    It counts for every optimiser alike: Adam divides by the gradient's size, so that a small gradient has
    vanished for it only near its epsilon of 1e-8. What a penalty adds to the gradient is left out: the data's
    share is at most ‖X‖‖δ‖. NaN where a layer's weights are 0.
    """
    ratios = _recent(records, "update_ratio")
    if records.experiment.training.regularization.l1 or records.experiment.training.regularization.l2:
        ratios = ratios * _share_of_data(records)
    return np.asarray(STEPS * np.array([_median(column) for column in ratios.T]))


def _share_of_data(records: Records) -> FloatArray:
    inputs, signals = _recent(records, "input_norm"), _recent(records, "signal_grad_norm")
    gradients = _recent(records, "weight_grad_norm")
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(gradients > 0, np.minimum(1, inputs * signals / gradients), 0))


def _recent(records: Records, metric: str) -> FloatArray:
    return records.series(metric)[1][-RECENT:]


def _median(values: FloatArray) -> float:
    known = values[~np.isnan(values)]
    return float(np.median(known)) if len(known) else float("nan")
