"""What is drawn of φ: the places of its curves, which of them are flat, and the range that shows it all."""

from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.metrics.saturated_fraction import SATURATED
from gradgui.engine.observations.histograms import Histogram
from gradgui.engine.observations.lens import Passing
from gradgui.engine.specs.activation import ActivationSpec, PReLU
from gradgui.engine.theory.activation_function import activation_function, largest_slope

LEAST_REACH = 4.0
"""Of the axis to both sides of zero: where the bend of every φ can be seen."""

FARTHER = 3.0
"""How many times as far as V a Z may lie that is still drawn whole."""

ROUND = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
MOST_SLACK = 2.0
"""How many times too wide the axis may be before it shrinks."""

TALLEST, LOWEST = 1.0, -1.0
"""Of φ so much is drawn beyond φ′; a line that goes on leaves the picture."""


@dataclass(frozen=True, eq=False)
class SlopePicture:
    """Curves over v (n,): φ, φ′, where |φ′| is below 5 % of its largest; low, high: the upright axis."""

    v: FloatArray
    value: FloatArray
    derivative: FloatArray
    flat: "np.typing.NDArray[np.bool_]"
    largest: float
    low: float
    high: float


def present_spec(spec: ActivationSpec, slope: float | None) -> ActivationSpec:
    """Return an activation with its slope as learned."""
    return spec.model_copy(update={"slope": slope}) if isinstance(spec, PReLU) and slope is not None else spec


def picture_of(spec: ActivationSpec, reach: float, points: int) -> SlopePicture:
    """Return the curves of φ and φ′ between −reach and reach."""
    function = activation_function(spec)
    v = np.linspace(-reach, reach, max(2, points))
    value, derivative = function.value(v), function.derivative(v)
    largest = largest_slope(function)
    top = max(float(derivative.max()), min(float(value.max()), TALLEST))
    bottom = min(0.0, float(derivative.min()), max(float(value.min()), LOWEST))
    air = 0.06 * (top - bottom)
    flat = np.abs(derivative) < SATURATED * largest
    return SlopePicture(v, value, derivative, flat, largest, bottom - (air if bottom < 0 else 0.0), top + air)


def extent(histogram: Histogram) -> float:
    """Return how far from zero the outermost entries lie; 0 where none is counted."""
    filled = np.flatnonzero(histogram.counts)
    if not len(filled):
        return 0.0
    return float(max(abs(histogram.edges[filled[0]]), abs(histogram.edges[filled[-1] + 1])))


def reach_of(passing: Passing | None, known: float = 0.0) -> float:
    """Return how far the axis goes to both sides; ``known``: until now, kept while it is about right."""
    wanted = LEAST_REACH
    if passing is not None:
        received, before = extent(passing.received), extent(passing.preactivation)
        wanted = max(wanted, received, before if before <= FARTHER * max(received, LEAST_REACH) else 0.0)
    if wanted <= known <= MOST_SLACK * wanted:
        return known
    unit = 10.0 ** np.floor(np.log10(wanted))
    return float(next(unit * factor for factor in ROUND if unit * factor >= wanted * (1 - 1e-9)))
