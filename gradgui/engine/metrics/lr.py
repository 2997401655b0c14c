"""The learning rate."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class LearningRate(Metric):
    """As it stood when the step was made."""

    name = "lr"
    label = "Learning rate"
    symbol = "lr"
    definition = "the learning rate of this step"
    per_layer = False

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return lambda: measurement.lr
