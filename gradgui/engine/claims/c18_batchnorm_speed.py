"""C18: steps to 90 % with and without BatchNorm, over five learning rates."""

import math
from collections.abc import Mapping
from typing import Any

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.stack import BATCHNORM, DIGITS, HE, stack
from gradgui.engine.trial import changed, preset, steps_to_accuracy

RATES = (0.01, 0.03, 0.1, 0.3, 1.0)
GOAL, MOST_STEPS = 0.9, 600


@claim(
    "C18",
    Phrase("BatchNorm speeds up convergence and steadies training."),
    Phrase(
        "True for nets of moderate depth: they need fewer steps and bear a wider range of learning rates. "
        "At low rates on an easy task it can be slower."
    ),
    ("healthy_six_layers", "six_layers_batchnorm"),
    seconds=5,
)
def batchnorm_speed() -> Outcome:
    """Count steps on the spirals (six layers) and on the digits (ten layers)."""
    without = [*_spirals("healthy_six_layers"), *_digits({})]
    with_norm = [*_spirals("six_layers_batchnorm"), *_digits({"normalization": BATCHNORM})]
    pairs = list(zip(without, with_norm, strict=True))
    sooner, later = sum(b < a for a, b in pairs), sum(b > a for a, b in pairs)
    reached = [sum(math.isfinite(steps) for steps in each) for each in (without, with_norm)]
    return Outcome(
        verdict(sooner > len(pairs) / 2 and reached[1] > reached[0]),
        float(sooner),
        Phrase("of ten comparisons won by BatchNorm"),
        Phrase(
            "Steps to 90 % at rates of 0.01, 0.03, 0.1, 0.3, 1: six layers on the spirals {spirals}, with "
            "BatchNorm {spirals_with}; ten layers on the digits {digits}, with BatchNorm {digits_with} (∞: "
            "not within 600 steps).",
            spirals=_listed(without[:5]),
            spirals_with=_listed(with_norm[:5]),
            digits=_listed(without[5:]),
            digits_with=_listed(with_norm[5:]),
        ),
        in_part=later > 0,
        evidence={
            "sooner": float(sooner),
            "later": float(later),
            "reached_without": float(reached[0]),
            "reached_with": float(reached[1]),
        },
    )


def _spirals(name: str) -> list[float]:
    return [_steps(preset(name), rate) for rate in RATES]


def _digits(layer: Mapping[str, Any]) -> list[float]:
    return [_steps(stack(9, 64, "relu", HE, dataset=DIGITS, **layer), rate) for rate in RATES]


def _steps(experiment: Experiment, rate: float) -> float:
    return steps_to_accuracy(changed(experiment, {"training.optimizer.lr": rate}), GOAL, MOST_STEPS)


def _listed(steps: list[float]) -> str:
    return ", ".join("∞" if math.isinf(each) else short(each) for each in steps)
