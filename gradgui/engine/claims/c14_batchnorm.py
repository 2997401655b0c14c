"""C14: what BatchNorm cures, and how deep nets with it explode at their start."""

import math

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.stack import BATCHNORM, DIGITS, HE, NORMAL, stack
from gradgui.engine.trial import Trial, train

SEEDS = range(3)
TRANSIENT = 10
"""Layers near the input that do not have their lasting factor yet."""
THEORY = math.pi / (math.pi - 1)
"""Squared factor of a ReLU layer at large batch (Yang et al. 2019)."""
GROWS = 1.2
LATE = 20
METRICS = ("gain", "saturated_fraction", "signal_grad_norm", "preactivation_std")


@claim(
    "C14",
    Phrase(
        "BatchNorm evens out the output of every layer and pulls it out of saturation, which cures "
        "vanishing and explosion."
    ),
    Phrase(
        "It cures saturation. At the start deep BatchNorm nets without skips explode: by about π/(π − 1) = "
        "1.47 a ReLU layer in the squared gradient. Some thirty layers train, a hundred do not."
    ),
    ("sigmoid_batchnorm", "deep_batchnorm"),
    seconds=3,
)
def batchnorm() -> Outcome:
    """Measure saturation with and without, the growth a layer, and whether 30 and 100 layers learn."""
    bare = train(stack(9, 256, "sigmoid", NORMAL), 1, METRICS)
    normed = train(stack(9, 256, "sigmoid", NORMAL, normalization=BATCHNORM), 1, METRICS)
    growth = growth_a_layer()
    thirty, hundred = _late_loss(30), _late_loss(100)
    return Outcome(
        verdict(_saturated(normed) < 0.05 < _saturated(bare) and growth < GROWS),
        growth,
        Phrase("growth of the squared gradient a ReLU layer with BatchNorm"),
        Phrase(
            "BatchNorm brings the saturated share of ten sigmoid layers with N(0,1) weights from {bare} to "
            "{normed}. Yet forty ReLU layers with it multiply the squared gradient by {growth} each "
            "(theory: {theory}). After 100 steps on the spirals thirty layers have a loss of {thirty}, a "
            "hundred {hundred}; chance is 0.69.",
            bare=f"{_saturated(bare):.0%}",
            normed=f"{_saturated(normed):.0%}",
            growth=f"{growth:.2f}",
            theory=f"{THEORY:.2f}",
            thirty=short(thirty),
            hundred=short(hundred),
        ),
        in_part=_saturated(normed) < 0.05 < _saturated(bare),
        evidence={
            "growth_squared": growth,
            "saturated_without": _saturated(bare),
            "saturated_with": _saturated(normed),
            "loss_30": thirty,
            "loss_100": hundred,
        },
    )


def growth_a_layer() -> float:
    """Return the geometric mean of the squared gains past the transient, batch 512."""
    logs = []
    for seed in SEEDS:
        changes = {"seed": seed, "training.batch_size": 512}
        net = stack(40, 64, "relu", HE, changes, DIGITS, normalization=BATCHNORM)
        logs.append(np.log(train(net, 1, ("gain",)).at("gain")[TRANSIENT:-1]))
    return float(np.exp(2 * np.mean(logs)))


def _saturated(run: Trial) -> float:
    return float(run.at("saturated_fraction").mean())


def _late_loss(layers: int) -> float:
    run = train(stack(layers - 1, 32, "relu", HE, normalization=BATCHNORM), 100, ())
    return float(np.median(run.losses[-LATE:]))
