"""Phase diagram: χ over weight and bias variance, and the edge of chaos χ = 1."""

from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.theory.mean_field import mean_square, mean_square_derivative

SMALLEST_Q, LARGEST_Q, KNOTS = 1e-8, 1e8, 641
ITERATIONS = 400


@dataclass(frozen=True, eq=False)
class PhaseDiagram:
    """χ of the squared norm at the fixed point, shape (biases, weights); NaN where q grows without end."""

    weight_variances: FloatArray
    bias_variances: FloatArray
    chi: FloatArray


def phase_diagram(
    activation: ActivationSpec, weight_variances: FloatArray, bias_variances: FloatArray
) -> PhaseDiagram:
    """Return χ on a grid of σ_w² and σ_b².

    E[φ²] and E[φ′²] are computed once on a logarithmic grid of q and interpolated; all cells are iterated
    together.
    """
    log_q = np.linspace(np.log(SMALLEST_Q), np.log(LARGEST_Q), KNOTS)
    squares = np.array([mean_square(activation, float(q)) for q in np.exp(log_q)])
    slopes = np.array([mean_square_derivative(activation, float(q)) for q in np.exp(log_q)])
    weights, biases = np.meshgrid(weight_variances, bias_variances)
    q = np.ones_like(weights)
    for _ in range(ITERATIONS):
        kept = np.interp(np.log(np.clip(q, SMALLEST_Q, LARGEST_Q)), log_q, squares)
        q = np.clip(weights * kept + biases, SMALLEST_Q, LARGEST_Q)
    chi = weights * np.interp(np.log(q), log_q, slopes)
    return PhaseDiagram(weight_variances, bias_variances, np.where(q < LARGEST_Q, chi, np.nan))
