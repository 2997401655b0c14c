"""Underflow: gradients below the smallest number of the precision are flushed to zero."""

import math
from collections.abc import Iterator

import numpy as np

from gradgui.engine.backward_signal import backward_signal
from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

SMALLEST = {"float32": 2.0**-126, "float64": 2.0**-1022}
NEAR = 1e8
"""Times the smallest number: a zero next to a layer within this, or after such a number, was flushed."""


@rule("underflow")
def underflow(records: Records) -> Iterator[Finding]:
    """A zero whose next layer, towards the output, or own last number is close to the smallest number."""
    signal = backward_signal(records)
    if not len(signal.steps):
        return
    norms = signal.norms[-1]
    limit = NEAR * SMALLEST[records.experiment.precision]
    nonzero = np.flatnonzero(norms != 0)
    if not len(nonzero) or nonzero[0] == 0:
        return
    before = signal.norms[:, nonzero[0] - 1]
    near = norms[nonzero[0]], before[before != 0][-1:].sum()
    smallest = min((norm for norm in near if norm > 0), default=math.inf)
    if not smallest < limit:
        return
    layers = tuple(range(1, int(nonzero[0]) + 1))
    yield Finding(
        "underflow",
        "warning",
        layers,
        signal.since(signal.norms[:, 0] == 0),
        {"smallest": float(smallest), "layer": int(nonzero[0]) + 1},
        Phrase(
            "Underflow: below {limit:.2g} the gradient of {count} layers is flushed to zero.",
            limit=SMALLEST[records.experiment.precision],
            count=len(layers),
        ),
        ("float64", "relu_kaiming", "batch_normalization"),
    )
