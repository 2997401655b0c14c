"""Vanishing: layers near the input get next to nothing of the gradient."""

import math
from collections.abc import Iterator

import numpy as np

from gradgui.engine.backward_signal import RECENT, BackwardSignal, backward_signal
from gradgui.engine.finding import Finding, Severity, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

LEAST_UPDATE = 1e-4
"""‖ΔW‖/‖W‖ of the first layer with which it still learns; about 0.001 is usual."""

SEVERE, MILD = -3.0, -1.7
"""Decades between the first and the output layer; nets above the first trained, nets below it did not."""


@rule("vanishing")
def vanishing(records: Records) -> Iterator[Finding]:
    """The first layer's share of the output layer's gradient, fitted over the layers between them.

    Where the start is bad and training has mended it, that is told as such.
    """
    signal = backward_signal(records)
    if not len(signal.steps) or math.isnan(signal.now) or records.depth < 3:
        return
    if signal.now <= MILD:
        severe = signal.now <= SEVERE and not still_moves(records)
        severity: Severity = "error" if severe else "warning"
        yield _finding(records, signal, severity, signal.since(signal.decades <= MILD))
    elif signal.start <= SEVERE:
        yield Finding(
            "vanishing",
            "info",
            (),
            int(signal.steps[0]),
            {"ratio_at_start": 10**signal.start, "ratio": 10**signal.now},
            Phrase("The gradient vanished at the start and does not any more."),
        )


def _finding(records: Records, signal: BackwardSignal, severity: Severity, since: int) -> Finding:
    factor, ratio = signal.factor(), 10**signal.now
    keeps = kept_by_activation(records)
    evidence = {"ratio": ratio, "factor_per_layer": factor, "derivative_factor": keeps}
    words = {"ratio": short(ratio), "last": records.depth, "factor": f"{factor:.2g}", "keeps": f"{keeps:.2g}"}
    if math.isfinite(keeps) and keeps > 0 and math.isfinite(factor):
        evidence["weights_factor"] = factor / keeps
        text = Phrase(
            "Vanishing: layer 1 receives {ratio} of layer {last}'s gradient: each layer passes on {factor}. "
            "φ′ keeps {keeps}, the weights keep {weights}.",
            **words,
            weights=f"{factor / keeps:.2g}",
        )
    else:
        text = Phrase("Vanishing: layer 1 receives {ratio} of layer {last}'s gradient.", **words)
    return Finding(
        "vanishing",
        severity,
        signal.below(MILD),
        since,
        evidence,
        text,
        ("relu_kaiming", "batch_normalization", "skip_connections", "xavier_normal"),
    )


def still_moves(records: Records) -> bool:
    """Tell whether an optimiser that divides by the gradient's size moves the first layer all the same.

    Adam's step is lr · g/(|g| + 1e-8): for it a gradient has vanished only near 1e-8.
    """
    steps, ratios = records.series("update_ratio")
    adaptive = records.experiment.training.optimizer.kind != "sgd"
    return adaptive and len(steps) > 0 and float(np.median(ratios[-RECENT:, 0])) >= LEAST_UPDATE


def kept_by_activation(records: Records) -> float:
    """Return the geometric mean over the hidden layers of √mean φ′², at the last step."""
    _, values = records.series("derivative_rms")
    if not len(values) or not values.shape[1] or not (values[-1] > 0).all():
        return math.nan
    return float(np.exp(np.log(values[-1]).mean()))


def short(value: float) -> str:
    """Return a number in few figures, small ones as 2e-7."""
    if value == 0 or not math.isfinite(value) or 1e-3 <= abs(value) < 1e4:
        return f"{value:.2g}"
    mantissa, _, exponent = f"{value:.1e}".partition("e")
    return f"{mantissa.removesuffix('.0')}e{int(exponent)}"
