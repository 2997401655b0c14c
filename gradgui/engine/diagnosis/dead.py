"""Dead: units that no sample of the batch switches on."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

RECENT = 10
MANY = 0.5
LETTING_NOTHING_THROUGH = ("relu", "hardtanh")
"""Activations whose dead units get no gradient; a leaky one's still learn."""


@rule("dead")
def dead(records: Records) -> Iterator[Finding]:
    """Half of a layer's units or more; a layer without a skip that is wholly dead lets nothing through."""
    steps, values = records.series("dead_fraction")
    numbers = records.layers.get("dead_fraction", ())
    if not len(steps) or not numbers:
        return
    hidden = {layer.number: layer.spec for layer in records.experiment.hidden_layers()}
    share = np.median(values[-RECENT:], 0)
    found = [
        (number, float(part))
        for number, part in zip(numbers, share, strict=True)
        if part >= MANY and hidden[number].activation.kind in LETTING_NOTHING_THROUGH
    ]
    if not found:
        return
    blocked = any(part == 1 and hidden[number].skip is None for number, part in found)
    layers = tuple(number for number, _ in found)
    place = list(numbers).index(layers[0])
    alive = np.flatnonzero(values[:, place] < MANY)
    since = int(steps[min(int(alive[-1]) + 1, len(steps) - 1)]) if len(alive) else int(steps[0])
    worst = max(part for _, part in found)
    yield Finding(
        "dead",
        "error" if blocked else "warning",
        layers,
        since,
        {"largest_share": worst, "layers": len(layers)},
        Phrase(
            "Dead units: up to {share:.0%} of the units of {count} layers answer to no sample.",
            share=worst,
            count=len(layers),
        ),
        ("leaky_relu", "lower_rate", "kaiming_normal", "batch_normalization"),
    )
