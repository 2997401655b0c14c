"""Vanishing: layers near the input get next to nothing of the gradient."""

import math
from collections.abc import Iterator, Mapping

import numpy as np

from gradgui.engine.backward_signal import BackwardSignal, backward_signal
from gradgui.engine.expected_factor import expected_factor
from gradgui.engine.finding import Finding, Severity, rule
from gradgui.engine.learning import Learning, learning
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records
from gradgui.engine.short_number import short
from gradgui.engine.travel import STEPS, travel

BOUNDED = ("sigmoid", "tanh", "hardtanh")
ADAPTIVE = ("adam", "adamw", "rmsprop")
MILD, SEVERE = -1.7, -2.0
"""Decades between the first and the output layer's gradient."""

GONE, GONE_ADAPTIVE = -4.0, -6.0
"""From here on a small gradient is the first reason for anything that is slow: under plain descent, and under
an optimiser that makes updates of one size of any gradient."""

STILL = {"bounded": 0.03, "unbounded": 0.007}
"""‖ΔW‖/‖W‖ of the first layer over 2,000 steps: below it the layer computes what it computed at the start.

Where φ is unbounded, growing weights let more signal through both ways, so that small updates grow by
themselves; where it is bounded or normalised, φ′ stays what it is.
"""

HIGH, COMES_DOWN = 1.5, 0.9
"""Times a constant output's loss, and of the loss some steps ago: a net that comes down from there is on its
way, and what its gradient is meanwhile settles nothing."""

PART = 0.2
"""Of the growth 1 / factor that each layer's weights lack to pass on the whole gradient: what an adaptive
optimiser has to bring at least where φ is bounded. Its updates are of one size whatever the gradient is, so
that nothing but this travel ever makes more of it; plain gradient descent speeds up by itself."""

BETWEEN = 0.5
"""Of that travel, where the gradient is small and not severely so: by itself it settles nothing."""

SCATTER = 1.2
"""Times the factor a layer that theory of wide layers gives."""

SHOWS, LATE = 200, 1000
"""Steps after which a net that has learned nothing is hindered, and after which it fails."""


@rule("vanishing")
def vanishing(records: Records) -> Iterator[Finding]:
    """The first layer gets little of the output layer's gradient, and its updates lead nowhere.

    Neither alone is a trouble: Adam moves a layer whose gradient is small, and a short sigmoid net learns
    with a hundredth. Where the start is bad and training has mended it, that is told as such.
    """
    signal = backward_signal(records)
    if not len(signal.steps) or math.isnan(signal.now) or records.depth < 3:
        return
    goes, learned = float(travel(records)[0]), learning(records)
    severity = None if learned.learns or signal.now > MILD else _severity(records, signal, learned, goes)
    if severity is not None:
        yield _finding(records, signal, goes, severity)
    elif signal.start <= SEVERE and signal.now > MILD:
        yield Finding(
            "vanishing",
            "info",
            (),
            int(signal.steps[0]),
            {"ratio_at_start": 10**signal.start, "ratio": 10**signal.now},
            Phrase("The gradient vanished at the start and does not any more."),
        )


def _severity(records: Records, signal: BackwardSignal, learned: Learning, goes: float) -> Severity | None:
    """Judge a small gradient by what it moves, and by what the steps so far have brought.

    One that was of a usual size at the start and is gone after a few steps does not come back by itself.
    """
    steps = records.steps
    still, goes = _still(records, signal.factor()), min(goes, _distance(records))
    is_high = learned.now > HIGH * learned.constant and not _is_held(records)
    comes_down = learned.falls or (is_high and learned.now < COMES_DOWN * learned.before)
    if comes_down and (signal.now > SEVERE or signal.start > MILD):
        return None
    if signal.now <= SEVERE and (goes < still or is_lost(signal) or steps >= LATE):
        return "error"
    if goes < still * (1.0 if signal.now <= SEVERE else BETWEEN) or (signal.now <= SEVERE and steps >= SHOWS):
        return "warning"
    return None


def _distance(records: Records) -> float:
    """Return how far the first layer is going to be from its start after 2,000 steps, by where it is now.

    Less than its path where updates follow the noise of small batches and undo each other: where φ does not
    change by itself, under plain descent. inf where that says nothing.
    """
    _, distances = records.series("distance_from_init")
    known = len(distances) and not math.isnan(distances[-1, 0])
    if not known or records.steps >= SHOWS or not _is_held(records) or is_adaptive(records):
        return math.inf
    return float(distances[-1, 0]) * STEPS / records.steps


def _is_held(records: Records) -> bool:
    """Tell whether φ is bounded somewhere, or normalised: then growing weights let no more through."""
    specs = [layer.spec for layer in records.experiment.hidden_layers()]
    return any(spec.activation.kind in BOUNDED or spec.normalization.kind != "none" for spec in specs)


def is_lost(signal: BackwardSignal) -> bool:
    """Tell whether training has taken a net whose gradient was of a usual size to where it is gone."""
    return bool(signal.now < GONE and MILD < signal.start < -MILD)


def gone(records: Records) -> float:
    """Return the decades from which on a small gradient is the first reason for anything that is slow."""
    return GONE_ADAPTIVE if is_adaptive(records) else GONE


def is_adaptive(records: Records) -> bool:
    """Tell whether the optimiser makes updates of one size of any gradient."""
    return records.experiment.training.optimizer.kind in ADAPTIVE


def _still(records: Records, factor: float) -> float:
    """Return the travel of the first layer below which its updates lead nowhere."""
    if not _is_held(records):
        return STILL["unbounded"]
    lacks = is_adaptive(records) and 0 < factor < PART / STILL["bounded"]
    return PART / factor if lacks else STILL["bounded"]


def _finding(records: Records, signal: BackwardSignal, goes: float, severity: Severity) -> Finding:
    factor, ratio = signal.factor(), 10**signal.now
    keeps = kept_by_activation(records)
    theory = expected_factor(records)
    evidence = {
        "ratio": ratio,
        "factor_per_layer": factor,
        "factor_at_start": signal.factor_at_start(),
        "theory_factor": theory,
        "derivative_factor": keeps,
        "first_layer_travel": goes,
    }
    words = {"ratio": short(ratio), "last": records.depth, "factor": f"{factor:.2g}", "keeps": f"{keeps:.2g}"}
    if math.isfinite(keeps) and keeps > 0 and math.isfinite(factor):
        evidence["weights_factor"] = factor / keeps
        words |= {"weights": f"{factor / keeps:.2g}", "theory": f"{theory:.2g}"}
        text = _explained(words, factor, signal.factor_at_start(), theory)
    else:
        text = Phrase("Vanishing: layer 1 receives {ratio} of layer {last}'s gradient.", **words)
    return Finding(
        "vanishing",
        severity,
        signal.below(MILD),
        signal.since(signal.decades <= MILD),
        evidence,
        text,
        ("relu_kaiming", "batch_normalization", "skip_connections", "xavier_normal"),
    )


def _explained(words: Mapping[str, object], factor: float, at_start: float, theory: float) -> Phrase:
    """Return the factor's parts, and what theory says of it where it says something."""
    if math.isnan(theory) or not agrees(at_start, theory):
        return Phrase(
            "Vanishing: layer 1 receives {ratio} of layer {last}'s gradient: each layer passes on {factor}. "
            "φ′ keeps {keeps}, the weights keep {weights}.",
            **words,
        )
    if agrees(factor, theory):
        return Phrase(
            "Vanishing: layer 1 receives {ratio} of layer {last}'s gradient: each layer passes on {factor}. "
            "φ′ keeps {keeps}, the weights keep {weights}. The start's variances predict {theory}.",
            **words,
        )
    return Phrase(
        "Vanishing: layer 1 receives {ratio} of layer {last}'s gradient: each layer passes on {factor}. "
        "φ′ keeps {keeps}, the weights keep {weights}. The start's variances predict {theory}: training has "
        "changed it.",
        **words,
    )


def agrees(factor: float, theory: float) -> bool:
    """Tell whether a factor a layer is theory's, but for what finite width scatters."""
    return bool(1 / SCATTER < factor / theory < SCATTER)


def kept_by_activation(records: Records) -> float:
    """Return the geometric mean over the hidden layers of √mean φ′², at the last step."""
    _, values = records.series("derivative_rms")
    if not len(values) or not values.shape[1] or not (values[-1] > 0).all():
        return math.nan
    return float(np.exp(np.log(values[-1]).mean()))
