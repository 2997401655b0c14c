"""‖∂L/∂Y_l‖: the gradient at a layer's output, over all paths."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class OutputGradNorm(Metric):
    """‖G_l‖, of the data loss. In nets with skips this, not ‖δ‖, tells whether a gradient vanishes."""

    name = "output_grad_norm"
    label = "Gradient of the output"
    symbol = "‖∂L/∂Y‖"
    definition = "‖∂L/∂Y_l‖ over all paths, Y_l the output after its join"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.signal_norms("y", gradient=True)
