"""‖W_l‖: the size of a layer's weights."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class WeightNorm(Metric):
    """‖W_l‖ before the step's update; penalties keep it small."""

    name = "weight_norm"
    label = "Weights"
    symbol = "‖W‖"
    definition = "‖W_l‖"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.weight_norms()
