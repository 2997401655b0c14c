"""Share of entries where the activation hardly passes a gradient on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from torch import Tensor

    from gradgui.engine.measurement import Measurement
    from gradgui.engine.model.activations import Activation

SATURATED = 0.05
"""Share of the largest slope below which an entry counts as saturated."""


@register
class SaturatedFraction(Metric):
    """Entries of v on the flat ends of φ: through them next to nothing goes back."""

    name = "saturated_fraction"
    label = "Saturated share"
    symbol = "|φ′| < 0.05 max"
    definition = "share of entries with |φ′(v)| < 0.05 · max |φ′|; sigmoid, tanh, hard tanh"

    log_scale = False

    def layers(self, measurement: "Measurement") -> Sequence[int]:
        """Return the layers whose activation saturates."""
        return [layer.number for layer in measurement.hidden if saturates(layer.activation)]

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        chosen = [layer for layer in measurement.hidden if saturates(layer.activation)]
        return measurement.saturated(chosen, SATURATED)


def saturates(activation: "Activation | None") -> bool:
    """Tell whether φ has a largest slope and flat ends."""
    return activation is not None and activation.max_slope is not None


def share_below(slopes: "Tensor", largest: float | None) -> FloatArray:
    """Return for each layer of (layers, batch, units) the share of slopes below 5 % of the largest."""
    from gradgui.engine.stacks import row_means

    assert largest is not None
    low = (slopes < SATURATED * largest).to(slopes.dtype)
    return np.asarray(row_means(low.flatten(1)).numpy(force=True), np.float64)
