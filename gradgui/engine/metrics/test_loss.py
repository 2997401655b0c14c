"""The loss of the test part."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class TestLoss(Metric):
    """No gradient is propagated; normalisations use their running statistics."""

    name = "test_loss"
    label = "Test loss"
    symbol = "L test"
    definition = "data loss on the test part, parameters before the update, evaluation mode"
    per_layer = False
    phase = "test"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return lambda: measurement.test_loss
