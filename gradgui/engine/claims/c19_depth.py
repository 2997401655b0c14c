"""C19: five hidden layers beside one of as many parameters, on the spirals and on the digits."""

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.trial import preset, train

STEPS = 800
SEEDS = range(2)
CLEAR = 0.05
"""Difference of test accuracy that counts as better."""


@claim(
    "C19",
    Phrase("Deep networks do better than shallow ones on hard tasks."),
    Phrase(
        "It depends on the task, and on the deep net being trainable: depth pays where the border is "
        "intricate."
    ),
    ("healthy_six_layers", "one_wide_layer", "digits_relu", "digits_one_layer"),
    seconds=8,
)
def depth() -> Outcome:
    """Compare the test accuracy after as many steps."""
    deep, shallow = _accuracy("healthy_six_layers"), _accuracy("one_wide_layer")
    deep_digits, shallow_digits = _accuracy("digits_relu"), _accuracy("digits_one_layer")
    untrained = _accuracy("sigmoid_ten_layers")
    return Outcome(
        verdict(deep - shallow > CLEAR),
        100 * (deep - shallow),
        Phrase("percentage points more of the spirals right with depth"),
        Phrase(
            "After {steps} steps five hidden layers get {deep} of the spirals right, one of as many "
            "parameters {shallow}; of the digits {deep_digits} and {shallow_digits}. The ten sigmoid layers, "
            "which do not train, get {untrained} of the spirals.",
            steps=STEPS,
            deep=f"{deep:.1%}",
            shallow=f"{shallow:.1%}",
            deep_digits=f"{deep_digits:.1%}",
            shallow_digits=f"{shallow_digits:.1%}",
            untrained=f"{untrained:.1%}",
        ),
        in_part=deep_digits - shallow_digits < CLEAR,
        evidence={
            "spirals_deep": deep,
            "spirals_shallow": shallow,
            "digits_deep": deep_digits,
            "digits_shallow": shallow_digits,
            "spirals_untrained": untrained,
        },
    )


def _accuracy(name: str) -> float:
    """Return the test accuracy at the end, on average over seeds."""
    runs = [train(preset(name, {"seed": seed}), STEPS, ("test_accuracy",)) for seed in SEEDS]
    return float(np.mean([run.final_accuracy() for run in runs]))
