"""Rate high: updates change the weights by a large part of their size, and the net does not learn."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from gradgui.engine.backward_signal import BackwardSignal, backward_signal
from gradgui.engine.dataset import FloatArray
from gradgui.engine.diagnosis.exploding import MILD as EXPLODED
from gradgui.engine.diagnosis.symmetric import alike
from gradgui.engine.diagnosis.vanishing import gone, is_lost
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


@dataclass(frozen=True, eq=False)
class _Updates:
    """‖ΔW‖/‖W‖ of each step, (n, layers), 0 where it is not known and very large where it is infinite.

    middle: of the layer in the middle, (n,). whole: a bound on the relative change of what the net computes,
    (n,). early, late: the largest of the first steps in the middle, and what the last ones are.
    """

    ratios: FloatArray
    middle: FloatArray
    whole: FloatArray

    @classmethod
    def of(cls, values: FloatArray) -> "_Updates":
        ratios = np.nan_to_num(values, nan=0.0, posinf=1e300)
        with np.errstate(over="ignore"):
            return cls(ratios, np.median(ratios, 1), np.expm1(np.log1p(ratios).sum(1)))

    @property
    def early(self) -> float:
        return float(self.middle[:EARLY].max())

    @property
    def late(self) -> float:
        return float(np.median(self.middle[-LEAST_STEPS:]))

    @property
    def whole_early(self) -> float:
        return float(self.whole[:EARLY].max())

    @property
    def whole_late(self) -> float:
        return float(np.median(self.whole[-LEAST_STEPS:]))


@rule("rate_high")
def rate_high(records: Records) -> Iterator[Finding]:
    """The first or the last updates replace a tenth of the weights at a time, and nothing is learned by it.

    The first count as much as the last: what they have thrown out of place may lie still since. A net that
    learns takes no harm, until its numbers end, which one such update of any layer does; one whose gradient
    explodes, whose weights start alike, or are driven to nothing, has another trouble.
    """
    steps, values = records.series("update_ratio")
    _, losses = records.number("loss")
    ended = bool(len(losses)) and not np.isfinite(losses[-1])
    if not len(steps) or (len(steps) < LEAST_STEPS and not ended):
        return
    signal = backward_signal(records)
    if _has_another_trouble(records, signal):
        return
    updates, learned = _Updates.of(values), learning(records)
    largest = updates.ratios.max(1) if ended else updates.middle
    top = float(largest.max()) if ended else max(updates.early, updates.late)
    if not _is_thrown(records, signal, updates, learned) and (
        top <= HIGH or (_gets_along(updates, learned) and not ended and not _lost(records, learned, HALF))
    ):
        return
    evidence = {
        "largest_early": updates.early,
        "update_ratio": updates.late,
        "usual": 1e-3,
        "whole_net": min(updates.whole_early, 1e300),
    }
    high = steps[(largest > HIGH) | (updates.whole > CHURNS)]
    text = _of_updates(top) if len(high) else _of_loss(records, learned)
    since = int(high[0] if len(high) else steps[0])
    yield Finding("rate_high", "warning", (), since, evidence, text, ("lower_rate", "clip_norm"))


def _has_another_trouble(records: Records, signal: BackwardSignal) -> bool:
    explodes = bool(len(signal.steps)) and not signal.start < EXPLODED
    return bool(alike(records.experiment)) or explodes or _are_gone(records)


def _is_thrown(records: Records, signal: BackwardSignal, updates: _Updates, learned: Learning) -> bool:
    """Tell whether the net was thrown out of place and rests there, cannot settle, or forgets all.

    Or whether it has lost its gradient there.
    """
    if _lost(records, learned, CLEARLY) and records.lowest < LEARNT * learned.start:
        return True
    if records.steps > LONG and learned.gain < FEW and is_lost(signal):
        return True
    specs = [layer.spec for layer in records.experiment.hidden_layers()]
    settles = learned.gain >= HALF or any(spec.normalization.kind != "none" for spec in specs)
    churns = records.steps > LONG and updates.whole_late > CHURNS and not settles
    rests = updates.whole_early > AT_ONCE and _rests(records)
    return (churns or rests) and signal.start > gone(records)


def _gets_along(updates: _Updates, learned: Learning) -> bool:
    """Tell whether a net learns, or has begun to since updates are small that were never very large."""
    is_calm = updates.late <= HIGH and updates.whole_early <= AT_ONCE
    return learned.learns or (is_calm and learned.gain > CLEARLY)


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


def _lost(records: Records, learned: Learning, gain: float) -> bool:
    """Tell whether the loss is far above what it once was, and less of it is gone than `gain`."""
    _, losses = records.number("data_loss")
    now = float(np.median(losses[-5 * LEAST_STEPS :]))
    return learned.gain < gain and now > LOST * records.lowest


def _rests(records: Records) -> bool:
    """Tell whether little was learned and no more is: the loss is what it was some hundred steps ago."""
    _, losses = records.number("data_loss")
    if records.steps < LONG or not np.isfinite(losses).all():
        return False
    learned = learning(records, BATCHES)
    return learned.gain < FEW and learned.now > RESTS * learned.before
