"""C15: skip connections bare, with BatchNorm, scaled, and from a zero start."""

import math

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.dataset import FloatArray
from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.stack import HE, stack
from gradgui.engine.trial import Trial, preset, train

BLOCKS, WIDTH = 30, 256
SEEDS = range(3)
NEAR_INPUT = 10
"""Blocks near the input, where the branches have come to add with one sign."""
LATE = 20
LEARNS = 0.67
"""Loss below which two classes are being learned; chance is 0.693."""
METRICS = ("output_grad_norm", "input_norm")
ZERO = {
    "network.layers.1.layers.1.initialization": {"kind": "constant", "value": 0.0},
    "training.optimizer.lr": 0.01,
}
"""The last weights of every branch are zero; the rate is one that the grown branches bear."""


@claim(
    "C15",
    Phrase(
        "A skip connection passes the gradient on with factor 1, so that several hundred layers can be "
        "trained."
    ),
    Phrase(
        "Half true. With y = x + ReLU(Wx) and He weights the squared gradient grows by up to 2.9 a block. "
        "It takes BatchNorm in the branch, a scaled branch, or a branch that ends linear and starts at "
        "zero; and in its own paper the residual net cures degradation, not vanishing."
    ),
    ("deep_plain", "relu_skips_thirty", "deep_skips_batchnorm", "deep_skips_scaled"),
    seconds=9,
)
def skips() -> Outcome:
    """Measure bare blocks at their start, then train 200 layers in five ways."""
    ended = train(preset("relu_skips_thirty"), 5, METRICS).nonfinite_step()
    runs = [train(_blocks(seed), 1, METRICS) for seed in SEEDS]
    back = growth([run.at("output_grad_norm")[: NEAR_INPUT + 1] for run in runs])
    forward = 1 / growth([run.at("input_norm")[1 : NEAR_INPUT + 2] for run in runs])
    plain = train(preset("deep_plain"), 60, ())
    bare = train(preset("deep_bare_skips"), 5, ())
    normed, scaled = (
        train(preset("deep_skips_batchnorm"), 80, ()),
        train(preset("deep_skips_scaled"), 100, ()),
    )
    zero = train(preset("deep_bare_skips", ZERO), 100, ())
    others = [_late(run) for run in (normed, scaled, zero)]
    return Outcome(
        verdict(math.isinf(ended) and math.isinf(bare.nonfinite_step()) and _late(bare) < LEARNS),
        back,
        Phrase("growth of the squared gradient a bare block"),
        Phrase(
            "Thirty bare blocks y = x + ReLU(Wx) end at step {ended}: near the input the squared signal "
            "grows by {forward} a block and the squared gradient by {back}. Of 200 layers the plain net "
            "stays at a loss of {plain} and bare skips end at step {bare}; with BatchNorm in the branch the "
            "loss falls to {normed}, scaled by 0.1 to {scaled}, from a zero start, at a rate of 0.01, to "
            "{zero}.",
            ended=short(ended),
            forward=short(forward),
            back=short(back),
            plain=short(_late(plain)),
            bare=short(bare.nonfinite_step()),
            normed=short(others[0]),
            scaled=short(others[1]),
            zero=short(others[2]),
        ),
        in_part=max(others) < LEARNS < _late(plain),
        evidence={
            "growth_back_squared": back,
            "growth_forward_squared": forward,
            "bare_ends_at": ended,
            "loss_plain": _late(plain),
            "loss_batchnorm": others[0],
            "loss_scaled": others[1],
            "loss_zero_start": others[2],
        },
    )


def growth(norms: list[FloatArray]) -> float:
    """Return by how much the squared norm grows from one layer to the one before it, on geometric average."""
    return float(np.exp(2 * np.mean([np.log(each[:-1] / each[1:]) for each in norms])))


def _blocks(seed: int) -> Experiment:
    return stack(BLOCKS, WIDTH, "relu", HE, {"seed": seed}, skip={"from": 1})


def _late(run: Trial) -> float:
    return float(np.median(run.losses[-LATE:]))
