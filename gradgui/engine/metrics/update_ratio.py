"""‖ΔW_l‖ / ‖W_l‖: how far a step moves a layer's weights."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import Metric, Probe, ratio, register

if TYPE_CHECKING:
    from gradgui.engine.measurement import Measurement


@register
class UpdateRatio(Metric):
    """About 1e-3 is usual; far below it a layer hardly leaves its start, far above it forgets."""

    name = "update_ratio"
    label = "Update over weights"
    symbol = "‖ΔW‖ / ‖W‖"
    definition = "‖ΔW_l‖ / ‖W_l‖ of the update that this step made"

    phase = "update"

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        updates, norms_before = measurement.updates(), measurement.weight_norms()
        return lambda: ratio(updates(), norms_before())
