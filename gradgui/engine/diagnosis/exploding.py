"""Exploding: layers near the input get far more gradient than the output layer."""

import math
from collections.abc import Iterator

import numpy as np

from gradgui.engine.backward_signal import BackwardSignal, backward_signal
from gradgui.engine.diagnosis.vanishing import kept_by_activation, short
from gradgui.engine.finding import Finding, Severity, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

SEVERE, MILD = 6.0, 2.0
"""Decades between the output and the first layer; nets with BatchNorm train at 4 to 5 of them."""


@rule("exploding")
def exploding(records: Records) -> Iterator[Finding]:
    """The first layer's gradient over the output layer's; a run that overflows is judged at its start too.

    BatchNorm without skips explodes at the start and settles after a few updates: that is told apart.
    """
    signal = backward_signal(records)
    if not len(signal.steps) or records.depth < 3:
        return
    _, losses = records.number("loss")
    ended = not np.isfinite(losses).all()
    now = max(signal.now, signal.start) if ended and math.isfinite(signal.start) else signal.now
    if math.isnan(now) and ended:
        now = math.inf
    if now >= MILD:
        severe = now >= SEVERE or ended
        yield _finding(records, signal, now, "error" if severe else "warning")
    elif signal.start >= MILD:
        yield Finding(
            "exploding",
            "info",
            (),
            int(signal.steps[0]),
            {"ratio_at_start": 10**signal.start, "ratio": 10**now},
            Phrase("The gradient exploded at the start and has settled."),
        )


def _finding(records: Records, signal: BackwardSignal, now: float, severity: Severity) -> Finding:
    factor, keeps = signal.factor(), kept_by_activation(records)
    ratio = 10**now if now < 308 else math.inf
    text = Phrase(
        "Exploding: layer 1 receives {ratio} times layer {last}'s gradient, "
        "each layer multiplies by {factor}.",
        ratio=short(ratio),
        last=records.depth,
        factor=f"{factor:.2g}",
    )
    with np.errstate(invalid="ignore"):
        since = signal.since(~(signal.decades < MILD))
    return Finding(
        "exploding",
        severity,
        signal.above(MILD),
        since,
        {"ratio": ratio, "factor_per_layer": factor, "derivative_factor": keeps},
        text,
        ("kaiming_normal", "clip_norm", "skip_connections", "lower_rate"),
    )
