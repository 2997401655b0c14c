"""What clipping leaves of a layer's gradient."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class ClipFactor(Metric):
    """1 where clipping did nothing; a layer that is not trained counts as not clipped."""

    name = "clip_factor"
    label = "Clipped to"
    symbol = "‖clipped‖ / ‖∂L‖"
    definition = "‖gradient after clipping‖ / ‖before‖ over the parameters of the layer; 1 at 0/0"

    log_scale = False
    phase = "clipping"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        return measurement.clip_factors()
