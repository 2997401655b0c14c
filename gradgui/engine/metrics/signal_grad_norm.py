"""‖∂L/∂Z_l‖: the gradient that reaches a layer."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class SignalGradNorm(Metric):
    """‖δ_l‖, of the data loss. Falls or grows by the gain from layer to layer: the signal to watch first.

    Source: Glorot & Bengio 2010, section 4.2.1.
    """

    name = "signal_grad_norm"
    label = "Gradient of the signal"
    symbol = "‖∂L/∂Z‖"
    definition = "‖∂L/∂Z_l‖, Z_l = X_l W_l + b_l for the whole batch"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.signal_norms("z", gradient=True)
