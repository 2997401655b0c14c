"""SpreadSample: how a signal's entries are spread, as a few equally likely values.

Where a skip joins before an activation, what the activation sees is no Gaussian, and a unit that is
saturated or dead in one layer is so in the next: φ′ there and the gradient that comes back are no
strangers.
"""

from dataclasses import dataclass
from functools import cache
from statistics import NormalDist

import numpy as np

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.theory.activation_function import ActivationFunction
from gradgui.engine.theory.moments import Moments, moments_of

VALUES = 32


@dataclass(frozen=True, eq=False)
class SpreadSample:
    """Values (VALUES,), each as likely as the others."""

    values: FloatArray

    @classmethod
    def gaussian(cls, variance: float) -> "SpreadSample":
        """Return a Gaussian of mean 0."""
        return cls(np.sqrt(variance) * _normal_values())

    def scaled(self, factor: float) -> "SpreadSample":
        """Return the values times a number."""
        return SpreadSample(factor * self.values)

    def normalized(self, mean: float, deviation: float) -> "SpreadSample":
        """Return the values less a mean, over a deviation."""
        return SpreadSample((self.values - mean) / deviation)

    def plus(self, other: "SpreadSample") -> tuple["SpreadSample", IntArray]:
        """Return the sum with a signal that knows nothing of this one, and where each pair of values goes."""
        return _gathered(self.values[:, None] + other.values)


@dataclass(frozen=True, eq=False)
class Mixing:
    """How a layer's output values come about, for going back through them one unit at a time.

    slope_square: φ′² (own values, path's values), or (values, 1) where φ does not see the path. places: of
    the output value that a pair becomes, (own, path); None where there is no path.
    """

    slope_square: FloatArray
    places: IntArray | None = None

    def kept(self, profile: FloatArray) -> float:
        """Return E[φ′² h] of squared gradients h (VALUES,) at the output values."""
        return float((self.slope_square * self._spread_out(profile)).mean())

    def at_path(self, profile: FloatArray, through_activation: bool) -> FloatArray:
        """Return what of h comes back to the path's values (VALUES,)."""
        spread_out = self._spread_out(profile)
        return np.asarray((self.slope_square * spread_out if through_activation else spread_out).mean(0))

    def _spread_out(self, profile: FloatArray) -> FloatArray:
        return profile[:, None] if self.places is None else profile[self.places]


@dataclass(frozen=True, eq=False)
class Activated:
    """φ(v), v = u + path: its moments, values, how they come about, E[u φ′ φ] and E[path φ′ φ]."""

    moments: Moments
    output: SpreadSample
    mixing: Mixing
    own: float
    along_path: float


def activated(phi: ActivationFunction, variance: float, path: SpreadSample | None) -> Activated:
    """Return what φ makes of a Gaussian u of that variance, plus a path where one joins before φ."""
    u = np.sqrt(variance) * _normal_values()[:, None]
    joined = path.values if path is not None else np.zeros(1)
    v = u + joined
    value, slope = phi.value(v), phi.derivative(v)
    found = moments_of(v, value, slope, np.full(v.shape, 1 / v.size))
    along = float((joined * slope * value).mean())
    bent = slope * slope
    if path is None:
        return Activated(found, SpreadSample(value[:, 0]), Mixing(bent), found.times_slope_value, 0.0)
    output, places = _gathered(value)
    return Activated(found, output, Mixing(bent, places), found.times_slope_value - along, along)


@cache
def _normal_values() -> FloatArray:
    normal = NormalDist()
    values = np.array([normal.inv_cdf((place + 0.5) / VALUES) for place in range(VALUES)])
    return np.asarray(values / values.std())


def _gathered(values: FloatArray) -> tuple[SpreadSample, IntArray]:
    """Return VALUES values for (VALUES, VALUES), means of as many in a row; and which is in which."""
    order = np.argsort(values, axis=None)
    places = np.empty(values.size, np.int64)
    places[order] = np.arange(values.size) // VALUES
    return SpreadSample(values.reshape(-1)[order].reshape(VALUES, -1).mean(1)), places.reshape(values.shape)
