"""Phase diagram: χ over weight and bias variance, and the edge of chaos χ = 1 (Schoenholz et al. 2017)."""

import math
from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.theory.mean_field_table import MeanFieldTable, mean_field_table
from gradgui.engine.theory.stopping import GoOn, stop_if_unwanted

LEAST_WEIGHTS, LEAST_BIASES = 4.0, 0.25
"""Upper ends of the axes at least."""

AIR = 1.25
BEYOND_EDGE = 1.5
"""How much further than the present network, and than the edge of chaos without biases, the axes reach."""

PART_OF_BEND = 0.8
EDGE_PLACES = 40

_SOUGHT = np.geomspace(1e-2, 1e6, 161)
"""The σ_w² between which the edge is looked for."""

_HALVINGS = 16


@dataclass(frozen=True)
class PhaseRange:
    """The part of the axes that is shown: σ_w² from left to right, σ_b² from low to high."""

    left: float
    right: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class PhaseDiagram:
    """χ of the squared norm and q*, shape (biases, weights); q is infinite where it grows without end.

    edge: the σ_w² with χ = 1 at each σ_b² of ``edge_biases``, NaN where there is none. reach: those with
    ξ = ±depth, between which a network of ``depth`` layers keeps its squared gradient to a factor e.
    """

    weight_variances: FloatArray
    bias_variances: FloatArray
    chi: FloatArray
    q: FloatArray
    edge: FloatArray
    edge_biases: FloatArray
    depth: int = 0
    reach: tuple[FloatArray, ...] = ()


def phase_diagram(
    activation: ActivationSpec,
    weight_variances: FloatArray,
    bias_variances: FloatArray,
    depth: int = 0,
    go_on: GoOn = lambda: True,
) -> PhaseDiagram:
    """Return χ on a grid of σ_w² and σ_b²; raises StoppedError where ``go_on`` says so.

    depth: layers of the network whose reach is wanted; 0: none.
    """
    table = mean_field_table(activation, go_on)
    q = np.empty((len(bias_variances), len(weight_variances)))
    for row, bias_variance in enumerate(bias_variances.tolist()):
        stop_if_unwanted(go_on)
        q[row] = table.fixed_points(weight_variances, bias_variance)
    chi = table.chi(weight_variances[None, :], q)
    low, high = bias_variances[0], bias_variances[-1]
    edge_biases = low + (high - low) * np.linspace(0.0, 1.0, EDGE_PLACES) ** 2
    edge = edge_of_chaos(table, edge_biases, go_on)
    levels = [math.exp(sign / depth) for sign in (-1, 1)] if depth else []
    reach = tuple(edge_of_chaos(table, edge_biases, go_on, level) for level in levels)
    return PhaseDiagram(weight_variances, bias_variances, chi, q, edge, edge_biases, depth, reach)


def edge_of_chaos(
    table: MeanFieldTable, bias_variances: FloatArray, go_on: GoOn = lambda: True, level: float = 1.0
) -> FloatArray:
    """Return for each σ_b² the smallest σ_w² at which χ rises above a level, NaN where there is none."""
    low = np.full(len(bias_variances), np.nan)
    for place, bias_variance in enumerate(bias_variances.tolist()):
        stop_if_unwanted(go_on)
        is_above = table.chi(_SOUGHT, table.fixed_points(_SOUGHT, bias_variance)) >= level
        crossings = np.flatnonzero(~is_above[:-1] & is_above[1:])
        if len(crossings):
            low[place] = _SOUGHT[crossings[0]]
    return _halved(table, low, low * (_SOUGHT[1] / _SOUGHT[0]), bias_variances, level)


def _halved(
    table: MeanFieldTable, low: FloatArray, high: FloatArray, bias_variances: FloatArray, level: float
) -> FloatArray:
    """Return where between σ_w² low and high χ passes a level, by bisection; NaN stays."""
    for _ in range(_HALVINGS):
        middle = np.sqrt(low * high)
        is_above = table.chi(middle, table.fixed_points(middle, bias_variances)) >= level
        low, high = np.where(is_above, low, middle), np.where(is_above, middle, high)
    return np.asarray(np.sqrt(low * high))


def usual_range(
    activation: ActivationSpec, weight_variance: float, bias_variance: float, go_on: GoOn = lambda: True
) -> PhaseRange:
    """Return axes from 0 on that show both a network and the edge of chaos with a part of its bend."""
    table = mean_field_table(activation, go_on)
    without_biases = edge_of_chaos(table, np.zeros(1), go_on)[0]
    right = max(LEAST_WEIGHTS, AIR * weight_variance, BEYOND_EDGE * np.nan_to_num(without_biases))
    biases = np.geomspace(1e-2, right, 24)
    ways = np.minimum(edge_of_chaos(table, biases, go_on), right / AIR) - without_biases
    inside = biases[ways <= PART_OF_BEND * np.nanmax(ways, initial=0.0)]
    bend = float(inside.max()) if len(inside) and np.nanmax(ways) > 0.05 * without_biases else 0.0
    return PhaseRange(0.0, float(right), 0.0, max(LEAST_BIASES, AIR * bias_variance, bend))
