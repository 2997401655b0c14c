"""What an experiment has, judged by 2,000 steps of training alone: yes, no, or None for unclear.

Two words serve all kinds. A net *fails* if it has gone less than a quarter of the way from what a constant
output reaches to what one hidden layer under Adam reaches on the same data, or overflows; it *learns* if it
has gone 60 % of it. Between them lie the slow ones: they have no sure label where the kind stops learning.
"""

import math
from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from gradgui.engine.metric import FloatArray
from tests.engine.diagnosis.outcome import Outcome

FAILS, HALFWAY, LEARNS, WELL = 0.25, 0.5, 0.6, 0.9
BETTER, HARDLY = 0.3, 0.05
"""Progress that another rate has to add to be called better, and what is no more than luck."""

Label: TypeAlias = bool | None
LABELS: dict[str, Callable[[Outcome], Label]] = {}


def label(judge: Callable[[Outcome], Label]) -> Callable[[Outcome], Label]:
    """Register a judge under its name."""
    LABELS[judge.__name__] = judge
    return judge


def progress(outcome: Outcome) -> float:
    """Return how far the net came."""
    return outcome.progress(outcome.final)


def fails(outcome: Outcome) -> bool:
    """Tell whether it has learned next to nothing."""
    return progress(outcome) < FAILS


def learns(outcome: Outcome) -> bool:
    """Tell whether it has learned most of what is to be learned."""
    return progress(outcome) >= LEARNS


def band(value: float, no: float, yes: float) -> Label:
    """Return yes or no outside of a band, None within."""
    low, high = min(no, yes), max(no, yes)
    return (
        None
        if low < value < high or math.isnan(value)
        else bool((value >= yes) == (yes > no) or value == yes)
    )


def series(outcome: Outcome, metric: str, start: int = 0) -> FloatArray:
    """Return a metric at every fiftieth step from one on, (steps, layers)."""
    steps = [step for step in outcome.values if step % 50 == 0 and step >= start] or [max(outcome.values)]
    return np.array([outcome.values[step][metric] for step in steps])


def late(outcome: Outcome, metric: str) -> FloatArray:
    """Return a metric's medians over the last hundred steps, by layer; empty where it was not measured."""
    steps = [step for step in outcome.values if step >= len(outcome.losses) - 100]
    if metric not in outcome.values[steps[-1]]:
        return np.empty(0)
    return np.asarray(np.median([outcome.values[step][metric] for step in steps], 0))


def decades(outcome: Outcome) -> FloatArray:
    """Return log₁₀ of the first layer's gradient over the output layer's, of ∂L/∂Y where skips are."""
    skips = any(layer.spec.skip is not None for layer in outcome.experiment.hidden_layers())
    norms = series(outcome, "output_grad_norm" if skips else "signal_grad_norm")
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.log10(norms[:, 0] / norms[:, -1]))


def units_alike(outcome: Outcome) -> bool:
    """Tell whether some layer's units have the same weights at the end."""
    return bool((outcome.alike < 1e-4).any())


def learns_at_another_rate(outcome: Outcome) -> bool:
    """Tell whether the net learns with one of the other rates that were tried."""
    return any(outcome.progress(loss) >= LEARNS for loss in outcome.at_rates.values())


def penalised_away(outcome: Outcome) -> bool:
    """Tell whether a penalty has driven the weights to nothing, or all by one part: nothing else counts."""
    regularization = outcome.experiment.training.regularization
    distance = outcome.values[max(outcome.values)]["distance_from_init"]
    middle = float(np.median(distance))
    is_one_part = middle > 0.3 and float(np.ptp(distance)) < 0.05
    return bool(regularization.l1 or regularization.l2) and (abs(middle - 1) < 0.1 or is_one_part)


def wholly_dead(outcome: Outcome) -> bool:
    """Tell whether some layer answers to nothing at the end."""
    return bool((late(outcome, "dead_fraction") == 1).any())


@label
def vanishing(outcome: Outcome) -> Label:
    """It fails, and layer 1 gets under 1 % of the output layer's gradient in half of the run.

    No: it learns, or its layer 1 gets over a tenth. A start with equal units, a dead layer, an overflow, a
    penalty that has driven the weights to nothing, a ratio that training itself has spoiled and a net that
    another rate lets learn have causes of their own.
    """
    if learns(outcome):
        return False
    if learns_at_another_rate(outcome):
        return None
    if not fails(outcome) or not outcome.finite or units_alike(outcome) or wholly_dead(outcome):
        return None
    if penalised_away(outcome):
        return None
    ratio = decades(outcome)
    middle = float(np.median(ratio))
    return None if ratio[0] > -1 > middle else band(middle, -1, -2)


@label
def exploding(outcome: Outcome) -> Label:
    """It fails, and at the start layer 1 gets over 100 times the output layer's gradient.

    No: it learns, or never has ten times as much. A ratio that grows in training because the rate is too
    high is not told apart from one that was there.
    """
    if learns(outcome):
        return False
    ratio = decades(outcome)
    if not fails(outcome) or units_alike(outcome):
        return None
    if math.isnan(ratio[0]) or ratio[0] >= 2:
        return True
    return False if float(np.nanmax(ratio)) < 1 and outcome.finite else None


@label
def nonfinite(outcome: Outcome) -> Label:
    """A loss is NaN or infinite."""
    return not outcome.finite


@label
def diverging(outcome: Outcome) -> Label:
    """The loss ends at twice what it was, or what a constant output has, whichever is more."""
    known = outcome.losses[np.isfinite(outcome.losses)]
    if len(known) < 3:
        return None
    now = outcome.final if outcome.finite else float(known[-1])
    times = now / max(float(known[0]), outcome.constant)
    return None if not outcome.finite and times < 2 else band(times, 1.2, 2)


@label
def dead(outcome: Outcome) -> Label:
    """Clearly more than half of a rectified layer's units answer to nothing, and the net could be better.

    Half is none: the deeper a ReLU layer lies, the more the samples that reach it point the same way, until
    each unit is on for all of them or for none. Those are half of them by symmetry, and no death.
    """
    share = late(outcome, "dead_fraction")
    kinds = [layer.spec.activation.kind for layer in outcome.experiment.hidden_layers()]
    numbers = outcome.layers.get("dead_fraction", ())
    cut = [
        part for number, part in zip(numbers, share, strict=True) if kinds[number - 1] in ("relu", "hardtanh")
    ]
    if not cut or not outcome.finite:
        return None if cut else False
    found = band(max(cut), 0.5, 0.6)
    return None if found and progress(outcome) >= WELL else found


@label
def saturated(outcome: Outcome) -> Label:
    """It fails, and half of a layer's activations lie where φ is flat in half of the run; no: 30 % do.

    Nor where it learns. What lies there at the end alone is no reason for what went before.
    """
    if learns(outcome) or not outcome.layers.get("saturated_fraction"):
        return False
    share = np.median(series(outcome, "saturated_fraction"), 0)
    return band(float(share.max()), 0.3, 0.5) if fails(outcome) and outcome.finite else None


@label
def stuck(outcome: Outcome) -> Label:
    """It does not learn, and a layer's weights have moved by 0.1 % of their size at most."""
    if learns(outcome):
        return False
    distance = outcome.values[max(outcome.values)]["distance_from_init"]
    if not outcome.finite or not np.isfinite(distance).all():
        return None
    least, most = float(distance.min()), float(distance.max())
    return True if least < 1e-3 and least < 1e-3 * most else False if least > 1e-2 else None


@label
def always_clipped(outcome: Outcome) -> Label:
    """At least 97 % of the steps are clipped; no: under 90 %."""
    if outcome.experiment.training.clipping.kind == "none":
        return False
    lowest = [np.min(values["clip_factor"]) for values in outcome.values.values()]
    return band(float((np.array(lowest) < 1).mean()), 0.9, 0.97) if outcome.finite else None


@label
def rate_high(outcome: Outcome) -> Label:
    """A rate 30 times smaller gets a net clearly further that does not get halfway.

    One that was halfway and has lost it may need a rate that is smaller by less.
    """
    found = _other_rate(outcome, (1 / 30,), (10.0, 100.0))
    blocks = outcome.losses[: len(outcome.losses) // 50 * 50].reshape(-1, 50)
    was = outcome.progress(float(np.median(blocks, 1).min())) if len(blocks) and outcome.finite else 0.0
    return None if found is False and was >= HALFWAY > progress(outcome) else found


@label
def rate_low(outcome: Outcome) -> Label:
    """A rate ten or a hundred times greater gets a net clearly further that does not get halfway.

    No needs that a usual rate was among them.
    """
    found, optimizer = _other_rate(outcome, (10.0, 100.0), (1 / 30,)), outcome.experiment.training.optimizer
    is_usual = 100 * optimizer.lr >= (0.1 if optimizer.kind == "sgd" else 1e-3)
    return None if found is False and not is_usual and progress(outcome) < HALFWAY else found


def _other_rate(outcome: Outcome, these: tuple[float, ...], those: tuple[float, ...]) -> Label:
    """Return whether one of these rates does better. Where one of those does too, it tells of neither.

    Nor does a better one where one of those does better still, or where the net gets halfway, or where its
    gradient explodes or vanishes or its units are alike, which another rate may help as well; nor one that
    ends far above a constant output's loss with these rates too. An overflow that is none at another rate
    says no more unless that one learns.
    """
    here = progress(outcome)
    if not outcome.at_rates:
        return False
    ways = {rate: outcome.progress(loss) for rate, loss in outcome.at_rates.items()}
    better, other = max(ways[rate] for rate in these), max(ways[rate] for rate in those)
    if min(better, other) > max(here, 0) + HARDLY or max(here, better) < -BETTER:
        return None
    if other > max(better, here) + BETTER:
        return False if better <= here + HARDLY else None
    if not math.isfinite(here):
        found = True if better > BETTER else None
    else:
        found = band(better - here, HARDLY, BETTER)
    has_another = bool(exploding(outcome) or vanishing(outcome)) or units_alike(outcome)
    has_another = has_another or penalised_away(outcome)
    return None if found and (here >= HALFWAY or has_another) else found


@label
def no_progress(outcome: Outcome) -> Label:
    """Its loss is no better than that of a constant output; no: it gets a quarter of the way.

    One that is still on its way down from a bad start tells neither, nor one that lingers and learns then.
    """
    if not outcome.finite:
        return None
    halfway, soon = float(np.median(outcome.losses[900:1000])), float(np.median(outcome.losses[450:500]))
    found = band(progress(outcome), FAILS, 0.05)
    falls, lingers = outcome.final < 0.97 * halfway, outcome.progress(soon) < FAILS
    return None if (falls if found else lingers) else found


@label
def symmetric(outcome: Outcome) -> Label:
    """It fails, and all units of a layer have the same weights at the end. No: no layer's have."""
    if units_alike(outcome):
        return True if fails(outcome) else None
    return False if outcome.finite else None


@label
def underflow(outcome: Outcome) -> Label:
    """A layer's gradient is 0, and on the same batch and parameters in float64 it is a small number."""
    return bool(outcome.flushed)
