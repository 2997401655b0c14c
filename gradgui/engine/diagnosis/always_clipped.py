"""Always clipped: the threshold is the step size now."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

LEAST_STEPS = 20
NEARLY_ALWAYS = 0.95


@rule("always_clipped")
def always_clipped(records: Records) -> Iterator[Finding]:
    """At least 95 % of the steps after the first quarter were clipped: the gradient's size counts no more."""
    clipping = records.experiment.training.clipping
    steps, values = records.series("clip_factor")
    if clipping.kind == "none" or len(steps) < LEAST_STEPS:
        return
    lowest = np.nanmin(values[len(values) // 4 :], 1)
    share = float((lowest < 1).mean())
    if share < NEARLY_ALWAYS:
        return
    yield Finding(
        "always_clipped",
        "warning",
        (),
        int(steps[0]),
        {"share": share, "threshold": clipping.threshold, "median_factor": float(np.median(lowest))},
        Phrase(
            "Always clipped: {share:.0%} of the steps, to {factor:.2g} of the gradient in the middle.",
            share=share,
            factor=float(np.median(lowest)),
        ),
        ("raise_threshold", "lower_rate"),
    )
