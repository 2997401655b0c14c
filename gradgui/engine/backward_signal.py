"""The backward signal of a run, layer by layer: what is judged as vanishing or exploding."""

import math
from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.records import Records

RECENT = 10
"""Steps over which the present state is judged, so that no single batch decides."""


@dataclass(frozen=True, eq=False)
class BackwardSignal:
    """‖δ_l‖ of every recorded step, or ‖G_l‖ = ‖∂L/∂Y_l‖ where skips exist (a zero branch has δ = 0).

    steps (n,); norms (n, layers). decades (n,): log₁₀ of the first layer's over the output layer's; −inf
    where nothing reaches the first layer, NaN where either is not finite.
    """

    metric: str
    steps: IntArray
    norms: FloatArray
    decades: FloatArray

    @property
    def now(self) -> float:
        """The decades of the last steps that have any: their median."""
        return _median(self.decades[-RECENT:])

    @property
    def start(self) -> float:
        """The decades at the first step."""
        return float(self.decades[0])

    def factor(self) -> float:
        """Return the fitted factor a layer, from the output to the input, over the last steps.

        The slope of the logarithm against the layer number: an outlier at either end counts for little.
        """
        return _fitted_factor(self._recent_logs())

    def factor_at_start(self) -> float:
        """Return the fitted factor a layer of the first step."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return _fitted_factor(np.log(self.norms[0]))

    def below(self, decades: float) -> tuple[int, ...]:
        """Return the layers that get less than 10^decades of the output layer's gradient."""
        relative = (self._recent_logs() - self._recent_logs()[-1]) / math.log(10)
        return tuple(int(number) + 1 for number in np.flatnonzero(relative < decades))

    def above(self, decades: float) -> tuple[int, ...]:
        """Return the layers that get more than 10^decades of the output layer's gradient."""
        relative = (self._recent_logs() - self._recent_logs()[-1]) / math.log(10)
        return tuple(int(number) + 1 for number in np.flatnonzero(relative > decades))

    def since(self, holds: "np.typing.NDArray[np.bool_]") -> int:
        """Return the step from which on something holds without a break up to now."""
        return since(self.steps, holds)

    def _recent_logs(self) -> FloatArray:
        with np.errstate(divide="ignore", invalid="ignore"):
            logs = np.log(self.norms[-RECENT:])
        return np.array([_median(column) for column in logs.T])


def backward_signal(records: Records) -> BackwardSignal:
    """Return the signal that a run's verdict is about; without steps where it was not recorded."""
    skips = any(layer.spec.skip is not None for layer in records.experiment.hidden_layers())
    metric = "output_grad_norm" if skips else "signal_grad_norm"
    steps, norms = records.series(metric)
    with np.errstate(divide="ignore", invalid="ignore"):
        decades = np.log10(norms[:, 0] / norms[:, -1]) if len(norms) else np.empty(0)
    return BackwardSignal(metric, steps, norms, decades)


def since(steps: IntArray, holds: "np.typing.NDArray[np.bool_]") -> int:
    """Return the step from which on something holds without a break up to now; the last where it does not."""
    broken = np.flatnonzero(~holds)
    place = int(broken[-1]) + 1 if len(broken) else 0
    return int(steps[min(place, len(steps) - 1)])


def _fitted_factor(logs: FloatArray) -> float:
    known = np.isfinite(logs)
    if known.sum() < 2:
        return math.nan
    layers = np.arange(len(logs))[known]
    return float(np.exp(-np.polyfit(layers, logs[known], 1)[0]))


def _median(values: FloatArray) -> float:
    """Return the median without NaN; −inf stays."""
    known = values[~np.isnan(values)]
    return float(np.sort(known)[len(known) // 2]) if len(known) else math.nan
