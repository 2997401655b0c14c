"""The loss of the batch with penalties."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class Loss(Metric):
    """What the update goes down: data loss and penalties."""

    name = "loss"
    label = "Loss"
    symbol = "L"
    definition = "mean over the batch, with penalties"
    per_layer = False

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return lambda: measurement.loss
