"""‖W_l − W_l(0)‖ / ‖W_l(0)‖: how far a layer has left its start."""

from functools import cache
from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, ratio, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class DistanceFromInit(Metric):
    """Layers that vanishing gradients starve stay near 0 while those at the output move."""

    name = "distance_from_init"
    label = "Distance from the start"
    symbol = "‖W − W₀‖ / ‖W₀‖"
    definition = "‖W_l − W_l(0)‖ / ‖W_l(0)‖"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        from gradgui.engine.reductions import Norms

        parameters = measurement.parameters
        distances = measurement.distances()
        starts = cache(Norms([parameter.start for parameter in parameters.of_role("weight")]))
        return lambda: ratio(distances(), starts())
