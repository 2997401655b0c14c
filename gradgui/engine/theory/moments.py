"""Moments: what an activation does to Gaussian pre-activations, all of it from one quadrature."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.specs.activation import ActivationSpec, Identity, LeakyReLU, PReLU, ReLU
from gradgui.engine.theory.activation_function import activation_function
from gradgui.engine.theory.gaussian import nodes


@dataclass(frozen=True)
class Moments:
    """Expectations over v of variance q: of φ, φ², φ′, φ′², φ′⁴, v φ′, v φ′ φ, φ′² φ and φ′² φ²."""

    mean: float
    square: float
    slope: float
    slope_square: float
    slope_fourth: float
    times_slope: float
    times_slope_value: float
    slope_square_value: float
    slope_square_square: float

    @property
    def variance(self) -> float:
        """Var[φ]."""
        return self.square - self.mean**2

    @property
    def slope_spread(self) -> float:
        """E[φ′⁴] / E[φ′²]²: 1 for a linear layer, 2 for ReLU; NaN where φ′ is 0."""
        return self.slope_fourth / self.slope_square**2 if self.slope_square else math.nan


@lru_cache(maxsize=65_536)
def moments(activation: ActivationSpec, q: float) -> Moments:
    """Return the moments of v ~ N(0, q)."""
    slope = slope_below_zero(activation)
    if slope is not None and q > 0:
        return _of_two_slopes(slope, q)
    phi = activation_function(activation)
    z, weights = nodes(math.sqrt(q), phi.kinks)
    v = math.sqrt(q) * z
    return moments_of(v, phi.value(v), phi.derivative(v), weights)


def moments_of(v: FloatArray, value: FloatArray, slope: FloatArray, weights: FloatArray) -> Moments:
    """Return the moments of v, φ(v) and φ′(v) with these probabilities, all of one shape."""
    bent, leaning = slope * slope, v * slope
    rows = (value, value * value, slope, bent, bent * bent, leaning, leaning * value, bent * value)
    table = np.stack([row.reshape(-1) for row in (*rows, bent * value * value)])
    return Moments(*(table @ weights.reshape(-1)).tolist())


def slope_below_zero(activation: ActivationSpec) -> float | None:
    """Return a for φ(v) = v above 0 and a v below, None for other activations."""
    if isinstance(activation, Identity):
        return 1.0
    if isinstance(activation, ReLU):
        return 0.0
    return activation.slope if isinstance(activation, LeakyReLU | PReLU) else None


def _of_two_slopes(a: float, q: float) -> Moments:
    """Return the moments in closed form: half of a Gaussian on each side."""
    half_mean, half = math.sqrt(q / (2 * math.pi)), q / 2
    mean, square = (1 - a) * half_mean, (1 + a**2) * half
    fourth = (1 + a**4) / 2
    return Moments(
        mean,
        square,
        (1 + a) / 2,
        (1 + a**2) / 2,
        fourth,
        mean,
        square,
        (1 - a**3) * half_mean,
        (1 + a**4) * half,
    )
