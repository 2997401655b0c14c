"""Underflow: gradients below the smallest number of the precision are flushed to zero."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.backward_signal import backward_signal
from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

SMALLEST = {"float32": 2.0**-126, "float64": 2.0**-1022}
NEAR = 1e8
"""Times the smallest number: a zero next to a layer within this is one that was flushed."""


@rule("underflow")
def underflow(records: Records) -> Iterator[Finding]:
    """A zero whose next layer, towards the output, is itself close to the smallest number."""
    signal = backward_signal(records)
    if not len(signal.steps):
        return
    norms = signal.norms[-1]
    limit = NEAR * SMALLEST[records.experiment.precision]
    nonzero = np.flatnonzero(norms != 0)
    if not len(nonzero) or nonzero[0] == 0 or not 0 < norms[nonzero[0]] < limit:
        return
    layers = tuple(range(1, int(nonzero[0]) + 1))
    yield Finding(
        "underflow",
        "warning",
        layers,
        signal.since(signal.norms[:, 0] == 0),
        {"smallest": float(norms[nonzero[0]]), "layer": int(nonzero[0]) + 1},
        Phrase(
            "Underflow: below {limit:.2g} the gradient of {count} layers is flushed to zero.",
            limit=SMALLEST[records.experiment.precision],
            count=len(layers),
        ),
        ("float64", "relu_kaiming", "batch_normalization"),
    )
