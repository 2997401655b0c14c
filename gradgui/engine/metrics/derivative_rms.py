"""√mean φ′(v)²: what the activation keeps of the gradient."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.metric import FloatArray, Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class DerivativeRms(Metric):
    """The factor by which φ shrinks a gradient of independent entries; at most 1/4 for the sigmoid."""

    name = "derivative_rms"
    label = "Root mean square of φ′"
    symbol = "rms φ′(v)"
    definition = "√mean φ′(v)² over all entries, hidden layers"

    def layers(self, measurement: "Measurement") -> Sequence[int]:
        """Return the hidden layers."""
        return range(1, measurement.depth)

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        from gradgui.engine.reductions import Norms

        derivatives = measurement.derivatives(self.layers(measurement))
        groups = [(Norms(list(values)), math.sqrt(values[0].numel())) for _, values in derivatives()]

        def read() -> FloatArray:
            derivatives()
            return np.concatenate([norms() / root for norms, root in groups] or [np.zeros(0)])

        return read
