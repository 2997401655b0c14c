"""‖ΔW_l‖ / ‖W_l‖: how far a step moves a layer's weights."""

from typing import TYPE_CHECKING

from gradgui.engine.metric import FloatArray, Metric, Probe, ratio, register

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
        from gradgui.engine.reductions import Norms

        parameters = measurement.parameters
        moved = parameters.values.clone()
        before = measurement.keep_values_before_update()
        norms = Norms(measurement.flat_weights(moved))
        norms_before = Norms(measurement.flat_weights(before))

        def read() -> FloatArray:
            moved.copy_(parameters.values).sub_(before)
            return ratio(norms(), norms_before())

        return read
