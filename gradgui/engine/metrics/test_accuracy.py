"""The share of the test part classified right."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class TestAccuracy(Metric):
    """Measured with the test loss; classification only."""

    name = "test_accuracy"
    label = "Test accuracy"
    symbol = "test accuracy"
    definition = "share of the test part whose largest output is its class, evaluation mode"
    per_layer = False
    classification = True
    log_scale = False
    phase = "test"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return lambda: measurement.test_accuracy
