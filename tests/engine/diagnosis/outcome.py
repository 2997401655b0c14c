"""Outcome: what training has made of an experiment."""

import math
from dataclasses import dataclass, field

import numpy as np

from gradgui.engine.experiment import Experiment
from gradgui.engine.metric import FloatArray

SETTLED = 100
"""Last steps over whose losses the median is taken."""


@dataclass(eq=False)
class Outcome:
    """One experiment trained.

    losses: data loss of every step, ends at the first that is not finite. constant: the loss of the best
    constant output. reference: what one hidden layer under Adam reaches on the same data. features, outputs:
    widths of the data. at_rates: the final loss with the learning rate times the key, inf where the run
    overflowed. values: metrics by step. alike: by hidden layer, the largest distance of two units' weights
    relative to their norm.
    flushed: layers whose ‖δ‖ is 0 after step 19 below a layer that has, in float64, too small a one.
    along_line: the share of the targets that one direction of the inputs explains.
    """

    experiment: Experiment
    losses: FloatArray
    constant: float
    reference: float
    features: int = 1
    outputs: int = 1
    at_rates: dict[float, float] = field(default_factory=dict)
    values: dict[int, dict[str, FloatArray]] = field(default_factory=dict)
    layers: dict[str, tuple[int, ...]] = field(default_factory=dict)
    alike: FloatArray = field(default_factory=lambda: np.empty(0))
    flushed: tuple[int, ...] = ()
    along_line: float = math.nan

    @property
    def finite(self) -> bool:
        """Whether every loss was finite."""
        return bool(np.isfinite(self.losses).all())

    def progress(self, loss: float) -> float:
        """Return how much of the way from the constant to the reference a loss is; 1 is all of it."""
        return (self.constant - loss) / (self.constant - self.reference) if math.isfinite(loss) else -math.inf

    @property
    def final(self) -> float:
        """The loss at the end; inf where the run overflowed."""
        return final_loss(self.losses)


def final_loss(losses: FloatArray) -> float:
    """Return the median of the last losses, inf where one was not finite."""
    return float(np.median(losses[-SETTLED:])) if np.isfinite(losses).all() else math.inf
