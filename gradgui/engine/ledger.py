"""The ledger of gains: which layer lost or gained how much of the gradient, and to what.

Norms of consecutive gradients along the branch, from δ_{l+1} down to δ_l, so that each layer's factors
multiply to its gain exactly, and all gains to ‖δ_1‖ / ‖δ_L‖.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from torch import Tensor

from gradgui.engine.dataset import FloatArray
from gradgui.engine.measurement import Measurement
from gradgui.engine.metric import product, ratio

BoolArray: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class PathShare:
    """What comes back to a layer's output from one reader: ⟨path, G⟩ / ‖G‖²; a layer's shares sum to 1."""

    layer: int
    reader: int
    is_skip: bool
    share: float


@dataclass(frozen=True, eq=False)
class Ledger:
    """The factors of the hidden layers 1 … L−1 at one step, each float64 (L−1,), ratios of norms.

    weights: W of the next layer. skips: what arrives at Y_l beside it. after: β and a normalisation after φ.
    derivative: φ′. before: β and a normalisation before φ. running: ‖δ_l‖ / ‖δ_L‖ of the layers 1 … L.
    joined: the next layer's weights let nothing through; ``weights`` stands for weights and skips together.
    no_gradient: δ_{l+1} is zero, so that no factor is defined.
    """

    weights: FloatArray
    skips: FloatArray
    after: FloatArray
    derivative: FloatArray
    before: FloatArray
    running: FloatArray
    joined: BoolArray
    no_gradient: BoolArray
    shares: tuple[PathShare, ...]

    @property
    def gains(self) -> FloatArray:
        """Each layer's gain: the product of its factors, 0 where one is 0."""
        return product(self.weights, self.skips, self.after, self.derivative, self.before)


class LedgerReader:
    """Reads the present step's ledger; made once a run, it only reads."""

    def __init__(self, measurement: Measurement) -> None:
        self._network = measurement.network
        self._norms: dict[str, Callable[[], FloatArray]] = {
            letter: measurement.signal_norms(letter, gradient=True) for letter in "zyav"
        }
        self._arriving = measurement.arriving_norms()

    def __call__(self) -> Ledger:
        """Return the ledger of the step whose backward pass was the last."""
        z, y, a, v = (self._norms[letter]() for letter in "zyav")
        arriving, above = self._arriving(), z[1:]
        joined = (arriving == 0) & (y[:-1] != 0)
        through = np.where(joined, y[:-1], arriving)
        return Ledger(
            weights=ratio(through, above),
            skips=np.where(joined, 1.0, ratio(y[:-1], arriving)),
            after=ratio(a[:-1], y[:-1]),
            derivative=ratio(v[:-1], a[:-1]),
            before=ratio(z[:-1], v[:-1]),
            running=ratio(z, np.full(len(z), z[-1])),
            joined=joined,
            no_gradient=above == 0,
            shares=tuple(self._shares()),
        )

    def _shares(self) -> list[PathShare]:
        layers = self._network.layers
        found = []
        for reading in self._network.readings:
            if reading.layer and reading.branch.grad is not None:
                total = layers[reading.layer - 1].y.grad
                assert total is not None
                share = _share(reading.branch.grad, total)
                found.append(PathShare(reading.layer, reading.reader, reading.is_skip, share))
        return found


def _share(path: Tensor, total: Tensor) -> float:
    """Return ⟨path, total⟩ / ‖total‖², NaN where the total is zero; scaled so that no square vanishes."""
    if path is total:
        return 1.0
    largest = total.abs().max().double()
    scaled = total.double() / largest
    return float((path.double() / largest * scaled).sum() / scaled.square().sum())
