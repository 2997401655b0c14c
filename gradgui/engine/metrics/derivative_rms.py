"""√mean φ′(v)²: what the activation keeps of the gradient."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.metric import Metric, Probe, register

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
        norms = measurement.slope_norms()
        roots = np.sqrt([layer.a.value.numel() for layer in measurement.hidden])
        return lambda: np.asarray(norms() / roots, np.float64)
