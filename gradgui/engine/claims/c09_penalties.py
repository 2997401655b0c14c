"""C9: what L1 and L2 do to weights, factors and an exploding start."""

import math

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import Trial, preset, train

STEPS = 1500
STRENGTHS = ({"l2": 0.001}, {"l2": 0.1}, {"l2": 1.0}, {"l1": 0.01})
"""Penalties on a net that explodes at its start."""

METRICS = ("gain", "weight_norm", "test_loss")


@claim(
    "C9",
    Phrase("L1 and L2 penalties keep the weights small and so limit explosion."),
    Phrase(
        "A partial help: while it trains the weights stay small, and with them the factors of the layers. A "
        "start that explodes is lost before a penalty can act."
    ),
    ("overfitting", "l2"),
    seconds=2,
)
def penalties() -> Outcome:
    """Train with and without penalties; then try to save a net that explodes from the start."""
    plain, l2 = train(preset("overfitting"), STEPS, METRICS), train(preset("l2"), STEPS, METRICS)
    l1 = train(preset("overfitting", {"training.regularization": {"l1": 0.003}}), STEPS, METRICS)
    smaller = plain.weight_norm() / max(l1.weight_norm(), l2.weight_norm())
    saved = [_survives(strength) for strength in STRENGTHS]
    return Outcome(
        verdict(smaller > 1.2 and _product(l2) < _product(plain) and _product(l1) < _product(plain)),
        smaller,
        Phrase("times smaller weights, at least"),
        Phrase(
            "The norm of all weights ends at {plain} without a penalty, {l1} with L1, {l2} with L2; the "
            "gradient grows from the last layer to the first by {plain_gain}, {l1_gain} and {l2_gain}. Of "
            "the exploding ReLU net {saved} of {tried} penalties save the run.",
            plain=short(plain.weight_norm()),
            l1=short(l1.weight_norm()),
            l2=short(l2.weight_norm()),
            plain_gain=short(_product(plain)),
            l1_gain=short(_product(l1)),
            l2_gain=short(_product(l2)),
            saved=sum(saved),
            tried=len(saved),
        ),
        in_part=not all(saved),
        evidence={
            "weights_plain": plain.weight_norm(),
            "weights_l1": l1.weight_norm(),
            "weights_l2": l2.weight_norm(),
            "growth_plain": _product(plain),
            "growth_l1": _product(l1),
            "growth_l2": _product(l2),
            "saved": float(sum(saved)),
        },
    )


def _product(run: Trial) -> float:
    """Return ‖δ₁‖ / ‖δ_L‖ at the end: the product of all gains."""
    return float(run.at("gain", -1).prod())


def _survives(strength: dict[str, float]) -> bool:
    run = train(preset("relu_normal_explodes", {"training.regularization": strength}), 20, ())
    return math.isinf(run.nonfinite_step())
