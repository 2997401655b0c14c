"""Stuck: layers near the input do not leave their start while the output layer learns."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.finding import Finding, rule
from gradgui.engine.learning import learning
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

FIRST_STEP = 19
STILL, MOVED = 3e-4, 1e-6
SHARE = 2e-3
"""Of the distance that the layer which moved most has gone."""


@rule("stuck")
def stuck(records: Records) -> Iterator[Finding]:
    """‖W − W₀‖/‖W₀‖ next to nothing in some trainable layers, and not in others."""
    steps, values = records.series("distance_from_init")
    if not len(steps) or records.steps <= FIRST_STEP or not np.isfinite(values[-1]).any():
        return
    hidden = {layer.number: layer.spec for layer in records.experiment.hidden_layers()}
    now = values[-1]
    farthest = float(np.nanmax(now))
    trains = [hidden[number].trainable if number in hidden else True for number in range(1, len(now) + 1)]
    still = (now < STILL) & (now < SHARE * farthest) & np.array(trains)
    if farthest < MOVED or not still.any() or learning(records).learns:
        return
    layers = tuple(int(number) + 1 for number in np.flatnonzero(still))
    yield Finding(
        "stuck",
        "warning",
        layers,
        records.begun,
        {"smallest_distance": float(np.nanmin(now)), "largest_distance": farthest},
        Phrase(
            "Stuck: {count} layers are within {still:.1g} of their start; another has gone {far:.2g}.",
            count=len(layers),
            still=STILL,
            far=farthest,
        ),
        ("relu_kaiming", "batch_normalization", "skip_connections"),
    )
