"""The factor of BatchNorm at the start, for batches of any size (Yang et al. 2019).

Once a batch's samples have become all alike to the network, a unit's normalised pre-activations are spread
evenly over a sphere in B − 1 dimensions. B: samples of a batch; all factors are of the SQUARED gradient
norm.
"""

import math

from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.theory.moments import moments, slope_below_zero

FEWEST = 4
"""Samples from which on the mean of 1/variance over units is finite."""

LEAST_BENT = 0.1
"""Share of Var[φ] that no straight line explains; below, a batch takes tens of layers to settle."""


def batch_factor(activation: ActivationSpec, batch: int) -> float:
    """Return the factor of a layer with BatchNorm before φ; inf for batches of three and less.

    Exact for piecewise linear φ; for others E[φ′²] / Var[φ] of a large batch, with the linear net's (B −
    2)/(B − 3).
    """
    if batch < FEWEST:
        return math.inf
    slope = slope_below_zero(activation)
    if slope is None:
        return large_batch_factor(activation) * (batch - 2) / (batch - 3)
    kept, spread = _kept(slope, batch), _spread(slope, batch)
    return batch / ((batch - 3) * spread) * kept / (batch - 1)


def large_batch_factor(activation: ActivationSpec) -> float:
    """Return E[φ′(z)²] / Var[φ(z)], z ~ N(0, 1): never below 1."""
    found = moments(activation, 1.0)
    return found.slope_square / found.variance


def settles_slowly(activation: ActivationSpec) -> bool:
    """Tell whether φ is so nearly linear that samples stay as alike or unlike as the data has them.

    1 − E[φ′]² / Var[φ] at z ~ N(0, 1): 0.27 for ReLU, 0.07 for tanh, 0.016 for the sigmoid.
    """
    found = moments(activation, 1.0)
    return not found.variance > 0 or 1 - found.slope**2 / found.variance < LEAST_BENT


def _products(slope: float, batch: int) -> tuple[float, float]:
    """Return E[φ′ φ′] and E[φ φ] of two samples of a batch, whose correlation is −1/(B − 1)."""
    c = -1 / (batch - 1)
    same = 0.25 + math.asin(c) / (2 * math.pi)
    apart = 0.5 - same
    slopes = (1 + slope**2) * same + 2 * slope * apart
    near = (math.sqrt(1 - c * c) + c * (math.pi / 2 + math.asin(c))) / (2 * math.pi)
    far = (c - 2 * near) / 2
    return slopes, (1 + slope**2) * near + 2 * slope * far


def _spread(slope: float, batch: int) -> float:
    """Return what of φ's square is not shared by the batch: Var of a sample against another one."""
    return (1 + slope**2) / 2 - _products(slope, batch)[1]


def _kept(slope: float, batch: int) -> float:
    """Return E of the trace of P G D G D G P: D = diag φ′, G and P take the mean and the direction x away."""
    square = (1 + slope**2) / 2
    slopes, values = _products(slope, batch)
    pairs = batch * (batch - 1)
    through = batch * square * (1 - 2 / batch) + (batch * square + pairs * slopes) / batch**2
    along = (batch * square - (batch * square + pairs * values) / batch) / batch
    return through - along
