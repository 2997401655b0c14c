"""The gain of a layer: what it passes on of the gradient."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gradgui.engine.dataset import FloatArray
from gradgui.engine.metric import Metric, Probe, ratio, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class Gain(Metric):
    """g_l = ‖δ_l‖ / ‖δ_{l+1}‖: below 1 at every layer the gradient vanishes, above 1 it explodes."""

    name = "gain"
    label = "Gain"
    symbol = "‖∂L/∂Z‖ / the next layer's"
    definition = "signal_grad_norm[l] / signal_grad_norm[l+1]"

    def layers(self, measurement: "Measurement") -> Sequence[int]:
        """Return all layers but the last."""
        return range(1, measurement.depth)

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        norms = measurement.signal_norms("z", gradient=True)

        def read() -> FloatArray:
            values = norms()
            return ratio(values[:-1], values[1:])

        return read
