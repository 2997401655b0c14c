"""The norm of the whole gradient."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class GradNorm(Metric):
    """What clipping by norm compares with its threshold."""

    name = "grad_norm"
    label = "Gradient of all parameters"
    symbol = "‖∂L/∂θ‖"
    definition = "global L2 norm over all trainable parameters, before clipping"
    per_layer = False

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        measurement.total_grad_norm()
        return measurement.grad_norm
