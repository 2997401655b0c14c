"""Dead: units that no sample of the batch switches on."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.backward_signal import since
from gradgui.engine.finding import Finding, rule
from gradgui.engine.learning import learning
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

MANY, MOST, MUCH = 0.6, 0.8, 0.85
"""Of a layer's units, clearly more than the half that is always off in deep layers, whose samples all point
the same way. A net that has come so far that MUCH of the loss is gone can do without them, up to MOST.
"""

LETTING_NOTHING_THROUGH = ("relu", "hardtanh")
"""Activations whose dead units get no gradient; a leaky one's still learn."""


@rule("dead")
def dead(records: Records) -> Iterator[Finding]:
    """Clearly more than half of a layer's units; one that is wholly dead, without a skip, is an error."""
    steps, values = records.series("dead_fraction")
    numbers = records.layers.get("dead_fraction", ())
    if not len(steps) or not numbers:
        return
    hidden = {layer.number: layer.spec for layer in records.experiment.hidden_layers()}
    share = np.median(records.lately("dead_fraction"), 0)
    learned = learning(records)
    many = MOST if learned.gain > MUCH else MANY
    found = [
        (number, float(part))
        for number, part in zip(numbers, share, strict=True)
        if part >= many and hidden[number].activation.kind in LETTING_NOTHING_THROUGH
    ]
    if not found:
        return
    blocked = any(part == 1 and hidden[number].skip is None for number, part in found)
    blocked = blocked and not learned.learns
    layers = tuple(number for number, _ in found)
    place = list(numbers).index(layers[0])
    worst = max(part for _, part in found)
    yield Finding(
        "dead",
        "error" if blocked else "warning",
        layers,
        since(steps, values[:, place] >= many),
        {"largest_share": worst, "layers": len(layers)},
        Phrase(
            "Dead units: up to {share:.0%} of the units of {count} layers answer to no sample.",
            share=worst,
            count=len(layers),
        ),
        ("leaky_relu", "lower_rate", "kaiming_normal", "batch_normalization"),
    )
