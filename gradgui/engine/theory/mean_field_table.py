"""Mean-field theory of one activation from a table over q: quick enough for a whole diagram at once."""

from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.theory.mean_field import mean_square, mean_square_derivative
from gradgui.engine.theory.stopping import GoOn, stop_if_unwanted

SMALLEST_Q, LARGEST_Q, KNOTS = 1e-8, 1e8, 401
"""The knots lie evenly in log q; the middle one is q = 1, where every iteration starts."""

MOST_KEPT = 64


@dataclass(frozen=True, eq=False)
class MeanFieldTable:
    """E[φ(√q z)²] and E[φ′(√q z)²] as logarithms at the knots ``log_q``, each (KNOTS,)."""

    log_q: FloatArray
    log_squares: FloatArray
    log_slopes: FloatArray

    def fixed_points(self, weight_variances: FloatArray, bias_variances: FloatArray | float) -> FloatArray:
        """Return q* for each σ_w² (n,) and σ_b² (n,) or one for all; 0 or inf where q has no end.

        q → σ_w² E[φ(√q z)²] + σ_b² rises with q, so iterates from q = 1 go one way, to the next root.
        """
        q, squares = np.exp(self.log_q), np.exp(self.log_squares)
        biases = np.broadcast_to(bias_variances, weight_variances.shape)
        above = weight_variances[:, None] * squares + biases[:, None] >= q
        middle = len(q) // 2
        rises = above[:, middle]
        ends_up, ends_down = ~above[:, middle:], above[:, middle::-1]
        up, down = middle + ends_up.argmax(1) - 1, middle - ends_down.argmax(1)
        below = np.clip(np.where(rises, up, down), 0, len(q) - 2)
        found = self._roots(weight_variances, biases, below)
        found[rises & ~ends_up.any(1)] = np.inf
        found[~rises & ~ends_down.any(1)] = 0.0
        return found

    def _roots(self, weight_variances: FloatArray, biases: FloatArray, below: IntArray) -> FloatArray:
        """Return where log f(q) crosses log q between the knots ``below`` and the next."""
        ends = []
        for knot in (below, below + 1):
            image = weight_variances * np.exp(self.log_squares[knot]) + biases
            ends.append(np.log(np.maximum(image, 1e-300)) - self.log_q[knot])
        first, second = ends
        drop = first - second
        share = np.clip(first / np.where(drop == 0, 1.0, drop), 0.0, 1.0)
        return np.asarray(np.exp(self.log_q[below] + share * (self.log_q[1] - self.log_q[0])))

    def chi(self, weight_variances: FloatArray, q: FloatArray) -> FloatArray:
        """Return χ = σ_w² E[φ′(√q z)²]; where q is infinite the limit that it tends to."""
        log_q = np.log(np.clip(q, SMALLEST_Q, LARGEST_Q))
        return np.asarray(weight_variances * np.exp(np.interp(log_q, self.log_q, self.log_slopes)))

    def at(self, weight_variance: float, bias_variance: float) -> tuple[float, float]:
        """Return q* and χ of one network."""
        weights = np.array([weight_variance])
        q = self.fixed_points(weights, bias_variance)
        return float(q[0]), float(self.chi(weights, q)[0])


_KEPT: dict[ActivationSpec, MeanFieldTable] = {}


def kept_table(activation: ActivationSpec) -> MeanFieldTable | None:
    """Return the table of an activation with its slope or alpha if it has been computed, at no cost."""
    return _KEPT.get(activation)


def mean_field_table(activation: ActivationSpec, go_on: GoOn = lambda: True) -> MeanFieldTable:
    """Return the table of an activation, computed once (about a tenth of a second); raises StoppedError."""
    if activation not in _KEPT:
        table = _computed(activation, go_on)
        while len(_KEPT) >= MOST_KEPT:
            _KEPT.pop(next(iter(_KEPT)), None)
        _KEPT[activation] = table
    return _KEPT[activation]


def _computed(activation: ActivationSpec, go_on: GoOn) -> MeanFieldTable:
    log_q = np.linspace(np.log(SMALLEST_Q), np.log(LARGEST_Q), KNOTS)
    squares, slopes = np.empty(KNOTS), np.empty(KNOTS)
    for knot, q in enumerate(np.exp(log_q).tolist()):
        stop_if_unwanted(go_on)
        squares[knot], slopes[knot] = mean_square(activation, q), mean_square_derivative(activation, q)
    tiny = 1e-300
    return MeanFieldTable(log_q, np.log(np.maximum(squares, tiny)), np.log(np.maximum(slopes, tiny)))
