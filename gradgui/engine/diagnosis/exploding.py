"""Exploding: layers near the input get far more gradient than the output layer."""

import math
from collections.abc import Iterator

import numpy as np

from gradgui.engine.backward_signal import RECENT, BackwardSignal, backward_signal
from gradgui.engine.dataset import FloatArray
from gradgui.engine.diagnosis.vanishing import BOUNDED, is_adaptive, kept_by_activation
from gradgui.engine.diagnosis.vanishing import MILD as VANISHED
from gradgui.engine.expected_factor import expected_factor
from gradgui.engine.finding import Finding, Severity, rule
from gradgui.engine.learning import Learning, learning
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records
from gradgui.engine.short_number import short

MILD, CHAOTIC, SEVERE = 2.0, 3.0, 6.0
"""Decades between the output and the first layer. From the second on a net whose φ is bounded is chaotic:
its gradient does not grow because its signal does, and no smaller rate mends that."""

BEGUN = 1.0
"""Decades at the start, below which it is training that makes them: a matter of the rate."""

TAKES_BACK, ABOUT = {"cross_entropy": 200, "mse": 100}, 0.1
"""Steps in which an adaptive optimiser takes back what the start is far off, where it does: the loss comes
down to a constant output's, to within a tenth. It remembers the first gradients for a thousand steps, and the
smaller the next ones are, the less they count: those of squared errors fall with the outputs."""

THROWS = 3.0
"""Times what a chaotic net computes, by which one update changes it: such updates cannot take it back."""

FALLS, HIGH, FAR = 0.85, 2.0, 10.0
"""Of the loss some steps ago: below it a net whose φ is bounded is on its way. Of a constant output's loss:
above it such a net that is not has been ruined by its first updates; far above it, it is not near enough."""

THROWN, REPLACED = 30.0, 1.0
"""‖ΔW‖/‖W‖ of one update: the first leaves nothing of a layer, the second replaces it."""


@rule("exploding")
def exploding(records: Records) -> Iterator[Finding]:
    """The first layer's gradient over the output layer's, and what became of it in training.

    BatchNorm without skips explodes at the start and settles after a few updates: that is told apart, and so
    is a net that learns all the same.
    """
    signal = backward_signal(records)
    if not len(signal.steps) or records.depth < 3:
        return
    _, losses = records.number("loss")
    ended = not np.isfinite(losses).all()
    largest = _largest(signal)
    if largest < MILD:
        return
    severity = "error" if ended else _severity(records, signal, learning(records))
    if severity is not None:
        yield _finding(records, signal, largest if ended else max(signal.now, signal.start), severity)
    elif signal.now < MILD:
        yield Finding(
            "exploding",
            "info",
            (),
            int(signal.steps[0]),
            {"ratio_at_start": 10**signal.start, "ratio": 10**signal.now},
            Phrase("The gradient exploded at the start and has settled."),
        )


def _largest(signal: BackwardSignal) -> float:
    """Return the decades at the start or now, the larger; inf where the start overflows."""
    if not np.isfinite(signal.norms[0]).all():
        return math.inf
    return max(signal.start, signal.now) if not math.isnan(signal.now) else signal.start


def _severity(records: Records, signal: BackwardSignal, learned: Learning) -> Severity | None:
    """Judge a run that goes on: None where it learns, has settled or is on the way.

    A net whose loss falls fast is shrinking its signal back. An adaptive optimiser, whose updates do not
    grow with the gradient, does so to any net that is not too far off.
    """
    specs = [layer.spec for layer in records.experiment.hidden_layers()]
    bounded = any(spec.activation.kind in BOUNDED for spec in specs)
    settles = any(spec.normalization.kind != "none" for spec in specs)
    _, ratios = records.series("update_ratio")
    adaptive = is_adaptive(records)
    throws = adaptive and bounded and not settles and _throw(signal, ratios) > THROWS
    takes_back = adaptive and not throws and _takes_back(records, learned)
    if learned.learns or signal.start < BEGUN or takes_back:
        return None
    if np.nanmax(ratios, initial=0) >= THROWN or signal.now <= VANISHED:
        return "error"
    if bounded and not throws and learned.now < min(FALLS * learned.before, FAR * learned.constant):
        return None
    if bounded and not settles and signal.start >= MILD and learned.now > HIGH * learned.constant:
        return "error"
    worst = signal.now if settles else max(signal.now, signal.start)
    replaced = bool(np.nanmax(ratios, initial=0) >= REPLACED)
    if worst >= (CHAOTIC if bounded else SEVERE) or (worst >= MILD and replaced):
        return "error"
    if signal.now < MILD or learned.falls:
        return None
    return "error" if learned.now > FAR * learned.constant else "warning"


def _throw(signal: BackwardSignal, ratios: FloatArray) -> float:
    """Return by how much an update changes what a chaotic net computes: as errors grow on their way back, so
    do changes on their way forward."""
    with np.errstate(over="ignore"):
        return float(np.nanmedian(ratios[-RECENT:]) * np.float64(10) ** signal.now)


def _takes_back(records: Records, learned: Learning) -> bool:
    """Tell whether the loss comes down from far above a constant output's, fast enough or still."""
    if not (learned.constant > 0 and 0 < learned.now < math.inf and learned.first > 0):
        return False
    whole, left = (math.log(loss / learned.constant) - ABOUT for loss in (learned.first, learned.now))
    part = records.steps / TAKES_BACK[records.experiment.training.loss]
    return learned.falls if part > 1 and left > 0 else left <= whole * (1 - part)


def _finding(records: Records, signal: BackwardSignal, decades: float, severity: Severity) -> Finding:
    factor, keeps = signal.factor(), kept_by_activation(records)
    ratio = 10**decades if decades < 308 else math.inf
    if signal.now >= MILD:
        text = Phrase(
            "Exploding: layer 1 receives {ratio} times layer {last}'s gradient, "
            "each layer multiplies by {factor}.",
            ratio=short(ratio),
            last=records.depth,
            factor=f"{factor:.2g}",
        )
    else:
        text = Phrase(
            "Exploding: layer 1 received {ratio} times layer {last}'s gradient at the start; "
            "the updates made of it have ruined the weights.",
            ratio=short(ratio),
            last=records.depth,
        )
    evidence = {
        "ratio": ratio,
        "factor_per_layer": factor,
        "theory_factor": expected_factor(records),
        "derivative_factor": keeps,
    }
    with np.errstate(invalid="ignore"):
        since = signal.since(~(signal.decades < MILD)) if signal.now >= MILD else int(signal.steps[0])
    return Finding(
        "exploding",
        severity,
        signal.above(MILD) or (1,),
        since,
        evidence,
        text,
        ("kaiming_normal", "batch_normalization", "clip_norm", "skip_connections", "lower_rate"),
    )
