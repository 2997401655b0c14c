"""C6: how often the gradient vanishes or explodes, over variances of weights and biases."""

from itertools import product

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.specs.activation import Tanh
from gradgui.engine.stack import stack
from gradgui.engine.theory.mean_field import critical_weight_variance
from gradgui.engine.trial import Trial, train

ACTIVATIONS = ("sigmoid", "tanh", "relu")
WEIGHTS = tuple(float(2.0**power) for power in range(-2, 6))
BIASES = (0.0, 0.05)
HIDDEN, UNITS = 20, 100
TENFOLD = 10.0
"""From this ratio of the first to the last layer on, either way, a gradient has exploded or vanished."""
RARE = 0.1
BRACKET = (1.4, 2.8)
"""Weight variances on both sides of where tanh and ReLU turn."""


@claim(
    "C6",
    Phrase("Vanishing gradients are common, exploding ones rare."),
    Phrase(
        "Neither: for an activation function the variance of weights and biases decides. The same net "
        "vanishes on one side of a line and explodes on the other."
    ),
    ("tanh_pytorch_default", "tanh_normal_saturates"),
    seconds=3,
)
def common_and_rare() -> Outcome:
    """Measure nets of three activations over a grid of variances at step 0; find where tanh and ReLU turn."""
    ratios = {each: _ratio(*each) for each in product(ACTIVATIONS, WEIGHTS, BIASES)}
    vanish = float(np.mean([ratio < 1 / TENFOLD for ratio in ratios.values()]))
    explode = float(np.mean([ratio > TENFOLD for ratio in ratios.values()]))
    tanh, relu = turning_point("tanh"), turning_point("relu")
    theory = critical_weight_variance(Tanh(), BIASES[1])
    return Outcome(
        verdict(explode < RARE < vanish),
        100 * explode,
        Phrase("% of the nets explode"),
        Phrase(
            "Of {nets} nets of twenty hidden layers with weight variances from 0.25/n to 32/n {vanish} "
            "vanish and {explode} explode by a factor of ten or more. Tanh turns at {tanh}/n (theory: "
            "{theory}), ReLU at {relu}/n (theory: 2).",
            nets=len(ratios),
            vanish=f"{vanish:.0%}",
            explode=f"{explode:.0%}",
            tanh=short(tanh),
            theory=short(theory),
            relu=short(relu),
        ),
        evidence={"explode": explode, "vanish": vanish, "turn_tanh": tanh, "turn_relu": relu},
    )


def _ratio(activation: str, weights: float, biases: float) -> float:
    return _start(activation, weights, biases).ratio()


def turning_point(activation: str) -> float:
    """Return the weight variance at which a layer's squared factor, past the first layers, is 1."""
    logs = []
    for weights in BRACKET:
        gains = [_start(activation, weights, BIASES[1], seed).at("gain")[5:-1] for seed in range(3)]
        logs.append(float(np.log(np.square(gains).mean())))
    low, high = np.log(BRACKET)
    return float(np.exp(low - logs[0] * (high - low) / (logs[1] - logs[0])))


def _start(activation: str, weights: float, biases: float, seed: int = 0) -> Trial:
    start = {"kind": "variance", "weight_variance": weights, "bias_variance": biases}
    return train(stack(HIDDEN, UNITS, activation, start, {"seed": seed}), 1, ("signal_grad_norm", "gain"))
