"""Share of units that no sample of the batch switches on."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.metric import Metric, Probe, register

if TYPE_CHECKING:
    from torch import Tensor

    from gradgui.engine.measurement import Measurement
    from gradgui.engine.model.network import LayerSignals

KINDS = ("relu", "leaky_relu", "prelu", "hardtanh")


@register
class DeadFraction(Metric):
    """Units through which no sample sends a gradient (LeakyReLU and PReLU: a weak one)."""

    name = "dead_fraction"
    label = "Dead units"
    symbol = "dead"
    definition = "share of units with v ≤ 0 (hard tanh: |v| ≥ 1) for every sample of the batch"

    log_scale = False

    def layers(self, measurement: "Measurement") -> Sequence[int]:
        """Return the layers whose activation has a flat or weak side."""
        return [layer.number for layer in measurement.hidden if kind(layer) in KINDS]

    def probe(self, measurement: "Measurement") -> Probe:
        """Return the reader of the present step."""
        from gradgui.engine.stacks import stacks

        layers = [layer for layer in measurement.hidden if kind(layer) in KINDS]
        groups = [
            (stack, hard)
            for hard, run in groupby(layers, lambda layer: kind(layer) == "hardtanh")
            for stack in stacks([layer.v.value for layer in run])
        ]

        def read() -> FloatArray:
            shares = [share_dead(stack, hard) for stack, hard in groups]
            return shares[0] if len(shares) == 1 else np.concatenate(shares or [np.zeros(0)])

        return read


def kind(layer: "LayerSignals") -> str:
    """Return the kind of a layer's activation, empty without one."""
    return "" if layer.activation is None else str(layer.activation.spec.kind)


def share_dead(v: "Tensor", hard: bool) -> FloatArray:
    """Return for each layer of (layers, batch, units) the share of dead units."""
    ends = (v.abs().amin(1) if hard else v.amax(1)).numpy(force=True)
    dead = ends >= 1 if hard else ends <= 0
    return np.asarray(np.add.reduce(dead, 1, dtype=np.float64) / dead.shape[1])
