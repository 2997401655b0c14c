"""The loss of the batch without penalties."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class DataLoss(Metric):
    """What ∂L/∂Z and ∂L/∂Y are gradients of."""

    name = "data_loss"
    label = "Data loss"
    symbol = "L data"
    definition = "mean over the batch, without penalties"
    per_layer = False

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return lambda: measurement.data_loss
