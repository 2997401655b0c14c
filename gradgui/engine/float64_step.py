"""A step in the run's precision beside the same step in float64, and what the difference says."""

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

from gradgui.engine.dataset import FloatArray

Verdict: TypeAlias = Literal[
    "same", "differs", "underflow", "partial", "lost", "zero", "overflow", "nonfinite"
]
"""same: to rounding. underflow: too small for the run's precision. partial: some entries are. lost: zero, but
not for being small. zero: in both. overflow: finite in float64 alone. nonfinite: in both."""

QUANTITIES = ("signal_grad_norm", "output_grad_norm", "weight_grad_norm")
TOLERANCE = 1e-2
"""Relative difference that still is the same number; float32 rounding adds up over many layers."""

NEAR_UNDERFLOW = 1e-30
"""float32 norms below this may have entries that were flushed to zero."""

BY_WEIGHT: tuple[Verdict, ...] = (
    "nonfinite",
    "overflow",
    "underflow",
    "partial",
    "lost",
    "zero",
    "differs",
    "same",
)
"""What says more about a layer stands first."""


@dataclass(frozen=True)
class Comparison:
    """One layer's norm in the run's precision and in float64."""

    layer: int
    quantity: str
    single: float
    double: float

    @property
    def verdict(self) -> Verdict:
        """What the two numbers say together."""
        single, double = self.single, self.double
        if not math.isfinite(double):
            return "nonfinite"
        if not math.isfinite(single):
            return "overflow"
        if single == double == 0:
            return "zero"
        if single == 0:
            return "underflow" if double < NEAR_UNDERFLOW else "lost"
        if abs(single - double) <= TOLERANCE * abs(double):
            return "same"
        return "partial" if single < NEAR_UNDERFLOW else "differs"


@dataclass(frozen=True, eq=False)
class Float64Step:
    """The batch of ``step`` with the parameters after that step, forward and backward in both precisions.

    Where the step was the first with a NaN or an infinity: with the parameters before its update
    (``before_update``). precision: the run's.
    """

    step: int
    precision: str
    before_update: bool
    depth: int
    comparisons: tuple[Comparison, ...]

    def of_layer(self, layer: int) -> tuple[Comparison, ...]:
        """Return a layer's comparisons in the order of QUANTITIES."""
        begin = (layer - 1) * len(QUANTITIES)
        return self.comparisons[begin : begin + len(QUANTITIES)]

    def verdict(self, layer: int) -> Verdict:
        """Return the verdict on a layer that says most."""
        return min((each.verdict for each in self.of_layer(layer)), key=BY_WEIGHT.index)


def compare(single: dict[str, FloatArray], double: dict[str, FloatArray]) -> tuple[Comparison, ...]:
    """Return a comparison for each layer from 1 on and quantity; arrays are float64 (layers,)."""
    depth = len(single[QUANTITIES[0]])
    return tuple(
        Comparison(layer, name, float(single[name][layer - 1]), float(double[name][layer - 1]))
        for layer in range(1, depth + 1)
        for name in QUANTITIES
    )
