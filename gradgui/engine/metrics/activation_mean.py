"""Mean of Y_l over the batch and the units."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class ActivationMean(Metric):
    """Mean of the layer's output: ReLU and sigmoid are not centred on zero."""

    name = "activation_mean"
    label = "Mean of the output"
    symbol = "mean Y"
    definition = "mean of Y_l over all entries"
    log_scale = False

    def layers(self, measurement: "Measurement") -> Sequence[int]:
        """Return the hidden layers."""
        return range(1, measurement.depth)

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.means("y")
