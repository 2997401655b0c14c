"""Deviation of Z_l over the batch and the units."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class PreactivationStd(Metric):
    """Deviation of the layer's pre-activation; shows a drift towards saturation."""

    name = "preactivation_std"
    label = "Deviation of the pre-activation"
    symbol = "std Z"
    definition = "population deviation of Z_l over all entries"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.deviations("z")
