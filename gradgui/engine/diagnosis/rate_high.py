"""Rate high: updates change the weights by a large part of their size, and the net does not learn."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.backward_signal import backward_signal
from gradgui.engine.dataset import FloatArray
from gradgui.engine.diagnosis.exploding import MILD as EXPLODED
from gradgui.engine.diagnosis.symmetric import alike
from gradgui.engine.diagnosis.vanishing import gone
from gradgui.engine.finding import Finding, rule
from gradgui.engine.learning import CLEARLY, Learning, learning
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

LEAST_STEPS, EARLY, BATCHES = 10, 20, 50
HIGH = 0.1
"""‖ΔW‖/‖W‖ of the layer in the middle; about 0.001 is usual."""

AT_ONCE = 1.0
"""∏(1 + ‖ΔW‖/‖W‖) − 1 over the layers: a bound on the relative change of what the net computes (Bernstein
et al. 2020). A tenth a layer is little in a net of two layers, and throws one of twenty out of place."""

RESTS, FEW, LONG = 0.98, 0.3, 500
"""A net thrown out of place rests there: after so many steps its loss falls no more, and less than this part
of it is gone."""

CHURNS = 0.2
"""Bound on the relative change of what the net computes in each of the last updates: it cannot settle."""

LOST, HALF, LEARNT = 1.5, 0.5, 0.7
"""What was learned is lost: so many times the lowest loss of ten steps, and over half of the loss at the
start; of which the lowest loss had come below this part, where no update need be large to tell it."""

NOTHING = 0.1
"""Of their size at the start."""


@rule("rate_high")
def rate_high(records: Records) -> Iterator[Finding]:
    """The first or the last updates replace a tenth of the weights at a time, and nothing is learned by it.

    The first count as much as the last: what they have thrown out of place may lie still since. A net that
    learns takes no harm, until its numbers end, which one such update of any layer does; one whose gradient
    explodes, or whose weights start alike, has another trouble.
    """
    steps, values = records.series("update_ratio")
    _, losses = records.number("loss")
    ended = bool(len(losses)) and not np.isfinite(losses[-1])
    if not len(steps) or (len(steps) < LEAST_STEPS and not ended):
        return
    signal = backward_signal(records)
    if alike(records.experiment) or (len(signal.steps) and not signal.start < EXPLODED):
        return
    if _are_gone(records):
        return
    middle, whole = _middle(values), _whole(values)
    early, late = float(middle[:EARLY].max()), float(np.median(middle[-LEAST_STEPS:]))
    learned = learning(records)
    fell_back = not ended and _fell_back(records)
    lost = ended or (learned.gain < HALF and fell_back)
    whole_early = float(whole[:EARLY].max())
    rests = whole_early > AT_ONCE and _rests(records)
    churns = float(np.median(whole[-LEAST_STEPS:])) > CHURNS and learned.gain < HALF and records.steps > LONG
    specs = [layer.spec for layer in records.experiment.hidden_layers()]
    churns = churns and all(spec.normalization.kind == "none" for spec in specs)
    forgot = fell_back and learned.gain < CLEARLY and records.lowest < LEARNT * learned.start
    thrown = ((rests or churns) and signal.start > gone(records)) or forgot
    largest = _known(values).max(1) if ended else middle
    top = float(largest.max()) if ended else max(early, late)
    gets_along = learned.learns or (late <= HIGH and whole_early <= AT_ONCE and learned.gain > CLEARLY)
    if not thrown and (top <= HIGH or (gets_along and not lost)):
        return
    evidence = {
        "largest_early": early,
        "update_ratio": late,
        "usual": 1e-3,
        "whole_net": min(whole_early, 1e300),
    }
    high = steps[(largest > HIGH) | (whole > CHURNS)]
    text = _of_updates(top) if len(high) else _of_loss(records, learned)
    since = int(high[0] if len(high) else steps[0])
    yield Finding("rate_high", "warning", (), since, evidence, text, ("lower_rate", "clip_norm"))


def _of_updates(ratio: float) -> Phrase:
    return Phrase(
        "Learning rate high: an update changes the weights by {ratio:.2g} of their size.", ratio=ratio
    )


def _of_loss(records: Records, learned: Learning) -> Phrase:
    return Phrase(
        "Learning rate high: the loss was {lowest:.3g} and is {now:.3g} now; what was learned is lost.",
        lowest=records.lowest,
        now=learned.now,
    )


def _are_gone(records: Records) -> bool:
    """Tell whether a penalty has driven the weights to nothing, beside which every update is large."""
    regularization = records.experiment.training.regularization
    _, distances = records.series("distance_from_init")
    if not (regularization.l1 or regularization.l2) or not len(distances):
        return False
    return bool(abs(np.median(distances[-1]) - 1) < NOTHING)


def _fell_back(records: Records) -> bool:
    """Tell whether the loss is twice what it once was: what was learned is lost."""
    _, losses = records.number("data_loss")
    return bool(np.median(losses[-5 * LEAST_STEPS :]) > LOST * records.lowest)


def _rests(records: Records) -> bool:
    """Tell whether little was learned and no more is: the loss is what it was some hundred steps ago."""
    _, losses = records.number("data_loss")
    if records.steps < LONG or not np.isfinite(losses).all():
        return False
    learned = learning(records, BATCHES)
    return learned.gain < FEW and learned.now > RESTS * learned.before


def _whole(values: FloatArray) -> FloatArray:
    """Return the bound on the whole net's relative change at each step, (steps,)."""
    with np.errstate(over="ignore"):
        return np.asarray(np.expm1(np.log1p(_known(values)).sum(1)))


def _middle(values: FloatArray) -> FloatArray:
    """Return the ratio of the layer in the middle at each step, (steps,)."""
    return np.asarray(np.median(_known(values), 1))


def _known(values: FloatArray) -> FloatArray:
    """Return ratios with 0 for NaN, and inf as very large."""
    return np.nan_to_num(values, nan=0.0, posinf=1e300)
