"""C7: tanh′ beside σ′, and saturation."""

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import preset, ready, train

SATURATES = 0.5
"""Share of entries from which a layer counts as saturated."""


@claim(
    "C7",
    Phrase("tanh′ is larger than σ′ but at most 1, and tanh saturates."),
    Phrase(
        "Exact for the largest values, 1 and 1/4; where |z| is above 1.66, tanh′ is the smaller of the two."
    ),
    ("tanh_ten_layers", "tanh_normal_saturates"),
    seconds=0.1,
)
def tanh() -> Outcome:
    """Read φ′ at every entry of running nets, and the saturated share of one with N(0,1) weights."""
    tanh_max, tanh_rms = _slopes("tanh_ten_layers")
    sigmoid_max, sigmoid_rms = _slopes("sigmoid_ten_layers")
    wide = train(preset("tanh_normal_saturates"), 1, ("saturated_fraction", "derivative_rms"))
    saturated = float(wide.at("saturated_fraction").mean())
    return Outcome(
        verdict(sigmoid_max < tanh_max <= 1 and sigmoid_rms < tanh_rms and saturated > SATURATES),
        tanh_max,
        Phrase("largest tanh′ in the net"),
        Phrase(
            "In the same ten layers tanh′ is {tanh_max} at most and {tanh_rms} on average (root mean "
            "square), σ′ {sigmoid_max} and {sigmoid_rms}. With N(0,1) weights {saturated} of all tanh "
            "entries are saturated.",
            tanh_max=f"{tanh_max:.4f}",
            tanh_rms=short(tanh_rms),
            sigmoid_max=f"{sigmoid_max:.4f}",
            sigmoid_rms=short(sigmoid_rms),
            saturated=f"{saturated:.0%}",
        ),
        evidence={
            "tanh_max": tanh_max,
            "sigmoid_max": sigmoid_max,
            "tanh_rms": tanh_rms,
            "sigmoid_rms": sigmoid_rms,
            "saturated": saturated,
        },
    )


def _slopes(name: str) -> tuple[float, float]:
    """Return the largest φ′ and its root mean square over all hidden entries of a preset at step 0."""
    trainer = ready(preset(name), ())
    trainer.step(measure=False)
    values = np.concatenate([np.ravel(slopes.double()) for slopes in trainer.measurement.slopes()])
    return float(values.max()), float(np.sqrt(np.square(values).mean()))
