"""The gradient against depth that theory expects at the start, layer by layer, before a step is made.

Each layer uses its own width, variance, activation and normalisation, and its own q, not a fixed point.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.experiment import Experiment
from gradgui.engine.specs.activation import Identity
from gradgui.engine.specs.layer import DenseSpec
from gradgui.engine.start_variance import bias_variance, weight_variance
from gradgui.engine.theory.mean_field import (
    derivative_spread,
    mean_square,
    mean_square_derivative,
    variance,
)

DEVIATIONS = 2.0
"""Half the width of the band, in standard deviations of one net's logarithm."""


@dataclass(frozen=True, eq=False)
class Prediction:
    """What theory expects of ‖δ_l‖ / ‖δ_L‖, a ratio of norms, for the layers 1 … L.

    gains: of the layers 1 … L−1, also of norms. low, high: the band of finite width for one sample, an outer
    bound for a batch. reason: why there is no prediction; then the arrays are empty.
    """

    gains: FloatArray
    signal: FloatArray
    low: FloatArray
    high: FloatArray
    reason: str = ""

    @property
    def applies(self) -> bool:
        """Whether there is a prediction."""
        return not self.reason


@dataclass(frozen=True)
class _Flow:
    """What a layer hands on: mean square of its output, and the part of it that varies over the batch."""

    mean_square: float
    variance: float


def predict(
    experiment: Experiment, features: int, outputs: int, first_mean_square: float | None = None
) -> Prediction:
    """Predict an experiment's gradients at step 0.

    first_mean_square: q₁ as measured; without it that of inputs of mean square 1.
    Hanin & Nica 2020 for the band: the log of one sample's squared norm has variance Σ (3κ − 1)/n and mean
    minus half of it, κ = E[φ′⁴] / E[φ′²]².
    """
    hidden = [layer.spec for layer in experiment.hidden_layers()]
    widths = [features, *(spec.units for spec in hidden), outputs]
    reason = _reason(experiment, hidden)
    if reason:
        empty = np.empty(0)
        return Prediction(empty, empty, empty, empty, reason)
    gains, spreads = _gains(experiment, hidden, widths, first_mean_square)
    logs = np.append(np.cumsum(np.log(gains)[::-1])[::-1], 0.0)
    beta = np.append(np.cumsum(spreads[::-1])[::-1], 0.0)
    middle, half = logs - beta / 4, DEVIATIONS * np.sqrt(beta) / 2
    return Prediction(gains, np.exp(logs), np.exp(middle - half), np.exp(np.maximum(middle + half, logs)))


def _reason(experiment: Experiment, hidden: Sequence[DenseSpec]) -> str:
    if any(spec.skip is not None for spec in hidden):
        return "skip connections: what a branch adds depends on how it ends"
    rules = [experiment.network.initialization_of(spec) for spec in (*hidden, None)]
    if any(rule.kind == "constant" for rule in rules):
        return "constant weights: theory is of random ones"
    return ""


def _gains(
    experiment: Experiment, hidden: Sequence[DenseSpec], widths: Sequence[int], first: float | None
) -> tuple[FloatArray, FloatArray]:
    """Return the gain of each hidden layer, and what its width adds to the variance of the logarithm."""
    gains, spreads = np.empty(len(hidden)), np.empty(len(hidden))
    flow = _Flow(1.0, 1.0)
    rules = [experiment.network.initialization_of(spec) for spec in (*hidden, None)]
    for index, spec in enumerate(hidden):
        fan_in, units, after = widths[index], widths[index + 1], widths[index + 2]
        into = fan_in * weight_variance(rules[index], fan_in, units)
        biases = bias_variance(rules[index], fan_in) if spec.has_bias else 0.0
        q = into * flow.mean_square + biases
        if index == 0 and first is not None:
            q = first
        q_phi, before = _normalized_before(spec, q, into * flow.variance)
        keeps = mean_square_derivative(spec.activation, q_phi)
        flow, behind = _output(spec, q_phi)
        back = units * weight_variance(rules[index + 1], units, after)
        gains[index] = math.sqrt(back * keeps) * before * behind
        spreads[index] = (3 * derivative_spread(spec.activation, q_phi) - 1) / units
    return gains, spreads


def _normalized_before(spec: DenseSpec, q: float, batch_variance: float) -> tuple[float, float]:
    """Return the mean square that φ sees, and the factor of a gradient through the normalisation."""
    norm = spec.normalization
    if norm.kind == "none" or norm.place != "before":
        return q, 1.0
    spread = batch_variance if norm.kind == "batch" else q
    return norm.scale_init**2, abs(norm.scale_init) / math.sqrt(spread) if spread > 0 else math.nan


def _output(spec: DenseSpec, q: float) -> tuple[_Flow, float]:
    """Return what the layer hands on, and the factor of a gradient through a normalisation after φ."""
    square, spread = mean_square(spec.activation, q), variance(spec.activation, q)
    norm = spec.normalization
    if norm.kind == "none" or norm.place != "after":
        linear = isinstance(spec.activation, Identity)
        return _Flow(square, square if linear else spread), 1.0
    size = square if norm.kind == "rms" else spread
    scale = norm.scale_init**2
    return _Flow(scale, scale), abs(norm.scale_init) / math.sqrt(size) if size > 0 else math.nan
