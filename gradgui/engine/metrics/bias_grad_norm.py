"""‖∂L/∂b_l‖: the gradient of a layer's biases."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class BiasGradNorm(Metric):
    """‖∂L/∂b_l‖, the norm of the batch's summed δ."""

    name = "bias_grad_norm"
    label = "Gradient of the biases"
    symbol = "‖∂L/∂b‖"
    definition = "‖∂L/∂b_l‖, before clipping"

    def layers(self, measurement: "Measurement") -> Sequence[int]:
        """Return the layers with a bias."""
        return [parameter.layer for parameter in measurement.parameters.of_role("bias")]

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.bias_grad_norms()
