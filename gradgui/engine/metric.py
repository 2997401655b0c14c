"""Metric: one number of a step, or one a layer, and the table of all of them."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.registry import Registry

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement

Probe: TypeAlias = Callable[[], FloatArray | float]
"""Reads the present step; one float64 a layer in the order of the metric's layers, or one number."""

Phase: TypeAlias = Literal["backward", "clipping", "update", "test"]
"""When a metric reads the step: after the backward pass, after clipping, after the update, in a test pass."""

METRICS: Registry["Metric"] = Registry("metric")


class Metric(ABC):
    """A measured quantity.

    name: as in files and on the command line. label: for a plot's title, symbol beside it. definition: the
    exact meaning. classification: regression does not have it. Importing a metric loads no torch, so that
    the window can list them before torch is there.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    symbol: ClassVar[str]
    definition: ClassVar[str]
    per_layer: ClassVar[bool] = True
    log_scale: ClassVar[bool] = True
    phase: ClassVar[Phase] = "backward"
    classification: ClassVar[bool] = False

    def layers(self, measurement: "Measurement") -> Sequence[int]:
        """Return the numbers of the layers that have the metric."""
        return range(1, measurement.depth + 1) if self.per_layer else ()

    @abstractmethod
    def probe(self, measurement: "Measurement") -> Probe:
        """Return what reads the metric of the present step for those layers; it changes nothing."""


def register(cls: type[Metric]) -> type[Metric]:
    """Put a metric into the table."""
    METRICS.add(cls.name, cls())
    return cls


def ratio(numerator: FloatArray, denominator: FloatArray) -> FloatArray:
    """Return numerator / denominator with 0/0 = nan and x/0 = inf, without a warning."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.asarray(numerator / denominator, np.float64)


def product(*factors: FloatArray) -> FloatArray:
    """Return the product of ratios of consecutive norms; 0 from a zero on, behind which all are 0/0."""
    with np.errstate(invalid="ignore", over="ignore"):
        found = np.prod(factors, axis=0)
    ends = np.isfinite(factors[0]) & np.any([factor == 0 for factor in factors], axis=0)
    return np.where(ends, 0.0, found)
