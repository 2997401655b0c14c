"""Non-finite: a NaN or an infinity in loss or gradient."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records


@rule("nonfinite")
def nonfinite(records: Records) -> Iterator[Finding]:
    """The loss or the gradient's norm is not finite: no update can be made of it."""
    steps, losses = records.number("loss")
    _, norms = records.number("grad_norm")
    bad = ~np.isfinite(losses) | (~np.isfinite(norms) if len(norms) == len(losses) else False)
    if not bad.any():
        return
    place = int(np.flatnonzero(bad)[0])
    step = int(steps[place])
    yield Finding(
        "nonfinite",
        "error",
        _layers(records, step),
        step,
        {"step": step, "loss": float(losses[place])},
        Phrase("Not finite: at step {step} the loss is {loss:.3g}.", step=step, loss=float(losses[place])),
        ("lower_rate", "clip_norm", "kaiming_normal", "batch_normalization"),
    )


def _layers(records: Records, step: int) -> tuple[int, ...]:
    """Return the layers whose gradient is not finite at a step."""
    steps, norms = records.series("signal_grad_norm")
    rows = norms[steps == step]
    return tuple(int(number) + 1 for number in np.flatnonzero(~np.isfinite(rows).all(0))) if len(rows) else ()
