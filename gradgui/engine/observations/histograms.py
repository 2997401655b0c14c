"""Histograms of one layer: its weights, their gradient, its pre-activations, outputs and δ."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.observation import Look, Observation, register
from gradgui.engine.observed import ObservationData

if TYPE_CHECKING:
    from torch import Tensor

    from gradgui.engine.trainer import Trainer

Quantity: TypeAlias = Literal["weight", "weight_grad", "preactivation", "output", "preactivation_grad"]
GRADIENTS = ("weight_grad", "preactivation_grad")

BINS = 64
"""Of equal width between −R and R, R a power of two, so that two of them make one when R doubles."""

HALF = BINS // 2
BINS_PER_DECADE = 4
MOST_ENTRIES = 1 << 20
"""Of a larger tensor evenly spread entries are counted."""


@dataclass(frozen=True, eq=False)
class Histogram:
    """Counts (bins,) between edges (bins + 1,); on a logarithmic one edges are log10 of the magnitude.

    Exact zeros, NaN and infinities are in no bin: counts.sum() + zeros + nans + infinities = entries.
    size: entries of the tensor, of which ``entries`` were counted.
    """

    edges: FloatArray
    counts: IntArray
    zeros: int
    nans: int
    infinities: int
    size: int
    log: bool

    @property
    def entries(self) -> int:
        """Entries that were counted."""
        return int(self.counts.sum()) + self.zeros + self.nans + self.infinities


@dataclass(frozen=True, eq=False)
class HistogramsData(ObservationData):
    """One layer's histograms by quantity; before the first step there are weights alone.

    Weights are those after the last step's update, all else is of that step's batch; the weights' gradient
    is what the optimiser got, with penalties and after clipping.
    """

    layer: int
    quantities: Mapping[Quantity, Histogram]


@register
class Histograms(Observation):
    """How the entries of a layer's tensors are spread."""

    name = "histograms"

    def look(self, trainer: "Trainer", layer: int | None) -> Look | None:
        """Return what counts the layer's tensors; layer 1's where none is named."""
        number = layer or 1
        if number > len(trainer.network.layers):
            return None
        signals = trainer.network.layers[number - 1]
        weight = trainer.parameters[number, "weight"]
        assert signals.z.grad is not None
        of_step: dict[Quantity, Tensor] = {
            "weight_grad": weight.grad,
            "preactivation": signals.z.value,
            "output": signals.y.value,
            "preactivation_grad": signals.z.grad,
        }

        def observe(at_rest: bool) -> HistogramsData:
            tensors: dict[Quantity, Tensor] = {"weight": weight.value}
            if trainer.measurement.stamp:
                tensors |= of_step
            return HistogramsData(
                number,
                {
                    quantity: count(tensor.numpy(force=True), quantity in GRADIENTS)
                    for quantity, tensor in tensors.items()
                },
            )

        return observe


def count(values: np.ndarray, log: bool) -> Histogram:
    """Count entries in bins of log10 of the magnitude, or of equal width about zero."""
    flat = values.reshape(-1)
    if flat.size > MOST_ENTRIES:
        flat = flat[:: -(-flat.size // MOST_ENTRIES)]
    finite = flat[np.isfinite(flat)]
    nans = int(np.count_nonzero(np.isnan(flat)))
    inside = finite[finite != 0].astype(np.float64)
    edges, counts = _decades(inside) if log else _even(inside)
    zeros, infinities = finite.size - inside.size, flat.size - finite.size - nans
    return Histogram(edges, counts, zeros, nans, infinities, values.size, log)


def _decades(values: FloatArray) -> tuple[FloatArray, IntArray]:
    if not values.size:
        return np.zeros(1), np.zeros(0, np.int64)
    places = np.floor(np.log10(np.abs(values)) * BINS_PER_DECADE).astype(np.int64)
    first = int(places.min())
    counts = np.bincount(places - first)
    return (first + np.arange(len(counts) + 1)) / BINS_PER_DECADE, counts.astype(np.int64)


def _even(values: FloatArray) -> tuple[FloatArray, IntArray]:
    if not values.size:
        return np.zeros(1), np.zeros(0, np.int64)
    exponent = int(np.frexp(np.abs(values).max())[1])
    places = np.floor(np.ldexp(values, -exponent) * HALF).astype(np.int64)
    places = np.where(values < 0, np.minimum(places, -1), places)
    counts = np.bincount(places + HALF, minlength=BINS)
    with np.errstate(over="ignore"):
        edges = np.nan_to_num(np.ldexp(np.arange(-HALF, HALF + 1) / HALF, exponent))
    return edges, counts.astype(np.int64)
