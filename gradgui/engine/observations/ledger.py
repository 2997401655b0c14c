"""The ledger of gains at the last step: which layer lost or gained how much of the gradient, and to what."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from gradgui.engine.dataset import FloatArray
from gradgui.engine.metric import product
from gradgui.engine.observation import Look, Observation, register
from gradgui.engine.observed import ObservationData

if TYPE_CHECKING:
    from gradgui.engine.trainer import Trainer

BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class PathPart:
    """What comes back to a layer's output from one reader: ⟨path, G⟩ / ‖G‖²; a layer's parts sum to 1."""

    layer: int
    reader: int
    is_skip: bool
    share: float


@dataclass(frozen=True, eq=False)
class LedgerData(ObservationData):
    """The factors of the layers 1 … L−1, each (L−1,), ratios of norms as in the contract.

    Empty before the first step.

    weights, skips, after, derivative, before: multiply to the gain. signal: ‖δ_l‖ of the layers 1 … L.
    joined: weights and skips are one factor, under weights. no_gradient: δ_{l+1} is zero, so that no factor
    is defined.
    """

    weights: FloatArray
    skips: FloatArray
    after: FloatArray
    derivative: FloatArray
    before: FloatArray
    signal: FloatArray
    joined: BoolArray
    no_gradient: BoolArray
    parts: tuple[PathPart, ...] = ()

    @property
    def gains(self) -> FloatArray:
        """Each layer's gain ‖δ_l‖ / ‖δ_{l+1}‖, (L−1,)."""
        return product(self.weights, self.skips, self.after, self.derivative, self.before)

    @property
    def running(self) -> FloatArray:
        """‖δ_l‖ / ‖δ_L‖ of the layers 1 … L; NaN at 0/0."""
        with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
            return np.asarray(self.signal / self.signal[-1:])


_NONE, _NEVER = np.empty(0), np.empty(0, np.bool_)
NOTHING_YET = LedgerData(_NONE, _NONE, _NONE, _NONE, _NONE, _NONE, _NEVER, _NEVER)


@register
class LedgerOfGains(Observation):
    """The whole network's ledger."""

    name = "ledger"

    def look(self, trainer: "Trainer", layer: int | None) -> Look | None:
        """Return what reads the ledger; None where there is no hidden layer."""
        from gradgui.engine.ledger import LedgerReader

        if trainer.measurement.depth < 2:
            return None
        read = LedgerReader(trainer.measurement)
        signal = trainer.measurement.signal_norms("z", gradient=True)

        def observe(at_rest: bool) -> LedgerData:
            if not trainer.measurement.stamp:
                return NOTHING_YET
            found = read()
            parts = (PathPart(each.layer, each.reader, each.is_skip, each.share) for each in found.shares)
            return LedgerData(
                found.weights,
                found.skips,
                found.after,
                found.derivative,
                found.before,
                np.array(signal()),
                found.joined,
                found.no_gradient,
                tuple(parts),
            )

        return observe
