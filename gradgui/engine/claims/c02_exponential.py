"""C2: the gradient grows or shrinks exponentially with depth."""

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.dataset import FloatArray
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.stack import ONE_OVER_N, stack
from gradgui.engine.trial import preset, train

STRAIGHT = 0.99
"""R² from which a line through the logarithms counts as straight."""

METRICS = ("signal_grad_norm", "gain")


@claim(
    "C2",
    Phrase(
        "Factors above 1 make the gradient explode, factors below 1 make it vanish, "
        "exponentially in the number of layers."
    ),
    Phrase(
        "True at the start of training, for layers of equal shape; the factors are those of φ′ and W "
        "that the gradient passes, not the size of an update."
    ),
    ("sigmoid_ten_layers", "relu_normal_explodes"),
    seconds=0.1,
)
def exponential() -> Outcome:
    """Fit a line to the logarithms over depth; compare nets of ten and twenty gains."""
    vanishing = train(preset("sigmoid_ten_layers"), 1, METRICS)
    exploding = train(preset("relu_normal_explodes"), 1, METRICS)
    low, first = line_over_depth(vanishing.at("signal_grad_norm")[:-1])
    high, second = line_over_depth(exploding.at("signal_grad_norm")[:-1])
    straight = min(first, second)
    ten, twenty = (train(stack(n, 32, "sigmoid", ONE_OVER_N), 1, METRICS).ratio() for n in (10, 20))
    power = float(np.log(twenty) / np.log(ten))
    return Outcome(
        verdict(straight > STRAIGHT and low < 1 < high and 1.8 < power < 2.2),
        power,
        Phrase("power of the ratio with twice as many layers"),
        Phrase(
            "Over depth the logarithm of the gradient is a straight line (R² {straight} at least): each of "
            "ten sigmoid layers passes on {low}, each of twenty ReLU layers with N(0,1) weights {high}. "
            "Twice as many sigmoid layers take the ratio from {ten} to {twenty}, its power {power}.",
            straight=f"{straight:.4f}",
            low=short(low),
            high=short(high),
            ten=short(ten),
            twenty=short(twenty),
            power=f"{power:.2f}",
        ),
        evidence={
            "r_squared": straight,
            "vanishing_factor": low,
            "vanishing_gain": vanishing.gain(),
            "exploding_factor": high,
            "power": power,
        },
    )


def line_over_depth(norms: FloatArray) -> tuple[float, float]:
    """Return the factor a layer (from the output to the input) of the best line through logs, and its R²."""
    logs, depths = np.log(norms), np.arange(len(norms))
    slope, offset = np.polyfit(depths, logs, 1)
    left = np.square(logs - slope * depths - offset).sum()
    return float(np.exp(-slope)), float(1 - left / np.square(logs - logs.mean()).sum())
