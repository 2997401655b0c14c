"""C13: LeakyReLU and PReLU where ReLU units die."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import preset, ready

STEPS = 400
PLACES = ("network.layers.0.activation", "network.layers.1.layers.0.activation")


@dataclass(frozen=True)
class _End:
    """silent: share of hidden units whose weights get no gradient at all. accuracy: on the test part."""

    silent: float
    accuracy: float
    slopes: tuple[float, ...]


@claim(
    "C13",
    Phrase("LeakyReLU, with a slope of 0.01 or 0.02 or a learned one, cures dead units."),
    Phrase("True: below zero the slope lets a gradient through, so every unit goes on learning."),
    ("dead_relu", "leaky_relu", "prelu"),
    seconds=1,
)
def leaky() -> Outcome:
    """Train the net whose ReLU units die with leaky ones; count units that no gradient reaches."""
    relu = _end({"kind": "relu"})
    small, double = (_end({"kind": "leaky_relu", "slope": slope}) for slope in (0.01, 0.02))
    learned = _end({"kind": "prelu"})
    cured = (small, double, learned)
    return Outcome(
        verdict(relu.silent > 0.5 and all(end.silent == 0 and end.accuracy > 0.5 for end in cured)),
        100 * max(end.silent for end in cured),
        Phrase("% of the leaky units without a gradient"),
        Phrase(
            "With ReLU {silent} of the units get no gradient and {relu} of the test digits come out right; "
            "with a slope of 0.01 no unit is without one and {small} come out right, with 0.02 {double}, "
            "learned {learned} (the slopes end at {slopes}).",
            silent=f"{relu.silent:.0%}",
            relu=f"{relu.accuracy:.0%}",
            small=f"{small.accuracy:.0%}",
            double=f"{double.accuracy:.0%}",
            learned=f"{learned.accuracy:.0%}",
            slopes=", ".join(short(slope) for slope in learned.slopes),
        ),
        evidence={
            "silent_relu": relu.silent,
            "silent_leaky": max(small.silent, double.silent),
            "silent_prelu": learned.silent,
            "accuracy_relu": relu.accuracy,
            "accuracy_leaky": small.accuracy,
            "accuracy_prelu": learned.accuracy,
        },
    )


def _end(activation: Mapping[str, Any]) -> _End:
    trainer = ready(preset("dead_relu", {place: dict(activation) for place in PLACES}), ("test_accuracy",))
    for step in range(STEPS):
        trainer.step(measure=step == STEPS - 1, test=True)
    weights = trainer.parameters.of_role("weight")[:-1]
    silent = np.concatenate([(p.grad.abs().amax(0) == 0).numpy() for p in weights])
    slopes = tuple(float(p.value) for p in trainer.parameters.of_role("slope"))
    return _End(float(silent.mean()), float(np.asarray(trainer.values["test_accuracy"])), slopes)
