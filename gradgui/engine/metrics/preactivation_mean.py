"""Mean of Z_l over the batch and the units."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class PreactivationMean(Metric):
    """Mean of the layer's pre-activation; shows a drift towards saturation."""

    name = "preactivation_mean"
    label = "Mean of the pre-activation"
    symbol = "mean Z"
    definition = "mean of Z_l over all entries"
    log_scale = False

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.means("z")
