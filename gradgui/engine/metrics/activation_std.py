"""Deviation of Y_l over the batch and the units."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class ActivationStd(Metric):
    """Deviation of the layer's output: near zero the samples look alike."""

    name = "activation_std"
    label = "Deviation of the output"
    symbol = "std Y"
    definition = "population deviation of Y_l over all entries"

    def layers(self, measurement: "Measurement") -> Sequence[int]:
        """Return the hidden layers."""
        return range(1, measurement.depth)

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.deviations("y")
