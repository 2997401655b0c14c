"""C3: σ′ ≤ 1/4 and |W| < 1: is every factor below a quarter?"""

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.stack import NORMAL, stack
from gradgui.engine.trial import preset, steps_to_accuracy, train

WIDTHS = (16, 64, 128, 256)
SEEDS = range(8)
HIDDEN = 10
WITHIN_ONE = {"kind": "uniform", "bound": 1.0}
WIDE = 512
GOAL, MOST_STEPS = 0.9, 1000


@claim(
    "C3",
    Phrase(
        "σ′ is at most 0.25, so with weights below 1 every layer passes on less than a quarter of the "
        "gradient."
    ),
    Phrase(
        "True for a single path. A layer of n units adds up n of them: its squared factor is n · Var W · "
        "E[σ′²]. With N(0,1) weights the gradient vanishes below about 103 units a layer and explodes "
        "above."
    ),
    ("normal_width_4", "normal_width_256", "sigmoid_wide"),
    seconds=8,
)
def quarter() -> Outcome:
    """Measure the gain of one unit, of widths with N(0,1) weights, and of a wide layer with |W| < 1."""
    chain = train(preset("four_layer_chain"), 1, ("gain",)).at("gain")[:-1]
    gains = {width: mean_gain(width) for width in WIDTHS}
    crossing = width_of_gain_one(gains)
    wide = train(stack(HIDDEN, WIDE, "sigmoid", WITHIN_ONE), 1, ("gain",)).at("gain")[2:-1]
    wide_gain = float(np.exp(np.log(wide).mean()))
    steps = steps_to_accuracy(preset("sigmoid_wide"), GOAL, MOST_STEPS, every=50)
    return Outcome(
        verdict(max(wide_gain, *gains.values()) < 1 / 4),
        crossing,
        Phrase("units a layer from which on N(0,1) weights make the gradient grow"),
        Phrase(
            "One unit passes on {chain} at most. Layers with N(0,1) weights pass on {narrow} at 16 units, "
            "{middle} at 64, {broad} at 256; with weights within ±1 and 512 units {wide}. Twenty sigmoid "
            "layers of 128 units reach 90 % on the spirals after {steps} steps.",
            chain=short(float(chain.max())),
            narrow=short(gains[16]),
            middle=short(gains[64]),
            broad=short(gains[256]),
            wide=short(wide_gain),
            steps=short(steps),
        ),
        in_part=float(chain.max()) < 1 / 4,
        evidence={
            "crossing_width": crossing,
            "largest_gain_of_one_unit": float(chain.max()),
            "gain_within_one_512": wide_gain,
            "steps_of_twenty_layers": steps,
            **{f"gain_{width}": gain for width, gain in gains.items()},
        },
    )


def mean_gain(width: int) -> float:
    """Return √mean g² of N(0,1) sigmoid layers' gains, past the first two and before the last."""
    runs = [train(stack(HIDDEN, width, "sigmoid", NORMAL, {"seed": s}), 1, ("gain",)) for s in SEEDS]
    return float(np.sqrt(np.mean([np.square(run.at("gain")[2:-1]) for run in runs])))


def width_of_gain_one(gains: dict[int, float]) -> float:
    """Return the width at which the line between the measured points, on log axes, crosses 1."""
    widths, logs = np.log(list(gains)), np.log(list(gains.values()))
    return float(np.exp(np.interp(0.0, logs, widths)))
