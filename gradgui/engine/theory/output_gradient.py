"""The gradient at the output layer at the start: how much lies along the output or is common to samples."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from gradgui.engine.dataset import FloatArray, Loss

DRAWS = 20_000
"""Random numbers for the average over outputs; always the same."""


@dataclass(frozen=True)
class OutputGradient:
    """δ = ∂L/∂Z of a sample. along: E[(Z · δ)²] / (E‖Z‖² E‖δ‖²). common: E[δ · δ′] / E‖δ‖² of two."""

    along: float
    common: float


@lru_cache(maxsize=256)
def output_gradient(loss: Loss, outputs: int, q: float, shared: float) -> OutputGradient:
    """Return what is known of δ for outputs Z of variance q, of which two samples share the part ``shared``.

    Targets know nothing of Z: a random class, or a number of variance 1.
    """
    if loss == "mse":
        along = ((outputs + 2) * q + 1) / (outputs * (q + 1))
        return OutputGradient(along, shared * q / (q + 1))
    draws = np.random.default_rng(0)
    both, own, other = draws.standard_normal((3, max(1, DRAWS // outputs), outputs)) * math.sqrt(q)
    z = [math.sqrt(shared) * both + math.sqrt(1 - shared) * each for each in (own, other)]
    errors = [_softmax(each) for each in z]
    size = outputs * q * float(np.square(_less_target(errors[0], 0)).sum(1).mean())
    along = float(np.square((z[0] * _less_target(errors[0], 0)).sum(1)).mean()) / size
    same, apart = (
        float((_less_target(errors[0], 0) * _less_target(errors[1], target)).sum(1).mean())
        for target in (0, outputs - 1)
    )
    common = (same + (outputs - 1) * apart) / outputs / size * outputs * q
    return OutputGradient(along, max(0.0, common))


def _softmax(z: FloatArray) -> FloatArray:
    raised = np.exp(z - z.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True))


def _less_target(shares: FloatArray, target: int) -> FloatArray:
    error = shares.copy()
    error[:, target] -= 1
    return error
