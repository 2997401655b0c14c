"""Mean-field theory (Poole et al. 2016; Schoenholz et al. 2017): q, q*, χ and the depth scale.

Weights N(0, σ_w²/n), biases N(0, σ_b²). q is the mean square of a pre-activation; χ is the factor of the
SQUARED gradient norm from one layer to the one before it.
"""

import math

from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.theory.moments import moments

MOST_ITERATIONS = 3000
SETTLED = 1e-13
EXPLODED = 1e12


def mean_square(activation: ActivationSpec, q: float) -> float:
    """Return E[φ(√q z)²]."""
    return moments(activation, q).square


def mean_square_derivative(activation: ActivationSpec, q: float) -> float:
    """Return E[φ′(√q z)²]."""
    return moments(activation, q).slope_square


def next_q(activation: ActivationSpec, q: float, weight_variance: float, bias_variance: float) -> float:
    """Return the next layer's mean square: σ_w² E[φ(√q z)²] + σ_b²."""
    return weight_variance * mean_square(activation, q) + bias_variance


def fixed_point(activation: ActivationSpec, weight_variance: float, bias_variance: float) -> float:
    """Return q*, to which q tends layer after layer; 0 or inf where it shrinks or grows for ever.

    Plain iteration from q = 1, with Steffensen's leap where that goes the same way and comes nearer: a leap
    the other way would end at a fixed point from which every iterate leads away.
    """
    q = 1.0
    for _ in range(MOST_ITERATIONS):
        first = next_q(activation, q, weight_variance, bias_variance)
        if first > EXPLODED:
            return math.inf
        if abs(first - q) <= SETTLED * max(1.0, first):
            return first
        second = next_q(activation, first, weight_variance, bias_variance)
        leap = _steffensen(q, first, second)
        nearer = (leap - q) * (first - q) > 0 and (
            _miss(activation, leap, weight_variance, bias_variance) < abs(second - first)
        )
        q = leap if nearer else second
    return q


def _steffensen(q: float, first: float, second: float) -> float:
    """Return where three iterates in a row lead to; the last of them where they lead nowhere."""
    bend = second - 2 * first + q
    leap = q - (first - q) ** 2 / bend if bend else second
    return leap if 0 < leap < EXPLODED else second


def _miss(activation: ActivationSpec, q: float, weight_variance: float, bias_variance: float) -> float:
    return abs(next_q(activation, q, weight_variance, bias_variance) - q)


def chi(activation: ActivationSpec, weight_variance: float, q: float) -> float:
    """Return χ = σ_w² E[φ′(√q z)²]: below 1 the gradient vanishes, above 1 it explodes."""
    return weight_variance * mean_square_derivative(activation, q)


def depth_scale(chi_value: float) -> float:
    """Return ξ = −1 / ln χ, the layers over which the squared gradient falls by e; inf at χ = 1.

    Negative where the gradient grows.
    """
    if chi_value <= 0:
        return 0.0
    return math.inf if chi_value == 1 else -1 / math.log(chi_value)


def critical_weight_variance(activation: ActivationSpec, bias_variance: float) -> float:
    """Return the σ_w² with χ = 1 at its fixed point, by bisection; NaN if there is none below 1000."""
    low, high = 1e-3, 1e3
    if not _chi_at(activation, low, bias_variance) < 1 < _chi_at(activation, high, bias_variance):
        return math.nan
    for _ in range(60):
        middle = math.sqrt(low * high)
        low, high = (middle, high) if _chi_at(activation, middle, bias_variance) < 1 else (low, middle)
    return math.sqrt(low * high)


def _chi_at(activation: ActivationSpec, weight_variance: float, bias_variance: float) -> float:
    q = fixed_point(activation, weight_variance, bias_variance)
    return chi(activation, weight_variance, q if math.isfinite(q) else EXPLODED)
