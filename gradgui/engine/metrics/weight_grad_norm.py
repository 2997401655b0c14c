"""‖∂L/∂W_l‖: the gradient of a layer's weights."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class WeightGradNorm(Metric):
    """‖∂L/∂W_l‖ = ‖X_lᵀ δ_l‖: may stay flat while δ vanishes, where X grows as δ shrinks.

    Source: Glorot & Bengio 2010, Fig. 8.
    """

    name = "weight_grad_norm"
    label = "Gradient of the weights"
    symbol = "‖∂L/∂W‖"
    definition = "‖∂L/∂W_l‖ of loss and penalties, before clipping"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.weight_grad_norms()
