"""Saturated: activations on their flat parts pass on next to nothing."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.backward_signal import since
from gradgui.engine.finding import Finding, rule
from gradgui.engine.learning import learning
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

MANY, NEARLY_ALL = 0.5, 0.95


@rule("saturated")
def saturated(records: Records) -> Iterator[Finding]:
    """Half of a layer's activations or more have |φ′| below a twentieth of its largest value, and it shows.

    A net that learns saturates on purpose where it has made up its mind: no trouble. One whose loss comes
    down fast is about to, unless nearly all lies there.
    """
    steps, values = records.series("saturated_fraction")
    numbers = records.layers.get("saturated_fraction", ())
    if not len(steps) or not numbers:
        return
    share = np.median(records.lately("saturated_fraction"), 0)
    layers = tuple(number for number, part in zip(numbers, share, strict=True) if part >= MANY)
    learned = learning(records)
    severe = bool((share >= NEARLY_ALL).any())
    if not layers or learned.learns or (learned.falls and not severe):
        return
    yield Finding(
        "saturated",
        "error" if severe else "warning",
        layers,
        since(steps, values.max(1) >= MANY),
        {"largest_share": float(share.max()), "layers": len(layers)},
        Phrase(
            "Saturated: up to {share:.0%} of the activations of {count} layers lie where φ is flat.",
            share=float(share.max()),
            count=len(layers),
        ),
        ("xavier_normal", "batch_normalization", "relu_kaiming"),
    )
