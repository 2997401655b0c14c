"""‖X_l‖: the signal that enters a layer."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class InputNorm(Metric):
    """‖X_l‖: the forward signal, the other factor of ∂L/∂W = Xᵀ δ."""

    name = "input_norm"
    label = "Input"
    symbol = "‖X‖"
    definition = "‖X_l‖ over the whole batch"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.signal_norms("x")
