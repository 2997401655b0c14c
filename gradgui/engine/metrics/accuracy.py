"""The share of the batch classified right."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class Accuracy(Metric):
    """Of this batch, before the update; classification only."""

    name = "accuracy"
    label = "Accuracy"
    symbol = "accuracy"
    definition = "share of the batch whose largest output is its class"
    per_layer = False
    classification = True
    log_scale = False

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.accuracy
