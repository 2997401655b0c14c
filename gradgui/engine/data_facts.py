"""What the rules have to know of a run's data: its sizes, and how far the simplest nets get on it."""

import math
from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray, Split


@dataclass(frozen=True)
class DataFacts:
    """features, outputs: widths at either end. constant_loss: of the best output that is the same for all.

    along_line: the share of the targets' variance that the inputs explain along their best direction, which
    is what a net of one unit a layer sees; NaN where it is not known.
    """

    features: int
    outputs: int
    constant_loss: float
    along_line: float = math.nan


def data_facts(split: Split, loss: str) -> DataFacts:
    """Return the facts of a run's training part."""
    features, outputs = split.train_inputs.shape[1], max(1, len(split.classes))
    if not split.classes:
        line = along_line(split.train_inputs, np.asarray(split.train_targets, np.float64)[:, None])
        return DataFacts(features, outputs, float(np.var(split.train_targets)), line)
    targets = split.train_targets.astype(np.int64)
    shares = np.bincount(targets, minlength=outputs) / len(targets)
    known = shares[shares > 0]
    entropy, spread = -float((known * np.log(known)).sum()), float((shares * (1 - shares)).mean())
    line = along_line(split.train_inputs, np.eye(outputs)[targets])
    return DataFacts(features, outputs, entropy if loss == "cross_entropy" else spread, line)


def along_line(inputs: FloatArray, targets: FloatArray) -> float:
    """Return the share of the targets' variance that least squares explain along one direction of the inputs.

    inputs (samples, features); targets (samples, outputs). Reduced-rank regression: the first singular value
    of the fitted targets (Izenman 1975).
    """
    centred, wanted = inputs - inputs.mean(0), targets - targets.mean(0)
    whole = float((wanted**2).sum())
    if not len(centred) or whole == 0:
        return math.nan
    fitted = centred @ np.linalg.lstsq(centred, wanted, rcond=None)[0]
    return float(np.linalg.svd(fitted, compute_uv=False)[0] ** 2) / whole
