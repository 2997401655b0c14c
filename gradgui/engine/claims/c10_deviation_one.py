"""C10: weights of mean 0 and deviation 1, at several widths, beside He's."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.stack import HE, NORMAL, stack
from gradgui.engine.trial import preset, train

WIDTHS = (4, 16, 64, 256)
HIDDEN = 6
NETS = 1200
"""Units a width, over all seeds, at least: narrow nets scatter more."""
LIMITED = 1.2


@claim(
    "C10",
    Phrase("Initial weights standardised to mean 0 and deviation 1 limit explosion too."),
    Phrase(
        "False for wide layers: the gain grows like the root of the width. With a deviation of the order of "
        "1/√n it is the same at every width."
    ),
    ("normal_width_4", "normal_width_256"),
    seconds=1,
)
def deviation_one() -> Outcome:
    """Measure the gain of ReLU layers over widths, and of the presets' sigmoid layers."""
    normal = [root_mean_square_gain(width, NORMAL) for width in WIDTHS]
    he = [root_mean_square_gain(width, HE) for width in WIDTHS]
    power, he_power = power_of_width(normal), power_of_width(he)
    narrow, wide = (train(preset(f"normal_width_{width}"), 1, ("gain",)).gain() for width in (4, 256))
    return Outcome(
        verdict(max(normal) < LIMITED),
        power,
        Phrase("power of the width with which the gain grows"),
        Phrase(
            "ReLU layers with N(0,1) weights multiply the gradient by {four} at width 4, {sixteen} at 16, "
            "{mid} at 64, {wide} at 256: about √(n/2). With He weights it is {he_low} to {he_high}. Sigmoid "
            "layers go from {sigmoid_low} at width 4 to {sigmoid_high} at 256.",
            four=short(normal[0]),
            sixteen=short(normal[1]),
            mid=short(normal[2]),
            wide=short(normal[3]),
            he_low=short(min(he)),
            he_high=short(max(he)),
            sigmoid_low=short(narrow),
            sigmoid_high=short(wide),
        ),
        evidence={
            "power": power,
            "power_he": he_power,
            **{f"gain_{width}": gain for width, gain in zip(WIDTHS, normal, strict=True)},
            **{f"gain_he_{width}": gain for width, gain in zip(WIDTHS, he, strict=True)},
        },
    )


def root_mean_square_gain(width: int, start: Mapping[str, Any]) -> float:
    """Return √mean g² of the gains of many nets; a layer that no gradient reaches has none."""
    found = []
    for seed in range(max(2, NETS // (width * HIDDEN))):
        run = train(stack(HIDDEN, width, "relu", start, {"seed": seed}), 1, ("gain",))
        found += [gain for gain in run.at("gain")[:-1].tolist() if np.isfinite(gain)]
    return float(np.sqrt(np.square(found).mean()))


def power_of_width(gains: list[float]) -> float:
    """Return the slope of log gain over log width."""
    return float(np.polyfit(np.log(WIDTHS), np.log(gains), 1)[0])
